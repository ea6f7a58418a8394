import Exercises
import Solutions

/// Puts the verdicts on a function's checks together.
enum Summary {
    static func report<Subject: Solved>(
        _ function: ExerciseFunction<Subject>, _ verdicts: [CheckRun<Subject>.Verdict], broken: [String],
        earlier: [FunctionReport]
    ) -> FunctionReport {
        var report = FunctionReport(name: function.name, status: .passed, checks: [])
        for verdict in verdicts {
            var check = verdict.report
            if let missing = verdict.missing, missing != function.name {
                check = waiting(check, function.name, for: missing)
                report.blockedBy = report.blockedBy ?? missing
            } else if check.status == .blocked {
                let cause = function.calls.first(where: broken.contains) ?? "another function"
                check = waiting(check, function.name, for: cause)
                report.blockedBy = report.blockedBy ?? cause
            } else if check.status == .passed, let asked = verdict.asked.first {
                check.status = .blocked
                report.blockedBy = report.blockedBy ?? asked
                if verdict.scope == .whole {
                    check.points = 0
                    check.message = "Its own part is right. Its points need a right \(asked) as well."
                } else {
                    check.message = "Its own part is right: with a right \(asked) it passes."
                }
            }
            report.checks.append(check)
        }
        // The first cause in the chain is the one to work on.
        if let cause = report.blockedBy, let callee = earlier.first(where: { $0.name == cause }) {
            report.blockedBy = callee.blockedBy ?? cause
        }
        report.status = status(of: report.checks, isMissing: verdicts.contains { $0.missing == function.name })
        if report.status != .blocked { report.blockedBy = nil }
        return report
    }

    private static func waiting(_ check: CheckReport, _ function: String, for cause: String) -> CheckReport {
        var check = check
        check.status = .blocked
        check.points = 0
        check.message = "\(function) needs \(cause), so it cannot be judged yet."
        check.diagnosis = ""
        check.hint = ""
        return check
    }

    private static func status(of checks: [CheckReport], isMissing: Bool) -> FunctionReport.Status {
        let order: [FunctionReport.Status] = [.timedOut, .crashed, .failed, .notStarted, .blocked]
        let worst = order.first { status in checks.contains { $0.status == status } } ?? .passed
        return isMissing && worst == .notStarted ? .notStarted : worst
    }
}
