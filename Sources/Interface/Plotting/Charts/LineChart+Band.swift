import Figures
import Screen

extension LineChart.Series {
    /// Shades the band: a background where there are colours, otherwise thin dots.
    func drawBand(_ index: Int, in area: PlotArea, on frame: inout Frame, _ options: PlotOptions) {
        let glyphs: PlotGlyphs = options.usesColor && options.glyphs != .ascii ? .halfBlock : options.glyphs
        var canvas = DotCanvas(columns: area.rect.width, rows: area.rect.height, glyphs: glyphs)
        let color = options.usesColor ? options.theme.regionColor(index) : options.theme.seriesColor(index)
        let pen = canvas.add(Pen(color: color, mark: "."))
        let isSolid = options.usesColor || options.glyphs == .ascii
        for (column, range) in bandColumns(in: area, columns: canvas.width, rows: canvas.height) {
            for row in range where isSolid || column.isMultiple(of: 2) && (row + column / 2).isMultiple(of: 2) {
                canvas.set(column, row, pen: pen)
            }
        }
        for row in 0..<canvas.rows {
            for column in 0..<canvas.columns {
                guard var cell = canvas.cell(column: column, row: row) else { continue }
                // A cell that is shaded as a whole is a background: the line comes over it.
                if glyphs == .halfBlock, options.usesColor, cell.text == "█" {
                    cell = Cell(" ", Style(background: color))
                }
                frame[area.rect.x + column, area.rect.y + row] = cell
            }
        }
    }

    /// For each column of dots the rows that the band covers, straight between its points.
    private func bandColumns(in area: PlotArea, columns: Int, rows: Int) -> [Int: ClosedRange<Int>] {
        var covered: [Int: ClosedRange<Int>] = [:]
        var last: (column: Int, low: Double, high: Double)?
        func cover(_ column: Int, _ from: Double, _ to: Double) {
            let ends = (min(from, to), max(from, to))
            // A band is never thinner than a dot, and ends at the edges of the picture.
            let top = min(max(Int((ends.0 * Double(rows - 1)).rounded()), 0), rows - 1)
            let bottom = min(max(Int((ends.1 * Double(rows - 1)).rounded()), 0), rows - 1)
            let old = covered[column] ?? top...bottom
            covered[column] = min(old.lowerBound, top)...max(old.upperBound, bottom)
        }
        let band = band ?? LineChart.Band(low: [], high: [])
        for index in 0..<min(x.count, band.low.count, band.high.count) {
            let (low, high) = (1 - area.yAxis.position(band.low[index]), 1 - area.yAxis.position(band.high[index]))
            guard let column = PlotArea.step(area.xAxis.position(x[index]), of: columns), low.isFinite, high.isFinite
            else {
                last = nil
                continue
            }
            cover(column, low, high)
            if let last, abs(column - last.column) > 1 {
                for between in min(last.column, column) + 1..<max(last.column, column) {
                    let part = Double(between - last.column) / Double(column - last.column)
                    cover(between, last.low + (low - last.low) * part, last.high + (high - last.high) * part)
                }
            }
            last = (column, low, high)
        }
        return covered
    }
}
