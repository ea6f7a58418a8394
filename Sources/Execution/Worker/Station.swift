import CProcess
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
    var process: Int32
}

/// A resting process: it holds the state after some cell and forks the jobs that continue from there.
struct Station {
    let key: UInt64
    let channel: Channel

    /// Serves requests until the warden closes the channel. Never returns.
    func serve() -> Never {
        while case .message(let received) = Channel.receive(from: channel.socket, wait: true) {
            guard let request = try? Framing.decode(Request.self, from: received.bytes),
                received.descriptors.count == 3
            else {
                received.descriptors.forEach { close($0) }
                continue
            }
            fflush(nil)
            let process = nabla_fork(key, true)
            if process == 0 { run(request, descriptors: received.descriptors) }
            received.descriptors.forEach { close($0) }
            // A failed fork is told as process -1.
            if let report = try? Framing.encode(Forked(job: request.job, process: process)) {
                channel.send(.forked, report)
            }
        }
        _exit(0)
    }

    private func run(_ request: Request, descriptors: [Int32]) -> Never {
        nabla_die_with_parent(key)
        let channel = Channel(socket: descriptors[0], token: request.token)
        nabla_take_descriptors(descriptors[1], descriptors[2], channel.socket)
        nabla_limit_cpu(UInt64(max(1, request.limits.cpuSeconds)))
        let header = channel.header(.crash)
        nabla_report_crashes(channel.socket, header, header.count)
        nabla_print_by_lines()

        let reporter = Reporter(job: request.job, channel: channel)
        reporter.listen()
        let ending: Ending
        switch request.work {
        case .cell(let library, let entry, let lineOffset):
            ending = CellRunner(library: library, entry: entry, lineOffset: lineOffset).run()
        case .load(let library): ending = ExerciseRunner.load(library: library)
        case .check(let check): ending = ExerciseRunner.run(check, reporter: reporter)
        }
        fflush(nil)
        reporter.finish()
        if let bytes = try? Framing.encode(ending) { channel.send(.ending, bytes) }
        guard case .finished = ending else { _exit(0) }
        if case .check = request.work { _exit(0) }
        Station(key: key, channel: channel).serve()
    }
}
