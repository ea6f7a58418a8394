/// The expressions that stand in a text as `{{…}}`.
enum Placeholders {
    /// The text with each expression's value in its place.
    static func filled(_ text: String, with names: [String: Quantity]) throws(ExpressionError) -> String {
        var result = ""
        var rest = Substring(text)
        while let opening = rest.firstRange(of: "{{") {
            result += rest[..<opening.lowerBound]
            guard let closing = rest[opening.upperBound...].firstRange(of: "}}") else {
                throw ExpressionError("has `{{` without `}}`")
            }
            result += try value(of: rest[opening.upperBound..<closing.lowerBound], names).text
            rest = rest[closing.upperBound...]
        }
        return result + rest
    }

    /// The value of the expression, where the text is nothing else.
    static func only(in text: String, _ names: [String: Quantity]) throws(ExpressionError) -> Quantity? {
        let text = text.trimmed
        guard text.hasPrefix("{{"), text.hasSuffix("}}") else { return nil }
        let inside = text.dropFirst(2).dropLast(2)
        return inside.contains("}}") ? nil : try value(of: inside, names)
    }

    private static func value(
        of source: Substring, _ names: [String: Quantity]
    ) throws(ExpressionError) -> Quantity {
        do throws(ExpressionError) {
            return try ExpressionParser.parse(String(source)).value(names)
        } catch {
            throw ExpressionError("has `{{\(source)}}`, which \(error.problem)")
        }
    }
}
