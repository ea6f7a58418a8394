import CVectorMath

// Comparisons of tensors give a `Mask`. `a == b` is a Bool where a Bool fits, and a mask where one is asked for;
// `a .== b` is always a mask.

extension Tensor {
    private static func compare(
        _ operation: @autoclosure () -> String, _ kernel: BinaryKernel<Bool>, _ a: Tensor, _ b: Tensor
    ) -> Mask {
        let shape = broadcastShape(a.shape, b.shape, operation())
        let (a, b) = (a.rowMajor, b.rowMajor)
        return Mask(shape) { out in
            BroadcastWalk(a.shape, b.shape, into: shape).run(kernel, out, a.storage, b.storage)
        }
    }

    public static func < (a: Tensor, b: Tensor) -> Mask { compare("a < b", nabla_less, a, b) }
    public static func < (a: Tensor, b: Double) -> Mask { compare("a < b", nabla_less, a, Tensor(b)) }
    public static func < (a: Double, b: Tensor) -> Mask { compare("a < b", nabla_less, Tensor(a), b) }

    public static func <= (a: Tensor, b: Tensor) -> Mask { compare("a <= b", nabla_less_equal, a, b) }
    public static func <= (a: Tensor, b: Double) -> Mask { compare("a <= b", nabla_less_equal, a, Tensor(b)) }
    public static func <= (a: Double, b: Tensor) -> Mask { compare("a <= b", nabla_less_equal, Tensor(a), b) }

    public static func > (a: Tensor, b: Tensor) -> Mask { compare("a > b", nabla_greater, a, b) }
    public static func > (a: Tensor, b: Double) -> Mask { compare("a > b", nabla_greater, a, Tensor(b)) }
    public static func > (a: Double, b: Tensor) -> Mask { compare("a > b", nabla_greater, Tensor(a), b) }

    public static func >= (a: Tensor, b: Tensor) -> Mask { compare("a >= b", nabla_greater_equal, a, b) }
    public static func >= (a: Tensor, b: Double) -> Mask { compare("a >= b", nabla_greater_equal, a, Tensor(b)) }
    public static func >= (a: Double, b: Tensor) -> Mask { compare("a >= b", nabla_greater_equal, Tensor(a), b) }

    public static func .== (a: Tensor, b: Tensor) -> Mask { compare("a .== b", nabla_equal, a, b) }
    public static func .== (a: Tensor, b: Double) -> Mask { compare("a .== b", nabla_equal, a, Tensor(b)) }

    @_disfavoredOverload
    public static func == (a: Tensor, b: Tensor) -> Mask { compare("a == b", nabla_equal, a, b) }
    public static func == (a: Tensor, b: Double) -> Mask { compare("a == b", nabla_equal, a, Tensor(b)) }

    public static func .!= (a: Tensor, b: Tensor) -> Mask { compare("a .!= b", nabla_not_equal, a, b) }
    public static func .!= (a: Tensor, b: Double) -> Mask { compare("a .!= b", nabla_not_equal, a, Tensor(b)) }

    @_disfavoredOverload
    public static func != (a: Tensor, b: Tensor) -> Mask { compare("a != b", nabla_not_equal, a, b) }
    public static func != (a: Tensor, b: Double) -> Mask { compare("a != b", nabla_not_equal, a, Tensor(b)) }

    /// The elements where the mask is true, 0 elsewhere; NaN and infinity times 0 are NaN, as in NumPy.
    public static func * (a: Tensor, mask: Mask) -> Tensor {
        if a.shape != mask.shape { return a * Tensor(mask) }
        let a = a.rowMajor
        return Tensor(a.shape) { nabla_multiply_mask($0, a.storage, mask.elements, a.count) }
    }

    public static func * (mask: Mask, a: Tensor) -> Tensor { a * mask }
}

extension Mask {
    private static func combine(
        _ a: Mask, _ b: Mask, _ operation: String, _ decide: (Bool, Bool) -> Bool
    ) -> Mask {
        if a.shape != b.shape {
            failOnShapes(
                a.shape, b.shape, "differ", in: operation, hint: "Two masks must have the same shape.",
                file: nil, line: 0)
        }
        return Mask(shape: a.shape, elements: zip(a.elements, b.elements).map(decide))
    }

    /// True where both are (NumPy's `&`).
    public static func & (a: Mask, b: Mask) -> Mask { combine(a, b, "a & b") { $0 && $1 } }

    /// True where at least one is (NumPy's `|`).
    public static func | (a: Mask, b: Mask) -> Mask { combine(a, b, "a | b") { $0 || $1 } }

    /// True where the mask is not (NumPy's `~`).
    public static prefix func ! (a: Mask) -> Mask { Mask(shape: a.shape, elements: a.elements.map { !$0 }) }
}
