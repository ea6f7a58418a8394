import CProcess
import FoundationEssentials
import Glibc
import Wire

/// The warden's side of a job.
struct Job {
    let id: JobID
    let token: [UInt8]
    /// 0 until it is known, -1 if the fork failed.
    var process: pid_t = 0
    var origin: JobID?
    var socket: Int32 = -1
    /// Parts of an event that is not whole yet.
    var parts: [UInt8] = []
    var ending: Ending?
    /// It ended and was told to Nabla; its process may rest for later jobs.
    var isResting = false
    var wasStopped = false
    var isOverdue = false

    private let limits: Limits?
    private let start = Clock.now
    private var output: Int32 = -1
    private var error: Int32 = -1
    private var printedBytes = 0
    private var droppedBytes = 0

    init(id: JobID, token: [UInt8], limits: Limits?) {
        self.id = id
        self.token = token
        self.limits = limits
    }

    var descriptors: [Int32] {
        [socket, output, error].filter { $0 >= 0 }
    }

    var deadline: Double? {
        guard let limits, !isResting, !isOverdue else { return nil }
        // A process that rests answers at once; only a broken one lets the warden wait.
        return start + (process == 0 ? min(5, limits.wallSeconds) : limits.wallSeconds)
    }

    var usage: Usage {
        Usage(wallSeconds: Clock.now - start, droppedBytes: droppedBytes)
    }

    /// Opens the socket and the pipes; returns the ends that the job's process takes, or `nil` without descriptors.
    mutating func open() -> [Int32]? {
        var pair: [Int32] = [-1, -1]
        var out: [Int32] = [-1, -1]
        var err: [Int32] = [-1, -1]
        guard nabla_message_pair(&pair) else { return nil }
        socket = pair[0]
        guard nabla_pipe(&out) else {
            close(pair[1])
            return nil
        }
        output = out[0]
        guard nabla_pipe(&err) else {
            close(pair[1])
            close(out[1])
            return nil
        }
        error = err[0]
        // The warden serves all jobs and never waits for one of them.
        for descriptor in [socket, output, error] { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
        return [pair[1], out[1], err[1]]
    }

    mutating func closeAll() {
        descriptors.forEach { close($0) }
        socket = -1
        output = -1
        error = -1
    }

    /// What the job printed since the last call. Beyond the limit, output is read and only counted, so that a flood
    /// never blocks the job or fills Nabla's memory.
    mutating func readOutput() -> [(stream: PrintStream, bytes: Data)] {
        var pieces: [(stream: PrintStream, bytes: Data)] = []
        read(\.output, as: .standardOutput, into: &pieces)
        read(\.error, as: .standardError, into: &pieces)
        return pieces
    }

    private mutating func read(
        _ descriptor: WritableKeyPath<Job, Int32>, as stream: PrintStream,
        into pieces: inout [(stream: PrintStream, bytes: Data)]
    ) {
        // A bounded number of reads, so that a flood in one job does not hold up the others.
        for _ in 0..<16 where self[keyPath: descriptor] >= 0 {
            guard let bytes = readAvailable(self[keyPath: descriptor], atMost: 1 << 16) else {
                close(self[keyPath: descriptor])
                self[keyPath: descriptor] = -1
                return
            }
            if bytes.isEmpty { return }
            let room = max(0, (limits?.outputBytes ?? 0) - printedBytes)
            printedBytes += min(room, bytes.count)
            droppedBytes += max(0, bytes.count - room)
            if room > 0 { pieces.append((stream, Data(bytes.prefix(room)))) }
        }
    }

    /// How a process ended that did not say so itself.
    func ending(status: Int32, isConnected: Bool) -> Ending {
        if isOverdue { return .timedOut(seconds: limits?.wallSeconds ?? 0) }
        if wasStopped { return .stopped }
        let signal = status & 0x7f
        if signal == 0 { return .exited(code: (status >> 8) & 0xff) }
        if signal == SIGXCPU { return .timedOut(seconds: Double(limits?.cpuSeconds ?? 0)) }
        if signal == SIGKILL, !isConnected { return .lost }
        return .killed(signal: signal)
    }
}
