internal import Screen

/// Draws the text of an editor: colours, the selection, matching brackets, and what the compiler complained about.
struct EditorLayout {
    let width: Int
    let appearance: Appearance

    /// One line for each line of the text. The cursor's is moved to the left where the cursor is beyond the right edge.
    func lines(of buffer: TextBuffer) -> [StyledLine] {
        let selection = buffer.selection
        let brackets = buffer.matchingBrackets
        return appearance.code(buffer.text).enumerated().map { row, line in
            var line = line
            if let columns = selection?.columns(in: row, count: buffer.lines[row].count) {
                line = line.restyled(columns) { $0.isReversed = true }
            }
            for place in [brackets?.0, brackets?.1].compactMap({ $0 }) where place.line == row {
                line = line.restyled(place.column..<(place.column + 1)) { ($0.isUnderlined, $0.isBold) = (true, true) }
            }
            let hidden = row == buffer.line ? hiddenColumns(of: buffer) : 0
            if hidden > 0 { line = "…" + line.without(columns: hidden + 1) }
            return line.truncated(to: width)
        }
    }

    /// The place in the text that a column of the window shows.
    func place(atColumn column: Int, line: Int, of buffer: TextBuffer) -> TextBuffer.Place {
        guard buffer.lines.indices.contains(line) else { return .init(line: line, column: 0) }
        var rest = max(0, column) + (line == buffer.line ? hiddenColumns(of: buffer) : 0)
        let before = buffer.lines[line].prefix { character in
            rest -= character.displayWidth
            return rest >= 0
        }
        return .init(line: line, column: before.count)
    }

    private func hiddenColumns(of buffer: TextBuffer) -> Int {
        max(0, textColumn(of: buffer) - width + 2)
    }

    /// Where the cursor stands in the window.
    func cursorColumn(of buffer: TextBuffer) -> Int {
        textColumn(of: buffer) - hiddenColumns(of: buffer)
    }

    private func textColumn(of buffer: TextBuffer) -> Int {
        buffer.lines[buffer.line].prefix(buffer.column).reduce(0) { $0 + $1.displayWidth }
    }
}

extension Range<TextBuffer.Place> {
    /// The characters of a line that lie in the range; an empty line that lies in it has none.
    fileprivate func columns(in line: Int, count: Int) -> Range<Int>? {
        guard lowerBound.line <= line, line <= upperBound.line else { return nil }
        let start = lowerBound.line == line ? lowerBound.column : 0
        let end = upperBound.line == line ? upperBound.column : count
        return start < end ? start..<end : nil
    }
}

extension StyledLine {
    /// Changes the style of some characters.
    fileprivate func restyled(_ columns: Range<Int>, _ change: (inout Style) -> Void) -> StyledLine {
        var clusters = Array(clusters)
        for index in columns.clamped(to: 0..<clusters.count) { change(&clusters[index].style) }
        return StyledLine(clusters: clusters)
    }

    fileprivate func without(columns hidden: Int) -> StyledLine {
        guard hidden > 0 else { return self }
        var column = 0
        let rest = clusters.drop { cluster in
            defer { column += cluster.width }
            return column < hidden
        }
        return StyledLine(clusters: rest)
    }
}
