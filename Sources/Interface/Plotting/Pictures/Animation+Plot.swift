import Figures
import Screen

extension Animation: Plot {
    func draw(into frame: inout Frame, _ options: PlotOptions) {
        let rect = Title.draw(title, keeping: 6, on: &frame, options)
        guard !frames.isEmpty, !rect.isEmpty else {
            if !rect.isEmpty { frame.draw(StyledLine("no frames", options.theme.dim), at: 0, rect.y) }
            return
        }
        if let seconds = options.seconds {
            draw([self.frame(at: seconds)], in: rect, on: &frame, options)
        } else {
            draw(stills(rect.width / 26), in: rect, on: &frame, options)
        }
    }

    /// The frames that stand for all of them: the last one and, where there is room, the first and the one between.
    func stills(_ count: Int) -> [Int] {
        let last = frames.count - 1
        switch min(count, frames.count, 3) {
        case 3: return [0, last / 2, last]
        case 2: return [0, last]
        default: return [last]
        }
    }

    private func draw(_ numbers: [Int], in rect: Rect, on frame: inout Frame, _ options: PlotOptions) {
        let gap = 2
        let width = (rect.width - gap * (numbers.count - 1)) / numbers.count
        let captionRows = rect.height >= 7 && frames.count > 1 ? 1 : 0
        var inner = options
        inner.width = width
        inner.height = rect.height - captionRows
        for (column, number) in numbers.enumerated() {
            var picture = Frame(width: inner.width, height: inner.height)
            frames[number].plot.draw(into: &picture, inner)
            let x = rect.x + column * (width + gap)
            frame.draw(picture, at: x, rect.y)
            if captionRows > 0 {
                let caption = StyledLine("\(number + 1) of \(frames.count)", options.theme.dim)
                frame.draw(caption.padded(to: width, .center), at: x, rect.maxY - 1, width: width)
            }
        }
    }

    var summary: String {
        let name = title.isEmpty ? "Animation" : "Animation \"\(title)\""
        guard let first = frames.first, let last = frames.last else { return "\(name) without frames." }
        if frames.count == 1 { return "\(name) of 1 frame. " + first.plot.summary }
        return "\(name) of \(frames.count) frames. First: \(first.plot.summary) Last: \(last.plot.summary)"
    }
}
