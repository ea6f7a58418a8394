import Foundation
import Sandbox
import Wire

extension Notebook {
    func perform(
        _ number: Int, _ source: String, isFile: Bool, _ tell: @escaping @Sendable (CellEvent) -> Void
    ) async -> CellResult {
        var result = CellResult(
            status: .failed, problem: nil, compileSeconds: 0, runSeconds: 0, isFromCache: false, notes: [])
        do {
            try prepare()
            let standing = steps.filter { $0.number < number }
            let earlier = standing.map(\.cell)
            let unit = CellSource(source, after: earlier, preamble: standing.flatMap(\.preamble))
            let start = ContinuousClock.now
            let outcome = try await compile(unit, after: earlier, isFile: isFile)
            result.compileSeconds = (ContinuousClock.now - start).seconds
            switch outcome {
            case .rejected(let diagnostics):
                result.problem = CellProblem(diagnostics, source: source, lineOffset: unit.lineOffset)
            case .success(let cell):
                result.isFromCache = cell.isFromCache
                try await execute(number, cell, source: source, unit: unit, result: &result, tell: tell)
            }
        } catch {
            result.problem = CellProblem("\(error)")
        }
        if isInterrupted, result.status == .failed {
            result.status = .interrupted
            result.problem = nil
        }
        return result
    }

    /// Compiles; an interrupt or a long wait ends the compiler.
    private func compile(
        _ unit: CellSource, after earlier: [CompiledCell], isFile: Bool
    ) async throws -> Compiler.Outcome<CompiledCell> {
        guard !isInterrupted else { throw CancellationError() }
        // The values inside the functions of a file belong to no line of the cell that calls them.
        let (compiler, showsValues) = (compiler, showsValues && !isFile)
        let task = Task {
            try await compiler.compileCell(
                source: unit.text, folders: earlier.map(\.folder), showsValues: showsValues, isOptimised: isFile)
        }
        let patience = Task {
            try await Task.sleep(for: SandboxLimits.compileTime)
            task.cancel()
        }
        compilation = task
        defer {
            compilation = nil
            patience.cancel()
        }
        do {
            return try await task.value
        } catch is CancellationError where !isInterrupted {
            throw SandboxError(
                "The compiler did not finish in \(Int(SandboxLimits.compileTime.seconds)) seconds. Long expressions "
                    + "take long to check: write them as several lines with names.")
        }
    }

    private func execute(
        _ number: Int, _ cell: CompiledCell, source: String, unit: CellSource, result: inout CellResult,
        tell: @escaping @Sendable (CellEvent) -> Void
    ) async throws {
        var outcome: JobOutcome
        var origin: Int?
        var hasRetried = false
        repeat {
            origin = try await standing(before: number, notes: &result.notes)
            guard !isInterrupted, let worker else { return }
            tell(.running)
            let work = Work.cell(library: cell.library.path, entry: cell.entry, lineOffset: unit.lineOffset)
            let (job, events) = worker.start(work, from: origin.flatMap { steps[$0].job }, limits: limits)
            running = (number, job)
            for (late, text) in lateOutput.take() {
                let owner = steps.first { $0.job == late }?.name ?? "a cell before"
                tell(.output("(printed later by \(owner)) \(text)\n", isError: false))
            }
            outcome = await JobOutcome(job: job, events: events, tell: tell)
            running = nil
            // The session was closed, or closed and opened again, meanwhile.
            guard worker === self.worker else {
                result.problem = CellProblem("The session ended before the cell did.")
                return
            }
            // The process that stood there is gone, perhaps for lack of memory: the cells before run again, once.
            let isOriginGone = outcome.ending == .noOrigin
            if isOriginGone, let origin { steps[origin].job = nil }
            guard isOriginGone, !hasRetried, !isInterrupted else { break }
            hasRetried = true
        } while true

        result.runSeconds = outcome.usage.wallSeconds
        if outcome.usage.droppedBytes > 0 {
            result.notes.append("\(outcome.usage.droppedBytes) more bytes were printed and are not shown.")
        }
        if let origin, steps[origin].process == outcome.process {
            // The cell ran in the same process, because threads were left in it, and took it along.
            steps[origin].job = nil
        }
        guard case .finished(let threads) = outcome.ending else {
            worker?.end(outcome.job)
            result.problem = await problem(outcome, of: cell, source: source, lineOffset: unit.lineOffset)
            return
        }
        if threads > 1 {
            result.notes.append(
                "This cell left \(threads == 2 ? "a thread" : "\(threads - 1) threads") running. As long as that lasts, "
                    + "going back behind a later cell means running the cells before it again.")
        }
        result.status = .done
        forget(from: number)
        steps.append(
            Step(
                number: number, cell: cell, preamble: CellSource.preamble(of: source), lineOffset: unit.lineOffset,
                job: outcome.job, process: outcome.process,
                seconds: outcome.usage.wallSeconds))
    }
}
