import Figures
import Sandbox
import Wire

/// What a cell's job did: passes its events on while it runs and keeps what the judgement needs.
struct JobOutcome {
    let job: JobID
    var ending = Ending.lost
    var usage = Usage(wallSeconds: 0, droppedBytes: 0)
    var process: Int32 = 0
    /// What came on standard error.
    var printedErrors = ""
    /// The part of it from the runtime's words about a crash on; not told before it is known whether it was one.
    private var lastWords = ""

    init(job: JobID, events: AsyncStream<Event>, tell: @Sendable (CellEvent) -> Void) async {
        self.job = job
        var output = LineBuffer()
        var errors = LineBuffer()
        var clock = ProgressClock()
        for await event in events {
            switch event {
            case .ready: break
            case .started(_, let process): self.process = process
            case .output(_, .standardOutput, let bytes):
                if let text = output.take(bytes) { tell(.output(text, isError: false)) }
            case .output(_, .standardError, let bytes):
                if let text = errors.take(bytes) { passError(text, to: tell) }
            case .message(_, let message): Self.pass(message, clock: &clock, to: tell)
            case .ended(_, let ending, let usage):
                if let rest = output.rest() { tell(.output(rest, isError: false)) }
                if let rest = errors.rest() { passError(rest, to: tell) }
                if case .crashed = ending {} else if !lastWords.isEmpty { tell(.output(lastWords, isError: true)) }
                self.ending = ending
                self.usage = usage
            }
        }
    }

    /// The runtime's own words about a crash, and its stack trace, are told in other words at the end.
    private mutating func passError(_ text: String, to tell: @Sendable (CellEvent) -> Void) {
        printedErrors += text
        let (plain, words) = CrashText.split(lastWords.isEmpty ? text : lastWords + text)
        lastWords = words
        if !plain.isEmpty { tell(.output(plain, isError: true)) }
    }

    private static func pass(_ message: Message, clock: inout ProgressClock, to tell: @Sendable (CellEvent) -> Void) {
        switch message {
        case .value(let line, let name, let text): tell(.value(line: line, name: name, text: text))
        case .shown(let text): tell(.shown(text))
        case .progress(let label, let fraction):
            tell(.progress(label: label, fraction: fraction, secondsLeft: clock.secondsLeft(label, fraction)))
        case .figure(let name, let json):
            guard let figure = try? Framing.decode(Figure.self, from: Array(json.utf8)) else { return }
            tell(.figure(name: name, figure))
        case .outputs, .question: break
        }
    }
}

/// Estimates how long a computation that reports its progress will still take.
struct ProgressClock {
    private var starts: [String: (time: ContinuousClock.Instant, fraction: Double)] = [:]

    /// `nil` before there is anything to judge by.
    mutating func secondsLeft(_ label: String, _ fraction: Double, now: ContinuousClock.Instant = .now) -> Double? {
        guard let start = starts[label], fraction > start.fraction else {
            starts[label] = (now, fraction)
            return nil
        }
        return (now - start.time).seconds * (1 - fraction) / (fraction - start.fraction)
    }
}
