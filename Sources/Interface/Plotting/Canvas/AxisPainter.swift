import Screen

/// Draws the two axes with ticks and labels at the left and the bottom of a rectangle.
struct AxisPainter {
    let options: PlotOptions
    let xLabel: String

    private var glyphs: (tickY: String, vertical: String, corner: String, horizontal: String, tickX: String) {
        options.glyphs == .ascii ? ("+", "|", "+", "-", "+") : ("┤", "│", "└", "─", "┬")
    }

    /// - Returns: the rectangle inside the axes.
    func draw(_ xAxis: Axis, _ yAxis: Axis, in rect: Rect, on frame: inout Frame) -> Rect {
        let hasLabelRow = !xLabel.isEmpty && rect.height >= 10
        let inner = rect.height - 2 - (hasLabelRow ? 1 : 0)
        let yTicks = yAxis.ticks(about: max(2, inner / 3)).compactMap { tick in
            PlotArea.step(1 - yAxis.position(tick.value), of: inner).map { (row: $0, label: tick.label) }
        }
        let gutter = min(yTicks.map(\.label.displayWidth).max() ?? 0, rect.width / 3)
        let area = Rect(x: rect.x + gutter + 1, y: rect.y, width: rect.width - gutter - 1, height: inner)
        drawVertical(yTicks, gutter: gutter, beside: area, on: &frame)
        drawHorizontal(xAxis, under: area, gutter: gutter, on: &frame)
        if hasLabelRow {
            let label = StyledLine(xLabel, options.theme.dim).truncated(to: area.width, ellipsis: "")
            frame.draw(label.padded(to: area.width, .center), at: area.x, area.maxY + 2)
        }
        return area
    }

    private func drawVertical(
        _ ticks: [(row: Int, label: String)], gutter: Int, beside area: Rect, on frame: inout Frame
    ) {
        for y in area.y..<area.maxY {
            frame.draw(StyledLine(glyphs.vertical, options.theme.dim), at: area.x - 1, y)
        }
        for (row, label) in ticks {
            let line = StyledLine(label).truncated(to: gutter, ellipsis: "").padded(to: gutter, .right)
            frame.draw(line, at: area.x - 1 - gutter, area.y + row)
            frame.draw(StyledLine(glyphs.tickY, options.theme.dim), at: area.x - 1, area.y + row)
        }
    }

    private func drawHorizontal(_ axis: Axis, under area: Rect, gutter: Int, on frame: inout Frame) {
        let line = glyphs.corner + String(repeating: glyphs.horizontal, count: area.width)
        frame.draw(StyledLine(line, options.theme.dim), at: area.x - 1, area.maxY)
        var free = area.x - 1 - gutter
        for tick in axis.ticks(about: max(2, area.width / 10)) {
            guard let column = PlotArea.step(axis.position(tick.value), of: area.width) else { continue }
            let width = tick.label.displayWidth
            let start = min(area.x + column - (width - 1) / 2, area.maxX - width)
            guard start >= free else { continue }
            frame.draw(StyledLine(tick.label), at: start, area.maxY + 1)
            frame.draw(StyledLine(glyphs.tickX, options.theme.dim), at: area.x + column, area.maxY)
            free = start + width + 1
        }
        let label = xLabel.displayWidth
        if label > 0, area.height < 7, area.maxX - free > label {
            frame.draw(StyledLine(xLabel, options.theme.dim), at: area.maxX - label, area.maxY + 1)
        }
    }
}
