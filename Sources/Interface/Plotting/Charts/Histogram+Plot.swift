import Figures
import Screen

extension Histogram: Plot {
    func draw(into frame: inout Frame, _ options: PlotOptions) {
        let count = min(counts.count, edges.count - 1)
        let highest = counts.max() ?? 0
        let xAxis = Axis(covering: [edges])
        let area = PlotArea(
            in: &frame, title: title, xLabel: xLabel, xAxis: xAxis, yAxis: Axis(0...Double(max(1, highest))), options)
        guard count > 0, !area.rect.isEmpty else { return }
        let style = Style(foreground: options.theme.seriesColor(0))
        for column in 0..<area.rect.width {
            // The bar that covers the middle of the column.
            let place = (Double(column) + 0.5) / Double(area.rect.width)
            guard let bin = (0..<count).last(where: { xAxis.position(edges[$0]) <= place }) else { continue }
            let height = Double(max(0, counts[bin])) / Double(max(1, highest)) * Double(area.rect.height)
            drawColumn(height, at: area.rect.x + column, in: area.rect, style, on: &frame, options)
        }
    }

    private func drawColumn(
        _ height: Double, at x: Int, in rect: Rect, _ style: Style, on frame: inout Frame, _ options: PlotOptions
    ) {
        let glyphs =
            options.glyphs == .ascii ? [" ", "#"] : [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        for row in 0..<rect.height {
            let filled = min(max(height - Double(rect.height - 1 - row), 0), 1)
            var step = Int((filled * Double(glyphs.count - 1)).rounded())
            // What is not empty can be seen.
            if step == 0, row == rect.height - 1, height > 0 { step = 1 }
            if step > 0 { frame[x, rect.y + row] = Cell(glyphs[step], style) }
        }
    }

    var summary: String {
        let name = title.isEmpty ? "Histogram" : "Histogram \"\(title)\""
        let total = counts.reduce(0, +)
        guard total > 0, edges.count > counts.count, let top = counts.indices.max(by: { counts[$0] < counts[$1] })
        else {
            return "\(name) without values."
        }
        let number = { (value: Double) in NumberText.significant(value) }
        return
            "\(name) of \(total) values from \(number(edges[0])) to \(number(edges[counts.count])) in \(counts.count) "
            + "ranges. Most, \(counts[top]), lie from \(number(edges[top])) to \(number(edges[top + 1]))."
    }
}
