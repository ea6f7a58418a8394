import CProcess
import CVectorMath
package import Foundation
import Glibc
import Subprocess
import Synchronization
import SystemPackage
package import Wire

/// A running worker: learner code runs in forks of it, never in Nabla's own process.
///
/// A thread of its own reads what the worker says, so that neither the caller nor Swift's thread pool ever waits on
/// it. When this object goes away, or Nabla does, the worker and all its jobs end.
package final class WorkerProcess: Sendable {
    private struct State {
        var nextJob = 0
        /// What the worker sent and is not a whole event yet.
        var frames = FrameReader()
        var listeners: [JobID: AsyncStream<Event>.Continuation] = [:]
        var lastWords = ""
        var hasEnded = false
        var process: Int32?
    }

    private let state = Mutex(State())
    /// Where commands are written; -1 once the worker was told to end.
    private let commands: Mutex<Int32>
    private let lateOutput: @Sendable (JobID, Data) -> Void

    /// Starts a worker inside the sandbox.
    ///
    /// - Parameter lateOutput: takes what a job prints after its end, from threads that it left running.
    /// - Throws: `SandboxError` when it cannot be started.
    package static func start(
        _ installation: Installation, toolchain: Toolchain, workplace: Workplace,
        lateOutput: @escaping @Sendable (JobID, Data) -> Void = { _, _ in }
    ) throws -> WorkerProcess {
        let scratch = try workplace.makeScratch()
        let (commands, events, words) = (try Pipe(), try Pipe(), try Pipe())
        let worker = WorkerProcess(commands: commands.writing, lateOutput: lateOutput)
        let arguments =
            ["--scratch", scratch.path, "--memory", String(SandboxLimits.memoryBytes)]
            + ["--file-size", String(SandboxLimits.fileBytes), "--", installation.worker.path]
        let configuration = Configuration(
            executable: .path(.init(installation.launcher.path)), arguments: .init(arguments),
            environment: .custom(environment(scratch, toolchain, workplace)))
        Task.detached {
            // The worker gets its own copies; with these closed, the readers see the worker's end.
            _ = try? await run(
                configuration,
                input: .fileDescriptor(.init(rawValue: commands.reading), closeAfterSpawningProcess: true),
                output: .fileDescriptor(.init(rawValue: events.writing), closeAfterSpawningProcess: true),
                error: .fileDescriptor(.init(rawValue: words.writing), closeAfterSpawningProcess: true))
            try? FileManager.default.removeItem(at: scratch)
        }
        read(words.reading) { [weak worker] bytes in
            worker?.state.withLock { $0.lastWords += String(decoding: bytes, as: UTF8.self) }
        } atEnd: {
        }
        read(events.reading) { [weak worker] bytes in
            worker?.receive(bytes)
        } atEnd: { [weak worker] in
            worker?.end()
        }
        return worker
    }

    private init(commands: Int32, lateOutput: @escaping @Sendable (JobID, Data) -> Void) {
        self.commands = Mutex(commands)
        self.lateOutput = lateOutput
        // Writing to a worker that is gone is an error to be returned, not a signal.
        signal(SIGPIPE, SIG_IGN)
    }

    deinit {
        close()
    }

    /// Ends the worker and everything that it runs.
    package func close() {
        commands.withLock { descriptor in
            if descriptor >= 0 { Glibc.close(descriptor) }
            descriptor = -1
        }
    }

    /// Starts a job that continues from `origin` (`nil`: from the fresh process). The events end with `.ended`.
    package func start(_ work: Work, from origin: JobID?, limits: Limits) -> (job: JobID, events: AsyncStream<Event>) {
        let (events, continuation) = AsyncStream.makeStream(of: Event.self)
        let (job, isGone) = state.withLock { state in
            state.nextJob += 1
            let job = JobID(state.nextJob)
            state.listeners[job] = continuation
            return (job, state.hasEnded)
        }
        if isGone || !send(.start(job: job, origin: origin, work: work, limits: limits)) { lose(job) }
        return (job, events)
    }

    /// Ends a job's process, running or resting.
    package func end(_ job: JobID) {
        _ = send(.end(job: job))
    }

    /// Answers the question that a job asked.
    package func answer(_ job: JobID, json: String) {
        _ = send(.answer(job: job, json: json))
    }

    /// Whether jobs can still be started.
    package var isAlive: Bool {
        !state.withLock { $0.hasEnded }
    }

    /// The worker's process number; `nil` until it has started.
    package var process: Int32? {
        state.withLock { $0.process }
    }

    /// What the worker itself complained of.
    package var lastWords: String {
        state.withLock { $0.lastWords }
    }

    private func send(_ command: Command) -> Bool {
        guard let bytes = try? Framing.frame(command) else { return false }
        return commands.withLock { descriptor in
            var start = 0
            while start < bytes.count, descriptor >= 0 {
                let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
                if count < 0, errno != EINTR { return false }
                start += max(0, count)
            }
            return start == bytes.count
        }
    }

    private func receive(_ bytes: ArraySlice<UInt8>) {
        let events = state.withLock { state in
            state.frames.append(bytes)
            var events: [Event] = []
            while let body = try? state.frames.next(), let event = try? Framing.decode(Event.self, from: body) {
                events.append(event)
            }
            return events
        }
        for event in events { deliver(event) }
    }

    private func deliver(_ event: Event) {
        switch event {
        case .ready(let process): state.withLock { $0.process = process }
        case .output(let job, _, let bytes):
            if let listener = state.withLock({ $0.listeners[job] }) {
                listener.yield(event)
            } else {
                lateOutput(job, bytes)
            }
        case .started(let job, _), .message(let job, _):
            state.withLock { $0.listeners[job] }?.yield(event)
        case .ended(let job, _, _):
            let listener = state.withLock { $0.listeners.removeValue(forKey: job) }
            listener?.yield(event)
            listener?.finish()
        }
    }

    private func lose(_ job: JobID) {
        deliver(.ended(job: job, .lost, usage: Usage(wallSeconds: 0, droppedBytes: 0)))
    }

    private func end() {
        let jobs = state.withLock { state in
            state.hasEnded = true
            return Array(state.listeners.keys)
        }
        for job in jobs { lose(job) }
    }

    private struct Pipe {
        let reading: Int32
        let writing: Int32

        init() throws {
            var ends: [Int32] = [-1, -1]
            guard nabla_pipe(&ends) else {
                throw SandboxError("No pipe can be opened: too many files are open. Close some programs and try again.")
            }
            (reading, writing) = (ends[0], ends[1])
        }
    }

    private static func read(
        _ descriptor: Int32, _ take: @escaping @Sendable (ArraySlice<UInt8>) -> Void,
        atEnd end: @escaping @Sendable () -> Void
    ) {
        let thread = Thread {
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = Glibc.read(descriptor, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { break }
                take(buffer[..<count])
            }
            Glibc.close(descriptor)
            end()
        }
        thread.start()
    }

    /// Nothing of the user's environment reaches learner code, but where the learner's files are.
    private static func environment(
        _ scratch: URL, _ toolchain: Toolchain, _ workplace: Workplace
    ) -> [Environment.Key: String] {
        var environment: [Environment.Key: String] = [
            "HOME": scratch.path, "TMPDIR": scratch.path, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
            "SWIFT_BACKTRACE": "enable=no", "LD_LIBRARY_PATH": toolchain.libraryFolder,
        ]
        if let workspace = workplace.workspace { environment["NABLA_HOME"] = workspace.path }
        // Older OpenBLAS builds do not know newer processors and fall back to their slowest kernels; the library reads
        // this when it is loaded.
        if let type = nabla_blas_core_type() { environment["OPENBLAS_CORETYPE"] = String(cString: type) }
        return environment
    }
}
