import Yams

/// The fields of one YAML mapping, read with errors that name the line and the remedy.
struct Fields: Equatable, Sendable {
    /// What the mapping describes, such as "question"; used in errors.
    let subject: String
    let file: String
    /// What to add to a line within the YAML text to get the line in the file.
    let lineOffset: Int
    let node: YAMLNode
    /// What `{{…}}` in a text stands for, in a question whose numbers are drawn.
    var drawn: [String: Quantity]?
    private var values: [String: YAMLNode] = [:]

    /// Parses the YAML text of `source`.
    ///
    /// - Parameter keys: the fields that may occur; any other is an error, since it is most likely misspelt.
    init(_ source: SourceText, subject: String, keys: [String]) throws(DocumentError) {
        let root = try Self.compose(source, subject: subject)
        try self.init(root, file: source.file, lineOffset: source.firstLine - 1, subject: subject, keys: keys)
    }

    init(_ node: YAMLNode, file: String, lineOffset: Int, subject: String, keys: [String]) throws(DocumentError) {
        self.subject = subject
        self.file = file
        self.lineOffset = lineOffset
        self.node = node
        guard let mapping = node.mapping else {
            throw DocumentError(
                file: file, line: lineOffset + node.line,
                problem: "The \(subject) is not a list of fields",
                advice: "write one `name: value` on each line, such as `\(keys.first ?? "name"): …`")
        }
        for entry in mapping {
            let name = entry.key.text ?? ""
            guard keys.contains(name) else {
                throw error(
                    at: entry.key, "The \(subject) has a field `\(name)` that Nabla does not know",
                    advice: "use one of \(keys.map { "`\($0)`" }.joined(separator: ", "))")
            }
            values[name] = entry.value
        }
    }

    /// The fields of a mapping inside this one.
    func nested(_ node: YAMLNode, subject: String, keys: [String]) throws(DocumentError) -> Fields {
        var fields = try Fields(node, file: file, lineOffset: lineOffset, subject: subject, keys: keys)
        fields.drawn = drawn
        return fields
    }

    func has(_ key: String) -> Bool { values[key] != nil }

    func node(_ key: String) throws(DocumentError) -> YAMLNode {
        guard let value = values[key] else {
            throw error("The \(subject) has no `\(key)`", advice: "add a line `\(key): …`")
        }
        return value
    }

    /// A text that is not empty.
    func text(_ key: String) throws(DocumentError) -> String {
        try text(node(key), named: key)
    }

    func text(_ value: YAMLNode, named key: String) throws(DocumentError) -> String {
        guard let text = value.text?.trimmed, !text.isEmpty else {
            throw error(at: value, "`\(key)` of the \(subject) holds no text", advice: "write it behind `\(key):`")
        }
        guard let drawn else { return text }
        do throws(ExpressionError) { return try Placeholders.filled(text, with: drawn) } catch {
            throw self.error(
                at: value, "`\(key)` of the \(subject) \(error.problem)", advice: "correct what stands in `{{…}}`")
        }
    }

    /// What the expression in `{{…}}` gives, where a field holds nothing else; `nil` for any other text.
    func quantity(_ key: String) throws(DocumentError) -> Quantity? {
        let value = try node(key)
        guard let drawn, let text = value.text else { return nil }
        do throws(ExpressionError) { return try Placeholders.only(in: text, drawn) } catch {
            throw self.error(
                at: value, "`\(key)` of the \(subject) \(error.problem)", advice: "correct what stands in `{{…}}`")
        }
    }

    func optionalText(_ key: String) throws(DocumentError) -> String? {
        has(key) ? try text(key) : nil
    }

    func integer(_ key: String) throws(DocumentError) -> Int {
        let value = try node(key)
        guard let number = value.text.flatMap({ Int($0) }), number > 0 else {
            throw error(
                at: value, "`\(key)` of the \(subject) is not a whole number above 0",
                advice: "write it in digits, such as `\(key): 15`")
        }
        return number
    }

    /// `true` or `false`; `false` where the field is missing.
    func flag(_ key: String) throws(DocumentError) -> Bool {
        guard let text = try optionalText(key) else { return false }
        guard let flag = Bool(text) else {
            throw error(
                at: try node(key), "`\(key)` of the \(subject) is neither true nor false",
                advice: "write `\(key): true` or remove the line")
        }
        return flag
    }

    func list(_ key: String) throws(DocumentError) -> [YAMLNode] {
        let value = try node(key)
        guard let items = value.list, !items.isEmpty else {
            throw error(
                at: value, "`\(key)` of the \(subject) is not a list", advice: "write each item behind a dash, `- …`")
        }
        return items
    }

    func texts(_ key: String) throws(DocumentError) -> [String] {
        var texts: [String] = []
        for item in try list(key) { texts.append(try text(item, named: key)) }
        return texts
    }

    func error(at place: YAMLNode? = nil, _ problem: String, advice: String) -> DocumentError {
        DocumentError(file: file, line: lineOffset + (place ?? node).line, problem: problem, advice: advice)
    }

    private static func compose(_ source: SourceText, subject: String) throws(DocumentError) -> YAMLNode {
        do {
            // Every scalar is wanted as text, and by default Yams matches each against the patterns of all types, and
            // looks into the environment for its encoding: half of the start of a large library.
            if let node = try Yams.compose(yaml: source.text, .basic, .default, .utf8) {
                return YAMLNode(node)
            }
        } catch YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _) {
            throw invalid(source, subject, problem, mark.line)
        } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
            throw source.error(
                line: source.firstLine + context.mark.line - 1,
                "The \(subject) has the field `\(keys.first ?? "?")` twice", advice: "remove one of the two")
        } catch {
            throw invalid(source, subject, "it cannot be read", 1)
        }
        throw source.error("The \(subject) is empty", advice: "write its fields, one `name: value` on each line")
    }

    private static func invalid(
        _ source: SourceText, _ subject: String, _ problem: String, _ line: Int
    ) -> DocumentError {
        source.error(
            line: source.firstLine + line - 1, "The \(subject) is not valid YAML (\(problem.trimmed))",
            advice: "check the indentation, and put quotes around a text that holds `: ` or begins with a sign")
    }
}
