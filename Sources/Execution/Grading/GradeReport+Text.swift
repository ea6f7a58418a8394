extension GradeReport {
    /// The report for a reader: a line for each function, then what to do next.
    package func text() -> String {
        var lines = ["\(assignment)   \(score) / \(maxScore)"]
        if let problem = compileProblem {
            lines += ["", "The file does not compile yet."]
            if let line = problem.line {
                lines.append("line \(line)" + (problem.column.map { ", column \($0)" } ?? "") + ": \(problem.message)")
            } else {
                lines.append(problem.message)
            }
            lines += indented(problem.excerpt, by: 2)
            return lines.joined(separator: "\n") + "\n"
        }
        lines.append("")
        let width = functions.map(\.name.count).max() ?? 0
        for function in functions {
            let name = function.name.padding(to: width)
            lines.append(
                "  \(function.status.mark) \(name)  \(points(function))  \(function.status.words(function.blockedBy))")
            for check in function.checks where [.failed, .crashed, .timedOut].contains(check.status) {
                lines += explanation(of: check)
            }
        }
        lines += ["", closing]
        return lines.joined(separator: "\n") + "\n"
    }

    private func points(_ function: FunctionReport) -> String {
        "\(function.points)/\(function.maxPoints)".leftPadding(to: 7)
    }

    private func explanation(of check: CheckReport) -> [String] {
        var lines = ["      \(check.name):"]
        lines += indented(check.message, by: 8)
        if !check.diagnosis.isEmpty { lines += indented("→ " + check.diagnosis, by: 8) }
        return lines
    }

    private var closing: String {
        if isPerfect { return "All functions are right." }
        let next = functions.first { $0.status != .passed }
        guard let next else { return "" }
        switch next.status {
        case .notStarted: return "Next: write \(next.name)."
        default: return "Next: \(next.name). A hint: nabla hint \(assignment) \(next.name)"
        }
    }
}

extension FunctionReport.Status {
    var mark: String {
        switch self {
        case .passed: "✓"
        case .notStarted: "·"
        case .blocked: "‖"
        case .failed, .crashed, .timedOut: "✗"
        }
    }

    /// The state in words.
    func words(_ blockedBy: String?) -> String {
        switch self {
        case .passed: "right"
        case .failed: "not right yet"
        case .crashed: "crashed"
        case .timedOut: "took too long"
        case .notStarted: "not started"
        case .blocked: "waits for \(blockedBy ?? "another function")"
        }
    }
}

func indented(_ text: String, by count: Int) -> [String] {
    guard !text.isEmpty else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String(repeating: " ", count: count) + $0 }
}
