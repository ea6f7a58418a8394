import Exercises
import Foundation
package import Sandbox
import Solutions
import Wire

/// Runs one of a learner's functions on a small input and tells what its lines computed.
package struct Tracer: Sendable {
    private let compiler: Compiler

    package init(compiler: Compiler) {
        self.compiler = compiler
    }

    /// - Parameter seed: where the random inputs start; the same as the grader's, so that the input is that of its
    ///   smallest case.
    /// - Throws: `SandboxError` when it is not possible here; problems in the learner's file are in the trace.
    package func trace(_ assignment: String, function: String, source: String, seed: UInt64 = 7) async throws
        -> FunctionTrace
    {
        guard let exercise = SolutionCatalog.solved(id: assignment) else {
            throw SandboxError("There is no assignment called \(assignment) that Nabla can run.")
        }
        return try await trace(exercise, function, source, seed)
    }

    private func trace<Subject: Solved>(
        _ type: Subject.Type, _ function: String, _ source: String, _ seed: UInt64
    ) async throws -> FunctionTrace {
        guard let check = Subject.checks.first(where: { $0.function == function }) else {
            throw SandboxError(
                "\(Subject.id) has no function \(function). It has: \(Subject.functionNames.joined(separator: ", ")).")
        }
        let adapter = Adapter(Subject.self)
        let outcome = try await compiler.compileAssignment(
            source: source, adapter: Self.quiet(adapter), module: Adapter.module, options: ["-Onone", "-playground"])
        var trace = FunctionTrace(function: function, source: source)
        switch outcome {
        case .rejected(let diagnostics):
            let problem = adapter.problem(diagnostics.map(Self.moved), source: source)
            trace.problem = (problem.line.map { "Line \($0): " } ?? "") + problem.message
        case .success(let library):
            let plan = CheckPlan(check, seed: seed)
            try await run(plan.request(.trace, replaced: [], cases: Array(plan.cases.prefix(1))), library, into: &trace)
        }
        return trace
    }

    // The compiler reports the values of every file, also of the adapter. Its lines are numbered so high that they are
    // none of the learner's.
    private static let farAway = 1_000_000

    private static func quiet(_ adapter: Adapter) -> String {
        let calls = ["log_with_id", "log_scope_entry", "log_scope_exit", "send_data"]
        return "#sourceLocation(file: \"adapter.swift\", line: \(farAway + 1))\n" + adapter.text
            + calls.map { "import func Nabla.__builtin_\($0)\n" }.joined()
    }

    private static func moved(_ diagnostic: Diagnostic) -> Diagnostic {
        var diagnostic = diagnostic
        if diagnostic.line > farAway { diagnostic.line -= farAway }
        return diagnostic
    }

    private func run(_ request: CheckRequest, _ library: URL, into trace: inout FunctionTrace) async throws {
        let worker = try WorkerProcess.start(
            compiler.installation, toolchain: compiler.toolchain, workplace: compiler.workplace)
        defer { worker.close() }
        let (origin, loading) = worker.start(.load(library: library.path), from: nil, limits: SandboxLimits.load)
        for await _ in loading {}
        let (_, events) = worker.start(.check(request), from: origin, limits: SandboxLimits.check)
        var errors = Data()
        for await event in events {
            switch event {
            case .message(_, .value(let line, let name, let text)): trace.add(name, text, line: line)
            case .output(_, .standardError, let bytes): errors += bytes
            case .ended(_, let ending, _):
                trace.problem = await problem(ending, printed: String(decoding: errors, as: UTF8.self))
            case .ready, .started, .message, .output: break
            }
        }
    }

    private func problem(_ ending: Ending, printed: String) async -> String? {
        switch ending {
        case .finished: return nil
        case .notStarted(let function): return "\(function) is not written yet: it still calls todo()."
        case .crashed(let crash):
            let explanation = await compiler.toolchain.explain(crash, printed: printed, source: "learner.swift")
            return explanation.line.map { "Line \($0): \(explanation.reason)" } ?? explanation.reason
        case .timedOut(let seconds):
            return "There was no result after \(Int(seconds)) seconds. Is there a loop that never ends?"
        default: return "The function did not come to its end (\(ending))."
        }
    }
}
