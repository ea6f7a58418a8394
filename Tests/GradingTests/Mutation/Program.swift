import Tensors

/// A function of an exercise as statements that a mutation can change.
struct Program {
    /// What other functions of the exercise give; they are the reference's.
    typealias Calls = [String: @Sendable ([Quantity]) throws -> [Quantity]]

    indirect enum Statement {
        case assign(String, Expression)
        case call([String], String, [Expression])
        /// `step` counts from 0.
        case loop(Expression, [Statement])
        /// Appends to a list where `step` is a multiple of the interval.
        case append(String, Expression, every: Expression)
    }

    var statements: [Statement]
    var results: [Expression]

    /// - Returns: the results; a list is one row.
    func run(_ scope: [String: Quantity], calls: Calls = [:]) throws -> [Quantity] {
        var scope = scope
        var budget = 100_000
        try Self.run(statements, &scope, calls, &budget)
        return try results.map { try $0.value(scope) }
    }

    private static func run(
        _ statements: [Statement], _ scope: inout [String: Quantity], _ calls: Calls, _ budget: inout Int
    ) throws {
        for statement in statements {
            budget -= 1
            guard budget > 0 else { throw Quantity.Impossible() }
            switch statement {
            case .assign(let name, let expression): scope[name] = try expression.value(scope)
            case .call(let names, let function, let arguments):
                guard let call = calls[function] else { throw Quantity.Impossible() }
                let values = try call(arguments.map { try $0.value(scope) })
                for (name, value) in zip(names, values) { scope[name] = value }
            case .loop(let count, let body):
                for step in 0..<(try count.value(scope).count) {
                    scope["step"] = Quantity(Double(step))
                    try run(body, &scope, calls, &budget)
                }
            case .append(let list, let expression, let interval):
                let interval = try interval.value(scope).count
                guard interval > 0, let step = scope["step"] else { throw Quantity.Impossible() }
                guard try step.count % interval == 0 else { continue }
                let value = try expression.value(scope).number
                var kept = scope[list] ?? Quantity(shape: [0], scalars: [])
                guard kept.shape.count == 1 else { throw Quantity.Impossible() }
                kept.scalars.append(value)
                kept.shape = [kept.scalars.count]
                scope[list] = kept
            }
        }
    }
}
