import CProcess
import CRuntime
import Glibc
import Wire

/// What the warden asks of a resting process: fork, and do this in the fork.
struct Request: Codable {
    var job: JobID
    var token: [UInt8]
    var work: Work
    var limits: Limits
}

/// The report of a fork to the warden.
struct Forked: Codable {
    var job: JobID
    /// The new process; -1 if there is none; the process's own number if the job runs here.
    var process: Int32
}

/// A resting process: it holds the state after some cell and forks the jobs that continue from there.
struct Station {
    let key: UInt64
    let warden: pid_t
    let channel: Channel

    /// Serves requests until the warden closes the channel. Never returns.
    func serve() -> Never {
        nabla_use_reserve(true)
        while case .message(let received) = Channel.receive(from: channel.socket, wait: true) {
            guard let request = try? Framing.decode(Request.self, from: received.bytes) else {
                received.descriptors.forEach { close($0) }
                continue
            }
            guard received.descriptors.count == 3 else {
                // Learner code left no free descriptor. The job's ends are closed, which is its end.
                received.descriptors.forEach { close($0) }
                report(Forked(job: request.job, process: -1))
                continue
            }
            fflush(nil)
            if case .cell = request.work, nabla_thread_count() > 1 {
                // A fork would not have the threads that an earlier cell left running, so there can be no checkpoint.
                report(Forked(job: request.job, process: getpid()))
                run(request, descriptors: received.descriptors)
            }
            let process = nabla_fork(key, true)
            if process == 0 {
                nabla_die_with_parent(key, warden)
                run(request, descriptors: received.descriptors)
            }
            received.descriptors.forEach { close($0) }
            report(Forked(job: request.job, process: process))
        }
        _exit(0)
    }

    private func report(_ forked: Forked) {
        if let bytes = try? Framing.encode(forked) { channel.send(.forked, bytes) }
    }

    private func run(_ request: Request, descriptors: [Int32]) -> Never {
        close(channel.socket)
        let channel = Channel(socket: descriptors[0], token: request.token)
        nabla_take_descriptors(descriptors[1], descriptors[2])
        nabla_use_reserve(false)
        nabla_limit_cpu(UInt64(max(1, request.limits.cpuSeconds)))
        let header = channel.header(.crash)
        nabla_report_crashes(channel.socket, header, header.count)
        nabla_print_by_lines()

        let reporter = Reporter(job: request.job, channel: channel, outputBytes: request.limits.outputBytes)
        reporter.listen()
        let station = Station(key: key, warden: warden, channel: channel)
        let ending: Ending
        switch request.work {
        case .cell(let library, let entry, let lineOffset):
            ending = CellRunner(library: library, entry: entry, lineOffset: lineOffset).run {
                station.finish($0, reporter: reporter)
            }
        case .load(let library): ending = ExerciseRunner.load(library: library)
        case .check(let check):
            station.finish(ExerciseRunner.run(check, reporter: reporter), reporter: reporter, rests: false)
        }
        station.finish(ending, reporter: reporter)
    }

    /// Tells how the job ended and lets its process rest, if there is something to keep.
    private func finish(_ ending: Ending, reporter: Reporter, rests: Bool = true) -> Never {
        fflush(nil)
        reporter.finish()
        if let bytes = try? Framing.encode(ending) { channel.send(.ending, bytes) }
        guard rests, case .finished = ending else { _exit(0) }
        serve()
    }
}
