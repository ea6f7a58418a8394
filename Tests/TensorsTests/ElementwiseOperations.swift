import Tensors

private func one(_ f: @escaping @Sendable (Tensor) -> Tensor) -> Operation { { [f($0.inputs[0])] } }
private func two(_ f: @escaping @Sendable (Tensor, Tensor) -> Tensor) -> Operation {
    { [f($0.inputs[0], $0.inputs[1])] }
}
private func right(_ f: @escaping @Sendable (Tensor, Double) -> Tensor) -> Operation {
    { [f($0.inputs[0], $0.number("number"))] }
}
private func left(_ f: @escaping @Sendable (Double, Tensor) -> Tensor) -> Operation {
    { [f($0.number("number"), $0.inputs[0])] }
}

let elementwiseOperations: [String: Operation] = unaryOperations.merging(binaryOperations) { first, _ in first }

private let unaryOperations: [String: Operation] = [
    "negate": one { -$0 },
    "exp": one { exp($0) },
    "expm1": one { expm1($0) },
    "log": one { log($0) },
    "log1p": one { log1p($0) },
    "log2": one { log2($0) },
    "log10": one { log10($0) },
    "sqrt": one { sqrt($0) },
    "abs": one { abs($0) },
    "sign": one { sign($0) },
    "square": one { square($0) },
    "reciprocal": one { reciprocal($0) },
    "floor": one { floor($0) },
    "ceil": one { ceil($0) },
    "round": one { round($0) },
    "sin": one { sin($0) },
    "cos": one { cos($0) },
    "tan": one { tan($0) },
    "tanh": one { tanh($0) },
    "sigmoid": one { sigmoid($0) },
    "relu": one { relu($0) },
    "clip": { [clip($0.inputs[0], $0.number("low"), $0.number("high"))] },
    "where": { [.where($0.inputs[0] > 0, $0.inputs[1], $0.inputs[2])] },
    "allClose": { [Tensor(allClose($0.inputs[0], $0.inputs[1]) ? 1 : 0)] },
    "allCloseNaN": { [Tensor(allClose($0.inputs[0], $0.inputs[1], equalNaN: true) ? 1 : 0)] },
]

private let binaryOperations: [String: Operation] = [
    "add": two { $0 + $1 },
    "addNumber": right { $0 + $1 },
    "numberAdd": left { $0 + $1 },
    "addInPlace": { fixture in
        var t = fixture.inputs[0]
        t += fixture.inputs[1]
        return [t]
    },
    "subtract": two { $0 - $1 },
    "subtractNumber": right { $0 - $1 },
    "numberSubtract": left { $0 - $1 },
    "subtractInPlace": { fixture in
        var t = fixture.inputs[0]
        t -= fixture.inputs[1]
        return [t]
    },
    "multiply": two { $0 * $1 },
    "multiplyNumber": right { $0 * $1 },
    "numberMultiply": left { $0 * $1 },
    "multiplyInPlace": { fixture in
        var t = fixture.inputs[0]
        t *= fixture.inputs[1]
        return [t]
    },
    "divide": two { $0 / $1 },
    "divideNumber": right { $0 / $1 },
    "numberDivide": left { $0 / $1 },
    "divideInPlace": { fixture in
        var t = fixture.inputs[0]
        t /= fixture.inputs[1]
        return [t]
    },
    "remainder": two { $0 % $1 },
    "remainderNumber": right { $0 % $1 },
    "numberRemainder": left { $0 % $1 },
    "remainderInPlace": { fixture in
        var t = fixture.inputs[0]
        t %= fixture.inputs[1]
        return [t]
    },
    "pow": two { pow($0, $1) },
    "powNumber": right { pow($0, $1) },
    "numberPow": left { pow($0, $1) },
    "maximum": two { maximum($0, $1) },
    "maximumNumber": right { maximum($0, $1) },
    "numberMaximum": left { maximum($0, $1) },
    "minimum": two { minimum($0, $1) },
    "minimumNumber": right { minimum($0, $1) },
    "numberMinimum": left { minimum($0, $1) },
    "less": two { Tensor($0 < $1) },
    "lessNumber": right { Tensor($0 < $1) },
    "numberLess": left { Tensor($0 < $1) },
    "lessEqual": two { Tensor($0 <= $1) },
    "lessEqualNumber": right { Tensor($0 <= $1) },
    "numberLessEqual": left { Tensor($0 <= $1) },
    "greater": two { Tensor($0 > $1) },
    "greaterNumber": right { Tensor($0 > $1) },
    "numberGreater": left { Tensor($0 > $1) },
    "greaterEqual": two { Tensor($0 >= $1) },
    "greaterEqualNumber": right { Tensor($0 >= $1) },
    "numberGreaterEqual": left { Tensor($0 >= $1) },
    "equal": two { Tensor($0 == $1) },
    "equalNumber": right { Tensor($0 == $1) },
    "notEqual": two { Tensor($0 != $1) },
    "notEqualNumber": right { Tensor($0 != $1) },
]
