extension GradeReport {
    /// The report for a reader: a line for each function, then what to do next.
    ///
    /// - Parameter stronger: the functions whose failures are told with their stronger hints.
    package func text(stronger: Set<String> = []) -> String {
        var lines = ["\(assignment)   \(score) / \(maxScore)   seed \(seed)"]
        if let problem = compileProblem {
            return Escaping.terminal((lines + [""] + Self.lines(of: problem)).joined(separator: "\n") + "\n")
        }
        lines.append("")
        let width = functions.map(\.name.count).max() ?? 0
        for function in functions {
            let name = function.name.padding(to: width)
            let remarks = function.remarks.isEmpty ? "" : "   (\(function.remarks.joined(separator: ", ")))"
            lines.append(
                "  \(function.status.mark) \(name)  \(points(function))  \(function.status.words(function.blockedBy))\(remarks)"
            )
            for (names, check) in Self.grouped(function.checks.filter(\.needsWords)) {
                lines += explanation(of: check, names, stronger: stronger.contains(function.name))
            }
        }
        lines += ["", closing]
        return Escaping.terminal(lines.joined(separator: "\n") + "\n")
    }

    private static func lines(of problem: CompileProblem) -> [String] {
        var lines = ["The file does not compile yet."]
        if let line = problem.line {
            lines.append("line \(line)" + (problem.column.map { ", column \($0)" } ?? "") + ": \(problem.message)")
        } else {
            lines.append(problem.message)
        }
        return lines + indented(problem.excerpt, by: 2)
    }

    private func points(_ function: FunctionReport) -> String {
        "\(function.points)/\(function.maxPoints)".leftPadding(to: 7)
    }

    /// Checks of which the same is to be said, such as that they crash in the same line, are told together.
    private static func grouped(_ checks: [CheckReport]) -> [(names: String, check: CheckReport)] {
        var groups: [(names: String, check: CheckReport)] = []
        for check in checks {
            if let last = groups.last?.check, last.words == check.words, last.hint == check.hint {
                groups[groups.count - 1].names += ", " + check.name
            } else {
                groups.append((check.name, check))
            }
        }
        return groups
    }

    private func explanation(of check: CheckReport, _ names: String, stronger: Bool) -> [String] {
        var lines = ["      \(names):"]
        lines += indented(check.message, by: 8)
        if !check.diagnosis.isEmpty { lines += indented(wrapped("→ " + check.diagnosis), by: 8) }
        if stronger, !check.hint.isEmpty, check.hint != check.diagnosis {
            lines += indented(wrapped("→ " + check.hint), by: 8)
        }
        return lines
    }

    private var closing: String {
        if isPerfect {
            let givenUp = functions.filter(\.isGivenUp).map(\.name)
            return "All functions are right."
                + (givenUp.isEmpty ? "" : " The solution was shown before for: \(givenUp.joined(separator: ", ")).")
        }
        guard let next = functions.first(where: { $0.status != .passed && $0.status != .blocked }) else { return "" }
        switch next.status {
        case .notStarted: return "Next: write \(next.name)."
        default:
            return """
                Next: \(next.name). A hint: nabla hint \(assignment) \(next.name)
                Only this one, same inputs: nabla grade \(assignment) --function \(next.name) --seed \(seed)
                """
        }
    }
}

extension CheckReport {
    /// Whether a reader needs to know more than the state of the function.
    var needsWords: Bool {
        switch status {
        case .failed, .crashed, .timedOut: true
        case .blocked: !message.isEmpty && points > 0
        case .passed, .notStarted: false
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

/// Prose in lines that are easy to read; lines after the first are set in by two.
private func wrapped(_ text: String) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
        if lines[lines.count - 1].count + word.count > 90 { lines.append(" ") }
        lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.joined(separator: "\n")
}
