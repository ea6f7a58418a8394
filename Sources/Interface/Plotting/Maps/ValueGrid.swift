import Screen

/// A matrix drawn as coloured cells with names around it and, where there is room, the values inside.
struct ValueGrid {
    var title: String
    var rows: Int
    var columns: Int
    var values: [Double]
    /// What stands in the cells when it fits.
    var texts: [String]
    var rowNames: [String]
    var columnNames: [String]
    var corner = ""
    var showsScale = true
    /// The scale of the colours; `nil` for one from the smallest to the largest value.
    var scale: ColorScale?

    func draw(into frame: inout Frame, _ options: PlotOptions) {
        var rect = Title.draw(title, keeping: 3, on: &frame, options)
        let ellipsis = options.glyphs == .ascii ? "" : "…"
        let scale = scale ?? ColorScale(of: values)
        if showsScale, rect.height > 4, rect.width >= 20 {
            let line = scale.legend(options).padded(to: rect.width, .center)
            frame.draw(line, at: rect.x, rect.maxY - 1, width: rect.width)
            rect.height -= 1
        }
        let wanted = max(rowNames.map(\.displayWidth).max() ?? 0, corner.displayWidth)
        let gutter = rowNames.isEmpty || rect.width < 12 ? 0 : min(wanted, rect.width / 3) + 1
        let header = headerHeight(in: rect, gutter: gutter)
        var area = Rect(
            x: rect.x + gutter, y: rect.y + header, width: rect.width - gutter, height: rect.height - header)
        guard rows > 0, columns > 0, !area.isEmpty else { return }
        // Cells grow with the room, and stay about as wide as they are high.
        let cellWidth = columns <= area.width ? min(area.width / columns, max(12, 2 * (area.height / rows))) : 0
        if cellWidth == 0 || rows > area.height {
            return drawSampled(scale, in: area, on: &frame, options)
        }
        let spare = max(0, (area.width - columns * cellWidth) / 2)
        rect.x += spare
        area.x += spare
        if header > 0 {
            frame.draw(StyledLine(corner, options.theme.dim), at: rect.x, rect.y + header - 1, width: gutter)
            for column in 0..<min(columns, columnNames.count) {
                let cell = Rect(x: area.x + column * cellWidth, y: rect.y, width: cellWidth, height: header)
                drawHeader(columnNames[column], in: cell, on: &frame)
            }
        }
        // Values in some cells and shades in others could not be read.
        let showsTexts = texts.allSatisfy { $0.displayWidth < cellWidth }
        let cellHeight = max(1, min(area.height / rows, cellWidth / 3))
        for row in 0..<rows {
            let y = area.y + row * cellHeight
            if gutter > 0, rowNames.indices.contains(row) {
                let name = StyledLine(rowNames[row]).truncated(to: gutter - 1, ellipsis: ellipsis)
                frame.draw(name.padded(to: gutter - 1, .right), at: rect.x, y + (cellHeight - 1) / 2)
            }
            for column in 0..<columns {
                let cell = Rect(x: area.x + column * cellWidth, y: y, width: cellWidth, height: cellHeight)
                drawCell(row, column, in: cell, scale, showsText: showsTexts, on: &frame, options)
            }
        }
    }

    /// One row where the names of the columns fit into one, and otherwise as many as a third of the height allows, for
    /// names written downwards.
    private func headerHeight(in rect: Rect, gutter: Int) -> Int {
        guard let longest = columnNames.map(\.count).max(), longest > 0, rect.height >= 4, columns > 0 else { return 0 }
        let cellWidth = min((rect.width - gutter) / columns, 12)
        let downwards = min(longest, rect.height / 3, rect.height - rows)
        guard cellWidth > 0, columnNames.contains(where: { $0.displayWidth >= cellWidth }), downwards > cellWidth - 1
        else { return 1 }
        return downwards
    }

    private func drawHeader(_ name: String, in cell: Rect, on frame: inout Frame) {
        guard cell.height > 1 else {
            let name = StyledLine(name).truncated(to: cell.width - 1, ellipsis: "")
            frame.draw(name.padded(to: cell.width, .center), at: cell.x, cell.y)
            return
        }
        let letters = name.prefix(cell.height)
        for (row, letter) in letters.enumerated() {
            let y = cell.maxY - letters.count + row
            frame.draw(StyledLine(String(letter)), at: cell.x + (cell.width - 1) / 2, y, width: cell.width)
        }
    }

    /// The rows that a drawing in this width fills: more would stay empty.
    func rows(in width: Int, atMost limit: Int) -> Int {
        guard rows > 0, columns > 0, columns <= width else { return limit }
        let names = (columnNames.isEmpty ? 0 : 1) + (title.isEmpty ? 0 : 1) + (showsScale ? 2 : 0)
        return min(limit, names + rows * max(1, min(width / columns, 12) / 3))
    }

    private func value(_ row: Int, _ column: Int) -> Double {
        let index = row * columns + column
        return values.indices.contains(index) ? values[index] : .nan
    }

    private func drawCell(
        _ row: Int, _ column: Int, in rect: Rect, _ scale: ColorScale, showsText: Bool, on frame: inout Frame,
        _ options: PlotOptions
    ) {
        let value = value(row, column)
        let index = row * columns + column
        let text = texts.indices.contains(index) ? texts[index] : ""
        if options.usesColor {
            let color = scale.color(value)
            frame.fill(rect, with: Cell(" ", Style(background: color)))
            guard showsText else { return }
            let line = StyledLine(text, Style(foreground: color.readableInk, background: color))
            frame.draw(line, at: rect.x + (rect.width - text.displayWidth) / 2, rect.y + (rect.height - 1) / 2)
        } else if showsText {
            // Values say more than shades, and both do not fit into a cell.
            let line = StyledLine(text).padded(to: rect.width, .center)
            frame.draw(line, at: rect.x, rect.y + (rect.height - 1) / 2)
        } else {
            frame.fill(rect, with: Cell(scale.shade(value, options.glyphs)))
        }
    }

    /// A matrix with more entries than there are cells: each cell shows the entry in its middle.
    private func drawSampled(_ scale: ColorScale, in area: Rect, on frame: inout Frame, _ options: PlotOptions) {
        let (width, height) = (min(area.width, columns), min(area.height, rows))
        for y in 0..<height {
            for x in 0..<width {
                let value = value((2 * y + 1) * rows / (2 * height), (2 * x + 1) * columns / (2 * width))
                frame[area.x + x, area.y + y] =
                    options.usesColor
                    ? Cell(" ", Style(background: scale.color(value))) : Cell(scale.shade(value, options.glyphs))
            }
        }
    }
}

extension ColorScale {
    /// The colours from the smallest to the largest value, between these values.
    func legend(_ options: PlotOptions) -> StyledLine {
        var line = StyledLine(NumberText.significant(low) + " ", options.theme.dim)
        let steps = 10
        for step in 0..<steps {
            let value = low + (high - low) * Double(step) / Double(steps - 1)
            if options.usesColor {
                line.append(" ", Style(background: color(value)))
            } else {
                line.append(shade(value, options.glyphs))
            }
        }
        line.append(" " + NumberText.significant(high), options.theme.dim)
        return line
    }
}
