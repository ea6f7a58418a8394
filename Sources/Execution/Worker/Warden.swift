import CProcess
import Glibc
import Wire

/// Starts jobs, passes on what they say, keeps their limits and sees them end.
///
/// One loop over `poll`: commands from Nabla, and from each job its messages and what it prints. When Nabla goes away,
/// the commands end, the warden exits and the kernel kills every job (each asked for that at its start).
struct Warden {
    private let key: UInt64
    private var jobs: [JobID: Job] = [:]
    private var seed: Job
    private var commands = FrameReader()
    private let commandInput: Int32
    private let eventOutput: Int32

    init(key: UInt64) {
        self.key = key
        signal(SIGPIPE, SIG_IGN)
        // The standard descriptors are Nabla's; no job may find them.
        commandInput = fcntl(0, F_DUPFD_CLOEXEC, 64)
        eventOutput = fcntl(1, F_DUPFD_CLOEXEC, 64)
        seed = Job(id: JobID(-1), token: Channel.makeToken(), limits: nil)
        seed.process = plantSeed()
    }

    /// The process without learner code, from which every session starts.
    private mutating func plantSeed() -> pid_t {
        var pair: [Int32] = [-1, -1]
        guard nabla_message_pair(&pair) else { fail("cannot make a socket pair") }
        let process = nabla_fork(key, false)
        guard process >= 0 else { fail("cannot fork") }
        if process == 0 {
            nabla_die_with_parent(key)
            let null = open("/dev/null", O_RDWR)
            nabla_take_descriptors(null, null, pair[1])
            Station(key: key, channel: Channel(socket: pair[1], token: seed.token)).serve()
        }
        close(pair[1])
        seed.socket = pair[0]
        return process
    }

    mutating func run() -> Never {
        emit(.ready(process: getpid()))
        while true {
            var descriptors = [pollfd(fd: commandInput, events: Int16(POLLIN), revents: 0)]
            descriptors.append(pollfd(fd: seed.socket, events: Int16(POLLIN), revents: 0))
            let ids = jobs.keys.sorted()
            for id in ids {
                for descriptor in jobs[id]!.descriptors {
                    descriptors.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
                }
            }
            poll(&descriptors, UInt(descriptors.count), pollTimeout())
            if descriptors[0].revents != 0 { readCommands() }
            if descriptors[1].revents != 0 { readSeed() }
            for id in ids where jobs[id] != nil { attend(id) }
        }
    }

    /// Milliseconds until the next deadline; without one, often enough to see a process end that keeps its
    /// descriptors open elsewhere.
    private func pollTimeout() -> Int32 {
        let now = Clock.now
        let next = jobs.values.compactMap(\.deadline).min() ?? .infinity
        let running = jobs.values.contains { !$0.isResting }
        let cap: Double = running ? 50 : 1000
        return Int32(max(0, min(cap, (next - now) * 1000 + 1)))
    }

    // MARK: Commands

    private mutating func readCommands() {
        guard let bytes = readAvailable(commandInput, atMost: 1 << 16) else { _exit(0) }
        commands.append(bytes)
        do {
            while let body = try commands.next() {
                carryOut(try Framing.decode(Command.self, from: body))
            }
        } catch {
            fail("a command cannot be read: \(error)")
        }
    }

    private mutating func carryOut(_ command: Command) {
        switch command {
        case .start(let id, let origin, let work, let limits):
            start(id, origin: origin, work: work, limits: limits)
        case .end(let id):
            guard let job = jobs[id] else { return }
            jobs[id]!.wasStopped = true
            if job.process > 0 { nabla_kill(key, job.process, SIGKILL) }
        case .answer(let id, let json):
            guard let job = jobs[id], !job.isResting else { return }
            Channel(socket: job.socket, token: job.token).send(.answer, Array(json.utf8))
        }
    }

    private mutating func start(_ id: JobID, origin: JobID?, work: Work, limits: Limits) {
        let unused = Usage(wallSeconds: 0, droppedBytes: 0)
        let source = origin.map { jobs[$0] } ?? seed
        guard let source, source.id == seed.id || source.isResting else {
            return emit(.ended(job: id, .noOrigin, usage: unused))
        }
        var job = Job(id: id, token: Channel.makeToken(), limits: limits)
        guard let ends = job.open() else {
            job.closeAll()
            return emit(.ended(job: id, .noOrigin, usage: unused))
        }
        let request = Request(job: id, token: job.token, work: work, limits: limits)
        let isSent = (try? Framing.encode(request)).map { Channel.send($0, descriptors: ends, to: source.socket) }
        ends.forEach { close($0) }
        guard isSent == true else {
            job.closeAll()
            return emit(.ended(job: id, .noOrigin, usage: unused))
        }
        jobs[id] = job
    }

    // MARK: Jobs

    private mutating func readSeed() {
        while true {
            switch Channel.receive(from: seed.socket, wait: false) {
            case .message(let received): note(received.bytes, token: seed.token, from: seed.id)
            case .nothing: return
            case .end: fail("the process that starts jobs is gone")
            }
        }
    }

    /// Reads what a job says and prints, keeps its limits, and sees whether it ended.
    private mutating func attend(_ id: JobID) {
        var isConnected = true
        receiving: while jobs[id] != nil {
            switch Channel.receive(from: jobs[id]!.socket, wait: false) {
            case .message(let received): note(received.bytes, token: jobs[id]!.token, from: id)
            case .nothing: break receiving
            case .end:
                isConnected = false
                break receiving
            }
        }
        guard jobs[id] != nil else { return }
        drain(id)
        reportEnding(id)
        if let deadline = jobs[id]!.deadline, Clock.now >= deadline, !jobs[id]!.isResting {
            jobs[id]!.isOverdue = true
            if jobs[id]!.process > 0 { nabla_kill(key, jobs[id]!.process, SIGKILL) }
        }
        reap(id, isConnected: isConnected)
    }

    private mutating func note(_ bytes: [UInt8], token: [UInt8], from id: JobID) {
        guard bytes.count >= Channel.headerCount, bytes.starts(with: token),
            let kind = Channel.Kind(rawValue: bytes[Channel.tokenCount])
        else { return }
        let body = Array(bytes[Channel.headerCount...])
        switch kind {
        case .eventPart:
            jobs[id]?.parts += body
        case .event:
            guard var job = jobs[id] else { return }
            let whole = job.parts + body
            job.parts = []
            jobs[id] = job
            drain(id)
            write(frame(whole))
        case .ending:
            guard var job = jobs[id] else { return }
            job.ending = try? Framing.decode(Ending.self, from: job.parts + body)
            job.parts = []
            jobs[id] = job
        case .answer: return  // Only the warden answers.
        case .crash:
            jobs[id]?.ending = CrashReport.ending(from: body)
        case .forked:
            guard let forked = try? Framing.decode(Forked.self, from: body), jobs[forked.job] != nil else { return }
            jobs[forked.job]!.process = forked.process
            emit(.started(job: forked.job, process: forked.process))
            // The command to end may have come before the process was known.
            if jobs[forked.job]!.wasStopped { nabla_kill(key, forked.process, SIGKILL) }
        }
    }

    private mutating func drain(_ id: JobID) {
        guard jobs[id] != nil else { return }
        for piece in jobs[id]!.readOutput() {
            emit(.output(job: id, stream: piece.stream, bytes: piece.bytes))
        }
    }

    /// A job that said how it ended is told to Nabla once; if its process rests, it is kept.
    private mutating func reportEnding(_ id: JobID) {
        guard var job = jobs[id], !job.isResting, let ending = job.ending else { return }
        job.isResting = true
        jobs[id] = job
        // What was printed before the end comes before the news of the end.
        drain(id)
        emit(.ended(job: id, ending, usage: jobs[id]!.usage))
    }

    private mutating func reap(_ id: JobID, isConnected: Bool) {
        guard let job = jobs[id] else { return }
        // Before the fork is reported there is no process to wait for, unless its origin died with the request.
        if job.process <= 0 {
            guard !isConnected else { return }
            if !job.isResting { emit(.ended(job: id, job.wasStopped ? .stopped : .noOrigin, usage: job.usage)) }
            return forget(id)
        }
        if !isConnected { nabla_kill(key, job.process, SIGKILL) }
        var status: Int32 = 0
        guard waitpid(job.process, &status, isConnected ? WNOHANG : 0) == job.process else { return }
        drain(id)
        if !jobs[id]!.isResting {
            emit(.ended(job: id, job.ending(status: status, isConnected: isConnected), usage: job.usage))
        }
        forget(id)
    }

    private mutating func forget(_ id: JobID) {
        jobs[id]?.closeAll()
        jobs[id] = nil
    }

    // MARK: Events

    private func emit(_ event: Event) {
        if let bytes = try? Framing.frame(event) { write(bytes) }
    }

    private func frame(_ body: [UInt8]) -> [UInt8] {
        let count = UInt32(body.count)
        return (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * UInt32($0))) } + body
    }

    private func write(_ bytes: [UInt8]) {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { Glibc.write(eventOutput, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                _exit(0)  // Nabla is gone.
            }
            start += count
        }
    }
}

/// Ends the worker with a sentence on its standard error, which Nabla shows.
func fail(_ problem: String) -> Never {
    let text = "nabla-worker: \(problem)\n"
    _ = text.withCString { write(2, $0, strlen($0)) }
    _exit(1)
}

/// Bytes that are there now; `nil` at the end of the stream.
func readAvailable(_ descriptor: Int32, atMost count: Int) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: count)
    let got = read(descriptor, &buffer, count)
    if got > 0 { return Array(buffer[..<got]) }
    if got < 0, errno == EAGAIN || errno == EINTR { return [] }
    return nil
}

enum Clock {
    /// Seconds since some fixed moment; never goes back.
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
