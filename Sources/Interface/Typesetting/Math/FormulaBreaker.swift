import Screen

/// Fits a displayed formula into a width.
struct FormulaBreaker {
    let width: Int
    let glyphs: GlyphSet

    func lines(of formula: MathNode) -> [String] {
        let layout = MathLayout(glyphs: glyphs)
        let box = layout.box(formula)
        if box.width <= width { return trimmed(box.rows) }
        if case .row(let nodes) = formula {
            // Better between brackets than inside them.
            let boxes = broken(nodes, layout, insideBrackets: false) ?? broken(nodes, layout, insideBrackets: true)
            if let boxes { return boxes.flatMap { trimmed($0.rows) } }
        }
        // What has no place to break is set in one line, which can be wrapped like text.
        let line = MathLine(glyphs: glyphs).text(formula)
        return StyledLine(line).wrapped(to: width).map(\.text)
    }

    /// The row as several boxes, each but the first starting with a relation or a binary operator; `nil` where a part
    /// between two such signs is too wide by itself.
    private func broken(_ nodes: [MathNode], _ layout: MathLayout, insideBrackets: Bool) -> [MathBox]? {
        let places = breaks(nodes, insideBrackets: insideBrackets)
        let indent = min(4, width / 4)
        var lines: [MathBox] = []
        var start = 0
        while start < nodes.count {
            var next: (end: Int, box: MathBox)?
            for end in places where end > start {
                let box = lineBox(nodes[start..<end], indent: lines.isEmpty ? 0 : indent, layout)
                guard box.width <= width else { break }
                next = (end, box)
            }
            guard let next else { return nil }
            lines.append(next.box)
            start = next.end
        }
        return lines
    }

    /// The places before relations and binary operators, and the end.
    private func breaks(_ nodes: [MathNode], insideBrackets: Bool) -> [Int] {
        var places: [Int] = []
        var depth = 0
        for (index, node) in nodes.enumerated() {
            if node.kind == .opening { depth += 1 }
            if node.kind == .closing { depth -= 1 }
            let isSign = node.kind == .relation || node.kind == .binary
            if isSign, depth <= 0 || insideBrackets { places.append(index) }
        }
        return places + [nodes.count]
    }

    private func lineBox(_ nodes: ArraySlice<MathNode>, indent: Int, _ layout: MathLayout) -> MathBox {
        guard indent > 0, let first = nodes.first, nodes.count > 1 else { return layout.box(.row(Array(nodes))) }
        // At the start of a line an operator is still one between two operands.
        return .row([
            .blank(width: indent), layout.box(first), .blank(width: 1), layout.box(.row(Array(nodes.dropFirst()))),
        ])
    }

    private func trimmed(_ rows: [String]) -> [String] {
        rows.map { row in
            var row = row
            while row.last == " " { row.removeLast() }
            return row
        }
    }
}
