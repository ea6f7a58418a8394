import Exercises
import Sandbox
import Solutions
import Wire

/// Turns what a check did into a verdict.
enum Judge {
    /// The verdict on outputs that differ from the reference's.
    static func report<Subject: Solved>(
        _ failure: Failure<Subject>, of plan: CheckPlan<Subject>, _ observation: Observation, slopes: [[Output]]? = nil
    ) -> CheckReport {
        let diagnosis = Diagnosis(failure, of: plan, outputs: observation.outputs, slopes: slopes)
        var report = CheckReport(plan.check, .failed, message: diagnosis.message)
        report.diagnosis = diagnosis.findings.sentences
        report.hint = diagnosis.findings.hints
        report.kinds = diagnosis.findings.map(\.kind)
        report.output = observation.printed
        return report
    }

    /// The verdict where no output is wrong: the check passed, or the code ended before.
    ///
    /// - Parameter crash: the crash in words, for code that crashed.
    static func report<Subject: Solved>(
        ending observation: Observation, of plan: CheckPlan<Subject>, crash: String? = nil
    ) -> CheckReport {
        var report = CheckReport(plan.check, .crashed, message: "")
        report.output = observation.printed
        if let badCall = observation.badCall {
            report.status = .failed
            report.message = badCall
            return report
        }
        switch observation.ending {
        case .finished:
            if observation.outputs.allSatisfy({ $0 != nil }) {
                report.status = .passed
                report.points = plan.check.points
            } else {
                report.message = "The check ended before it gave its results."
            }
        case .notStarted(let function):
            report.status = .notStarted
            report.message = "\(function) still calls todo()."
        case .timedOut:
            report.status = .timedOut
            report.message = "There was no result in time. Is there a loop that never ends?"
        case .crashed: report.message = crash ?? "The code crashed."
        case .exited(let code):
            report.message = "The code ended the program with exit(\(code)) instead of returning a value."
        case .killed(let signal):
            report.message = "The code was ended by signal \(signal). Did it use too much memory?"
        case .lost: report.message = "The code broke its connection to the grader."
        case .threw(let error): report.message = "An error was thrown: \(error)"
        case .notLoaded(let reason): report.message = "The functions cannot be loaded: \(reason)"
        case .stopped, .noOrigin: report.message = "The check was stopped."
        }
        if report.status == .crashed, let place = place(observation, plan) { report.message += "\n" + place }
        return report
    }

    /// The sizes of the case in which the code ended.
    private static func place<Subject: Solved>(_ observation: Observation, _ plan: CheckPlan<Subject>) -> String? {
        guard let index = observation.outputs.firstIndex(where: { $0 == nil }) else { return nil }
        let sizes = plan.cases[index].sizes.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
        return sizes.isEmpty ? nil : "It happened with \(sizes)."
    }
}

extension CheckReport {
    init<Subject: Exercise>(_ check: Check<Subject>, _ status: FunctionReport.Status, message: String) {
        self.init(name: check.name, status: status, points: 0, maxPoints: check.points, message: message)
    }
}
