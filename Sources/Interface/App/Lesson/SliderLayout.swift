internal import Courseware
internal import Screen

/// Draws a slider below the line that it belongs to: the ends of its range and a knob between them.
struct SliderLayout {
    /// The columns for a cell's code.
    let width: Int
    let theme: Theme

    private static let indent = 4
    private static let longestTrack = 40

    /// - Parameter isChosen: whether the keys move this slider.
    func line(of slider: Slider, isChosen: Bool) -> StyledLine {
        let track = track(slider)
        let knob = Int((slider.fraction * Double(track.count - 1)).rounded())
        let style = isChosen ? theme.accent : theme.dim
        var line = StyledLine(String(repeating: " ", count: Self.indent) + slider.lowest + " ", theme.dim)
        line.append(String(repeating: "━", count: knob), style)
        line.append("●", style)
        line.append(String(repeating: "─", count: track.count - 1 - knob), theme.dim)
        line.append(" " + slider.highest, theme.dim)
        return line
    }

    /// The stop at a column of the line; `nil` beside the track.
    func stop(of slider: Slider, at column: Int) -> Double? {
        let track = track(slider)
        guard track.contains(column) else { return nil }
        return slider.stop(at: Double(column - track.lowerBound) / Double(max(1, track.count - 1)))
    }

    /// The columns between the ends.
    private func track(_ slider: Slider) -> Range<Int> {
        let start = Self.indent + slider.lowest.displayWidth + 1
        let room = width - start - slider.highest.displayWidth - 1
        return start..<start + min(max(4, room), Self.longestTrack)
    }

    static func isBar(_ line: StyledLine) -> Bool {
        let text = line.text
        return text.contains("●") && (text.contains("━") || text.contains("─"))
    }

    /// A line of code without the comment that makes the slider.
    static func withoutComment(_ line: StyledLine) -> StyledLine {
        guard let comment = line.text.firstRange(of: Slider.sign) else { return line }
        let code = line.text[..<comment.lowerBound]
        let kept = code.reversed().drop { $0 == " " }
        return line.truncated(to: String(kept.reversed()).displayWidth, ellipsis: "")
    }
}
