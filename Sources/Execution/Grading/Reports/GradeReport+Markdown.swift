extension GradeReport {
    /// The report as Markdown: a table of the functions, then a section for each that is not right.
    package func markdown(title: String? = nil) -> String {
        var lines = ["# \(Escaping.markdown(title ?? assignment)): \(score) / \(maxScore)", ""]
        if let problem = compileProblem {
            lines += ["The file does not compile yet.", "", Escaping.codeBlock(Self.text(of: problem)), ""]
            return lines.joined(separator: "\n")
        }
        lines += ["| Function | Points | State |", "|---|---:|---|"]
        for function in functions {
            let state =
                function.status.words(function.blockedBy) + (function.isGivenUp ? " (given up)" : "")
            lines.append(
                "| \(Escaping.markdown(function.name)) | \(function.points) / \(function.maxPoints) "
                    + "| \(function.status.mark) \(Escaping.markdown(state)) |")
        }
        lines.append("")
        for function in functions {
            let checks = function.checks.filter(\.needsWords)
            if checks.isEmpty { continue }
            lines += ["## \(Escaping.markdown(function.name))", ""]
            for check in checks { lines += Self.section(of: check) }
        }
        lines += ["Seed \(seed): the same seed gives the same inputs.", ""]
        return lines.joined(separator: "\n")
    }

    private static func section(of check: CheckReport) -> [String] {
        var lines = ["**\(Escaping.markdown(check.name))** (\(check.points) / \(check.maxPoints))", ""]
        lines += [Escaping.codeBlock(check.message), ""]
        if !check.diagnosis.isEmpty { lines += [Escaping.markdown(check.diagnosis), ""] }
        return lines
    }
}
