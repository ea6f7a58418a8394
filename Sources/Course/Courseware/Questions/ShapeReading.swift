/// A tensor shape as learners type it: `(4, 3)`, `4,3`, `4x3`, `4 × 3`, `4 by 3`, `[4, 3]`, `(4,)`, `()`.
struct ShapeReading: Equatable {
    var sizes: [Int]

    /// `nil` for a text that is not a shape.
    init?(_ text: String) {
        var inner = Substring(text.trimmed.lowercased())
        let isBracketed = Self.brackets.contains { $0.0 == inner.first && $0.1 == inner.last && inner.count > 1 }
        if isBracketed { inner = inner.dropFirst().dropLast() }
        if isBracketed, inner.trimmed.isEmpty {
            sizes = []
            return
        }
        if isBracketed, inner.trimmed.hasSuffix(",") { inner = Substring(inner.trimmed.dropLast()) }
        let plain = inner.replacing("by", with: ",").replacing("x", with: ",").replacing("\u{D7}", with: ",")
            .replacing("*", with: ",")
        let parts =
            plain.contains(",")
            ? plain.split(separator: ",", omittingEmptySubsequences: false)
            : plain.split(whereSeparator: \.isWhitespace)
        let sizes = parts.compactMap { part in Int(part.trimmed).flatMap { $0 >= 0 ? $0 : nil } }
        guard !parts.isEmpty, sizes.count == parts.count else { return nil }
        self.sizes = sizes
    }

    private static let brackets: [(Character, Character)] = [("(", ")"), ("[", "]"), ("{", "}")]
}

/// A shape in the words of the lessons, such as `(4, 3)` or `(4,)`.
func shapeText(_ sizes: [Int]) -> String {
    sizes.count == 1 ? "(\(sizes[0]),)" : "(" + sizes.map(String.init).joined(separator: ", ") + ")"
}
