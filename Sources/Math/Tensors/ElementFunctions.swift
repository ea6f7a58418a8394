import CVectorMath

// NumPy's element-by-element functions, as free functions: `np.exp(x)` is `exp(x)`. The result has the shape of the
// argument.
//
// Learners write functions of the same names, `sigmoid` first of all. A function of theirs hides one of ours only if the
// types are equal, and `consuming` is part of the type: hence `@_disfavoredOverload`, without which a call is ambiguous.

typealias UnaryKernel = (UnsafeMutablePointer<Double>?, UnsafePointer<Double>?, Int) -> Void

extension Tensor {
    consuming func mapped(_ kernel: UnaryKernel) -> Tensor {
        if isStorageUnique() {
            storage.withUnsafeMutableBufferPointer { kernel($0.baseAddress, $0.baseAddress, $0.count) }
            return self
        }
        return freshlyMapped(kernel)
    }

    /// A new tensor of this one's shape and layout, written by a kernel from this one's elements.
    func freshlyMapped(_ kernel: UnaryKernel) -> Tensor {
        storage.withUnsafeBufferPointer { elements in
            var result = Tensor(sizes) { kernel($0, elements.baseAddress, elements.count) }
            result.isTransposed = isTransposed
            return result
        }
    }
}

/// e to the power of each element.
@_disfavoredOverload
public func exp(_ x: consuming Tensor) -> Tensor { x.mapped(nabla_exp) }

/// exp(x) - 1, exact also near 0.
@_disfavoredOverload
public func expm1(_ x: consuming Tensor) -> Tensor { x.mapped(nabla_expm1) }

/// The natural logarithm; -infinity at 0, NaN below.
@_disfavoredOverload
public func log(_ x: consuming Tensor) -> Tensor { x.mapped(nabla_log) }

/// log(1 + x), exact also near 0.
@_disfavoredOverload
public func log1p(_ x: consuming Tensor) -> Tensor { x.mapped(nabla_log1p) }

/// The logarithm to base 2.
@_disfavoredOverload
public func log2(_ x: consuming Tensor) -> Tensor { x.mapped(nabla_log2) }

/// The logarithm to base 10.
@_disfavoredOverload
public func log10(_ x: consuming Tensor) -> Tensor { x.mapped(nabla_log10) }

/// The square root; NaN for negative elements.
@_disfavoredOverload
public func sqrt(_ x: consuming Tensor) -> Tensor { x.mapped(nabla_sqrt) }

/// The magnitude of each element.
@_disfavoredOverload
public func abs(_ x: consuming Tensor) -> Tensor { x.mapped(nabla_abs) }

/// -1, 0 or 1; NaN stays NaN.
@_disfavoredOverload
public func sign(_ x: consuming Tensor) -> Tensor { x.mapped(nabla_sign) }

/// Each element times itself.
@_disfavoredOverload
public func square(_ x: consuming Tensor) -> Tensor { x.mapped(nabla_square) }

/// 1 / x.
@_disfavoredOverload
public func reciprocal(_ x: consuming Tensor) -> Tensor { x.mapped(nabla_reciprocal) }

/// The largest integer not above each element.
@_disfavoredOverload
public func floor(_ x: consuming Tensor) -> Tensor { x.mapped(nabla_floor) }

/// The smallest integer not below each element.
@_disfavoredOverload
public func ceil(_ x: consuming Tensor) -> Tensor { x.mapped(nabla_ceil) }

/// The nearest integer; halves go to the even one, as in NumPy.
@_disfavoredOverload
public func round(_ x: consuming Tensor) -> Tensor { x.mapped(nabla_round) }

/// The sine of each element, in radians.
@_disfavoredOverload
public func sin(_ x: consuming Tensor) -> Tensor { x.mapped(nabla_sin) }

/// The cosine of each element, in radians.
@_disfavoredOverload
public func cos(_ x: consuming Tensor) -> Tensor { x.mapped(nabla_cos) }

/// The tangent of each element, in radians.
@_disfavoredOverload
public func tan(_ x: consuming Tensor) -> Tensor { x.mapped(nabla_tan) }

/// The hyperbolic tangent.
@_disfavoredOverload
public func tanh(_ x: consuming Tensor) -> Tensor { x.mapped(nabla_tanh) }

/// 1 / (1 + exp(-x)): the logistic function.
@_disfavoredOverload
public func sigmoid(_ x: consuming Tensor) -> Tensor { x.mapped(nabla_sigmoid) }

/// The larger of 0 and each element; NaN stays NaN.
@_disfavoredOverload
public func relu(_ x: consuming Tensor) -> Tensor { x.mapped(nabla_relu) }

/// Each element of `base` to the power of the matching element of `exponent`, broadcast together.
public func pow(
    _ base: consuming Tensor, _ exponent: consuming Tensor, file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    .elementwise("pow(a, b)", nabla_power, base, exponent, file: file, line: line)
}

/// Each element to the power of one number.
@_disfavoredOverload
public func pow(_ base: consuming Tensor, _ exponent: Double) -> Tensor {
    switch exponent {
    case 2: square(base)
    case 1: base
    case 0.5: sqrt(base)
    case -1: reciprocal(base)
    default: .elementwise(nabla_power, base, exponent)
    }
}

/// One number to the power of each element.
@_disfavoredOverload
public func pow(_ base: Double, _ exponent: consuming Tensor) -> Tensor { .elementwise(nabla_power, base, exponent) }

/// The larger of two elements, broadcast together; NaN where either is NaN.
public func maximum(
    _ a: consuming Tensor, _ b: consuming Tensor, file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    .elementwise("maximum(a, b)", nabla_maximum, a, b, file: file, line: line)
}

@_disfavoredOverload
public func maximum(_ a: consuming Tensor, _ b: Double) -> Tensor { .elementwise(nabla_maximum, a, b) }
@_disfavoredOverload
public func maximum(_ a: Double, _ b: consuming Tensor) -> Tensor { .elementwise(nabla_maximum, a, b) }

/// The smaller of two elements, broadcast together; NaN where either is NaN.
public func minimum(
    _ a: consuming Tensor, _ b: consuming Tensor, file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    .elementwise("minimum(a, b)", nabla_minimum, a, b, file: file, line: line)
}

@_disfavoredOverload
public func minimum(_ a: consuming Tensor, _ b: Double) -> Tensor { .elementwise(nabla_minimum, a, b) }
@_disfavoredOverload
public func minimum(_ a: Double, _ b: consuming Tensor) -> Tensor { .elementwise(nabla_minimum, a, b) }
