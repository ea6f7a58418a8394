import CProcess
import Glibc
import Tensors
import Wire

/// Starts jobs, passes on what they say, keeps their limits and sees them end.
///
/// One loop over `poll`: commands from Nabla, and from each job its messages and what it prints. When Nabla goes away,
/// the commands end, the warden exits and the kernel kills every job (each asked for that at its start).
struct Warden {
    private let key: UInt64
    private var jobs: [JobID: Job] = [:]
    private var seed: Job
    /// Processes that were told to end and belong to no job any more.
    private var strays: [pid_t] = []
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
        let warden = getpid()
        let process = nabla_fork(key, false)
        guard process >= 0 else { fail("cannot fork") }
        if process == 0 {
            nabla_die_with_parent(key, warden)
            let null = open("/dev/null", O_RDWR)
            nabla_take_descriptors(null, null)
            nabla_close_others(pair[1])
            CellRunner.prepare()
            // The warden reports where a crash was.
            CallSite.isSought = false
            Station(key: key, warden: warden, channel: Channel(socket: pair[1], token: seed.token)).serve()
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
            strays.removeAll { waitpid($0, nil, WNOHANG) != 0 }
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
        guard let bytes = readAvailable(commandInput, atMost: 1 << 16) else { leave() }
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
            guard jobs[id] != nil else { return }
            jobs[id]!.wasStopped = true
            kill(id)
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
        job.origin = origin
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
        let isConnected = receive(from: id)
        guard jobs[id] != nil else { return }
        drain(id)
        reportEnding(id)
        if let deadline = jobs[id]!.deadline, Clock.now >= deadline {
            jobs[id]!.isOverdue = true
            kill(id)
        }
        reap(id, isConnected: isConnected)
    }

    /// Reads the messages of a job that are there. Returns whether more can come.
    private mutating func receive(from id: JobID) -> Bool {
        // A bounded number of messages, so that a flood in one job does not hold up the others.
        for _ in 0..<256 where jobs[id] != nil {
            switch Channel.receive(from: jobs[id]!.socket, wait: false) {
            case .message(let received):
                // Nothing honest sends descriptors this way.
                received.descriptors.forEach { close($0) }
                note(received.bytes, token: jobs[id]!.token, from: id)
            case .nothing: return true
            case .end: return false
            }
        }
        return true
    }

    /// Kills the job's process, which is then seen to end. One that is not known yet is killed when it is.
    private func kill(_ id: JobID) {
        if let job = jobs[id], job.process > 0 { nabla_kill(key, job.process, SIGKILL) }
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
            if let forked = try? Framing.decode(Forked.self, from: body) { adopt(forked, from: id) }
        }
    }

    /// Learns which process a job has.
    private mutating func adopt(_ forked: Forked, from origin: JobID) {
        let staysInPlace = jobs[origin]?.process == forked.process
        guard jobs[forked.job] != nil else {
            // The job was given up before its process was known.
            if forked.process > 0, !staysInPlace {
                nabla_kill(key, forked.process, SIGKILL)
                strays.append(forked.process)
            }
            return
        }
        jobs[forked.job]!.process = forked.process
        emit(.started(job: forked.job, process: forked.process))
        // The process has gone over to the new job; the old one is no longer anywhere.
        if staysInPlace { forget(origin) }
        if jobs[forked.job]!.wasStopped { kill(forked.job) }
    }

    private mutating func drain(_ id: JobID) {
        guard jobs[id] != nil else { return }
        for piece in jobs[id]!.readOutput() {
            emit(.output(job: id, stream: piece.stream, bytes: piece.bytes))
        }
    }

    /// A job that said how it ended is told to Nabla once; if its process rests, it is kept.
    private mutating func reportEnding(_ id: JobID) {
        // The news of its process comes first, even where the job is quicker than that.
        guard var job = jobs[id], !job.isResting, job.process > 0, let ending = job.ending else { return }
        job.isResting = true
        jobs[id] = job
        // What was printed before the end comes before the news of the end.
        drain(id)
        emit(.ended(job: id, ending, usage: jobs[id]!.usage))
    }

    private mutating func reap(_ id: JobID, isConnected: Bool) {
        guard let job = jobs[id] else { return }
        guard job.process > 0 else {
            // Not forked yet. There is nothing to wait for if the fork failed, or the origin is gone or does not answer.
            let isOriginGone = job.origin.map { jobs[$0] == nil } ?? false
            guard isOriginGone || job.process < 0 || job.isOverdue else { return }
            if !job.isResting { emit(.ended(job: id, job.wasStopped ? .stopped : .noOrigin, usage: job.usage)) }
            return forget(id)
        }
        var status: Int32 = 0
        guard hasEnded(job.process, isConnected: isConnected, &status) else { return }
        // Its last words may have come after the last look.
        _ = receive(from: id)
        drain(id)
        reportEnding(id)
        if !jobs[id]!.isResting {
            emit(.ended(job: id, job.ending(status: status, isConnected: isConnected), usage: jobs[id]!.usage))
        }
        forget(id)
    }

    /// Whether the process is gone. One that lives on without its channel is killed: nobody can hear it any more.
    private func hasEnded(_ process: pid_t, isConnected: Bool, _ status: inout Int32) -> Bool {
        if waitpid(process, &status, WNOHANG) == process { return true }
        guard !isConnected else { return false }
        // A process that is ending has closed its descriptors a moment before it can be waited for.
        for _ in 0..<20 {
            usleep(1000)
            if waitpid(process, &status, WNOHANG) == process { return true }
        }
        nabla_kill(key, process, SIGKILL)
        return waitpid(process, &status, 0) == process
    }

    private mutating func forget(_ id: JobID) {
        jobs[id]?.closeAll()
        jobs[id] = nil
    }

    /// Nabla is gone: ends every job, so that none outlives the worker, and then the worker.
    private func leave() -> Never {
        let processes = jobs.values.map(\.process).filter { $0 > 0 } + strays + [seed.process]
        for process in processes { nabla_kill(key, process, SIGKILL) }
        for process in processes { waitpid(process, nil, 0) }
        _exit(0)
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
                leave()
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
