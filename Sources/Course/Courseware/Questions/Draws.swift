/// The names of a question whose values are drawn anew for each learner's try, from its fields `let` and `where`.
struct Draws: Equatable, Sendable {
    private enum Source: Equatable, Sendable {
        case range(ClosedRange<Int>)
        case choices([Quantity])
        case computed(Expression)
    }

    private struct Name: Equatable, Sendable {
        var name: String
        var source: Source
        var node: YAMLNode
    }

    private var names: [Name] = []
    /// What must be true of the values.
    private var conditions: [Expression] = []
    private let fields: Fields

    /// How many times values are drawn until the conditions hold.
    private static let mostTries = 1000

    init(_ fields: Fields) throws(DocumentError) {
        self.fields = fields
        guard let mapping = try fields.node("let").mapping, !mapping.isEmpty else {
            throw fields.error(
                at: try fields.node("let"), "`let` of the \(fields.subject) is not a list of names",
                advice: "write one `name: value` on each line, such as `n: 2...5`")
        }
        for entry in mapping {
            names.append(
                Name(
                    name: try fields.text(entry.key, named: "let"),
                    source: try Self.source(entry.value, fields), node: entry.value))
        }
        guard fields.has("where") else { return }
        let node = try fields.node("where")
        for item in node.list ?? [node] { conditions.append(try Self.expression(item, fields)) }
    }

    /// `2...5` is a range of whole numbers, a list is a choice, anything else is computed from the names above it.
    private static func source(_ node: YAMLNode, _ fields: Fields) throws(DocumentError) -> Source {
        if let items = node.list {
            var choices: [Quantity] = []
            for item in items {
                let text = try fields.text(item, named: "let")
                // A word is a text; a number or a shape is what it looks like.
                let value = try? ExpressionParser.parse(text).value([:])
                choices.append(value ?? .text(text))
            }
            return .choices(choices)
        }
        let text = try fields.text(node, named: "let")
        let ends = text.split(separator: "...").map { Int($0.trimmed) }
        if ends.count == 2, let low = ends[0], let high = ends[1] {
            guard low < high else {
                throw fields.error(
                    at: node, "The range `\(text)` holds no choice", advice: "write the smaller end first")
            }
            return .range(low...high)
        }
        return .computed(try expression(node, fields))
    }

    private static func expression(_ node: YAMLNode, _ fields: Fields) throws(DocumentError) -> Expression {
        let text = try fields.text(node, named: "let")
        do throws(ExpressionError) { return try ExpressionParser.parse(text) } catch {
            throw fields.error(at: node, "The expression `\(text)` \(error.problem)", advice: "correct it")
        }
    }

    /// The values of a draw; the same number gives the same values on every machine.
    func values(_ number: Int, seed: String) throws(DocumentError) -> [String: Quantity] {
        var random = SplitMix(seed: "\(seed) \(number)")
        for _ in 0..<Self.mostTries {
            var values: [String: Quantity] = [:]
            for name in names { values[name.name] = try value(of: name, values, &random) }
            if try holds(values) { return values }
        }
        throw fields.error(
            at: try fields.node("where"),
            "`where` of the \(fields.subject) was true in none of \(Self.mostTries) draws",
            advice: "widen the ranges in `let`, or ask for less")
    }

    private func value(
        of name: Name, _ known: [String: Quantity], _ random: inout SplitMix
    ) throws(DocumentError) -> Quantity {
        switch name.source {
        case .range(let range): return .number(Double(Int.random(in: range, using: &random)))
        case .choices(let choices): return choices[Int.random(in: choices.indices, using: &random)]
        case .computed(let expression):
            do throws(ExpressionError) { return try expression.value(known) } catch {
                throw fields.error(
                    at: name.node, "`\(name.name)` of `let` \(error.problem)\(Self.place(known))",
                    advice: "use names that stand above it, or keep such draws out with `where`")
            }
        }
    }

    private func holds(_ values: [String: Quantity]) throws(DocumentError) -> Bool {
        for condition in conditions {
            do throws(ExpressionError) { guard try condition.value(values).truth() else { return false } } catch {
                throw fields.error(
                    at: try fields.node("where"), "A condition of `where` \(error.problem)\(Self.place(values))",
                    advice: "compare names of `let`, such as `n != m`")
            }
        }
        return true
    }

    /// Such as ` where n = 3, m = 4`, in an error that comes up in one draw only.
    static func place(_ values: [String: Quantity]) -> String {
        guard !values.isEmpty else { return "" }
        return " where "
            + values.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value.text)" }.joined(separator: ", ")
    }
}
