/// A document or a part of one: its lines, and where they stand in the file.
struct SourceText {
    var file: String
    /// The number of the first line in the file, from 1.
    var firstLine: Int
    var lines: ArraySlice<Substring>

    init(file: String, firstLine: Int = 1, lines: ArraySlice<Substring>) {
        self.file = file
        self.firstLine = firstLine
        self.lines = lines
    }

    init(file: String, text: String) {
        // Splitting bytes is many times faster than splitting characters. "\r" is what Windows leaves at an end.
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
        }
        self.init(file: file, lines: lines[...])
    }

    /// The lines with their numbers in the file.
    var numbered: some Sequence<(number: Int, text: Substring)> {
        zip(firstLine..., lines).lazy.map { (number: $0, text: $1) }
    }

    /// The text of the lines, ending without a line break.
    var text: String { lines.joined(separator: "\n") }

    func error(line: Int? = nil, _ problem: String, advice: String) -> DocumentError {
        DocumentError(file: file, line: line ?? firstLine, problem: problem, advice: advice)
    }
}

extension StringProtocol {
    /// The text without white space at its ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
