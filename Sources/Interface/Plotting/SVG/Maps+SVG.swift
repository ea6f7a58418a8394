import Figures
import Screen

extension DecisionMap {
    func draw(on picture: inout SVGPicture, in whole: SVGArea) {
        let axes = SVGAxes(
            on: &picture, in: whole, title: title, legend: classes.map { (.point($0), className($0)) },
            xAxis: Axis(xRange), yAxis: Axis(yRange))
        drawRegions(in: axes.area, on: &picture)
        points.draw(axes, on: &picture)
    }

    /// A path for each class: its runs in each row of a fine grid.
    private func drawRegions(in area: SVGArea, on picture: inout SVGPicture) {
        let (columns, rows) = (Int(area.width / 2), Int(area.height / 2))
        let sampler = RegionSampler(self, width: columns, height: rows)
        let (stepX, stepY) = (area.width / Double(columns), area.height / Double(rows))
        var paths: [Int: String] = [:]
        let number = SVGPicture.number
        for row in 0..<rows {
            var start = 0
            while start < columns {
                let region = sampler.region(start, row)
                var end = start + 1
                while end < columns, sampler.region(end, row) == region { end += 1 }
                let width = number(Double(end - start) * stepX)
                paths[region, default: ""] +=
                    "M\(number(area.x + Double(start) * stepX)) \(number(area.y + Double(row) * stepY))"
                    + "h\(width)v\(number(stepY))h-\(width)z"
                start = end
            }
        }
        for (region, path) in paths.sorted(by: { $0.key < $1.key }) {
            picture.mosaic(path, fill: Theme.standard.seriesColor(region).tint(0.3))
        }
    }
}

extension ContourMap {
    func draw(on picture: inout SVGPicture, in whole: SVGArea) {
        let ways = paths.enumerated().filter { !$1.name.isEmpty }.map { index, path -> (SVGAxes.Mark, String) in
            (.line(Theme.standard.seriesColor(index + 1), dash: []), path.name)
        }
        let axes = SVGAxes(
            on: &picture, in: whole, title: title, xLabel: xLabel, yLabel: yLabel, legend: ways, xAxis: Axis(xRange),
            yAxis: Axis(yRange))
        let lines = ContourLines(values: values, columns: columns, rows: rows)
        let scale = ColorScale(of: values)
        for level in ContourLines.levels(of: values, about: 12) {
            let commands = lines.segments(at: level).map { from, to in
                "M" + place(from, axes.area) + "L" + place(to, axes.area)
            }
            if !commands.isEmpty { picture.path(commands.joined(), stroke: scale.color(level), width: 1.2) }
        }
        for (index, path) in paths.enumerated() {
            let color = Theme.standard.seriesColor(index + 1)
            let steps = zip(path.x, path.y).compactMap { axes.point($0, $1) }
            guard let first = steps.first, let last = steps.last else { continue }
            picture.line(steps, stroke: color, width: 2)
            for step in steps.dropFirst().dropLast() where steps.count <= 200 {
                picture.circle(step.x, step.y, radius: 2.5, fill: color)
            }
            picture.circle(first.x, first.y, radius: 5, fill: Color(255, 255, 255), stroke: color)
            picture.circle(last.x, last.y, radius: 5, fill: color)
        }
    }

    private func place(_ point: ContourLines.Point, _ area: SVGArea) -> String {
        let x = area.x + point.x / Double(max(1, columns - 1)) * area.width
        let y = area.y + point.y / Double(max(1, rows - 1)) * area.height
        return "\(SVGPicture.number(x)) \(SVGPicture.number(y))"
    }
}

extension ValueGrid {
    func draw(on picture: inout SVGPicture, in whole: SVGArea) {
        var area = picture.title(title, in: whole)
        let scale = scale ?? ColorScale(of: values)
        if showsScale { area = scale.draw(on: &picture, in: area) }
        let wanted = (rowNames + [corner]).map { SVGPicture.width(of: $0, size: 12) }.max() ?? 0
        let gutter = rowNames.isEmpty ? 0 : min(wanted + 10, 180)
        let longest = columnNames.map { SVGPicture.width(of: $0, size: 12) }.max() ?? 0
        let isTurned = longest > (area.width - gutter) / Double(max(1, columns)) - 6
        let header = columnNames.isEmpty ? 0 : isTurned ? min(longest + 8, area.height / 3) : 22
        let room = area.inset(left: gutter, top: header)
        guard rows > 0, columns > 0 else { return }
        let (drawnColumns, drawnRows) = (min(columns, 400), min(rows, 400))
        let cell = min(room.width / Double(drawnColumns), room.height / Double(drawnRows) * 2.2)
        let cellHeight = min(room.height / Double(drawnRows), cell)
        let left = room.x + (room.width - cell * Double(drawnColumns)) / 2
        for row in 0..<drawnRows {
            let y = room.y + Double(row) * cellHeight
            if drawnRows == rows, rowNames.indices.contains(row), cellHeight >= 9 {
                picture.text(
                    rowNames[row], left - 6, y + cellHeight / 2 + 4, size: 12, anchor: .end, room: gutter - 6)
            }
            for column in 0..<drawnColumns {
                let index =
                    (2 * row + 1) * rows / (2 * drawnRows) * columns + (2 * column + 1) * columns / (2 * drawnColumns)
                let color = scale.color(values.indices.contains(index) ? values[index] : .nan)
                let x = left + Double(column) * cell
                picture.rect(SVGArea(x: x, y: y, width: cell, height: cellHeight), fill: color)
                let text = texts.indices.contains(index) ? texts[index] : ""
                if drawnColumns == columns, drawnRows == rows, cellHeight >= 15,
                    SVGPicture.width(of: text, size: 12) < cell
                {
                    picture.text(
                        text, x + cell / 2, y + cellHeight / 2 + 4, size: 12, anchor: .middle, fill: color.readableInk)
                }
            }
        }
        guard drawnColumns == columns, cell >= 9 else { return }
        for (column, name) in columnNames.prefix(columns).enumerated() {
            let x = left + (Double(column) + 0.5) * cell
            if isTurned {
                picture.text(name, x + 4, room.y - 4, size: 12, room: header - 4, turned: true)
            } else {
                picture.text(name, x, room.y - 7, size: 12, anchor: .middle, room: cell)
            }
        }
        picture.text(corner, left - 6, room.y - 7, size: 12, anchor: .end, fill: SVGPicture.dim)
    }
}

extension ColorScale {
    /// Draws the colours from the smallest to the largest value at the lower end of an area.
    ///
    /// - Returns: the area above.
    func draw(on picture: inout SVGPicture, in area: SVGArea) -> SVGArea {
        let (steps, width) = (24, 9.0)
        let left = area.midX - Double(steps) * width / 2
        for step in 0..<steps {
            let value = low + (high - low) * (Double(step) + 0.5) / Double(steps)
            let place = SVGArea(x: left + Double(step) * width, y: area.maxY - 14, width: width, height: 12)
            picture.rect(place, fill: color(value))
        }
        let right = left + Double(steps) * width
        picture.text(NumberText.significant(low), left - 6, area.maxY - 4, size: 12, anchor: .end)
        picture.text(NumberText.significant(high), right + 6, area.maxY - 4, size: 12)
        return area.inset(bottom: 24)
    }
}

extension HeatMap {
    func draw(on picture: inout SVGPicture, in whole: SVGArea) { grid.draw(on: &picture, in: whole) }
}

extension ConfusionMatrix {
    func draw(on picture: inout SVGPicture, in whole: SVGArea) { grid.draw(on: &picture, in: whole) }
}

extension AttentionMap {
    func draw(on picture: inout SVGPicture, in whole: SVGArea) { grid.draw(on: &picture, in: whole) }
}
