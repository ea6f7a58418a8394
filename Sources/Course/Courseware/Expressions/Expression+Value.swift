import Foundation

extension Expression {
    /// - Throws: for an unknown name, a value of the wrong kind, a division by zero, shapes that do not fit.
    func value(_ names: [String: Quantity]) throws(ExpressionError) -> Quantity {
        switch self {
        case .literal(let quantity): return quantity
        case .name(let name):
            guard let value = names[name] else { throw ExpressionError("names `\(name)`, which `let` does not give") }
            return value
        case .shape(let sizes):
            var shape: [Int] = []
            for size in sizes { shape.append(try size.value(names).size()) }
            return .shape(shape)
        case .negative(let operand): return .number(-(try operand.value(names).number()))
        case .not(let operand): return .truth(!(try operand.value(names).truth()))
        case .choice(let condition, let then, let otherwise):
            return try condition.value(names).truth() ? then.value(names) : otherwise.value(names)
        case .call(let function, let arguments):
            var values: [Quantity] = []
            for argument in arguments { values.append(try argument.value(names)) }
            return try ExpressionFunction.call(function, values)
        case .binary(let sign, let left, let right):
            return try Self.combine(sign, left.value(names), right.value(names))
        }
    }

    private static func combine(
        _ sign: Operator, _ left: Quantity, _ right: Quantity
    ) throws(ExpressionError) -> Quantity {
        switch sign {
        case .equal: return .truth(left == right)
        case .unequal: return .truth(left != right)
        case .or, .and:
            let (a, b) = (try left.truth(), try right.truth())
            return .truth(sign == .or ? a || b : a && b)
        default: break
        }
        let (a, b) = (try left.number(), try right.number())
        switch sign {
        case .less: return .truth(a < b)
        case .lessOrEqual: return .truth(a <= b)
        case .greater: return .truth(a > b)
        case .greaterOrEqual: return .truth(a >= b)
        default: break
        }
        if b == 0, sign == .divided || sign == .remainder { throw ExpressionError("divides by zero") }
        let result =
            switch sign {
            case .plus: a + b
            case .minus: a - b
            case .times: a * b
            case .divided: a / b
            case .remainder: a - b * (a / b).rounded(.down)
            default: pow(a, b)
            }
        return try .finite(result)
    }
}

extension Quantity {
    func number() throws(ExpressionError) -> Double {
        guard case .number(let number) = self else { throw ExpressionError("needs a number and has \(kind)") }
        return number
    }

    func truth() throws(ExpressionError) -> Bool {
        guard case .truth(let truth) = self else { throw ExpressionError("needs a condition and has \(kind)") }
        return truth
    }

    func shape() throws(ExpressionError) -> [Int] {
        guard case .shape(let shape) = self else { throw ExpressionError("needs a shape and has \(kind)") }
        return shape
    }

    /// A whole number from 0 up.
    func size() throws(ExpressionError) -> Int {
        guard let size = Int(exactly: try number()), size >= 0 else {
            throw ExpressionError("needs a whole number from 0 up and has \(text)")
        }
        return size
    }

    static func finite(_ number: Double) throws(ExpressionError) -> Quantity {
        guard number.isFinite else { throw ExpressionError("gives no finite number") }
        return .number(number)
    }
}
