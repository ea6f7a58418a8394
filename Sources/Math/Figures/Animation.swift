/// Figures that follow each other, such as the boundary of a model after each epoch.
public struct Animation: Codable, Equatable, Sendable {
    public var title: String
    public var frames: [Figure]
    public var secondsPerFrame: Double

    public init(title: String = "", frames: [Figure], secondsPerFrame: Double = 0.2) {
        self.title = title
        self.frames = frames
        self.secondsPerFrame = secondsPerFrame
    }

    /// How long one run through all frames takes; the last frame stays three times as long as the others.
    public var duration: Double {
        Double(frames.count + 2) * step
    }

    /// The number of the frame that is seen this many seconds after the start; it begins again after the end. 0 when
    /// there are no frames.
    public func frame(at seconds: Double) -> Int {
        guard frames.count > 1, seconds.isFinite, seconds > 0 else { return 0 }
        let place = seconds.truncatingRemainder(dividingBy: duration) / step
        return min(Int(place), frames.count - 1)
    }

    /// How long after `seconds` the next frame is seen.
    package func wait(after seconds: Double) -> Double {
        guard frames.count > 1, seconds.isFinite, seconds >= 0 else { return duration }
        let place = seconds.truncatingRemainder(dividingBy: duration)
        let frame = frame(at: seconds)
        // A hair more, so that the sum does not round down to the frame before.
        return max(0, (frame == frames.count - 1 ? duration : Double(frame + 1) * step) - place) + 1e-6
    }

    private var step: Double {
        secondsPerFrame.isFinite && secondsPerFrame >= 0.01 ? min(secondsPerFrame, 60) : 0.2
    }
}
