import CVectorMath

// Arithmetic broadcasts by NumPy's rules. `%` is Python's: the result has the sign of the divisor.

extension Tensor {
    public static func + (a: consuming Tensor, b: consuming Tensor) -> Tensor { elementwise("a + b", nabla_add, a, b) }
    public static func + (a: consuming Tensor, b: Double) -> Tensor { elementwise(nabla_add, a, b) }
    public static func + (a: Double, b: consuming Tensor) -> Tensor { elementwise(nabla_add, a, b) }
    public static func += (a: inout Tensor, b: Tensor) { a.update("a += b", nabla_add, b) }
    public static func += (a: inout Tensor, b: Double) { a.update(nabla_add, b) }

    public static func - (a: consuming Tensor, b: consuming Tensor) -> Tensor {
        elementwise("a - b", nabla_subtract, a, b)
    }
    public static func - (a: consuming Tensor, b: Double) -> Tensor { elementwise(nabla_subtract, a, b) }
    public static func - (a: Double, b: consuming Tensor) -> Tensor { elementwise(nabla_subtract, a, b) }
    public static func -= (a: inout Tensor, b: Tensor) { a.update("a -= b", nabla_subtract, b) }
    public static func -= (a: inout Tensor, b: Double) { a.update(nabla_subtract, b) }

    public static func * (a: consuming Tensor, b: consuming Tensor) -> Tensor {
        elementwise("a * b", nabla_multiply, a, b)
    }
    public static func * (a: consuming Tensor, b: Double) -> Tensor { elementwise(nabla_multiply, a, b) }
    public static func * (a: Double, b: consuming Tensor) -> Tensor { elementwise(nabla_multiply, a, b) }
    public static func *= (a: inout Tensor, b: Tensor) { a.update("a *= b", nabla_multiply, b) }
    public static func *= (a: inout Tensor, b: Double) { a.update(nabla_multiply, b) }

    public static func / (a: consuming Tensor, b: consuming Tensor) -> Tensor {
        elementwise("a / b", nabla_divide, a, b)
    }
    public static func / (a: consuming Tensor, b: Double) -> Tensor { elementwise(nabla_divide, a, b) }
    public static func / (a: Double, b: consuming Tensor) -> Tensor { elementwise(nabla_divide, a, b) }
    public static func /= (a: inout Tensor, b: Tensor) { a.update("a /= b", nabla_divide, b) }
    public static func /= (a: inout Tensor, b: Double) { a.update(nabla_divide, b) }

    public static func % (a: consuming Tensor, b: consuming Tensor) -> Tensor {
        elementwise("a % b", nabla_remainder, a, b)
    }
    public static func % (a: consuming Tensor, b: Double) -> Tensor { elementwise(nabla_remainder, a, b) }
    public static func % (a: Double, b: consuming Tensor) -> Tensor { elementwise(nabla_remainder, a, b) }
    public static func %= (a: inout Tensor, b: Tensor) { a.update("a %= b", nabla_remainder, b) }
    public static func %= (a: inout Tensor, b: Double) { a.update(nabla_remainder, b) }

    public static prefix func - (a: consuming Tensor) -> Tensor { a.mapped(nabla_negate) }
    public static prefix func + (a: Tensor) -> Tensor { a }
}
