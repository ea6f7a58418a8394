import Figures
import Screen

extension LineChart {
    func draw(on picture: inout SVGPicture, in whole: SVGArea) {
        let legend = series.enumerated().map { index, line -> (SVGAxes.Mark, String) in
            (.line(Theme.standard.seriesColor(index), dash: Self.dash(index)), line.name)
        }
        let axes = SVGAxes(
            on: &picture, in: whole, title: title, xLabel: xLabel, yLabel: yLabel,
            legend: series.count > 1 ? legend : [], xAxis: Axis(covering: series.map(\.x), scale: xScale),
            yAxis: Axis(covering: series.flatMap(\.heights), scale: yScale))
        for (index, line) in series.enumerated() {
            let color = Theme.standard.seriesColor(index)
            if let band = line.band { draw(band, line.x, color, axes, on: &picture) }
            if line.smoothing != nil { draw(line, line.y, color.tint(0.35), width: 1, dash: [], axes, on: &picture) }
            draw(line, line.smoothed, color, width: 2, dash: Self.dash(index), axes, on: &picture)
        }
    }

    /// The dash of a pen, for strokes whose ends are round.
    private static func dash(_ index: Int) -> [Int] {
        Pen.series(index, theme: .standard).dash.enumerated().map { $0.isMultiple(of: 2) ? 2 * $1 - 1 : 2 * $1 + 2 }
    }

    private func draw(
        _ line: Series, _ y: [Double], _ color: Color, width: Double, dash: [Int], _ axes: SVGAxes,
        on picture: inout SVGPicture
    ) {
        // Steps of half a pixel: nothing that could be seen is lost, however many points there are.
        let (columns, rows) = (Int(axes.area.width * 2), Int(axes.area.height * 2))
        for run in line.runs(y, axes.xAxis, axes.yAxis, columns: columns, rows: rows) {
            let points = run.map { dot in
                (
                    x: axes.area.x + Double(dot.x) / Double(max(1, columns - 1)) * axes.area.width,
                    y: axes.area.y + Double(dot.y) / Double(max(1, rows - 1)) * axes.area.height
                )
            }
            if points.count == 1 {
                picture.circle(points[0].x, points[0].y, radius: 2.5, fill: color)
            } else {
                picture.line(points, stroke: color, width: width, dash: dash)
            }
        }
    }

    private func draw(_ band: Band, _ x: [Double], _ color: Color, _ axes: SVGAxes, on picture: inout SVGPicture) {
        let count = min(x.count, band.low.count, band.high.count)
        var edges: [(low: (x: Double, y: Double), high: (x: Double, y: Double))] = []
        func finish() {
            if edges.count > 1 {
                picture.polygon(edges.map(\.low) + edges.reversed().map(\.high), fill: color, opacity: 0.2)
            }
            edges = []
        }
        for index in stride(from: 0, to: count, by: max(1, count / 1000)) {
            if let low = axes.point(x[index], band.low[index]), let high = axes.point(x[index], band.high[index]) {
                edges.append((low, high))
            } else {
                finish()
            }
        }
        finish()
    }
}

extension ScatterChart {
    func draw(on picture: inout SVGPicture, in whole: SVGArea) {
        let classes = points.classes
        let axes = SVGAxes(
            on: &picture, in: whole, title: title, xLabel: xLabel, yLabel: yLabel,
            legend: classes.count > 1 ? classes.map { (.point($0), "class \($0)") } : [],
            xAxis: Axis(covering: [points.x]), yAxis: Axis(covering: [points.y]))
        points.draw(axes, on: &picture)
    }
}

extension ClassifiedPoints {
    func draw(_ axes: SVGAxes, on picture: inout SVGPicture) {
        for index in 0..<count {
            if let place = axes.point(x[index], y[index]) { picture.mark(label[index], place.x, place.y) }
        }
    }
}

extension Histogram {
    func draw(on picture: inout SVGPicture, in whole: SVGArea) {
        let highest = max(1, counts.max() ?? 1)
        let axes = SVGAxes(
            on: &picture, in: whole, title: title, xLabel: xLabel, yLabel: "count", xAxis: Axis(covering: [edges]),
            yAxis: Axis(0...Double(highest)))
        for bin in 0..<max(0, min(counts.count, edges.count - 1)) where counts[bin] > 0 {
            guard let from = axes.point(edges[bin], Double(counts[bin])), let to = axes.point(edges[bin + 1], 0) else {
                continue
            }
            let bar = SVGArea(x: from.x + 0.5, y: from.y, width: to.x - from.x - 1, height: to.y - from.y)
            picture.rect(bar, fill: Theme.standard.seriesColor(0))
        }
    }
}

extension BarChart {
    func draw(on picture: inout SVGPicture, in whole: SVGArea) {
        let area = picture.title(title, in: whole)
        let count = min(names.count, values.count)
        let finite = values.prefix(count).filter(\.isFinite)
        let (low, high) = (min(0, finite.min() ?? 0), max(0, finite.max() ?? 0))
        let gutter = min((names.map { SVGPicture.width(of: $0, size: 13) }.max() ?? 0) + 12, area.width / 3)
        let bars = area.inset(left: gutter, right: 70)
        // Halving first keeps the difference of two huge numbers finite.
        let place = { (value: Double) in
            high > low ? bars.x + (value / 2 - low / 2) / (high / 2 - low / 2) * bars.width : bars.x
        }
        let pitch = min(area.height / Double(max(1, count)), 44)
        for index in 0..<count {
            let y = area.y + (Double(index) + 0.5) * pitch
            let value = values[index]
            picture.text(names[index], area.x + gutter - 8, y + 4, anchor: .end, room: gutter - 8)
            let (from, to) = (place(min(0, value)), place(max(0, value)))
            if value.isFinite, value != 0 {
                let bar = SVGArea(x: from, y: y - pitch * 0.35, width: to - from, height: pitch * 0.7)
                picture.rect(bar, fill: Theme.standard.seriesColor(0))
            }
            picture.text(NumberText.significant(value), (value.isFinite ? to : bars.x) + 6, y + 4, size: 12)
        }
        picture.line([(place(0), area.y), (place(0), area.y + pitch * Double(count))], stroke: SVGPicture.dim)
    }
}
