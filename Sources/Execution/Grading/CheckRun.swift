import Exercises
import Foundation
import Sandbox
import Solutions
import Wire

/// Runs the checks of one file in a worker and judges the outputs.
struct CheckRun<Subject: Solved> {
    let worker: WorkerProcess
    let compiler: Compiler
    let source: String
    let seed: UInt64

    /// What one check did in the worker.
    private struct Observation {
        var outputs: [Int: [Output]] = [:]
        var ending = Ending.lost
        var printed = ""
        var errors = ""
    }

    func functions(library: URL, plans: [CheckPlan<Subject>]) async throws -> [FunctionReport] {
        let (origin, events) = worker.start(.load(library: library.path), from: nil, limits: SandboxLimits.load)
        for await event in events {
            if case .ended(_, let ending, _) = event {
                guard case .finished = ending else { throw SandboxError(Self.notLoaded(ending, worker.lastWords)) }
            }
        }
        var reports: [FunctionReport] = []
        for function in Subject.functions {
            var checks: [CheckReport] = []
            var missing: String?
            for plan in plans where plan.check.function == function.name {
                let observation = await observe(plan, from: origin)
                if case .notStarted(let name) = observation.ending { missing = name }
                checks.append(await judge(observation, plan))
            }
            reports.append(Self.summarise(function, checks, missing: missing, earlier: reports))
        }
        return reports
    }

    private func observe(_ plan: CheckPlan<Subject>, from origin: JobID) async -> Observation {
        let (_, events) = worker.start(.check(plan.request), from: origin, limits: SandboxLimits.check)
        var observation = Observation()
        var printed = Data()
        var errors = Data()
        for await event in events {
            switch event {
            case .message(_, .outputs(let size, let json)):
                observation.outputs[size] = try? Framing.decode([Output].self, from: Array(json.utf8))
            case .output(_, .standardOutput, let bytes): printed += bytes
            case .output(_, .standardError, let bytes): errors += bytes
            case .ended(_, let ending, _): observation.ending = ending
            case .ready, .started, .message: break
            }
        }
        observation.printed = String(decoding: printed, as: UTF8.self)
        observation.errors = String(decoding: errors, as: UTF8.self)
        return observation
    }

    // MARK: Judging

    private func judge(_ observation: Observation, _ plan: CheckPlan<Subject>) async -> CheckReport {
        var report = CheckReport(
            name: plan.check.name, status: .passed, points: 0, maxPoints: plan.check.points, message: "",
            diagnosis: "", output: observation.printed)
        // A wrong output is reported even if a later case crashed: the smaller case is the better teacher.
        if let failure = plan.failure(outputs: plan.cases.map { observation.outputs[$0.size] }) {
            (report.status, report.message, report.diagnosis) = (.failed, failure.message, failure.diagnosis)
            return report
        }
        (report.status, report.message) = await judge(observation.ending, errors: observation.errors)
        if report.status == .passed, plan.cases.allSatisfy({ observation.outputs[$0.size] != nil }) {
            report.points = plan.check.points
        } else if report.status == .passed {
            report.status = .crashed
            report.message = "The check ended before it gave its results."
        }
        return report
    }

    private func judge(_ ending: Ending, errors: String) async -> (FunctionReport.Status, String) {
        switch ending {
        case .finished: return (.passed, "")
        case .notStarted(let function): return (.notStarted, "\(function) still calls todo().")
        case .crashed(let crash):
            let explanation = await compiler.toolchain.explain(
                crash, printed: errors, source: "learner.swift", cache: compiler.workplace.cache)
            guard let line = explanation.line else { return (.crashed, explanation.reason) }
            let excerpt = SourceExcerpt.text(of: source, line: line, column: nil).trimmingCharacters(in: .whitespaces)
            return (.crashed, "\(explanation.reason)\nline \(line): \(excerpt)")
        case .timedOut(let seconds):
            return (.timedOut, "No result after \(Int(seconds)) seconds. Is there a loop that never ends?")
        case .exited(let code):
            return (.crashed, "The code ended the program with exit(\(code)) instead of returning a value.")
        case .killed(let signal):
            return (.crashed, "The code was ended by signal \(signal). Did it use too much memory?")
        case .lost: return (.crashed, "The code broke its connection to the grader.")
        case .threw(let error): return (.crashed, "An error was thrown: \(error)")
        case .notLoaded(let reason): return (.crashed, "The functions cannot be loaded: \(reason)")
        case .stopped, .noOrigin: return (.crashed, "The check was stopped.")
        }
    }

    private static func notLoaded(_ ending: Ending, _ words: String) -> String {
        var reason = words.trimmingCharacters(in: .whitespacesAndNewlines)
        if case .notLoaded(let text) = ending { reason = text }
        return "The compiled functions cannot be loaded (\(reason.isEmpty ? "\(ending)" : reason)). Run `nabla doctor`."
    }

    // MARK: States

    private static func summarise(
        _ function: ExerciseFunction, _ checks: [CheckReport], missing: String?, earlier: [FunctionReport]
    ) -> FunctionReport {
        var report = FunctionReport(name: function.name, status: .passed, checks: checks)
        let failing = checks.filter { $0.status != .passed }
        guard !failing.isEmpty else { return report }
        if missing == function.name {
            report.status = .notStarted
            return report
        }
        // A function that stands on a broken one cannot be judged by its results.
        if let cause = missing ?? brokenCallee(of: function, among: earlier) {
            report.status = .blocked
            report.blockedBy = cause
            for index in report.checks.indices where report.checks[index].status != .passed {
                report.checks[index].status = .blocked
                report.checks[index].message = "\(function.name) calls \(cause). Get \(cause) right first."
                report.checks[index].diagnosis = ""
            }
            return report
        }
        let order: [FunctionReport.Status] = [.timedOut, .crashed, .notStarted, .failed]
        report.status = order.first { status in failing.contains { $0.status == status } } ?? .failed
        return report
    }

    private static func brokenCallee(of function: ExerciseFunction, among earlier: [FunctionReport]) -> String? {
        for name in function.calls {
            guard let callee = earlier.first(where: { $0.name == name }), callee.status != .passed else { continue }
            return callee.blockedBy ?? callee.name
        }
        return nil
    }
}
