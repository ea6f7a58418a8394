/// Where a function stands in the learner's file.
package struct FunctionSource: Equatable, Sendable {
    /// The line of its first doc comment or of its head, from 1.
    package var firstLine: Int
    /// The line of `func`, from 1.
    package var headLine: Int
    package var lines: [Substring]
    /// Without the comment.
    package var code: ArraySlice<Substring> { lines.dropFirst(headLine - firstLine) }
    /// The line after the one that opens the body, from 1; the head's for a body on the same line.
    package var bodyLine: Int {
        let opening = lines.indices.first { $0 >= headLine - firstLine && lines[$0].last { $0 != " " } == "{" }
        return firstLine + (opening.map { min($0 + 1, lines.count - 1) } ?? headLine - firstLine)
    }

    /// Finds a free function by its name. The file need not compile: it is being written.
    package init?(_ name: String, in source: String) {
        let all = source.split(omittingEmptySubsequences: false) { $0.isNewline }
        guard let head = all.firstIndex(where: { Self.declares(name, $0) }) else { return nil }
        var first = head
        while first > 0, Self.isDocOrAttribute(all[first - 1]) { first -= 1 }
        let end = Self.end(of: head, in: all)
        firstLine = first + 1
        headLine = head + 1
        lines = Array(all[first...end])
    }

    /// Those of the functions that are missing in a file or still call `todo()`.
    package static func unwritten(_ names: [String], in source: String) -> [String] {
        names.filter { FunctionSource($0, in: source)?.code.contains { $0.contains("todo()") } ?? true }
    }

    private static func declares(_ name: String, _ line: Substring) -> Bool {
        guard let keyword = line.firstRange(of: "func ") else { return false }
        let rest = line[keyword.upperBound...].drop { $0 == " " }
        guard rest.hasPrefix(name), !line.prefix(while: { $0 == " " || $0 == "/" }).contains("/") else { return false }
        let next = rest.dropFirst(name.count).first { $0 != " " }
        return next == "(" || next == "<"
    }

    private static func isDocOrAttribute(_ line: Substring) -> Bool {
        let text = line.drop { $0 == " " }
        return text.hasPrefix("///") || text.hasPrefix("@")
    }

    /// The line with the bracket that closes the body; of an unclosed body, the line before the next function.
    private static func end(of head: Int, in lines: [Substring]) -> Int {
        var depth = 0
        var last = head
        for index in lines.indices[head...] {
            if index > head, lines[index].hasPrefix("func ") { break }
            let code = lines[index].firstRange(of: "//").map { lines[index][..<$0.lowerBound] } ?? lines[index]
            if !code.allSatisfy({ $0 == " " }) { last = index }
            depth += code.count { $0 == "{" } - code.count { $0 == "}" }
            if depth <= 0, code.contains("}") { return index }
        }
        return last
    }
}
