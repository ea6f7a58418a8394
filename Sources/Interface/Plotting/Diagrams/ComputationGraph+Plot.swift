import Figures
import Screen

extension ComputationGraph: Plot {
    func draw(into frame: inout Frame, _ options: PlotOptions) {
        var rect = Title.draw(title, keeping: 4, on: &frame, options)
        guard !nodes.isEmpty, !rect.isEmpty else { return }
        let legend = Legend.lines(legend(options), width: rect.width, atMost: rect.height >= 8 ? 1 : 0)
        for line in legend where line.width <= rect.width {
            frame.draw(line.padded(to: rect.width, .center), at: rect.x, rect.y)
            rect = rect.splitTop(1).rest
        }
        if !drawGraph(in: rect, on: &frame, options) { drawList(in: rect, on: &frame, options) }
    }

    /// - Returns: whether there was room for it.
    private func drawGraph(in rect: Rect, on frame: inout Frame, _ options: PlotOptions) -> Bool {
        let boxHeight = 4.0
        // A graph beyond this many nodes is a list in any terminal, and laying it out would only cost time.
        guard nodes.count <= 200 else { return false }
        let spare = Double(rect.height) - GraphLayout.rows(self, nodeHeight: boxHeight, gap: 0)
        guard spare >= 0 else { return false }
        let spread = min(spare / Double(nodes.count), 3).rounded(.down)
        let layout = GraphLayout(self, nodeHeight: boxHeight, gap: spread, height: Double(rect.height))
        let widths = layout.columns.map { column in
            (column.compactMap { layout.items[$0].node }.map { textWidth(nodes[$0]) }.max() ?? 0) + 4
        }
        let gaps = layout.columns.count - 1
        let free = rect.width - widths.reduce(0, +)
        guard free >= 3 * gaps, free >= 0 else { return false }
        let gap = gaps > 0 ? min(free / gaps, 14) : 0
        var x = rect.x + (free - gap * gaps) / 2
        var lefts: [Int] = []
        for width in widths {
            lefts.append(x)
            x += width + gap
        }
        drawEdges(layout, lefts, widths, in: rect, on: &frame, options)
        let visible = visibleNodes
        for (index, item) in layout.items.enumerated() where item.node != nil {
            let top = rect.y + Int((item.y - boxHeight / 2).rounded())
            let place = Rect(
                x: lefts[item.column], y: min(top, rect.maxY - Int(boxHeight)), width: widths[item.column],
                height: Int(boxHeight))
            drawBox(visible[index], isNewest: index == newest, in: place, on: &frame, options)
        }
        return true
    }

    private func drawEdges(
        _ layout: GraphLayout, _ lefts: [Int], _ widths: [Int], in rect: Rect, on frame: inout Frame,
        _ options: PlotOptions
    ) {
        var canvas = DotCanvas(columns: rect.width, rows: rect.height, glyphs: options.glyphs)
        let pen = canvas.add(Pen(color: WeightColors.weak, mark: "."))
        for chain in layout.edges {
            var points: [(x: Int, y: Int)] = []
            for (position, item) in chain.map({ layout.items[$0] }).enumerated() {
                let y = min(Int(item.y * Double(canvas.dotsDown)), canvas.height - 1)
                let (left, right) = (lefts[item.column] - rect.x, lefts[item.column] + widths[item.column] - rect.x)
                if position > 0 { points.append((left * canvas.dotsAcross - 1, y)) }
                if position < chain.count - 1 { points.append((right * canvas.dotsAcross, y)) }
            }
            canvas.polyline(points, pen: pen)
        }
        for row in 0..<canvas.rows {
            for column in 0..<canvas.columns {
                if let cell = canvas.cell(column: column, row: row) { frame[rect.x + column, rect.y + row] = cell }
            }
        }
    }

    private func drawBox(
        _ node: Node, isNewest: Bool, in rect: Rect, on frame: inout Frame, _ options: PlotOptions
    ) {
        let border = isNewest ? options.theme.accent : options.theme.dim
        let isASCII = options.glyphs == .ascii
        let parts = isASCII ? ("+", "-", "+", "|", "+", "+") : ("╭", "─", "╮", "│", "╰", "╯")
        let line = String(repeating: parts.1, count: rect.width - 2)
        frame.draw(StyledLine(parts.0 + line + parts.2, border), at: rect.x, rect.y)
        frame.draw(StyledLine(parts.4 + line + parts.5, border), at: rect.x, rect.maxY - 1)
        for y in rect.y + 1..<rect.maxY - 1 {
            let blank = String(repeating: " ", count: rect.width - 2)
            frame.draw(
                StyledLine(parts.3, border) + StyledLine(blank) + StyledLine(parts.3, border),
                at: rect.x, y)
        }
        frame.draw(StyledLine(heading(node), Style(bold: true)), at: rect.x + 2, rect.y + 1)
        frame.draw(numbers(node, options), at: rect.x + 2, rect.y + 2)
    }

    func heading(_ node: Node) -> String {
        node.operation.isEmpty ? node.name : node.name.isEmpty ? node.operation : "\(node.name) = \(node.operation)"
    }

    /// The value and, marked, the gradient.
    private func numbers(_ node: Node, _ options: PlotOptions) -> StyledLine {
        var line = StyledLine()
        if let value = node.value { line.append(NumberText.significant(value), options.theme.accent) }
        if let gradient = node.gradient {
            if node.value != nil { line.append("  ") }
            line.append(Self.mark(options) + NumberText.significant(gradient), options.theme.warning)
        }
        return line
    }

    private static func mark(_ options: PlotOptions) -> String { options.glyphs == .ascii ? "d " : "∂ " }

    private func textWidth(_ node: Node) -> Int {
        let numbers =
            (node.value.map { NumberText.significant($0).count } ?? 0)
            + (node.gradient.map { NumberText.significant($0).count + 4 } ?? 0)
        return max(heading(node).displayWidth, numbers)
    }

    private func legend(_ options: PlotOptions) -> [StyledLine] {
        var entries: [StyledLine] = []
        if nodes.contains(where: { $0.value != nil }) { entries.append(StyledLine("value", options.theme.accent)) }
        if nodes.contains(where: { $0.gradient != nil }) {
            entries.append(StyledLine(Self.mark(options) + "gradient of the result", options.theme.warning))
        }
        return entries
    }

    /// A line for each node, for small pictures and large graphs.
    private func drawList(in rect: Rect, on frame: inout Frame, _ options: PlotOptions) {
        let shown = nodes.count <= rect.height ? nodes.count : max(0, rect.height - 1)
        let width = min(nodes.prefix(shown).map { heading($0).displayWidth }.max() ?? 0, rect.width / 2)
        for (row, node) in visibleNodes.prefix(shown).enumerated() {
            let name = StyledLine(heading(node)).truncated(to: width, ellipsis: options.ellipsis).padded(to: width)
            let line = name + StyledLine("  ") + numbers(node, options)
            frame.draw(line, at: rect.x, rect.y + row, width: rect.width)
        }
        if shown < nodes.count {
            let note = StyledLine("and \(nodes.count - shown) more", options.theme.dim)
            frame.draw(note, at: rect.x, rect.maxY - 1, width: rect.width)
        }
    }

    var summary: String {
        let name = title.isEmpty ? "Computation graph" : "Computation graph \"\(title)\""
        guard !nodes.isEmpty else { return "\(name) without nodes." }
        let parts = visibleNodes.map { node in
            var text = heading(node)
            if let value = node.value { text += " is \(NumberText.significant(value))" }
            if let gradient = node.gradient { text += ", gradient \(NumberText.significant(gradient))" }
            return text
        }
        return "\(name) of \(nodes.count) nodes: " + parts.joined(separator: "; ") + "."
    }
}
