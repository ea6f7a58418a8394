import Figures
import Screen

extension NetworkDiagram {
    func draw(on picture: inout SVGPicture, in whole: SVGArea) {
        let area = picture.title(title, in: whole).inset(bottom: 26)
        guard !layers.isEmpty else { return }
        let gutter = { (layer: Layer?) in
            min((layer?.unitNames.map { SVGPicture.width(of: $0, size: 12) }.max() ?? 0) + 30, 140)
        }
        let inner = area.inset(left: gutter(layers.first), right: gutter(layers.last))
        // Rows of 30 points, so that circles keep apart.
        let rows = inner.height / 15
        let layout = NetworkLayout(self, height: rows)
        let x = layers.indices.map { column in
            layers.count == 1 ? inner.midX : inner.x + Double(column) * inner.width / Double(layers.count - 1)
        }
        let y = { (place: Double) in inner.y + place * 15 }
        for link in layout.links(of: self) {
            let from = (x: x[link.layer - 1], y: y(layout.columns[link.layer - 1].places[link.from]))
            let to = (x: x[link.layer], y: y(layout.columns[link.layer].places[link.to]))
            let strength = link.strength
            let color = strength.map { WeightColors.color($0.sign == .minus ? -1 : 1, .standard) } ?? SVGPicture.rule
            picture.line(
                [from, to], stroke: color, width: 0.8 + 3 * abs(strength ?? 0),
                opacity: strength.map { 0.25 + 0.75 * abs($0) } ?? 1)
        }
        for (column, drawn) in layout.columns.enumerated() {
            for (place, number) in zip(drawn.places, drawn.units) {
                picture.circle(x[column], y(place), radius: 9, fill: Color(255, 255, 255), stroke: SVGPicture.ink)
                let names = layers[column].unitNames
                guard names.indices.contains(number) else { continue }
                if column == 0 {
                    picture.text(names[number], x[column] - 16, y(place) + 4, size: 12, anchor: .end, room: 120)
                } else if column == layers.count - 1 {
                    picture.text(names[number], x[column] + 16, y(place) + 4, size: 12, room: 120)
                }
            }
            if let gap = drawn.gap { picture.text("⋮", x[column], y(gap) + 6, size: 18, anchor: .middle) }
            let name = layers[column].name
            picture.text(
                name.isEmpty ? "\(layers[column].units)" : "\(name): \(layers[column].units)", x[column],
                area.maxY + 18,
                size: 12, anchor: .middle, fill: SVGPicture.dim)
        }
    }
}

extension ComputationGraph {
    func draw(on picture: inout SVGPicture, in whole: SVGArea) {
        let area = picture.title(title, in: whole)
        // A graph beyond this many nodes cannot be read in any picture of this size.
        guard !nodes.isEmpty, nodes.count <= 200 else {
            return picture.text(
                nodes.isEmpty ? "no nodes" : "\(nodes.count) nodes: too many to draw", area.midX, area.midY,
                anchor: .middle, fill: SVGPicture.dim)
        }
        let layout = GraphLayout(self, nodeHeight: 46, passHeight: 14, gap: 10, height: area.height)
        let needed = (layout.items.map { $0.y + $0.height / 2 }.max() ?? 1) / area.height
        let widths = layout.columns.map { column in
            (column.compactMap { layout.items[$0].node }.map { textWidth(nodes[$0]) }.max() ?? 0) + 20
        }
        let free = area.width - widths.reduce(0, +)
        let gap = layout.columns.count > 1 ? min(max(free / Double(layout.columns.count - 1), 20), 90) : 0
        let total = widths.reduce(0, +) + gap * Double(layout.columns.count - 1)
        let scale = min(1, area.width / total, 1 / max(needed, 1e-6))
        let shift = (x: area.midX - total * scale / 2, y: area.y)
        var lefts: [Double] = []
        for column in widths.indices { lefts.append((lefts.last.map { $0 + widths[column - 1] + gap }) ?? 0) }
        let transform =
            "transform=\"translate(\(SVGPicture.number(shift.x)) \(SVGPicture.number(shift.y))) "
            + "scale(\(SVGPicture.number(scale)))\""
        let visible = visibleNodes
        picture.group(transform, first: "") { picture in
            for chain in layout.edges { draw(chain, layout, lefts, widths, on: &picture) }
            for item in layout.items {
                guard let node = item.node else { continue }
                let place = SVGArea(
                    x: lefts[item.column], y: item.y - 23, width: widths[item.column], height: 46)
                draw(visible[node], in: place, on: &picture)
            }
        }
    }

    private func textWidth(_ node: Node) -> Double {
        max(SVGPicture.width(of: heading(node), size: 13), SVGPicture.width(of: numbers(node), size: 12))
    }

    private func numbers(_ node: Node) -> String {
        [node.value.map { NumberText.significant($0) }, node.gradient.map { "∂ " + NumberText.significant($0) }]
            .compactMap { $0 }.joined(separator: "   ")
    }

    private func draw(
        _ chain: [Int], _ layout: GraphLayout, _ lefts: [Double], _ widths: [Double], on picture: inout SVGPicture
    ) {
        let number = SVGPicture.number
        for (from, to) in zip(chain, chain.dropFirst()) {
            let (a, b) = (layout.items[from], layout.items[to])
            let (x0, x1) = (lefts[a.column] + widths[a.column], lefts[b.column])
            let middle = number((x0 + x1) / 2)
            var path = "M\(number(x0)) \(number(a.y))C\(middle) \(number(a.y)) \(middle) \(number(b.y)) "
            path += "\(number(x1)) \(number(b.y))"
            // A place that an edge passes through is crossed straight.
            if b.node == nil { path += "H\(number(x1 + widths[b.column]))" }
            picture.path(path, stroke: Color(150, 150, 150), width: 1.5)
        }
    }

    private func draw(_ node: Node, in area: SVGArea, on picture: inout SVGPicture) {
        picture.rect(area, fill: Color(255, 255, 255), stroke: SVGPicture.dim, corner: 6)
        picture.text(heading(node), area.midX, area.y + 18, anchor: .middle, bold: true)
        let value = node.value.map { NumberText.significant($0) }
        let gradient = node.gradient.map { "∂ " + NumberText.significant($0) }
        let y = area.y + 36
        switch (value, gradient) {
        case (let value?, let gradient?):
            picture.text(value, area.x + 10, y, size: 12, fill: Self.valueInk)
            picture.text(gradient, area.maxX - 10, y, size: 12, anchor: .end, fill: Self.gradientInk)
        case (let value?, nil): picture.text(value, area.midX, y, size: 12, anchor: .middle, fill: Self.valueInk)
        case (nil, let gradient?):
            picture.text(gradient, area.midX, y, size: 12, anchor: .middle, fill: Self.gradientInk)
        case (nil, nil): break
        }
    }

    // The terminal's blue and orange, darker for white paper.
    private static let valueInk = Color(0, 95, 150)
    private static let gradientInk = Color(165, 95, 0)
}
