import Exercises
import Foundation
package import Sandbox
import Solutions
import Wire

/// Grades a learner's file against the reference of its assignment.
package struct Grader: Sendable {
    private let compiler: Compiler

    package init(compiler: Compiler) {
        self.compiler = compiler
    }

    /// Whether this assignment can be graded.
    package static func knows(_ assignment: String) -> Bool {
        SolutionCatalog.solved(id: assignment) != nil
    }

    /// The names of an assignment's functions in order.
    package static func functions(of assignment: String) -> [String] {
        SolutionCatalog.solved(id: assignment)?.functions.map(\.name) ?? []
    }

    /// Compiles and checks `source`.
    ///
    /// - Parameter seed: where the random inputs of the checks start.
    /// - Throws: `SandboxError` when grading is not possible here; problems in the learner's file are in the report.
    package func grade(_ assignment: String, source: String, seed: UInt64 = 7) async throws -> GradeReport {
        guard let exercise = SolutionCatalog.solved(id: assignment) else {
            throw SandboxError("There is no assignment called \(assignment) that Nabla can grade.")
        }
        return try await grade(exercise, source: source, seed: seed)
    }

    private func grade<Subject: Solved>(_ type: Subject.Type, source: String, seed: UInt64) async throws -> GradeReport
    {
        let start = ContinuousClock.now
        let adapter = Adapter(Subject.self)
        // The worker starts and the reference computes while the compiler runs.
        let worker = try WorkerProcess.start(
            compiler.installation, toolchain: compiler.toolchain, workplace: compiler.workplace)
        defer { worker.close() }
        async let plans = Self.plan(Subject.self, seed: seed)
        let outcome = try await compiler.compileAssignment(
            source: source, adapter: adapter.text, module: Adapter.module)
        let compiled = ContinuousClock.now
        var report = GradeReport(
            assignment: Subject.id, functions: [], compileProblem: nil, seed: seed,
            seconds: .init(compile: (compiled - start).seconds, run: 0, total: 0))
        switch outcome {
        case .rejected(let diagnostics):
            report.compileProblem = adapter.problem(diagnostics, source: source)
            report.functions = Self.untested(Subject.self)
        case .success(let library):
            let run = CheckRun<Subject>(worker: worker, compiler: compiler, source: source, seed: seed)
            report.functions = try await run.functions(library: library, plans: await plans)
        }
        let end = ContinuousClock.now
        report.seconds.run = (end - compiled).seconds
        report.seconds.total = (end - start).seconds
        return report
    }

    /// What the reference gives for every trial of every check.
    private static func plan<Subject: Solved>(_ type: Subject.Type, seed: UInt64) async -> [CheckPlan<Subject>] {
        Subject.checks.map { CheckPlan($0, seed: seed) }
    }

    private static func untested<Subject: Solved>(_ type: Subject.Type) -> [FunctionReport] {
        Subject.functions.map { function in
            FunctionReport(
                name: function.name, status: .failed,
                checks: Subject.checks.filter { $0.function == function.name }.map {
                    CheckReport(
                        name: $0.name, status: .failed, points: 0, maxPoints: $0.points,
                        message: "The file does not compile.", diagnosis: "", output: "")
                })
        }
    }
}

extension Duration {
    var seconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) * 1e-18
    }
}
