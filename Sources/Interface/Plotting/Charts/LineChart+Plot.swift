import Figures
import Screen

extension LineChart: Plot {
    func draw(into frame: inout Frame, _ options: PlotOptions) {
        let xAxis = Axis(covering: series.map(\.x), scale: xScale)
        let yAxis = Axis(covering: series.flatMap(\.heights), scale: yScale)
        let area = PlotArea(
            in: &frame, title: title, xLabel: xLabel, yLabel: yLabel, legend: legend(options), xAxis: xAxis,
            yAxis: yAxis, options)
        var canvas = DotCanvas(columns: area.rect.width, rows: area.rect.height, glyphs: options.glyphs)
        guard canvas.width > 0, canvas.height > 0 else { return }
        for (index, line) in series.enumerated() where line.band != nil {
            line.drawBand(index, in: area, on: &frame, options)
        }
        if options.usesColor {
            for (index, line) in series.enumerated() where line.smoothing != nil {
                // Over a noisy line no other line could be seen, so it is faint.
                let pen = canvas.add(Pen(color: options.theme.faint(options.theme.seriesColor(index)), mark: "."))
                for run in line.runs(line.y, xAxis, yAxis, columns: canvas.width, rows: canvas.height) {
                    canvas.polyline(run, pen: pen)
                }
            }
        }
        for (index, line) in series.enumerated() {
            let pen = canvas.add(.series(index, theme: options.theme))
            for run in line.runs(line.smoothed, xAxis, yAxis, columns: canvas.width, rows: canvas.height) {
                canvas.polyline(run, pen: pen)
            }
        }
        area.paint(canvas, on: &frame)
        if series.allSatisfy({ $0.x.isEmpty || $0.y.isEmpty }) {
            frame.draw(
                StyledLine("no data", options.theme.dim), at: area.rect.x + 1, area.rect.y, width: area.rect.width - 1)
        }
    }

    private func legend(_ options: PlotOptions) -> [StyledLine] {
        guard series.count > 1 else { return [] }
        return series.enumerated().map { index, line in
            let pen = Pen.series(index, theme: options.theme)
            var sample = DotCanvas(columns: options.glyphs == .ascii ? 1 : 6, rows: 1, glyphs: options.glyphs)
            let number = sample.add(pen)
            sample.polyline([(0, sample.height / 2), (sample.width - 1, sample.height / 2)], pen: number)
            var entry = StyledLine()
            for column in 0..<sample.columns {
                let cell = sample.cell(column: column, row: 0) ?? Cell()
                entry.append(cell.text, cell.style)
            }
            entry.append(" " + line.name)
            return entry
        }
    }
}

extension LineChart.Series {
    /// All numbers that the axis of the heights must cover.
    var heights: [[Double]] {
        [y] + (band.map { [$0.low, $0.high] } ?? [])
    }

    /// The line as dots, broken at values without a place.
    ///
    /// Of the points that follow each other in one column of dots only the first, the lowest, the highest and the last
    /// are kept: the picture is the same and its cost no longer depends on the number of points.
    ///
    /// - Complexity: O(*n*) in the number of points.
    func runs(
        _ y: [Double], _ xAxis: Axis, _ yAxis: Axis, columns: Int, rows: Int
    ) -> [[(x: Int, y: Int)]] {
        var runs: [[(x: Int, y: Int)]] = []
        var run: [(x: Int, y: Int)] = []
        var column: (x: Int, first: Int, low: Int, high: Int, last: Int)?

        func endColumn() {
            guard let ended = column else { return }
            run.append((ended.x, ended.first))
            if ended.low != ended.first { run.append((ended.x, ended.low)) }
            if ended.high != ended.low { run.append((ended.x, ended.high)) }
            if ended.last != ended.high { run.append((ended.x, ended.last)) }
            column = nil
        }
        for index in 0..<min(x.count, y.count) {
            guard let dotX = PlotArea.step(xAxis.position(x[index]), of: columns),
                let dotY = PlotArea.step(1 - yAxis.position(y[index]), of: rows)
            else {
                endColumn()
                if !run.isEmpty { runs.append(run) }
                run = []
                continue
            }
            if let current = column, current.x == dotX {
                column = (dotX, current.first, min(current.low, dotY), max(current.high, dotY), dotY)
            } else {
                endColumn()
                column = (dotX, dotY, dotY, dotY, dotY)
            }
        }
        endColumn()
        if !run.isEmpty { runs.append(run) }
        return runs
    }
}
