import Figures
import Foundation
package import Sandbox
import Wire

/// A session of cells with shared state.
///
/// Cells have numbers; running one continues from the nearest cell before it that has run. The process that stood
/// there is still alive, so an edited cell, or one that crashed, starts from exactly that state without replaying
/// anything. Cells behind the one that runs lose their state and must be run again.
package actor Notebook {
    private struct Step {
        var number: Int
        var job: JobID
        var cell: CompiledCell
    }

    private let compiler: Compiler
    private let showsValues: Bool
    private var worker: WorkerProcess?
    /// The cells that ran, in order of their numbers; each one's process rests.
    private var steps: [Step] = []
    private var running: JobID?
    private var wasInterrupted = false
    private var isBusy = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    package init(compiler: Compiler, showsValues: Bool = true) {
        self.compiler = compiler
        self.showsValues = showsValues
    }

    /// The numbers of the cells whose state is alive.
    package var liveCells: [Int] { steps.map(\.number) }

    /// What the live cells declare, the newest owner of a name last.
    package var declarations: [Declaration] { steps.flatMap(\.cell.declarations) }

    /// Starts the worker ahead of the first cell, so that the first cell does not wait for it.
    package func prepare() throws {
        if worker == nil {
            worker = try WorkerProcess.start(
                compiler.installation, toolchain: compiler.toolchain, workplace: compiler.workplace)
        }
    }

    /// Runs a cell; the events end with `.finished`. One cell runs at a time: a second call waits.
    package nonisolated func run(cell number: Int, source: String) -> AsyncStream<CellEvent> {
        let (events, continuation) = AsyncStream.makeStream(of: CellEvent.self)
        Task {
            await self.takeTurn()
            let result = await self.perform(number, source) { continuation.yield($0) }
            await self.endTurn()
            continuation.yield(.finished(result))
            continuation.finish()
        }
        return events
    }

    private func takeTurn() async {
        guard isBusy else {
            isBusy = true
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func endTurn() {
        if waiting.isEmpty {
            isBusy = false
        } else {
            waiting.removeFirst().resume()
        }
    }

    /// Stops the running cell. The state before it is untouched.
    package func interrupt() {
        wasInterrupted = true
        if let running { worker?.end(running) }
    }

    /// Goes back to the state before cell `number`.
    package func undo(cell number: Int) {
        forget(from: number)
    }

    /// Ends the session's processes.
    package func close() {
        worker?.close()
        worker = nil
        steps = []
    }

    private func forget(from number: Int) {
        while let last = steps.last, last.number >= number {
            worker?.end(last.job)
            steps.removeLast()
        }
    }

    private func perform(_ number: Int, _ source: String, _ tell: @escaping @Sendable (CellEvent) -> Void) async
        -> CellResult
    {
        wasInterrupted = false
        var result = CellResult(
            status: .failed, problem: nil, compileSeconds: 0, runSeconds: 0, isFromCache: false, notes: [])
        do {
            try prepare()
            forget(from: number)
            let earlier = steps.map(\.cell)
            let unit = CellSource(source, after: earlier)
            let start = ContinuousClock.now
            let outcome = try await compiler.compileCell(
                source: unit.text, folders: earlier.map(\.folder), showsValues: showsValues)
            result.compileSeconds = (ContinuousClock.now - start).seconds
            switch outcome {
            case .rejected(let diagnostics):
                result.problem = problem(diagnostics, source: source, lineOffset: unit.lineOffset)
            case .success(let cell):
                result.isFromCache = cell.isFromCache
                guard !wasInterrupted else {
                    result.status = .interrupted
                    return result
                }
                await execute(number, cell, source: source, lineOffset: unit.lineOffset, result: &result, tell: tell)
            }
        } catch {
            result.problem = CellProblem("\(error)")
        }
        return result
    }

    private func execute(
        _ number: Int, _ cell: CompiledCell, source: String, lineOffset: Int, result: inout CellResult,
        tell: @escaping @Sendable (CellEvent) -> Void
    ) async {
        guard let worker else { return }
        let (job, events) = worker.start(
            .cell(library: cell.library.path, entry: cell.entry, lineOffset: lineOffset), from: steps.last?.job,
            limits: SandboxLimits.cell)
        running = job
        tell(.running)
        var errors = LineBuffer()
        var output = LineBuffer()
        var printedErrors = ""
        for await event in events {
            switch event {
            case .ready, .started: break
            case .output(_, .standardOutput, let bytes):
                if let text = output.take(bytes) { tell(.output(text, isError: false)) }
            case .output(_, .standardError, let bytes):
                // Lines of the runtime about a crash are told in other words at the end.
                if let text = errors.take(bytes) {
                    printedErrors += text
                    let plain = CrashText.withoutCrashLines(text)
                    if !plain.isEmpty { tell(.output(plain, isError: true)) }
                }
            case .message(_, let message): pass(message, to: tell)
            case .ended(_, let ending, let usage):
                if let rest = output.rest() { tell(.output(rest, isError: false)) }
                if let rest = errors.rest() {
                    printedErrors += rest
                    let plain = CrashText.withoutCrashLines(rest)
                    if !plain.isEmpty { tell(.output(plain, isError: true)) }
                }
                result.runSeconds = usage.wallSeconds
                if usage.droppedBytes > 0 {
                    result.notes.append("\(usage.droppedBytes) more bytes were printed and are not shown.")
                }
                await judge(
                    ending, printed: printedErrors, source: source, lineOffset: lineOffset, result: &result)
            }
        }
        running = nil
        if result.status == .done {
            steps.append(Step(number: number, job: job, cell: cell))
        } else {
            worker.end(job)
        }
    }

    private func pass(_ message: Message, to tell: @Sendable (CellEvent) -> Void) {
        switch message {
        case .value(let line, let name, let text): tell(.value(line: line, name: name, text: text))
        case .shown(let text): tell(.shown(text))
        case .progress(let label, let fraction): tell(.progress(label: label, fraction: fraction))
        case .figure(let name, let json):
            guard let figure = try? Framing.decode(Figure.self, from: Array(json.utf8)) else { return }
            tell(.figure(name: name, figure))
        case .outputs, .question: break
        }
    }

    private func judge(
        _ ending: Ending, printed: String, source: String, lineOffset: Int, result: inout CellResult
    ) async {
        switch ending {
        case .finished: result.status = .done
        case .stopped: result.status = .interrupted
        case .crashed(let crash):
            let explanation = await compiler.toolchain.explain(
                crash, printed: printed, source: "main.swift", cache: compiler.workplace.cache)
            let line = explanation.line.map { $0 - lineOffset }
            let message = CrashText.thrownError(in: printed).map { "An error was thrown and not caught: \($0)" }
            result.problem = CellProblem(message ?? explanation.reason, line: line, source: source)
        case .threw(let error): result.problem = CellProblem("An error was thrown and not caught: \(error)")
        case .notLoaded(let reason): result.problem = CellProblem("The compiled cell cannot be loaded: \(reason)")
        case .notStarted(let function):
            result.problem = CellProblem("\(function) is not written yet: it still calls todo().")
        case .timedOut(let seconds):
            result.problem = CellProblem("The cell was stopped after \(Int(seconds)) seconds.")
        case .exited(let code):
            result.problem = CellProblem("The cell ended the program with exit(\(code)). The state before it is kept.")
        case .killed(let signal): result.problem = CellProblem(Self.reason(ofSignal: signal))
        case .lost: result.problem = CellProblem("The cell broke its connection to Nabla and was ended.")
        case .noOrigin: result.problem = CellProblem("The state before this cell is gone. Run the cells above again.")
        }
        if wasInterrupted { result.status = .interrupted }
    }

    private static func reason(ofSignal signal: Int32) -> String {
        switch signal {
        case SIGKILL: "The cell was killed. The machine may be short of memory."
        case SIGXFSZ: "The cell wrote a file larger than \(SandboxLimits.fileBytes >> 20) MB."
        default: "The cell was ended by signal \(signal)."
        }
    }

    private func problem(_ diagnostics: [Diagnostic], source: String, lineOffset: Int) -> CellProblem {
        let first = diagnostics.first { $0.severity == .error }
        return CellProblem(
            first?.message ?? "The cell cannot be compiled.", line: first.map { $0.line - lineOffset },
            column: first?.column, source: source)
    }
}

extension Duration {
    package var seconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) * 1e-18
    }
}
