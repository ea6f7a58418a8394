import Exercises
import Foundation
package import Sandbox
import Solutions
package import Wire

/// Grades learners' files against the reference of their assignment.
package struct Grader: Sendable {
    private let compiler: Compiler
    private let plans = PlanStore()
    private let workers: WorkerPool

    /// - Parameter limits: what one check may use.
    package init(compiler: Compiler, limits: Limits = .interactive) {
        self.compiler = compiler
        workers = WorkerPool(compiler: compiler, limits: limits)
    }

    /// Whether this assignment can be graded.
    package static func knows(_ assignment: String) -> Bool {
        SolutionCatalog.solved(id: assignment) != nil
    }

    /// The names of an assignment's functions in order.
    package static func functions(of assignment: String) -> [String] {
        SolutionCatalog.solved(id: assignment)?.functionNames ?? []
    }

    /// The points of an assignment.
    package static func maxScore(of assignment: String) -> Int {
        SolutionCatalog.solved(id: assignment)?.maxScore ?? 0
    }

    /// Starts a worker and computes what the reference gives, so that the first grade need not wait for them.
    package func prepare(_ assignment: String, seed: UInt64 = 7) async {
        // Where no worker can be started, the grade says why.
        if let worker = try? workers.take() { workers.giveBack(worker) }
        if let exercise = SolutionCatalog.solved(id: assignment) { await prepare(exercise, seed) }
    }

    private func prepare<Subject: Solved>(_ type: Subject.Type, _ seed: UInt64) async {
        _ = await plans.plans(type, seed: seed)
    }

    /// Compiles and checks `source`.
    ///
    /// - Parameters:
    ///   - seed: where the random inputs of the checks start.
    ///   - function: the one function to check; `nil` for all.
    /// - Throws: `SandboxError` when grading is not possible here, and `CancellationError`; problems in the learner's
    ///   file are in the report.
    package func grade(
        _ assignment: String, source: String, seed: UInt64 = 7, function: String? = nil
    ) async throws -> GradeReport {
        guard let exercise = SolutionCatalog.solved(id: assignment) else {
            throw SandboxError("There is no assignment called \(assignment) that Nabla can grade.")
        }
        if let function, !exercise.functionNames.contains(function) {
            throw SandboxError("\(assignment) has no function \(function).")
        }
        return try await grade(exercise, source: source, seed: seed, function: function)
    }

    private func grade<Subject: Solved>(
        _ type: Subject.Type, source: String, seed: UInt64, function: String?
    ) async throws -> GradeReport {
        let start = ContinuousClock.now
        let adapter = Adapter(Subject.self)
        // The worker starts and the reference computes while the compiler runs.
        let worker = try workers.take()
        async let planned = plans.plans(Subject.self, seed: seed)
        var isUsed = false
        do {
            var report = GradeReport(
                assignment: Subject.id, functions: [], compileProblem: nil, seed: seed,
                seconds: .init(compile: 0, run: 0, total: 0))
            let outcome = try await compiler.compileAssignment(
                source: source, adapter: adapter.text, module: Adapter.module, options: Build.quick)
            let compiled = ContinuousClock.now
            let plans = await planned.filter { function == nil || $0.check.function == function }
            switch outcome {
            case .rejected(let diagnostics):
                report.compileProblem = adapter.problem(diagnostics, source: source)
                report.functions = Self.untested(Subject.self, plans)
            case .success(let library):
                isUsed = true
                report.functions = try await check(library, source, adapter, plans, worker)
            }
            let text = LearnerSource(source)
            for index in report.functions.indices {
                report.functions[index].text = TextFingerprint.of(text.text(of: report.functions[index].name) ?? "")
            }
            let end = ContinuousClock.now
            report.seconds = .init(
                compile: (compiled - start).seconds, run: (end - compiled).seconds, total: (end - start).seconds)
            try Task.checkCancellation()
            workers.giveBack(worker)
            return report
        } catch {
            if isUsed { worker.close() } else { workers.giveBack(worker) }
            // What breaks off with the worker is no failure of its own.
            try Task.checkCancellation()
            throw error
        }
    }

    private func check<Subject: Solved>(
        _ library: URL, _ source: String, _ adapter: Adapter, _ plans: [CheckPlan<Subject>], _ worker: WorkerProcess
    ) async throws -> [FunctionReport] {
        @Sendable func load(
            _ adapter: String, _ options: [String], _ limits: Limits
        ) async throws -> LoadedFunctions<Subject>? {
            let outcome = try await compiler.compileAssignment(
                source: source, adapter: adapter, module: Adapter.module, options: options)
            guard case .success(let library) = outcome else { return nil }
            return try await LoadedFunctions(library, in: worker, limits: limits)
        }
        var quick = workers.limits
        quick.cpuSeconds = 1
        let own = try await LoadedFunctions<Subject>(library, in: worker, limits: quick)
        defer { own.unload() }
        let run = CheckRun(compiler: compiler, source: source, plans: plans, own: own) {
            try await load(adapter.text, Build.optimised, workers.limits)
        } isolated: {
            // The code waits for the reference at every replaced call.
            var limits = workers.limits
            limits.wallSeconds *= 10
            return try await load(adapter.text + Adapter.stubs(Subject.self), Build.isolated, limits)
        }
        return try await withTaskCancellationHandler {
            try await run.functions()
        } onCancel: {
            // Whatever runs in the worker ends with it.
            worker.close()
        }
    }

    private static func untested<Subject: Solved>(
        _ type: Subject.Type, _ plans: [CheckPlan<Subject>]
    ) -> [FunctionReport] {
        Subject.functions.compactMap { function in
            let checks = plans.filter { $0.check.function == function.name }
            guard !checks.isEmpty else { return nil }
            return FunctionReport(
                name: function.name, status: .failed,
                checks: checks.map { CheckReport($0.check, .failed, message: "The file does not compile.") })
        }
    }
}

/// The options of the compiler for a learner's file.
private enum Build {
    /// Not optimised: the compiler takes half the time, and nearly all checks take milliseconds. What takes long is run
    /// once more, optimised.
    static let quick = ["-Onone"]
    /// Learners may loop over every pixel.
    static let optimised = ["-O"]
    /// With functions that can be replaced at run time.
    static let isolated = ["-Onone", "-enable-implicit-dynamic"]
}

extension Solved {
    static var functionNames: [String] { functions.map(\.name) }
    static var maxScore: Int { checks.reduce(0) { $0 + $1.points } }
}
