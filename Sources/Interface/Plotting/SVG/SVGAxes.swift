import Figures
import Screen

/// Title, legend and axes of a chart, and where its data stands.
struct SVGAxes {
    /// What stands before a name in a legend.
    enum Mark {
        case line(Color, dash: [Int])
        case point(Int)
    }

    let area: SVGArea
    let xAxis: Axis
    let yAxis: Axis

    init(
        on picture: inout SVGPicture, in whole: SVGArea, title: String, xLabel: String = "", yLabel: String = "",
        legend: [(Mark, String)] = [], xAxis: Axis, yAxis: Axis
    ) {
        self.xAxis = xAxis
        self.yAxis = yAxis
        var whole = picture.title(title, in: whole)
        whole = Self.draw(legend, on: &picture, in: whole)
        let yTicks = yAxis.ticks(about: max(2, Int(whole.height / 55)))
        let tickRoom = (yTicks.map { SVGPicture.width(of: $0.label, size: 12) }.max() ?? 0) + 8
        let left = tickRoom + (yLabel.isEmpty ? 0 : 20)
        let area = whole.inset(left: left, top: 6, right: 10, bottom: xLabel.isEmpty ? 24 : 42)
        self.area = area
        for tick in yTicks {
            guard let y = Self.place(1 - yAxis.position(tick.value), area.y, area.height) else { continue }
            picture.line([(area.x, y), (area.maxX, y)], stroke: SVGPicture.rule)
            picture.text(tick.label, area.x - 6, y + 4, size: 12, anchor: .end, fill: SVGPicture.dim)
        }
        for tick in xAxis.ticks(about: max(2, Int(area.width / 90))) {
            guard let x = Self.place(xAxis.position(tick.value), area.x, area.width) else { continue }
            picture.line([(x, area.maxY), (x, area.maxY + 4)], stroke: SVGPicture.dim)
            picture.text(tick.label, x, area.maxY + 18, size: 12, anchor: .middle, fill: SVGPicture.dim)
        }
        picture.line([(area.x, area.y), (area.x, area.maxY), (area.maxX, area.maxY)], stroke: SVGPicture.dim)
        picture.text(xLabel, area.midX, area.maxY + 36, anchor: .middle, room: area.width)
        picture.text(yLabel, whole.x + 11, area.midY, anchor: .middle, room: area.height, turned: true)
    }

    /// The place of a point, `nil` outside.
    func point(_ x: Double, _ y: Double) -> (x: Double, y: Double)? {
        guard let left = Self.place(xAxis.position(x), area.x, area.width),
            let top = Self.place(1 - yAxis.position(y), area.y, area.height)
        else { return nil }
        return (left, top)
    }

    private static func place(_ position: Double, _ start: Double, _ length: Double) -> Double? {
        position >= -1e-9 && position <= 1 + 1e-9 ? start + position * length : nil
    }

    /// The entries centred, on as many lines as they need, at most three.
    private static func draw(
        _ legend: [(Mark, String)], on picture: inout SVGPicture, in whole: SVGArea
    ) -> SVGArea {
        let width = { (entry: (Mark, String)) in 30 + SVGPicture.width(of: entry.1, size: 12) + 22 }
        var lines: [[(Mark, String)]] = []
        for entry in legend {
            let used = lines.last.map { $0.reduce(0) { $0 + width($1) } } ?? .infinity
            if used + width(entry) > whole.width, lines.count < 3 { lines.append([]) }
            if used + width(entry) <= whole.width || lines.last?.isEmpty == true {
                lines[lines.count - 1].append(entry)
            }
        }
        for (row, entries) in lines.enumerated() {
            var x = whole.midX - entries.reduce(-22) { $0 + width($1) } / 2
            let y = whole.y + 12 + Double(row) * 20
            for entry in entries {
                switch entry.0 {
                case .line(let color, let dash):
                    picture.line([(x, y - 4), (x + 24, y - 4)], stroke: color, width: 2.5, dash: dash)
                case .point(let label): picture.mark(label, x + 14, y - 4)
                }
                picture.text(entry.1, x + 30, y, size: 12, room: whole.width - 30)
                x += width(entry)
            }
        }
        return whole.inset(top: Double(lines.count) * 20)
    }
}

extension SVGPicture {
    /// Draws the title of a figure.
    ///
    /// - Returns: the area below it.
    mutating func title(_ title: String, in area: SVGArea) -> SVGArea {
        guard !title.isEmpty else { return area }
        text(title, area.midX, area.y + 15, size: 16, anchor: .middle, bold: true, room: area.width)
        return area.inset(top: 28)
    }

    /// The mark of a class: its shape tells it as well as its colour.
    mutating func mark(_ label: Int, _ x: Double, _ y: Double) {
        let color = Theme.standard.seriesColor(label)
        switch (label % 6 + 6) % 6 {
        case 0: circle(x, y, radius: 4, fill: color)
        case 1:
            line([(x - 4, y - 4), (x + 4, y + 4)], stroke: color, width: 2)
            line([(x - 4, y + 4), (x + 4, y - 4)], stroke: color, width: 2)
        case 2: polygon([(x, y - 5), (x + 4.5, y + 4), (x - 4.5, y + 4)], fill: color)
        case 3: rect(SVGArea(x: x - 4, y: y - 4, width: 8, height: 8), fill: color)
        case 4: polygon([(x, y - 5.5), (x + 5, y), (x, y + 5.5), (x - 5, y)], fill: color)
        default: circle(x, y, radius: 3.5, fill: nil, stroke: color)
        }
    }
}

extension Color {
    /// The colour mixed with white.
    ///
    /// - Parameter share: how much of the colour is left, from 0 to 1.
    func tint(_ share: Double) -> Color {
        let mixed = { (component: UInt8) in UInt8((255 - (255 - Double(component)) * share).rounded()) }
        return Color(mixed(red), mixed(green), mixed(blue))
    }
}
