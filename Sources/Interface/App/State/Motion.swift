internal import Figures
internal import Screen

/// The clock of the animations on the page.
struct Motion: Equatable, Sendable {
    /// How long they have been playing; `nil` while some of their frames stand for all.
    private(set) var seconds: Double?
    private(set) var isPaused: Bool

    /// - Parameter plays: whether animations play by themselves.
    init(plays: Bool) {
        (seconds, isPaused) = (plays ? 0 : nil, !plays)
    }

    mutating func advance(by elapsed: Double) {
        guard !isPaused, elapsed.isFinite, elapsed > 0 else { return }
        seconds = (seconds ?? 0) + elapsed
    }

    mutating func pauseOrPlay() {
        isPaused.toggle()
        if seconds == nil { seconds = 0 }
    }

    /// Stands still at the next frame.
    mutating func step(_ animations: [Animation]) {
        isPaused = true
        guard let seconds else { return self.seconds = 0 }
        self.seconds = seconds + (animations.map { $0.wait(after: seconds) }.min() ?? 0)
    }

    /// Begins again with the first frame, as a new animation does.
    mutating func restart() {
        if seconds != nil { seconds = 0 }
    }
}

extension Figure {
    var isMoving: Bool { animation != nil }

    /// The figure, if it is an animation of several frames.
    var animation: Animation? {
        guard case .animation(let animation) = self, animation.frames.count > 1 else { return nil }
        return animation
    }
}

extension CellOutput {
    var animation: Animation? {
        guard case .figure(_, let figure) = self else { return nil }
        return figure.animation
    }
}

extension AppState {
    /// Seconds until something on the page moves by itself; `nil` while all stands still.
    package var secondsToNextMotion: Double? {
        guard !motion.isPaused, let seconds = motion.seconds else { return nil }
        return visibleAnimations.map { $0.wait(after: seconds) }.min()
    }

    /// The animations inside the window.
    var visibleAnimations: [Animation] {
        guard !isHelpShown, width >= Self.smallestWidth, height >= Self.smallestHeight else { return [] }
        if let zoom {
            let figures = lessons[zoom.lesson]?.figures ?? []
            guard figures.indices.contains(zoom.index) else { return [] }
            return [figures[zoom.index].figure.animation].compactMap { $0 }
        }
        guard case .lesson(let id) = page else { return [] }
        return lessons[id]?.animations(inHeight: bodyHeight) ?? []
    }

    /// The keys of animations, where one is visible; `nil` for others.
    mutating func handleMotion(_ key: Key) -> Bool {
        guard key == .character("b") || key == .character(".") else { return false }
        let animations = visibleAnimations
        guard !animations.isEmpty else { return false }
        if key == .character("b") { motion.pauseOrPlay() } else { motion.step(animations) }
        return true
    }

    var motionHints: [KeyHint] {
        visibleAnimations.isEmpty ? [] : [KeyHint("b", motion.isPaused ? "play" : "pause"), KeyHint(".", "next frame")]
    }
}
