import Glibc
import Tensors

/// A formula of a reference, as a tree that a mutation can change.
indirect enum Expression {
    case number(Double)
    case name(String)
    /// The size of an axis, as a number.
    case size(String, axis: Int)
    case apply(Function, Expression)
    case combine(Operation, Expression, Expression)
    case sum(Expression, axis: Int?, keepsDimension: Bool)
    case zeros(Expression, Expression)
    case normal(Expression, Expression)

    enum Function: CaseIterable {
        case negative, exp, log, tanh, sigmoid, square, transpose, absolute, reciprocal, squareRoot

        func of(_ x: Quantity) -> Quantity {
            switch self {
            case .negative: x.map { -$0 }
            case .exp: x.map { Glibc.exp($0) }
            case .log: x.map { Glibc.log($0) }
            case .tanh: x.map { Glibc.tanh($0) }
            case .sigmoid: x.map { 1 / (1 + Glibc.exp(-$0)) }
            case .square: x.map { $0 * $0 }
            case .transpose: x.transposed
            case .absolute: x.map(\.magnitude)
            case .reciprocal: x.map { 1 / $0 }
            case .squareRoot: x.map { $0.squareRoot() }
            }
        }
    }

    enum Operation: CaseIterable {
        case add, subtract, multiply, divide, product, above

        func of(_ a: Quantity, _ b: Quantity) throws(Quantity.Impossible) -> Quantity {
            switch self {
            case .add: try .combine(a, b) { $0 + $1 }
            case .subtract: try .combine(a, b) { $0 - $1 }
            case .multiply: try .combine(a, b) { $0 * $1 }
            case .divide: try .combine(a, b) { $0 / $1 }
            case .product: try .product(a, b)
            case .above: try .combine(a, b) { $0 > $1 ? 1 : 0 }
            }
        }
    }

    func value(_ scope: [String: Quantity]) throws(Quantity.Impossible) -> Quantity {
        switch self {
        case .number(let number): return Quantity(number)
        case .name(let name):
            guard let value = scope[name] else { throw Quantity.Impossible() }
            return value
        case .size(let name, let axis):
            guard let shape = scope[name]?.shape, shape.indices.contains(axis) else { throw Quantity.Impossible() }
            return Quantity(Double(shape[axis]))
        case .apply(let function, let operand): return function.of(try operand.value(scope))
        case .combine(let operation, let left, let right):
            return try operation.of(left.value(scope), right.value(scope))
        case .sum(let operand, let axis, let keeps):
            return try operand.value(scope).sum(axis: axis, keepsDimension: keeps)
        case .zeros(let rows, let columns):
            let shape = [try rows.value(scope).count, try columns.value(scope).count]
            return Quantity(shape: shape, scalars: Array(repeating: 0, count: shape[0] * shape[1]))
        case .normal(let rows, let columns):
            return Quantity(randn(try rows.value(scope).count, try columns.value(scope).count))
        }
    }
}

// How the formulas are written.
extension Expression: ExpressibleByFloatLiteral, ExpressibleByStringLiteral {
    init(floatLiteral number: Double) { self = .number(number) }
    init(stringLiteral name: String) { self = .name(name) }

    static func + (a: Self, b: Self) -> Self { .combine(.add, a, b) }
    static func - (a: Self, b: Self) -> Self { .combine(.subtract, a, b) }
    static func * (a: Self, b: Self) -> Self { .combine(.multiply, a, b) }
    static func / (a: Self, b: Self) -> Self { .combine(.divide, a, b) }
    static prefix func - (a: Self) -> Self { .apply(.negative, a) }
    static func above(_ a: Self, _ b: Self) -> Self { .combine(.above, a, b) }
    static func matmul(_ a: Self, _ b: Self) -> Self { .combine(.product, a, b) }
    static func exp(_ a: Self) -> Self { .apply(.exp, a) }
    static func log(_ a: Self) -> Self { .apply(.log, a) }
    static func sigmoid(_ a: Self) -> Self { .apply(.sigmoid, a) }
    static func tanh(_ a: Self) -> Self { .apply(.tanh, a) }
    static func square(_ a: Self) -> Self { .apply(.square, a) }
    static func squareRoot(_ a: Self) -> Self { .apply(.squareRoot, a) }
    static func abs(_ a: Self) -> Self { .apply(.absolute, a) }
    static func T(_ a: Self) -> Self { .apply(.transpose, a) }
    static func total(_ a: Self) -> Self { .sum(a, axis: nil, keepsDimension: false) }
    static func rowSums(_ a: Self) -> Self { .sum(a, axis: 1, keepsDimension: true) }
}

extension Expression: ExpressibleByIntegerLiteral {
    init(integerLiteral number: Int) { self = .number(Double(number)) }
}
