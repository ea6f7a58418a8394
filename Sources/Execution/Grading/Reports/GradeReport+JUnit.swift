extension GradeReport {
    /// The report as JUnit XML: a test case for each check.
    package func junit() -> String {
        let checks = functions.flatMap(\.checks)
        let failures = checks.count { $0.status == .failed }
        let errors = checks.count { [.crashed, .timedOut].contains($0.status) }
        let skipped = checks.count { [.notStarted, .blocked].contains($0.status) }
        let counts = "tests=\"\(checks.count)\" failures=\"\(failures)\" errors=\"\(errors)\" skipped=\"\(skipped)\""
        let time = "time=\"\(seconds.total.inThousandths)\""
        var lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites \(counts) \(time)>",
            "  <testsuite name=\"\(Escaping.xml(assignment))\" \(counts) \(time)>",
        ]
        for function in functions {
            for check in function.checks { lines += testCase(check, of: function) }
        }
        if let problem = compileProblem {
            lines.append("    <system-err>\(Escaping.xml(Self.text(of: problem)))</system-err>")
        }
        lines += ["  </testsuite>", "</testsuites>", ""]
        return lines.joined(separator: "\n")
    }

    private func testCase(_ check: CheckReport, of function: FunctionReport) -> [String] {
        let place = "classname=\"\(Escaping.xml(assignment)).\(Escaping.xml(function.name))\""
        let start = "    <testcase \(place) name=\"\(Escaping.xml(check.name))\""
        var inside: [String] = []
        let body = Escaping.xml(check.words)
        let summary = Escaping.xml(check.message.prefix { $0 != "\n" }.description)
        switch check.status {
        case .passed: break
        case .failed: inside.append("<failure type=\"failed\" message=\"\(summary)\">\(body)</failure>")
        case .crashed, .timedOut:
            inside.append("<error type=\"\(check.status.rawValue)\" message=\"\(summary)\">\(body)</error>")
        case .notStarted, .blocked: inside.append("<skipped message=\"\(summary)\"/>")
        }
        if !check.output.isEmpty { inside.append("<system-out>\(Escaping.xml(check.output))</system-out>") }
        if inside.isEmpty { return [start + "/>"] }
        return [start + ">"] + inside.map { "      " + $0 } + ["    </testcase>"]
    }

    static func text(of problem: CompileProblem) -> String {
        let place = problem.line.map { "line \($0)" + (problem.column.map { ", column \($0)" } ?? "") + ": " } ?? ""
        return place + problem.message + (problem.excerpt.isEmpty ? "" : "\n" + problem.excerpt)
    }
}

extension CheckReport {
    /// Everything that there is to say, for a reader.
    var words: String {
        [message, diagnosis].filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

extension Double {
    var inThousandths: String {
        let thousandths = Int((self * 1000).rounded())
        let rest = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }
}
