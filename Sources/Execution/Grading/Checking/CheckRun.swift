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
    /// Makes the build that decides whether a function takes too long; it takes another run of the compiler.
    let optimised: @Sendable () async throws -> LoadedFunctions<Subject>?
    /// Makes the build in which broken functions can be replaced; it takes another run of the compiler.
    let isolated: @Sendable () async throws -> LoadedFunctions<Subject>?

    func functions() async throws -> [FunctionReport] {
        var verdicts: [String: Verdict] = [:]
        var fast: LoadedFunctions<Subject>?
        defer { fast?.unload() }
        for level in Self.levels {
            let waiting = plans.filter {
                level.contains($0.check.function) && !standsOnLoopOrCrash($0.check.function, verdicts)
            }
            let broken = Set(Self.broken(verdicts))
            func manner(_ function: String) -> Manner {
                // Callers of broken functions are judged once more apart from them; that is soon enough for the details.
                Manner(inDetail: broken.isDisjoint(with: Self.callees(of: function)))
            }
            for verdict in try await judge(waiting, &fast, manner) { verdicts[verdict.id] = verdict }
        }
        try await judgeApart(&verdicts, &fast)
        await explainCrashes(&verdicts)
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
        /// It used up its processor time.
        var isSlow = false
        var scope: Check<Subject>.Scope
        /// A crash that is not put into words yet.
        var crashed: Observation?
    }

    /// How a check is judged.
    private struct Manner: Sendable {
        /// The learner's functions that the reference answers for.
        var replaced: [String] = []
        /// Whether the smallest failing case is looked for, and the slopes are computed.
        var inDetail = true
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

    /// Loops and crashes take long, and a caller would only meet them again.
    private func standsOnLoopOrCrash(_ function: String, _ verdicts: [String: Verdict]) -> Bool {
        let ended = verdicts.values.filter { [.timedOut, .crashed].contains($0.report.status) }.map(\.function)
        return !Set(ended).isDisjoint(with: Self.callees(of: function))
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
    private func judgeApart(
        _ verdicts: inout [String: Verdict], _ fast: inout LoadedFunctions<Subject>?
    ) async throws {
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
        let replaceable = Subject.functions.map(\.name).filter(broken.contains)
        let results = await judge(affected, apart) { function in
            Manner(replaced: replaceable.filter { $0 != function })
        }
        var untouched = Set(affected.map(\.check.id))
        for verdict in results where !verdict.asked.isEmpty || verdict.missing != nil {
            verdicts[verdict.id] = verdict
            untouched.remove(verdict.id)
        }
        // What called nothing broken is judged as any other.
        let others = affected.filter { untouched.contains($0.check.id) }
        for verdict in try await judge(others, &fast, { _ in Manner() }) { verdicts[verdict.id] = verdict }
    }

    // MARK: Single checks

    /// Runs checks in the quick build, and those that take too long there once more in an optimised one.
    ///
    /// - Parameter fast: the optimised build, once it is made.
    private func judge(
        _ plans: [CheckPlan<Subject>], _ fast: inout LoadedFunctions<Subject>?, _ manner: (String) -> Manner
    ) async throws -> [Verdict] {
        if let fast { return await judge(plans, fast, manner) }
        let verdicts = await judge(plans, own, manner)
        let slow = Set(verdicts.filter(\.isSlow).map(\.id))
        guard !slow.isEmpty else { return verdicts }
        fast = try await optimised()
        guard let fast else { return verdicts }
        return verdicts.filter { !slow.contains($0.id) }
            + (await judge(plans.filter { slow.contains($0.check.id) }, fast, manner))
    }

    /// Runs checks at the same time, each in a fork of its own.
    private func judge(
        _ plans: [CheckPlan<Subject>], _ functions: LoadedFunctions<Subject>, _ manner: (String) -> Manner
    ) async -> [Verdict] {
        await withTaskGroup(of: Verdict.self) { group in
            for plan in plans {
                let manner = manner(plan.check.function)
                group.addTask { await judge(plan, functions, manner) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }

    private func judge(
        _ plan: CheckPlan<Subject>, _ functions: LoadedFunctions<Subject>, _ manner: Manner
    ) async -> Verdict {
        let replaced = manner.replaced
        // Where the reference answers every call, a few cases must do; all of them are run once nothing is broken.
        let count = replaced.isEmpty ? plan.cases.count : plan.check.scope == .whole ? 1 : 3
        let cases = Array(plan.cases.prefix(count))
        var observation = await functions.observe(plan, cases: cases, replaced: replaced)
        var verdict = Verdict(
            id: plan.check.id, function: plan.check.function, report: CheckReport(plan.check, .passed, message: ""),
            asked: observation.asked, scope: plan.check.scope)
        if case .notStarted(let name) = observation.ending { verdict.missing = name }
        if case .timedOut(let seconds) = observation.ending {
            verdict.isSlow = seconds != functions.limits.wallSeconds
            if !verdict.isSlow, !observation.asked.isEmpty {
                verdict.report.status = .blocked
                return verdict
            }
        }
        let unseen: [[Output]?] = plan.cases.dropFirst(cases.count).map { _ in nil }
        guard let first = plan.firstFailure(in: observation.outputs + unseen) else {
            verdict.report = Judge.report(ending: observation, of: plan)
            if case .crashed = observation.ending { verdict.crashed = observation }
            return verdict
        }
        observation.outputs += unseen
        guard manner.inDetail else {
            verdict.report = CheckReport(plan.check, .failed, message: "")
            return verdict
        }
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

    // MARK: Crashes

    /// Finds the lines of crashes. Each takes a run of the symbolizer, and several checks crash at one place.
    private func explainCrashes(_ verdicts: inout [String: Verdict]) async {
        var known: [(crash: Crash, errors: String, text: String)] = []
        for plan in plans {
            guard let observation = verdicts[plan.check.id]?.crashed, case .crashed(let crash) = observation.ending
            else { continue }
            var text = known.first { $0.crash == crash && $0.errors == observation.errors }?.text
            if text == nil {
                text = await explain(crash, errors: observation.errors)
                known.append((crash, observation.errors, text ?? ""))
            }
            verdicts[plan.check.id]?.report = Judge.report(ending: observation, of: plan, crash: text)
        }
    }

    private func explain(_ crash: Crash, errors: String) async -> String {
        let explanation = await compiler.toolchain.explain(
            crash, printed: errors, source: "learner.swift")
        guard let line = explanation.line else { return explanation.reason }
        let excerpt = SourceExcerpt.text(of: source, line: line, column: nil).trimmingCharacters(in: .whitespaces)
        return "\(explanation.reason)\nline \(line): \(excerpt)"
    }
}
