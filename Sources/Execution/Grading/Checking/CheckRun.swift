import Exercises
import Foundation
import Sandbox
import Solutions
import Wire

/// Runs the checks of one file in a worker and judges the outputs, function by function.
struct CheckRun<Subject: Solved>: Sendable {
    let compiler: Compiler
    let source: String
    let plans: [CheckPlan<Subject>]
    let own: LoadedFunctions<Subject>
    /// Makes the build in which broken functions can be replaced; it takes another run of the compiler.
    let isolated: @Sendable () async throws -> LoadedFunctions<Subject>?

    func functions() async throws -> [FunctionReport] {
        var verdicts: [String: Verdict] = [:]
        for level in Self.levels {
            let waiting = plans.filter {
                level.contains($0.check.function) && !standsOnLoop($0.check.function, verdicts)
            }
            for verdict in await judge(waiting, own, replaced: { _ in [] }) { verdicts[verdict.id] = verdict }
        }
        try await judgeApart(&verdicts)
        var reports: [FunctionReport] = []
        for function in Subject.functions {
            let checks = plans.filter { $0.check.function == function.name }.map { verdicts[$0.check.id] }
            if checks.isEmpty { continue }
            reports.append(
                Summary.report(function, checks.compactMap(\.self), broken: Self.broken(verdicts), earlier: reports))
        }
        return reports
    }

    /// The verdict on a check, with the functions that the reference had to answer for.
    struct Verdict: Sendable {
        var id: String
        var function: String
        var report: CheckReport
        /// The function whose `todo()` was reached.
        var missing: String?
        var asked: [String] = []
        var scope: Check<Subject>.Scope
    }

    // MARK: Order

    /// Functions by how deep they call others, so that one which calls an endless loop need not wait for it.
    private static var levels: [[String]] {
        var depth: [String: Int] = [:]
        for function in Subject.functions {
            depth[function.name] = 1 + (function.calls.compactMap { depth[$0] }.max() ?? -1)
        }
        return (0...(depth.values.max() ?? 0)).map { level in
            Subject.functions.map(\.name).filter { depth[$0] == level }
        }
    }

    private func standsOnLoop(_ function: String, _ verdicts: [String: Verdict]) -> Bool {
        let looping = verdicts.values.filter { $0.report.status == .timedOut }.map(\.function)
        return !Set(looping).isDisjoint(with: Self.callees(of: function))
    }

    /// Everything that a function is expected to call, directly or not.
    private static func callees(of function: String) -> Set<String> {
        var found: Set<String> = []
        var waiting = Subject.function(function)?.calls ?? []
        while let name = waiting.popLast() {
            if found.insert(name).inserted { waiting += Subject.function(name)?.calls ?? [] }
        }
        return found
    }

    private static func broken(_ verdicts: [String: Verdict]) -> [String] {
        let failing = Set(verdicts.values.filter { $0.report.status != .passed }.map(\.function))
        return Subject.functions.map(\.name).filter(failing.contains)
    }

    // MARK: Apart from broken functions

    /// Judges failing functions once more where they may stand on another broken one, which the reference replaces.
    private func judgeApart(_ verdicts: inout [String: Verdict]) async throws {
        let unjudged = Set(plans.map(\.check.function)).filter { name in
            plans.contains { $0.check.function == name && verdicts[$0.check.id] == nil }
        }
        let broken = Set(Self.broken(verdicts)).union(unjudged)
        let text = LearnerSource(source)
        let affected = plans.filter { plan in
            let function = plan.check.function
            let verdict = verdicts[plan.check.id]
            if verdict?.report.status == .passed || verdict?.missing == function { return false }
            if let missing = verdict?.missing, missing != function { return true }
            let others = broken.subtracting([function])
            return !others.isDisjoint(with: Self.callees(of: function))
                || others.contains { text.calls($0, in: function) }
        }
        guard !affected.isEmpty else { return }
        guard let apart = try await isolated() else {
            for plan in affected where verdicts[plan.check.id] == nil {
                let report = CheckReport(plan.check, .blocked, message: "")
                verdicts[plan.check.id] = Verdict(
                    id: plan.check.id, function: plan.check.function, report: report, scope: plan.check.scope)
            }
            return
        }
        defer { apart.unload() }
        let replaceable = Subject.functions.filter { $0.isPure && broken.contains($0.name) }.map(\.name)
        let results = await judge(affected, apart) { function in replaceable.filter { $0 != function } }
        for verdict in results where !verdict.asked.isEmpty || verdict.missing != nil { verdicts[verdict.id] = verdict }
        // What called nothing broken stands as it was judged before, or is judged as any other.
        let untouched = affected.filter { verdicts[$0.check.id] == nil }
        for verdict in await judge(untouched, own, replaced: { _ in [] }) { verdicts[verdict.id] = verdict }
    }

    // MARK: Single checks

    /// Runs checks at the same time, each in a fork of its own.
    private func judge(
        _ plans: [CheckPlan<Subject>], _ functions: LoadedFunctions<Subject>, replaced: (String) -> [String]
    ) async -> [Verdict] {
        await withTaskGroup(of: Verdict.self) { group in
            for plan in plans {
                let replaced = replaced(plan.check.function)
                group.addTask { await judge(plan, functions, replaced: replaced) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }

    private func judge(
        _ plan: CheckPlan<Subject>, _ functions: LoadedFunctions<Subject>, replaced: [String]
    ) async -> Verdict {
        // Where the reference answers every call, a few cases must do; all of them are run once nothing is broken.
        let count = replaced.isEmpty ? plan.cases.count : plan.check.scope == .whole ? 1 : 3
        let cases = Array(plan.cases.prefix(count))
        var observation = await functions.observe(plan, cases: cases, replaced: replaced)
        var verdict = Verdict(
            id: plan.check.id, function: plan.check.function, report: CheckReport(plan.check, .passed, message: ""),
            asked: observation.asked, scope: plan.check.scope)
        if case .notStarted(let name) = observation.ending { verdict.missing = name }
        if case .timedOut(let seconds) = observation.ending, !observation.asked.isEmpty,
            seconds == functions.limits.wallSeconds
        {
            verdict.report.status = .blocked
            return verdict
        }
        let unseen: [[Output]?] = plan.cases.dropFirst(cases.count).map { _ in nil }
        guard let first = plan.firstFailure(in: observation.outputs + unseen) else {
            verdict.report = Judge.report(ending: observation, of: plan, crash: await crash(observation))
            return verdict
        }
        observation.outputs += unseen
        let failure = await plan.shrink(first) { cases in
            await functions.observe(plan, cases: cases, replaced: replaced).outputs
        }
        var slopes: [[Output]]?
        if plan.check.slopes != nil {
            let found = await functions.observe(plan, .slopes, replaced: replaced).outputs.compactMap(\.self)
            if found.count == plan.cases.count { slopes = found }
        }
        verdict.report = Judge.report(failure, of: plan, observation, slopes: slopes)
        return verdict
    }

    private func crash(_ observation: Observation) async -> String? {
        guard case .crashed(let crash) = observation.ending else { return nil }
        let explanation = await compiler.toolchain.explain(
            crash, printed: observation.errors, source: "learner.swift")
        guard let line = explanation.line else { return explanation.reason }
        let excerpt = SourceExcerpt.text(of: source, line: line, column: nil).trimmingCharacters(in: .whitespaces)
        return "\(explanation.reason)\nline \(line): \(excerpt)"
    }
}
