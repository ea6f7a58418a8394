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
        guard source.utf8.contains(UInt8(ascii: "$")) else {
            (markdown, formulas) = (source, [])
            return
        }
        var scanner = Scanner(source: Array(source.utf8))
        scanner.scan()
        markdown = String(decoding: scanner.output, as: UTF8.self)
        formulas = scanner.formulas
    }

    /// The text of a node as text and formulas.
    func inlines(in text: String) -> [MarkdownInline] {
        pieces(of: text).map { piece in
            switch piece {
            case .text(let text): .text(text)
            case .formula(let formula): formula.isDisplay ? .displayMath(formula.tex) : .math(formula.tex)
            }
        }
    }

    /// The text with the source of its formulas.
    func restored(_ text: String) -> String {
        pieces(of: text).map { piece in
            switch piece {
            case .text(let text): text
            case .formula(let formula): formula.source
            }
        }.joined()
    }

    private enum Piece {
        case text(String)
        case formula(Formula)
    }

    private func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
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
            if !plain.isEmpty { pieces.append(.text(plain)) }
            plain = ""
            pieces.append(.formula(formulas[index]))
            rest = rest[rest.index(after: number.endIndex)...]
        }
        plain += rest
        if !plain.isEmpty { pieces.append(.text(plain)) }
        return pieces
    }

    /// Works on the bytes of UTF-8, since all that it looks for is ASCII.
    private struct Scanner {
        let source: [UInt8]
        var position = 0
        var output: [UInt8] = []
        var formulas: [Formula] = []

        mutating func scan() {
            output.reserveCapacity(source.count)
            var isLineStart = true
            while position < source.count {
                if isLineStart, copyFence() { continue }
                isLineStart = source[position].isNewline
                switch source[position] {
                case UInt8(ascii: "\\"): copy(2)
                case UInt8(ascii: "`"): copyCodeSpan()
                case UInt8(ascii: "$"):
                    if !takeDisplay() && !takeInline() { copy(startsDisplay(at: position) ? 2 : 1) }
                default: copy(1)
                }
            }
        }

        private mutating func copy(_ count: Int) {
            let end = min(source.count, position + count)
            output += source[position..<end]
            position = end
        }

        private func startsDisplay(at index: Int) -> Bool {
            run(of: UInt8(ascii: "$"), at: index) >= 2
        }

        private func run(of byte: UInt8, at index: Int) -> Int {
            var end = index
            while end < source.count, source[end] == byte { end += 1 }
            return end - index
        }

        /// Copies a fenced code block that starts on this line, up to its closing fence or the end.
        private mutating func copyFence() -> Bool {
            let start = skipIndent(from: position)
            guard start < source.count else { return false }
            let mark = source[start]
            let length = run(of: mark, at: start)
            guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"), length >= 3 else { return false }
            copyLine()
            while position < source.count {
                let start = skipIndent(from: position)
                let marks = run(of: mark, at: start)
                copyLine()
                let isClosing = source[(start + marks)..<max(start + marks, position)].allSatisfy(\.isSpace)
                if marks >= length, isClosing { break }
            }
            return true
        }

        /// Fences in lists and quotes stand behind indentation and `>`.
        private func skipIndent(from index: Int) -> Int {
            var index = index
            while index < source.count, source[index] == UInt8(ascii: " ") || source[index] == UInt8(ascii: ">") {
                index += 1
            }
            return index
        }

        private mutating func copyLine() {
            var end = position
            while end < source.count, !source[end].isNewline { end += 1 }
            copy(end + 1 - position)
        }

        private mutating func copyCodeSpan() {
            let mark = UInt8(ascii: "`")
            let length = run(of: mark, at: position)
            var end = position + length
            while end < source.count {
                guard source[end] == mark else {
                    end += 1
                    continue
                }
                let closing = run(of: mark, at: end)
                end += closing
                if closing == length { return copy(end - position) }
            }
            copy(length)
        }

        private mutating func takeDisplay() -> Bool {
            guard startsDisplay(at: position) else { return false }
            var end = position + 2
            while end < source.count, !startsDisplay(at: end) { end += source[end] == UInt8(ascii: "\\") ? 2 : 1 }
            guard end < source.count else { return false }
            return take(to: end, markers: 2)
        }

        private mutating func takeInline() -> Bool {
            let dollar = UInt8(ascii: "$")
            let start = position + 1
            guard start < source.count, !source[start].isSpace, source[start] != dollar else { return false }
            var end = start
            while end < source.count {
                if source[end] == dollar, !source[end - 1].isSpace {
                    let isPrice = end + 1 < source.count && source[end + 1].isDigit
                    return isPrice ? false : take(to: end, markers: 1)
                }
                if source[end].isNewline, end + 1 < source.count, source[end + 1].isNewline { return false }
                end += source[end] == UInt8(ascii: "\\") ? 2 : 1
            }
            return false
        }

        private mutating func take(to end: Int, markers: Int) -> Bool {
            let tex = String(decoding: source[(position + markers)..<end], as: UTF8.self)
            guard tex.contains(where: { !$0.isWhitespace }) else { return false }
            output += Array("\(ProtectedMath.open)\(formulas.count)\(ProtectedMath.close)".utf8)
            let whole = String(decoding: source[position..<(end + markers)], as: UTF8.self)
            formulas.append(Formula(tex: tex, isDisplay: markers == 2, source: whole))
            position = end + markers
            return true
        }
    }
}

extension UInt8 {
    fileprivate var isNewline: Bool { self == 0x0A }
    fileprivate var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0D || isNewline }
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
