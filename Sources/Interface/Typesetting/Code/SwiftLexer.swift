/// A piece of Swift source that gets one colour.
struct SwiftToken: Equatable {
    enum Kind { case keyword, type, string, number, comment, plain }
    var kind: Kind
    var text: String
}

/// Cuts Swift source into tokens for colouring. It accepts everything, also source that does not compile, and loses no
/// character.
struct SwiftLexer {
    private let source: [Character]
    private var position = 0
    /// Interpolations that are open, innermost last: the string to go back to and the parentheses still open.
    private var interpolations: [(string: Delimiter, depth: Int)] = []

    /// How a string literal ends: three quotes or one, and this many `#`.
    private struct Delimiter {
        var isMultiline: Bool
        var pounds: Int
    }

    init(_ source: String) {
        self.source = Array(source)
    }

    mutating func next() -> SwiftToken? {
        guard position < source.count else { return nil }
        let start = position
        let kind = scan()
        return SwiftToken(kind: kind, text: String(source[start..<position]))
    }

    private mutating func scan() -> SwiftToken.Kind {
        let character = source[position]
        if starts("//") {
            skip { !$0.isNewline }
            return .comment
        }
        if starts("/*") { return blockComment() }
        if let delimiter = stringStart() { return string(delimiter) }
        if character.isNumber && character.isASCII { return number() }
        if character.isIdentifierHead { return word() }
        if "@#".contains(character) {
            position += 1
            guard position < source.count, source[position].isIdentifierHead else { return .plain }
            skip { $0.isIdentifierBody }
            return .keyword
        }
        position += 1
        guard let last = interpolations.indices.last else { return .plain }
        if character == "(" { interpolations[last].depth += 1 }
        if character == ")" {
            interpolations[last].depth -= 1
            if interpolations[last].depth == 0 { return string(interpolations.removeLast().string) }
        }
        return .plain
    }

    private mutating func blockComment() -> SwiftToken.Kind {
        var depth = 0
        repeat {
            if starts("/*") {
                depth += 1
                position += 2
            } else if starts("*/") {
                depth -= 1
                position += 2
            } else {
                position += 1
            }
        } while depth > 0 && position < source.count
        position = min(position, source.count)
        return .comment
    }

    /// Consumes the opening of a string literal.
    private mutating func stringStart() -> Delimiter? {
        var pounds = 0
        while position + pounds < source.count, source[position + pounds] == "#" { pounds += 1 }
        guard position + pounds < source.count, source[position + pounds] == "\"" else { return nil }
        let isMultiline = starts(String(repeating: "#", count: pounds) + "\"\"\"")
        position += pounds + (isMultiline ? 3 : 1)
        return Delimiter(isMultiline: isMultiline, pounds: pounds)
    }

    /// Consumes the inside of a string up to its end, or up to an interpolation.
    private mutating func string(_ delimiter: Delimiter) -> SwiftToken.Kind {
        let pounds = String(repeating: "#", count: delimiter.pounds)
        let end = (delimiter.isMultiline ? "\"\"\"" : "\"") + pounds
        while position < source.count {
            if starts(end) {
                position += end.count
                return .string
            }
            if !delimiter.isMultiline && source[position].isNewline { return .string }
            if starts("\\" + pounds + "(") {
                position += pounds.count + 2
                interpolations.append((delimiter, 1))
                return .string
            }
            let isEscape = delimiter.pounds == 0 && source[position] == "\\"
            position = min(source.count, position + (isEscape ? 2 : 1))
        }
        return .string
    }

    private mutating func number() -> SwiftToken.Kind {
        var previous: Character = " "
        while position < source.count {
            let character = source[position]
            let next = position + 1 < source.count ? source[position + 1] : " "
            let isFraction = character == "." && next.isNumber
            let isSign = "+-".contains(character) && "eEpP".contains(previous) && next.isNumber
            guard character.isIdentifierBody || isFraction || isSign else { break }
            previous = character
            position += 1
        }
        return .number
    }

    private mutating func word() -> SwiftToken.Kind {
        let start = position
        skip { $0.isIdentifierBody }
        let word = String(source[start..<position])
        let isMember = start > 0 && source[start - 1] == "."
        if !isMember && swiftKeywords.contains(word) { return .keyword }
        return word.first!.isUppercase && word.contains(where: \.isLowercase) ? .type : .plain
    }

    private mutating func skip(while condition: (Character) -> Bool) {
        while position < source.count, condition(source[position]) { position += 1 }
    }

    private func starts(_ text: String) -> Bool {
        source[position...].starts(with: text)
    }
}

extension Character {
    fileprivate var isIdentifierHead: Bool { isLetter || self == "_" || self == "$" || self == "`" }
    fileprivate var isIdentifierBody: Bool { isIdentifierHead || isNumber }
}

private let swiftKeywords: Set<String> = [
    "Any", "Self", "actor", "as", "associatedtype", "async", "await", "break", "case", "catch", "class", "continue",
    "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "final",
    "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "lazy", "let", "mutating", "nil",
    "nonisolated", "operator", "override", "package", "precedencegroup", "private", "protocol", "public", "repeat",
    "rethrows", "return", "self", "some", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true",
    "try", "typealias", "var", "weak", "where", "while",
]
