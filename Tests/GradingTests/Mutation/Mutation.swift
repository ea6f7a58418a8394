import TestSupport

/// Changes a program in one place: a sign, an operator, a constant, an axis, an index, a name, an argument, a statement.
struct Mutation {
    private var random: SeededGenerator
    /// The place that is changed, counted over all places of the program.
    private var target = 0
    private var place = 0
    private let names: [String]
    private(set) var what = ""

    /// - Parameter names: those that the program may use.
    init(seed: UInt64, names: [String]) {
        random = SeededGenerator(seed: seed)
        self.names = names
    }

    mutating func mutated(_ program: Program) -> Program {
        // Counting the places is a walk that changes none.
        (target, place) = (-1, 0)
        _ = walk(program)
        (target, place) = (Int.random(in: 0..<place, using: &random), 0)
        return walk(program)
    }

    private mutating func walk(_ program: Program) -> Program {
        var program = program
        program.statements = walk(program.statements)
        program.results = walk(program.results)
        return program
    }

    private mutating func isHere() -> Bool {
        defer { place += 1 }
        return place == target
    }

    private mutating func walk(_ statements: [Program.Statement]) -> [Program.Statement] {
        var result: [Program.Statement] = []
        var index = 0
        while index < statements.count {
            if isHere() {
                if Bool.random(using: &random), index + 1 < statements.count {
                    what = "two statements swapped"
                    result += [statements[index + 1], statements[index]]
                    index += 2
                } else {
                    what = "a statement left out"
                    index += 1
                }
                continue
            }
            result.append(walk(statements[index]))
            index += 1
        }
        return result
    }

    private mutating func walk(_ statement: Program.Statement) -> Program.Statement {
        switch statement {
        case .assign(let name, let expression): return .assign(name, walk(expression))
        case .loop(let count, let body): return .loop(walk(count), walk(body))
        case .append(let list, let expression, let interval):
            return .append(list, walk(expression), every: walk(interval))
        case .call(let results, let function, var arguments):
            if arguments.count > 1, isHere() {
                what = "two arguments of \(function) swapped"
                let first = Int.random(in: 0..<arguments.count - 1, using: &random)
                arguments.swapAt(first, first + 1)
                return .call(results, function, arguments)
            }
            if results.count > 1, isHere() {
                what = "two results of \(function) swapped"
                var results = results
                let first = Int.random(in: 0..<results.count - 1, using: &random)
                results.swapAt(first, first + 1)
                return .call(results, function, arguments)
            }
            return .call(results, function, walk(arguments))
        }
    }

    private mutating func walk(_ expressions: [Expression]) -> [Expression] {
        var result: [Expression] = []
        for expression in expressions { result.append(walk(expression)) }
        return result
    }

    private mutating func walk(_ expression: Expression) -> Expression {
        if isHere() { return change(expression) }
        switch expression {
        case .number, .name, .size: return expression
        case .apply(let function, let operand): return .apply(function, walk(operand))
        case .combine(let operation, let left, let right): return .combine(operation, walk(left), walk(right))
        case .sum(let operand, let axis, let keeps): return .sum(walk(operand), axis: axis, keepsDimension: keeps)
        case .zeros(let rows, let columns): return .zeros(walk(rows), walk(columns))
        case .normal(let rows, let columns): return .normal(walk(rows), walk(columns))
        }
    }

    private mutating func change(_ expression: Expression) -> Expression {
        // Now and then a sign or a transpose is put before a part, whatever it is.
        switch Int.random(in: 0..<12, using: &random) {
        case 0:
            what = "a sign"
            return -expression
        case 1:
            what = "a transpose"
            return .T(expression)
        default: break
        }
        switch expression {
        case .number(let number):
            what = "a constant"
            return .number(
                [number + 1, number - 1, -number, number * 2, number / 2, 10 * number].randomElement(using: &random)!)
        case .name(let name):
            what = "\(name) taken for another"
            return .name(names.filter { $0 != name }.randomElement(using: &random) ?? name)
        case .size(let name, let axis):
            what = "a size"
            return [.size(name, axis: 1 - axis), expression - 1, expression + 1, 1, expression * expression]
                .randomElement(using: &random)!
        case .apply(let function, let operand):
            what = "\(function)"
            if Bool.random(using: &random) { return operand }
            return .apply(
                Expression.Function.allCases.filter { $0 != function }.randomElement(using: &random)!, operand)
        case .combine(let operation, let left, let right):
            what = "\(operation)"
            switch Int.random(in: 0..<5, using: &random) {
            case 0: return .combine(operation, right, left)
            case 1: return left
            case 2: return right
            default:
                let others = Expression.Operation.allCases.filter { $0 != operation && $0 != .above }
                return .combine(others.randomElement(using: &random)!, left, right)
            }
        case .sum(let operand, let axis, let keeps):
            what = "a sum"
            return [
                operand, .sum(operand, axis: axis.map { 1 - $0 } ?? 1, keepsDimension: keeps),
                .sum(operand, axis: axis, keepsDimension: !keeps), .sum(operand, axis: nil, keepsDimension: false),
            ].randomElement(using: &random)!
        case .zeros(let rows, let columns):
            what = "a shape"
            return [.zeros(columns, rows), .zeros(rows, rows), 1 + expression].randomElement(using: &random)!
        case .normal(let rows, let columns):
            what = "a shape"
            return [.normal(columns, rows), .zeros(rows, columns)].randomElement(using: &random)!
        }
    }
}
