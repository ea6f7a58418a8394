import Figures
import Screen

extension ContourMap: Plot {
    func draw(into frame: inout Frame, _ options: PlotOptions) {
        let scale = ColorScale(of: values)
        // Lines of half blocks are so thick that fewer of them stay apart.
        let count = options.glyphs == .halfBlock ? frame.height / 5 : frame.height / 2
        let levels = ContourLines.levels(of: values, about: max(3, min(9, count)))
        let area = PlotArea(
            in: &frame, title: title, xLabel: xLabel, yLabel: yLabel, legend: legend(levels, scale, options),
            xAxis: Axis(xRange), yAxis: Axis(yRange), options)
        guard !area.rect.isEmpty else { return }
        var canvas = DotCanvas(columns: area.rect.width, rows: area.rect.height, glyphs: options.glyphs)
        let lines = ContourLines(values: values, columns: columns, rows: rows)
        if options.glyphs == .ascii {
            // Lines as coarse as characters would merge; bands in turn filled and empty can be told apart.
            lines.drawBands(between: levels, in: area.rect, on: &frame)
        }
        for level in levels where options.glyphs != .ascii {
            let pen = canvas.add(Pen(color: scale.lineColor(level)))
            lines.draw(level, pen: pen, on: &canvas)
        }
        area.paint(canvas, on: &frame)
        // The ways have a canvas of their own, so that no dots of contours stand in their cells.
        var ways = DotCanvas(columns: area.rect.width, rows: area.rect.height, glyphs: options.glyphs)
        for (index, path) in paths.enumerated() {
            let pen = ways.add(Pen(color: options.theme.seriesColor(index + 1), mark: "*"))
            for run in path.runs(in: area, on: ways) { ways.polyline(run, pen: pen) }
        }
        area.paint(ways, on: &frame)
        for (index, path) in paths.enumerated() {
            drawMarks(path, index, in: area, on: &frame, options)
        }
    }

    /// Marks over the joined line: at the steps where they do not cover it, at the start and at the end.
    private func drawMarks(
        _ path: Path, _ index: Int, in area: PlotArea, on frame: inout Frame, _ options: PlotOptions
    ) {
        let style = Style(foreground: options.theme.seriesColor(index + 1), bold: true)
        let steps = zip(path.x, path.y).compactMap { area.cell($0, $1) }
        guard let first = steps.first, let last = steps.last else { return }
        let marks = options.glyphs == .ascii ? (step: "*", start: "S", end: "E") : (step: "•", start: "○", end: "●")
        var free = first
        for step in steps where abs(step.x - free.x) > 2 || abs(step.y - free.y) > 1 {
            frame[step.x, step.y] = Cell(marks.step, style)
            free = step
        }
        frame[first.x, first.y] = Cell(marks.start, style)
        frame[last.x, last.y] = Cell(marks.end, style)
    }

    private func legend(_ levels: [Double], _ scale: ColorScale, _ options: PlotOptions) -> [StyledLine] {
        var entries = paths.enumerated().filter { !$1.name.isEmpty }.map { index, path in
            let style = Style(foreground: options.theme.seriesColor(index + 1), bold: true)
            return StyledLine(options.glyphs == .ascii ? "S*E" : "○─●", style) + StyledLine(" " + path.name)
        }
        if let low = levels.first, let high = levels.last, levels.count > 1 {
            var line = StyledLine("lines from ", options.theme.dim)
            line.append(NumberText.significant(low), Style(foreground: scale.lineColor(low)))
            line.append(" to ", options.theme.dim)
            line.append(NumberText.significant(high), Style(foreground: scale.lineColor(high)))
            entries.append(line)
        }
        return entries
    }

    var summary: String {
        let name = title.isEmpty ? "Contour map" : "Contour map \"\(title)\""
        let number = { (value: Double) in NumberText.significant(value) }
        let finite = values.filter(\.isFinite)
        var text =
            "\(name): \(xLabel.isEmpty ? "x" : xLabel) from \(number(xRange.lowerBound)) to \(number(xRange.upperBound)), "
            + "\(yLabel.isEmpty ? "y" : yLabel) from \(number(yRange.lowerBound)) to \(number(yRange.upperBound))."
        if let low = finite.min(), let high = finite.max() {
            text += " The height goes from \(number(low)) to \(number(high))."
        }
        for path in paths {
            guard let x = path.x.first, let y = path.y.first, let endX = path.x.last, let endY = path.y.last else {
                continue
            }
            text +=
                " \(path.name.isEmpty ? "A path" : path.name) goes from (\(number(x)), \(number(y))) to "
                + "(\(number(endX)), \(number(endY))) in \(min(path.x.count, path.y.count) - 1) steps."
        }
        return text
    }
}

extension ContourMap.Path {
    /// The way as dots of a canvas over the whole area, broken where it leaves the area.
    fileprivate func runs(in area: PlotArea, on canvas: DotCanvas) -> [[(x: Int, y: Int)]] {
        var runs: [[(x: Int, y: Int)]] = [[]]
        for (x, y) in zip(x, y) {
            if let column = PlotArea.step(area.xAxis.position(x), of: canvas.width),
                let row = PlotArea.step(1 - area.yAxis.position(y), of: canvas.height)
            {
                runs[runs.count - 1].append((column, row))
            } else if !runs[runs.count - 1].isEmpty {
                runs.append([])
            }
        }
        return runs
    }
}
