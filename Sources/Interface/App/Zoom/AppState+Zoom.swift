internal import Courseware
internal import Figures
internal import Screen

/// A figure of a cell that fills the screen. While the cell runs it goes on changing.
struct Zoom: Equatable, Sendable {
    var lesson: String
    /// Among the figures of the step.
    var index: Int
}

extension LessonState {
    /// The figures that the step's cells have shown, in order.
    var figures: [(cell: Int, figure: Figure)] {
        blocks.flatMap { block -> [(Int, Figure)] in
            guard case .cell(let cell) = block, let state = cells[cell.number] else { return [] }
            return state.shownOutput.compactMap { output in
                guard case .figure(_, let figure) = output else { return nil }
                return (cell.number, figure)
            }
        }
    }
}

extension AppState {
    mutating func openZoom(_ lesson: LessonState) {
        let figures = lesson.figures
        let cell = lesson.focusedCell?.number
        guard let index = figures.firstIndex(where: { $0.cell == cell }) ?? figures.indices.first else {
            notice = "There is no plot here yet. Run the cell first."
            return
        }
        zoom = Zoom(lesson: lesson.lesson.id, index: index)
    }

    mutating func handleZoom(_ zoom: Zoom, _ key: Key) -> [Effect] {
        let count = lessons[zoom.lesson]?.figures.count ?? 0
        switch key {
        case .escape, .character("z"), .enter, .character("q"): self.zoom = nil
        case .right, .down, .character("n"), .tab: self.zoom?.index = min(zoom.index + 1, max(0, count - 1))
        case .left, .up, .character("p"), .shiftTab: self.zoom?.index = max(0, zoom.index - 1)
        case .character(" ") where !visibleAnimations.isEmpty: motion.pauseOrPlay()
        case .character("["): return lessons[zoom.lesson]?.slide(-1) ?? []
        case .character("]"): return lessons[zoom.lesson]?.slide(1) ?? []
        case .control("c"): return lessons[zoom.lesson]?.running == nil ? [] : [.interrupt(lesson: zoom.lesson)]
        default: break
        }
        return []
    }

    func drawZoom(_ zoom: Zoom, into frame: inout Frame) {
        let theme = appearance.theme
        let lesson = lessons[zoom.lesson]
        let figures = lesson?.figures ?? []
        // The cell may have been started again and have shown nothing yet.
        if figures.indices.contains(zoom.index) {
            let area = body.inset(horizontal: 1)
            frame.draw(
                appearance.picture(
                    figures[zoom.index].figure, width: area.width, height: area.height, seconds: motion.seconds),
                in: area)
        }
        var keys = motionHints + [KeyHint("Esc", "back")]
        if figures.count > 1 { keys.insert(KeyHint("← →", "other plots"), at: 0) }
        if lesson?.running != nil { keys.insert(KeyHint("Ctrl-C", "stop"), at: 0) }
        var status = figures.count > 1 ? "plot \(zoom.index + 1) of \(figures.count)" : ""
        if let slider = lesson?.slidingCell?.slider {
            keys.insert(contentsOf: [KeyHint("[", "less"), KeyHint("]", "more")], at: 0)
            status = "\(slider.name) = \(slider.brief(slider.value))" + (status.isEmpty ? "" : "   \(status)")
        }
        drawChrome(
            into: &frame, title: StyledLine(lesson?.lesson.title ?? "", theme.title),
            status: StyledLine(status, theme.dim), keys: keys)
    }
}
