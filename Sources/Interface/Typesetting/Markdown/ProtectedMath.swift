/// Takes the formulas out of Markdown before it is parsed, since `_`, `*` and `\` mean other things there, and puts them
/// back afterwards.
///
/// As in Pandoc, a formula in the line starts with `$` before a non-space and ends with `$` after a non-space and not
/// before a digit, so that prices stay prices. Code is left alone.
struct ProtectedMath {
    struct Formula: Equatable {
        var tex: String
        var isDisplay: Bool
        var source: String
    }

    /// The source with every formula replaced by a private-use character, its number, and another such character.
    let markdown: String
    let formulas: [Formula]

    private static let open: Character = "\u{E000}"
    private static let close: Character = "\u{E001}"

    init(_ source: String) {
        var scanner = Scanner(source: Array(source))
        scanner.scan()
        markdown = scanner.output
        formulas = scanner.formulas
    }

    /// The text of a node as text and formulas.
    func inlines(in text: String) -> [MarkdownInline] {
        var result: [MarkdownInline] = []
        replacePlaceholders(in: text) { piece in
            switch piece {
            case .success(let formula):
                result.append(formula.isDisplay ? .displayMath(formula.tex) : .math(formula.tex))
            case .failure(let plain): result.append(.text(plain.text))
            }
        }
        return result
    }

    /// The text with the source of its formulas.
    func restored(_ text: String) -> String {
        var result = ""
        replacePlaceholders(in: text) { piece in
            switch piece {
            case .success(let formula): result += formula.source
            case .failure(let plain): result += plain.text
            }
        }
        return result
    }

    private struct Plain: Error {
        var text: String
    }

    private func replacePlaceholders(in text: String, _ body: (Result<Formula, Plain>) -> Void) {
        var rest = text[...]
        var plain = ""
        while let start = rest.firstIndex(of: Self.open) {
            plain += rest[..<start]
            let number = rest[rest.index(after: start)...].prefix { $0 != Self.close }
            guard let index = Int(number), formulas.indices.contains(index), number.endIndex < rest.endIndex else {
                plain.append(Self.open)
                rest = rest[rest.index(after: start)...]
                continue
            }
            if !plain.isEmpty { body(.failure(Plain(text: plain))) }
            plain = ""
            body(.success(formulas[index]))
            rest = rest[rest.index(after: number.endIndex)...]
        }
        plain += rest
        if !plain.isEmpty { body(.failure(Plain(text: plain))) }
    }

    private struct Scanner {
        let source: [Character]
        var position = 0
        var output = ""
        var formulas: [Formula] = []

        mutating func scan() {
            while position < source.count {
                let isLineStart = position == 0 || source[position - 1].isNewline
                if isLineStart, copyFence() { continue }
                switch source[position] {
                case "\\": copy(2)
                case "`": copyCodeSpan()
                case "$": if !takeDisplay() && !takeInline() { copy(starts("$$", at: position) ? 2 : 1) }
                default: copy(1)
                }
            }
        }

        private mutating func copy(_ count: Int) {
            let end = min(source.count, position + count)
            output += source[position..<end]
            position = end
        }

        private func starts(_ text: String, at index: Int) -> Bool {
            source[index...].starts(with: text)
        }

        private func run(of character: Character, at index: Int) -> Int {
            source[index...].prefix { $0 == character }.count
        }

        /// Copies a fenced code block that starts on this line, up to its closing fence or the end.
        private mutating func copyFence() -> Bool {
            // Fences in lists and quotes stand behind indentation, markers and `>`.
            var start = position
            while start < source.count, " >".contains(source[start]) { start += 1 }
            guard start < source.count, "`~".contains(source[start]) else { return false }
            let mark = source[start]
            let length = run(of: mark, at: start)
            guard length >= 3 else { return false }
            copyLine()
            while position < source.count {
                let line = source[position...].prefix { !$0.isNewline }.drop { " >".contains($0) }
                copyLine()
                let marks = line.prefix { $0 == mark }.count
                if marks >= length, line.dropFirst(marks).allSatisfy(\.isWhitespace) { break }
            }
            return true
        }

        private mutating func copyLine() {
            while position < source.count {
                let character = source[position]
                copy(1)
                if character.isNewline { return }
            }
        }

        private mutating func copyCodeSpan() {
            let length = run(of: "`", at: position)
            var end = position + length
            while end < source.count {
                guard source[end] == "`" else {
                    end += 1
                    continue
                }
                let closing = run(of: "`", at: end)
                end += closing
                if closing == length { return copy(end - position) }
            }
            copy(length)
        }

        private mutating func takeDisplay() -> Bool {
            guard starts("$$", at: position) else { return false }
            var end = position + 2
            while end < source.count, !starts("$$", at: end) { end += source[end] == "\\" ? 2 : 1 }
            guard end < source.count else { return false }
            return take(to: end, markers: 2)
        }

        private mutating func takeInline() -> Bool {
            let start = position + 1
            guard start < source.count, !source[start].isWhitespace, source[start] != "$" else { return false }
            var end = start
            while end < source.count {
                if source[end] == "$", !source[end - 1].isWhitespace {
                    let isPrice = end + 1 < source.count && source[end + 1].isNumber
                    return isPrice ? false : take(to: end, markers: 1)
                }
                let isBlankLine = source[end].isNewline && end + 1 < source.count && source[end + 1].isNewline
                if isBlankLine { return false }
                end += source[end] == "\\" ? 2 : 1
            }
            return false
        }

        private mutating func take(to end: Int, markers: Int) -> Bool {
            let tex = String(source[(position + markers)..<end])
            guard tex.contains(where: { !$0.isWhitespace }) else { return false }
            output += "\(ProtectedMath.open)\(formulas.count)\(ProtectedMath.close)"
            formulas.append(
                Formula(tex: tex, isDisplay: markers == 2, source: String(source[position..<(end + markers)])))
            position = end + markers
            return true
        }
    }
}
