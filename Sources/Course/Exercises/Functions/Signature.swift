/// The parameters and the result of a Swift function, read from its text: `(_ w: Tensor, iterations: Int) -> Tensor`.
package struct Signature: Sendable, Equatable {
    package struct Parameter: Sendable, Equatable {
        /// `nil` for `_`.
        package var label: String?
        package var name: String
        package var type: String
    }

    package let text: String
    package let parameters: [Parameter]
    package let result: String

    /// - Parameter text: well-formed; it is written in this room.
    init(_ text: String) {
        self.text = text
        let close = Self.matchingParenthesis(in: text)
        let inside = text[text.index(after: text.startIndex)..<close]
        parameters = Self.split(inside).map { part in
            let colon = part.firstIndex(of: ":")!
            let words = part[..<colon].split(separator: " ").map(String.init)
            let type = part[part.index(after: colon)...].drop { $0 == " " }
            return Parameter(label: words[0] == "_" ? nil : words[0], name: words[words.count - 1], type: String(type))
        }
        let arrow = text[close...].firstRange(of: "-> ")!
        result = String(text[arrow.upperBound...])
    }

    /// The labels as in a compound name: `_:_:iterations:`.
    package var labels: String {
        parameters.map { ($0.label ?? "_") + ":" }.joined()
    }

    /// A call that passes on the parameters under their own names: `(w, b, iterations: iterations)`.
    package func passing(_ argument: (Int, Parameter) -> String) -> String {
        let arguments = parameters.enumerated().map { index, parameter in
            (parameter.label.map { $0 + ": " } ?? "") + argument(index, parameter)
        }
        return "(" + arguments.joined(separator: ", ") + ")"
    }

    private static func matchingParenthesis(in text: String) -> String.Index {
        var depth = 0
        return text.indices.first { index in
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth -= 1 }
            return depth == 0
        }!
    }

    /// The parts between commas outside of parentheses and brackets.
    private static func split(_ text: Substring) -> [Substring] {
        var depth = 0
        return text.split { character in
            if "([".contains(character) { depth += 1 }
            if ")]".contains(character) { depth -= 1 }
            return character == "," && depth == 0
        }
    }
}
