import Foundation

/// A learner's file as lines, with the places of its functions.
package struct LearnerSource: Sendable {
    private let lines: [Substring]

    package init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The line where a function is declared, counted from 1.
    package func line(of function: String) -> Int? {
        lines.firstIndex { line in
            guard let range = line.firstRange(of: "func \(function)") else { return false }
            guard let next = line[range.upperBound...].first else { return true }
            return next == "(" || next == "<" || next == " "
        }.map { $0 + 1 }
    }

    /// The text of a function, from its first line to the line that closes it: the next one that begins with `}`, as
    /// the formatter leaves it, or the last line of the file.
    package func text(of function: String) -> String? {
        guard let first = line(of: function) else { return nil }
        let start = first - 1
        // A body on the line of its head.
        if lines[start].contains("{"), lines[start].last(where: { !$0.isWhitespace }) == "}" {
            return String(lines[start])
        }
        let end = lines[start...].dropFirst().firstIndex { $0.hasPrefix("}") } ?? lines.count - 1
        return lines[start...end].joined(separator: "\n")
    }

    /// The comment above a function, and its declaration up to the opening brace.
    package func head(of function: String) -> (comment: String, declaration: String)? {
        guard let line = line(of: function) else { return nil }
        let comment = lines[..<(line - 1)].reversed().prefix { $0.hasPrefix("///") }.reversed()
        let rest = lines[(line - 1)...].joined(separator: "\n")
        return (comment.joined(separator: "\n"), String(rest.prefix { $0 != "{" }))
    }

    /// Whether the function's text mentions a call of `other`.
    func calls(_ other: String, in function: String) -> Bool {
        guard let text = text(of: function) else { return false }
        return text.split(separator: "\n").dropFirst().contains { $0.contains("\(other)(") }
    }
}

/// A line of source with a caret.
enum SourceExcerpt {
    static func text(of source: String, line: Int, column: Int?) -> String {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        guard line >= 1, line <= lines.count else { return "" }
        let text = String(lines[line - 1])
        guard let column, column >= 1 else { return text }
        return text + "\n" + String(text.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }) + "^"
    }
}
