/// Starter and solution of an assignment are twins: the starter is the solution with its marked parts cut out.
///
/// In `Solution.swift` a line `// nabla:begin` opens a part that learners write and a line `// nabla:end` closes it.
/// In the starter, `todo()` stands in its place, as far to the right as the opening mark.
package enum StarterFile {
    static let beginMark = "// nabla:begin"
    static let endMark = "// nabla:end"

    /// The text of `Starter.swift` that belongs to the text of a `Solution.swift`.
    ///
    /// - Parameter file: the solution's path, for errors.
    package static func starter(
        from solution: String, file: String = "Solution.swift"
    ) throws(DocumentError) -> String {
        try filter(solution, file: file) { line, isMarked in
            if line.trimmed == beginMark { return line.prefix { $0 == " " } + "todo()" }
            return isMarked ? nil : line
        }
    }

    /// A solution as learners read it, without the marks.
    package static func reading(_ solution: String, file: String = "Solution.swift") throws(DocumentError) -> String {
        try filter(solution, file: file) { line, _ in
            [beginMark, endMark].contains(line.trimmed) ? nil : line
        }
    }

    /// The names of the functions that a Swift file declares at its top level, in order.
    static func functionNames(in swift: String) -> [String] {
        SourceText(file: "", text: swift).lines.compactMap { line in
            let opening = "func "
            guard line.hasPrefix(opening) else { return nil }
            return String(line.dropFirst(opening.count).prefix { $0 != "(" && $0 != "<" && $0 != " " })
        }
    }

    private static func filter(
        _ solution: String, file: String, _ keep: (_ line: Substring, _ isMarked: Bool) -> Substring?
    ) throws(DocumentError) -> String {
        let source = SourceText(file: file, text: solution)
        var opened: Int?
        var kept: [Substring] = []
        for (number, line) in source.numbered {
            let mark = line.trimmed
            if mark == beginMark {
                if let opened {
                    throw source.error(
                        line: number, "`\(beginMark)` stands inside the part that line \(opened) opened",
                        advice: "close that part with `\(endMark)` first")
                }
                opened = number
            }
            if let line = keep(line, opened != nil) { kept.append(line) }
            if mark == endMark {
                guard opened != nil else {
                    throw source.error(
                        line: number, "`\(endMark)` closes nothing",
                        advice: "put `\(beginMark)` above the part, or remove it")
                }
                opened = nil
            }
        }
        if let opened {
            throw source.error(
                line: opened, "The part that opens here is not closed", advice: "put `\(endMark)` below it")
        }
        return kept.joined(separator: "\n")
    }
}
