import Figures
import Screen

extension DecisionMap: Plot {
    func draw(into frame: inout Frame, _ options: PlotOptions) {
        let area = PlotArea(
            in: &frame, title: title, legend: legend(options), xAxis: Axis(xRange), yAxis: Axis(yRange), options)
        drawRegions(in: area, on: &frame, options)
        drawBoundary(in: area, on: &frame, options)
        points.draw(in: area, on: &frame, options)
    }

    private func drawRegions(in area: PlotArea, on frame: inout Frame, _ options: PlotOptions) {
        let sampler = RegionSampler(self, width: area.rect.width, height: area.rect.height)
        for row in 0..<area.rect.height {
            for column in 0..<area.rect.width {
                frame[area.rect.x + column, area.rect.y + row] = regionCell(sampler.region(column, row), options)
            }
        }
    }

    /// With colours a quiet background, without them a texture.
    private func regionCell(_ region: Int, _ options: PlotOptions) -> Cell {
        if options.usesColor { return Cell(" ", Style(background: options.theme.regionColor(region))) }
        let textures = options.glyphs == .ascii ? [" ", ".", ":", "-", "=", "~"] : [" ", "░", "▒", "·", "╌", "╱"]
        return Cell(textures[(region % textures.count + textures.count) % textures.count])
    }

    /// A line of dots where a region ends, as fine as the canvas is.
    private func drawBoundary(in area: PlotArea, on frame: inout Frame, _ options: PlotOptions) {
        var canvas = DotCanvas(columns: area.rect.width, rows: area.rect.height, glyphs: options.glyphs)
        let pen = canvas.add(Pen(color: Color(230, 230, 230), mark: "#"))
        let sampler = RegionSampler(self, width: canvas.width, height: canvas.height)
        guard canvas.width > 0, canvas.height > 0 else { return }
        var above = (0..<canvas.width).map { sampler.region($0, 0) }
        for y in 0..<canvas.height {
            let row = y == 0 ? above : (0..<canvas.width).map { sampler.region($0, y) }
            for x in 0..<canvas.width where row[x] != above[x] || (x > 0 && row[x] != row[x - 1]) {
                canvas.set(x, y, pen: pen)
            }
            above = row
        }
        area.paint(canvas, on: &frame)
    }

    private func legend(_ options: PlotOptions) -> [StyledLine] {
        classes.map { value in
            let region = regionCell(value, options)
            let swatch = Span(options.usesColor ? " " : region.text + region.text, region.style)
            let mark = Style(
                foreground: options.theme.seriesColor(value), background: region.style.background, bold: true)
            return StyledLine([
                swatch, Span(ClassMarks.mark(value, options.glyphs), mark), swatch, Span(" " + className(value)),
            ])
        }
    }

    /// The classes that occur or have a name, ascending.
    var classes: [Int] { Set(points.classes).union(regions).union(classNames.indices).sorted() }

    func className(_ value: Int) -> String {
        classNames.indices.contains(value) ? classNames[value] : "class \(value)"
    }

    var summary: String {
        let name = title.isEmpty ? "Decision map" : "Decision map \"\(title)\""
        let number = { (value: Double) in NumberText.significant(value) }
        let shares = Set(regions).sorted().map { region in
            let share = Double(regions.count { $0 == region }) / Double(regions.count)
            return "\(className(region)) fills \(number(share * 100)) % of the plane"
        }
        let sampler = RegionSampler(self, width: columns, height: rows)
        let (xAxis, yAxis) = (Axis(xRange), Axis(yRange))
        let right = (0..<points.count).count { index in
            guard let column = PlotArea.step(xAxis.position(points.x[index]), of: columns),
                let row = PlotArea.step(1 - yAxis.position(points.y[index]), of: rows)
            else { return false }
            return sampler.region(column, row) == points.label[index]
        }
        return "\(name): x from \(number(xRange.lowerBound)) to \(number(xRange.upperBound)), "
            + "y from \(number(yRange.lowerBound)) to \(number(yRange.upperBound)). "
            + (shares.isEmpty ? "" : shares.joined(separator: ", ") + ". ")
            + "It shows \(points.summary(className)); \(right) of them lie in the region of their own class."
    }
}
