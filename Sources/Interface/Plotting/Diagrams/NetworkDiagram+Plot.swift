import Figures
import Screen

extension NetworkDiagram: Plot {
    func draw(into frame: inout Frame, _ options: PlotOptions) {
        var rect = Title.draw(title, keeping: 4, on: &frame, options)
        guard !layers.isEmpty, !rect.isEmpty else { return }
        let names = layers.map { $0.name.isEmpty ? "\($0.units)" : "\($0.name): \($0.units)" }
        if rect.height >= 6, rect.width >= 20 {
            let legend =
                weights.contains { !$0.isEmpty } ? Legend.lines(signs(options), width: rect.width, atMost: 1) : []
            for line in legend {
                frame.draw(line.padded(to: rect.width, .center), at: rect.x, rect.y, width: rect.width)
                rect = rect.splitTop(1).rest
            }
        }
        guard rect.height >= 3, rect.width >= 4 * layers.count else {
            let line = names.joined(separator: options.glyphs == .ascii ? " -> " : " → ")
            frame.draw(
                StyledLine(line).truncated(to: rect.width, ellipsis: options.ellipsis), at: rect.x, rect.y,
                width: rect.width)
            return
        }
        let left = gutter(layers.first, in: rect)
        let right = layers.count > 1 ? gutter(layers.last, in: rect) : 0
        let area = Rect(x: rect.x + left, y: rect.y, width: rect.width - left - right, height: rect.height - 1)
        let layout = NetworkLayout(self, height: Double(area.height))
        let columns = layers.indices.map { column in
            layers.count == 1
                ? area.x + area.width / 2 : area.x + 1 + column * max(0, area.width - 3) / (layers.count - 1)
        }
        drawLinks(layout, columns, in: area, on: &frame, options)
        drawUnits(layout, columns, on: &frame, rows: area, options)
        for (column, name) in names.enumerated() {
            let room = max(3, area.width / layers.count)
            // Where the number of units has no room, the name stands alone.
            let text = name.count <= room ? name : layers[column].name
            let line = StyledLine(text, options.theme.dim).truncated(to: room, ellipsis: "")
            let x = min(max(rect.x, columns[column] - line.width / 2), max(rect.x, rect.maxX - line.width))
            frame.draw(line, at: x, rect.maxY - 1, width: rect.maxX - x)
        }
    }

    /// The columns that names beside the units take.
    private func gutter(_ layer: Layer?, in rect: Rect) -> Int {
        let wanted = (layer?.unitNames.map(\.displayWidth).max() ?? -1) + 1
        return rect.width < 30 ? 0 : min(wanted, rect.width / 4)
    }

    private func drawLinks(
        _ layout: NetworkLayout, _ columns: [Int], in area: Rect, on frame: inout Frame, _ options: PlotOptions
    ) {
        var canvas = DotCanvas(columns: area.width, rows: area.height, glyphs: options.glyphs)
        let links = layout.links(of: self)
        // Many lines without a weight say only that everything is connected: thin ones are enough for that.
        let unknown = canvas.add(
            Pen(color: WeightColors.weak, mark: ".", dash: links.count > 20 * layers.count ? [1, 5] : []))
        // Pens from the weakest to the strongest: in a cell where lines meet the strongest gives the colour.
        let levels = 5
        let pens = (0..<levels).map { level in
            let strength = (Double(level) + 0.5) / Double(levels)
            return (
                negative: canvas.add(
                    Pen(color: WeightColors.color(-strength, options.theme), mark: level < 2 ? "." : "-", dash: [2, 2])),
                positive: canvas.add(
                    Pen(color: WeightColors.color(strength, options.theme), mark: level < 2 ? "." : "+"))
            )
        }
        for link in links {
            let (x0, x1) = (columns[link.layer - 1] - area.x, columns[link.layer] - area.x)
            let (y0, y1) = (
                layout.columns[link.layer - 1].places[link.from], layout.columns[link.layer].places[link.to]
            )
            let from = ((x0 + 1) * canvas.dotsAcross, min(Int(y0 * Double(canvas.dotsDown)), canvas.height - 1))
            let to = (x1 * canvas.dotsAcross - 1, min(Int(y1 * Double(canvas.dotsDown)), canvas.height - 1))
            guard let strength = link.strength else {
                canvas.polyline([from, to], pen: unknown, phase: (5 * link.from + 2 * link.to) % 6)
                continue
            }
            // Without colours weak lines would only hide the strong ones.
            if !options.usesColor, abs(strength) < 0.1 { continue }
            let pen = pens[min(Int(abs(strength) * Double(levels)), levels - 1)]
            canvas.polyline([from, to], pen: strength < 0 ? pen.negative : pen.positive, dashed: !options.usesColor)
        }
        for row in 0..<canvas.rows {
            for column in 0..<canvas.columns {
                if let cell = canvas.cell(column: column, row: row) { frame[area.x + column, area.y + row] = cell }
            }
        }
    }

    private func drawUnits(
        _ layout: NetworkLayout, _ columns: [Int], on frame: inout Frame, rows area: Rect, _ options: PlotOptions
    ) {
        let (unit, dots) = options.glyphs == .ascii ? ("O", ":") : ("●", "┊")
        let row = { (place: Double) in area.y + min(Int(place), area.height - 1) }
        for (column, drawn) in layout.columns.enumerated() {
            for (place, number) in zip(drawn.places, drawn.units) {
                frame[columns[column], row(place)] = Cell(unit, Style(bold: true))
                let names = layers[column].unitNames
                guard names.indices.contains(number), area.width < frame.width else { continue }
                let name = StyledLine(names[number])
                if column == 0, area.x > 0 {
                    let short = name.truncated(to: area.x, ellipsis: "")
                    frame.draw(short.padded(to: area.x, .right), at: 0, row(place), width: area.x)
                } else if column == layers.count - 1 {
                    frame.draw(name.truncated(to: frame.width - area.maxX, ellipsis: ""), at: area.maxX, row(place))
                }
            }
            if let gap = drawn.gap { frame[columns[column], row(gap)] = Cell(dots, options.theme.dim) }
        }
    }

    private func signs(_ options: PlotOptions) -> [StyledLine] {
        [(1.0, "positive"), (-1.0, "negative")].map { strength, word in
            let sample =
                options.glyphs == .ascii
                ? (strength > 0 ? "+++" : "---") : (strength > 0 || options.usesColor ? "───" : "╌╌╌")
            return StyledLine(sample, Style(foreground: WeightColors.color(strength, options.theme)))
                + StyledLine(" \(word) weight")
        }
    }

    var summary: String {
        let name = title.isEmpty ? "Network" : "Network \"\(title)\""
        guard !layers.isEmpty else { return "\(name) without layers." }
        let parts = layers.map { layer in
            (layer.name.isEmpty ? "" : layer.name + " ") + (layer.units == 1 ? "1 unit" : "\(layer.units) units")
        }
        let values = weights.joined().filter(\.isFinite)
        var text = "\(name) with \(layers.count) layers: " + parts.joined(separator: ", ") + "."
        if let low = values.min(), let high = values.max() {
            text +=
                " The weights go from \(NumberText.significant(low)) to \(NumberText.significant(high)); "
                + "\(values.count { $0 < 0 }) of \(values.count) are negative."
        }
        return text
    }
}

/// Weights as colours: blue below zero, orange above, the fainter the nearer to it.
enum WeightColors {
    static let weak = Color(95, 95, 95)

    static func color(_ strength: Double, _ theme: Theme) -> Color {
        let strong = theme.seriesColor(strength < 0 ? 0 : 1)
        let part = min(max(abs(strength), 0), 1)
        func mixed(_ from: UInt8, _ to: UInt8) -> UInt8 {
            UInt8((Double(from) + (Double(to) - Double(from)) * part).rounded())
        }
        return Color(mixed(weak.red, strong.red), mixed(weak.green, strong.green), mixed(weak.blue, strong.blue))
    }
}
