import Figures
import Glibc
import Nabla
import Wire

/// Sends what learner code shows to the warden.
final class Reporter: Audience {
    private let job: JobID
    private let channel: Channel

    init(job: JobID, channel: Channel) {
        self.job = job
        self.channel = channel
    }

    func listen() {
        Stage.audience = self
    }

    /// Sends what was held back.
    func finish() {
        ValueLog.finish()
        LiveCharts.finish()
    }

    func send(_ message: Message) {
        guard let bytes = try? Framing.encode(Event.message(job: job, message)) else { return }
        // What was printed before a figure comes before it.
        fflush(nil)
        channel.send(.event, bytes)
    }

    /// Asks Nabla for the result of a function and waits for it; `nil` where none comes.
    func ask(_ function: String, _ json: String) -> [UInt8]? {
        send(.question(function: function, json: json))
        var answer: [UInt8] = []
        while case .message(let received) = Channel.receive(from: channel.socket, wait: true) {
            let header = channel.header(.answer)
            guard received.bytes.count >= header.count else { return nil }
            answer += received.bytes[header.count...]
            if received.bytes.starts(with: header) { return answer }
        }
        return nil
    }

    func value(line: Int, name: String, text: String) {
        send(.value(line: line, name: name, text: text))
    }

    func figure(name: String, _ figure: Figure) {
        guard let json = try? Framing.encode(figure) else { return }
        send(.figure(name: name, json: String(decoding: json, as: UTF8.self)))
    }

    func shown(_ text: String) {
        send(.shown(text))
    }

    func progress(label: String, fraction: Double) {
        send(.progress(label: label, fraction: fraction))
    }

    func notStarted(function: String) -> Never {
        if let bytes = try? Framing.encode(Ending.notStarted(function: function)) { channel.send(.ending, bytes) }
        _exit(0)
    }
}
