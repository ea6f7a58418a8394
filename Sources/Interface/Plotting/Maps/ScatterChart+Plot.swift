import Figures
import Screen

extension ScatterChart: Plot {
    func draw(into frame: inout Frame, _ options: PlotOptions) {
        let area = PlotArea(
            in: &frame, title: title, xLabel: xLabel, yLabel: yLabel, legend: legend(options),
            xAxis: Axis(covering: [points.x]), yAxis: Axis(covering: [points.y]), options)
        points.draw(in: area, on: &frame, options)
    }

    private func legend(_ options: PlotOptions) -> [StyledLine] {
        guard points.classes.count > 1 else { return [] }
        return points.classes.map { value in
            let style = Style(foreground: options.theme.seriesColor(value), bold: true)
            return StyledLine(ClassMarks.mark(value, options.glyphs), style) + StyledLine(" class \(value)")
        }
    }

    var summary: String {
        let name = title.isEmpty ? "Scatter chart" : "Scatter chart \"\(title)\""
        let (x, y) = (Axis(covering: [points.x]), Axis(covering: [points.y]))
        let number = { (value: Double) in NumberText.significant(value) }
        guard points.count > 0 else { return "\(name) without points." }
        return "\(name) of \(points.summary { "class \($0)" }). "
            + "\(xLabel.isEmpty ? "x" : xLabel) from \(number(x.low)) to \(number(x.high)), "
            + "\(yLabel.isEmpty ? "y" : yLabel) from \(number(y.low)) to \(number(y.high))."
    }
}
