/// An expression of a question: arithmetic with names that are drawn, and the rules for shapes.
///
/// `n1 * (n0 + 1)`, `broadcast((n, 1), (1, m))`, `z > 0 ? 'above' : 'below'`.
indirect enum Expression: Equatable, Sendable {
    case literal(Quantity)
    case name(String)
    /// The sizes of a shape.
    case shape([Expression])
    case negative(Expression)
    case not(Expression)
    case binary(Operator, Expression, Expression)
    case choice(Expression, then: Expression, otherwise: Expression)
    case call(String, [Expression])

    enum Operator: String, CaseIterable, Sendable {
        case or = "||"
        case and = "&&"
        case equal = "=="
        case unequal = "!="
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case less = "<"
        case greater = ">"
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divided = "/"
        case remainder = "%"
        case power = "^"

        /// The higher, the tighter.
        var precedence: Int {
            switch self {
            case .or: 1
            case .and: 2
            case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual: 3
            case .plus, .minus: 4
            case .times, .divided, .remainder: 5
            case .power: 7
            }
        }
    }

    /// The names that it needs, in the order in which they occur.
    var names: [String] {
        switch self {
        case .literal: []
        case .name(let name): [name]
        case .negative(let operand), .not(let operand): operand.names
        case .shape(let operands), .call(_, let operands): operands.flatMap(\.names)
        case .binary(_, let left, let right): left.names + right.names
        case .choice(let condition, let then, let otherwise): condition.names + then.names + otherwise.names
        }
    }
}

/// What is wrong with an expression, as the end of a sentence that begins with it.
struct ExpressionError: Error, Equatable {
    var problem: String

    init(_ problem: String) {
        self.problem = problem
    }
}
