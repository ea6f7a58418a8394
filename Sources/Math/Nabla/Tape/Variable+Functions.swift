import Tensors

/// e to the power of `a`.
public func exp(_ a: Variable) -> Variable {
    let result = exp(a.value)
    return function("exp", a, result, slope: result)
}

/// The natural logarithm.
public func log(_ a: Variable) -> Variable {
    function("log", a, log(a.value), slope: 1 / a.value)
}

public func sqrt(_ a: Variable) -> Variable {
    let result = a.value.squareRoot()
    return function("sqrt", a, result, slope: 0.5 / result)
}

/// `a` to a power that is a plain number.
public func pow(_ a: Variable, _ exponent: Double) -> Variable {
    Variable.changed(
        a, "pow(", ", \(Sample.format(exponent)))", pow(a.value, exponent),
        exponent == 0 ? 0 : exponent * pow(a.value, exponent - 1))
}

public func sigmoid(_ a: Variable) -> Variable {
    let result = 1 / (1 + exp(-a.value))
    return function("sigmoid", a, result, slope: result * (1 - result))
}

public func tanh(_ a: Variable) -> Variable {
    let result = tanh(a.value)
    return function("tanh", a, result, slope: 1 - result * result)
}

/// max(0, a); the slope at 0 is taken as 0 (course 1, week 3).
public func relu(_ a: Variable) -> Variable {
    function("relu", a, max(0, a.value), slope: a.value > 0 ? 1 : 0)
}

private func function(_ name: String, _ a: Variable, _ value: Double, slope: Double) -> Variable {
    Variable.changed(a, name + "(", ")", value, slope)
}
