extension StyledLine {
    /// Plain text (a program's output) as lines: tabs become spaces, control characters and escape sequences vanish.
    package static func lines(of text: String, _ style: Style = .plain, tabWidth: Int = 8) -> [StyledLine] {
        text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { line in
            StyledLine(printable(line, tabWidth: tabWidth), style)
        }
    }

    private static func printable(_ line: Substring, tabWidth: Int) -> String {
        if line.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(line) }
        var result = ""
        var column = 0
        var rest = line[...]
        while let character = rest.popFirst() {
            if character == "\t" {
                let count = tabWidth - column % tabWidth
                result += String(repeating: " ", count: count)
                column += count
            } else if character == "\u{1B}" {
                skipEscapeSequence(in: &rest)
            } else if character.displayWidth > 0 {
                result.append(character)
                column += character.displayWidth
            }
        }
        return result
    }

    /// Skips what follows an escape: `[` parameters and a final byte (ECMA-48 control sequence), or one character.
    private static func skipEscapeSequence(in rest: inout Substring) {
        guard rest.popFirst() == "[" else { return }
        while let character = rest.popFirst() {
            if let byte = character.asciiValue, (0x40...0x7E).contains(byte) { return }
        }
    }
}
