extension Frame {
    /// The rows as lines, without trailing blanks in the plain style: for pictures that are composed in a frame and
    /// then placed in a text.
    package var lines: [StyledLine] {
        (0..<height).map { y in
            let row = cells[(y * width)..<((y + 1) * width)]
            let end = (row.lastIndex { $0 != Cell() } ?? row.startIndex - 1) + 1
            var line = StyledLine()
            for cell in row[..<end] where !cell.text.isEmpty { line.append(cell.text, cell.style) }
            return line
        }
    }
}
