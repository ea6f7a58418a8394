import Synchronization

/// Calls once after a time, while something on the screen moves by itself. While nothing moves it does nothing.
final class Metronome: Sendable {
    private struct State {
        /// The wait that has begun.
        var beat: Task<Void, Never>?
        /// Grows with each wait, so that one that was called off too late does not count.
        var number = 0
    }

    private let state = Mutex(State())
    private let tell: @Sendable (Double) -> Void
    /// More frames a second than this would not look smoother.
    private static let shortest = 0.03
    private static let longest = 60.0

    /// - Parameter tell: called with the seconds since the wait began.
    init(tell: @escaping @Sendable (Double) -> Void) {
        self.tell = tell
    }

    /// Calls after `seconds`, or not at all where it is `nil`. A wait that has begun goes on.
    func wait(_ seconds: Double?) {
        state.withLock { state in
            guard let seconds else {
                state.beat?.cancel()
                state.beat = nil
                return
            }
            guard state.beat == nil else { return }
            state.number += 1
            let (number, start) = (state.number, ContinuousClock.now)
            state.beat = Task { [self] in
                try? await Task.sleep(for: .seconds(max(Self.shortest, min(seconds, Self.longest))))
                if end(number) { tell((ContinuousClock.now - start) / .seconds(1)) }
            }
        }
    }

    /// - Returns: whether the wait was not called off.
    private func end(_ number: Int) -> Bool {
        state.withLock { state in
            guard state.beat != nil, state.number == number else { return false }
            state.beat = nil
            return true
        }
    }
}
