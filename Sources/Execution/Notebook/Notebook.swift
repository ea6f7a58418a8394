package import Sandbox
import Synchronization
package import Wire

/// A session of cells with shared state.
///
/// Cells have numbers; running one continues from the nearest cell before it that has run. The process that stood
/// there is still alive, so an edited cell, or one that crashed, starts from exactly that state without replaying
/// anything. A cell that fails, or is interrupted, changes nothing. One that succeeds takes the place of its earlier
/// run, and the cells behind it lose their state: they are stale until they run again.
package actor Notebook {
    let compiler: Compiler
    let showsValues: Bool
    let limits: Limits
    let bounds: CheckpointBounds

    var worker: WorkerProcess?
    /// The cells that ran, in order of their numbers.
    var steps: [Step] = []
    /// Cells that ran once and whose state is gone because a cell before them ran anew or was undone.
    package private(set) var staleCells: Set<Int> = []

    /// What runs now and can be interrupted.
    var running: (cell: Int, job: JobID)?
    /// The learner's file that cells see, with the text that it was loaded with.
    var file: String?
    var compilation: Task<Compiler.Outcome<CompiledCell>, any Error>?
    private var current: Int?
    private var interruptedThrough = 0
    let lateOutput = LateOutput()

    /// Runs and undos wait here for their turn and take it in the order in which they were asked for.
    private let queue: AsyncStream<@Sendable () async -> Void>.Continuation
    private let tickets = Mutex(0)

    /// - Parameters:
    ///   - showsValues: whether the values of expressions are reported.
    ///   - limits: for each cell.
    ///   - bounds: how much is kept alive for returning to it.
    package init(
        compiler: Compiler, showsValues: Bool = true, limits: Limits = SandboxLimits.cell,
        bounds: CheckpointBounds = .standard
    ) {
        self.compiler = compiler
        self.showsValues = showsValues
        self.limits = limits
        self.bounds = bounds
        let (operations, queue) = AsyncStream.makeStream(of: (@Sendable () async -> Void).self)
        self.queue = queue
        Task {
            for await operation in operations { await operation() }
        }
    }

    deinit {
        queue.finish()
    }

    /// The numbers of the cells whose state is alive, in order.
    package var liveCells: [Int] { steps.map(\.number) }

    /// What the live cells declare, the newest owner of a name last.
    package var declarations: [Declaration] { steps.flatMap(\.cell.declarations) }

    /// The worker's process number; `nil` before it has started.
    package var workerProcess: Int32? { worker?.process }

    /// Starts the worker ahead of the first cell, so that the first cell does not wait for it.
    package func prepare() throws {
        if let worker, worker.isAlive { return }
        for index in steps.indices { steps[index].job = nil }
        let late = lateOutput
        worker = try WorkerProcess.start(
            compiler.installation, toolchain: compiler.toolchain, workplace: compiler.workplace
        ) { late.add($1, from: $0) }
    }

    /// Runs a cell; the events end with `.finished`. One cell runs at a time: a second call waits.
    package nonisolated func run(cell number: Int, source: String) -> AsyncStream<CellEvent> {
        run(number, source, isFile: false)
    }

    /// - Parameter isFile: whether it is the learner's file and no cell.
    nonisolated func run(_ number: Int, _ source: String, isFile: Bool) -> AsyncStream<CellEvent> {
        let (events, continuation) = AsyncStream.makeStream(of: CellEvent.self)
        tickets.withLock { ticket in
            ticket += 1
            queue.yield { [ticket] in
                let result = await self.take(ticket, number) {
                    await self.perform(number, source, isFile: isFile) { continuation.yield($0) }
                }
                continuation.yield(.finished(result))
                continuation.finish()
                await self.trimCheckpoints()
            }
        }
        return events
    }

    private func take(_ ticket: Int, _ cell: Int, _ body: () async -> CellResult) async -> CellResult {
        current = ticket
        defer { current = nil }
        return await body()
    }

    /// Whether the cell that runs now was interrupted, perhaps before it began.
    var isInterrupted: Bool {
        current.map { $0 <= interruptedThrough } ?? false
    }

    /// Stops the running cell and those that wait. The state before them is untouched.
    package func interrupt() {
        interruptedThrough = tickets.withLock { $0 }
        compilation?.cancel()
        if let running { worker?.end(running.job) }
    }

    /// Goes back to the state before cell `number`. Cells that were asked for before are finished first.
    package func undo(cell number: Int) async {
        await withCheckedContinuation { continuation in
            queue.yield {
                await self.forget(from: number)
                continuation.resume()
            }
        }
    }

    /// Ends the session's processes and forgets its state. A later run begins a new session.
    package func close() {
        interrupt()
        worker?.close()
        worker = nil
        steps = []
        staleCells = []
    }

    func forget(from number: Int) {
        while let last = steps.last, last.number >= number {
            if let job = last.job { worker?.end(job) }
            steps.removeLast()
            if last.number > number { staleCells.insert(last.number) }
        }
        staleCells.remove(number)
    }
}

/// A cell that ran.
struct Step {
    var number: Int
    /// How it is called in sentences, such as `cell 3`.
    var name: String { number == Notebook.fileNumber ? "your file" : "cell \(number)" }
    var cell: CompiledCell
    /// The lines that it leaves to later cells.
    var preamble: [String]
    /// How many lines of its compiled source stand before the learner's first line.
    var lineOffset: Int
    /// Its resting process; `nil` where that was given up, and the cell must run again before another can continue.
    var job: JobID?
    var process: Int32
    var seconds: Double
}
