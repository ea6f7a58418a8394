import Figures
import Glibc
import Nabla
import Wire

/// Sends what learner code shows to the warden.
///
/// A loop may show something in every turn. What replaces itself (named figures, progress) is sent some 25 times a
/// second and never waits for a slow reader; what adds up (texts, figures without a name) has an upper bound.
final class Reporter: Audience {
    private let job: JobID
    private let channel: Channel
    private var textRoom: Int
    private var figureRoom = 50
    private var figures = Coalescer<Figure>()
    private var fractions = Coalescer<Double>()

    init(job: JobID, channel: Channel, outputBytes: Int) {
        self.job = job
        self.channel = channel
        textRoom = outputBytes
    }

    func listen() {
        Stage.audience = self
    }

    /// Sends what was held back.
    func finish() {
        ValueLog.finish()
        LiveCharts.finish()
        for (name, figure) in figures.rest() { sendFigure(name, figure) }
        for (label, fraction) in fractions.rest() { send(.progress(label: label, fraction: fraction)) }
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

    func figure(_ figure: Figure, replacing name: String) {
        if let due = figures.take(figure, for: name, now: Clock.now, isFree: channel.isFree) { sendFigure(name, due) }
    }

    func figure(_ figure: Figure, numbered number: Int) {
        guard figureRoom > 0 else { return }
        figureRoom -= 1
        sendFigure("figure \(number)", figure)
        if figureRoom == 0 { send(.shown("No more figures of this cell are drawn. Give figures that change a name.")) }
    }

    private func sendFigure(_ name: String, _ figure: Figure) {
        guard let json = try? Framing.encode(figure) else { return }
        send(.figure(name: name, json: String(decoding: json, as: UTF8.self)))
    }

    func shown(_ text: String) {
        guard textRoom > 0 else { return }
        textRoom -= text.utf8.count
        send(.shown(textRoom > 0 ? text : "… The rest of what this cell shows is cut."))
    }

    func progress(label: String, fraction: Double) {
        if let due = fractions.take(fraction, for: label, now: Clock.now, isFree: channel.isFree) {
            send(.progress(label: label, fraction: due))
        }
    }

    func notStarted(function: String) -> Never {
        if let bytes = try? Framing.encode(Ending.notStarted(function: function)) { channel.send(.ending, bytes) }
        _exit(0)
    }
}
