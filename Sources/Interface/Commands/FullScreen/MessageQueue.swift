import App
import Synchronization

/// Messages on their way to the screen.
///
/// All that came while a frame was made is taken at once, so that a burst (a training run that sends plots, a pasted
/// page) costs one frame and not one for each.
final class MessageQueue: Sendable {
    private let waiting = Mutex<[Message]>([])
    private let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation

    init() {
        (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func send(_ message: Message) {
        waiting.withLock { $0.append(message) }
        signal.yield()
    }

    func close() {
        signal.finish()
    }

    /// Batches of messages, oldest first, until the queue is closed. For one consumer.
    var batches: some AsyncSequence<[Message], Never> {
        signals.map { [self] in
            waiting.withLock { waiting in
                defer { waiting = [] }
                return waiting
            }
        }
    }
}
