extension Frame {
    /// The whole frame as a rectangle.
    package var bounds: Rect {
        Rect(x: 0, y: 0, width: width, height: height)
    }

    /// Draws a line from column `x` of row `y`, at most `width` columns of it, clipped at the edges of the frame.
    ///
    /// A wide character that a clip would cut in half is shown as spaces.
    ///
    /// - Returns: the number of columns drawn.
    @discardableResult
    package mutating func draw(_ line: StyledLine, at x: Int, _ y: Int, width limit: Int = .max) -> Int {
        guard y >= 0, y < height, limit > 0, x < width else { return 0 }
        let end = limit < width - x ? x + limit : width
        var column = x
        for span in line.spans {
            for character in span.text {
                let clusterWidth = character.displayWidth
                if clusterWidth == 0 { continue }
                if column >= end { return column - x }
                put(character, width: clusterWidth, at: column, y, span.style, end: end)
                column += min(clusterWidth, end - column)
            }
        }
        return column - x
    }

    /// Draws lines below each other inside `rect`; what does not fit is left out.
    package mutating func draw(_ lines: some Sequence<StyledLine>, in rect: Rect) {
        for (row, line) in lines.prefix(rect.height).enumerated() {
            draw(line, at: rect.x, rect.y + row, width: rect.width)
        }
    }

    /// Fills a rectangle with one cell.
    package mutating func fill(_ rect: Rect, with cell: Cell = Cell()) {
        let area = rect.intersection(bounds)
        for y in area.y..<(area.y + area.height) {
            for x in area.x..<(area.x + area.width) {
                set(cell, at: x, y)
            }
        }
    }

    /// Changes the style of the cells of a rectangle and leaves their text.
    package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
        let area = rect.intersection(bounds)
        for y in area.y..<(area.y + area.height) {
            for x in area.x..<(area.x + area.width) {
                change(&self[x, y].style)
            }
        }
    }

    /// Copies another frame onto this one with its top left corner at (`x`, `y`).
    package mutating func draw(_ frame: Frame, at x: Int, _ y: Int) {
        for row in 0..<frame.height {
            for column in 0..<frame.width {
                let cell = frame[column, row]
                if x + column >= 0, x + column < width { set(cell, at: x + column, y + row, keepingHalves: true) }
            }
        }
        for row in 0..<frame.height {
            repairHalves(at: x, y + row)
            repairHalves(at: x + frame.width, y + row)
            repairHalves(at: 0, y + row)
            repairHalves(at: width, y + row)
        }
    }

    private mutating func put(
        _ character: Character, width clusterWidth: Int, at x: Int, _ y: Int, _ style: Style, end: Int
    ) {
        let isWhole = x >= 0 && x + clusterWidth <= end
        for offset in 0..<clusterWidth where x + offset >= 0 && x + offset < end {
            let text = isWhole ? (offset == 0 ? String(character) : "") : " "
            set(Cell(text, style), at: x + offset, y, keepingHalves: offset == 1 && isWhole)
        }
        if isWhole && clusterWidth == 2 { blankOrphan(at: x + 2, y) }
    }

    /// Sets a cell; where it covers one half of a wide character, the other half becomes a space.
    private mutating func set(_ cell: Cell, at x: Int, _ y: Int, keepingHalves: Bool = false) {
        guard x >= 0, x < width, y >= 0, y < height else { return }
        if !keepingHalves {
            if self[x, y].text.isEmpty { self[x - 1, y].text = " " }
            blankOrphan(at: x + 1, y)
        }
        self[x, y] = cell
    }

    private mutating func blankOrphan(at x: Int, _ y: Int) {
        if x < width, self[x, y].text.isEmpty { self[x, y].text = " " }
    }

    /// Makes the boundary before column `x` clean: no wide character may reach across it unmatched.
    private mutating func repairHalves(at x: Int, _ y: Int) {
        if x > 0, self[x - 1, y].isWideLead, !(x < width && self[x, y].text.isEmpty) { self[x - 1, y].text = " " }
        if self[x, y].text.isEmpty, x == 0 || !self[x - 1, y].isWideLead { self[x, y].text = " " }
    }
}

extension Cell {
    fileprivate var isWideLead: Bool {
        text.utf8.count > 1 && text.first?.displayWidth == 2
    }
}
