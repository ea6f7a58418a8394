import Screen

/// The marks of classes: shapes that stay apart without colours.
enum ClassMarks {
    static func mark(_ index: Int, _ glyphs: PlotGlyphs) -> String {
        let marks = glyphs == .ascii ? ["o", "x", "^", "#", "*", "+"] : ["●", "×", "▲", "■", "◆", "○"]
        return marks[(index % marks.count + marks.count) % marks.count]
    }
}

extension StyledLine {
    /// Entries of a legend in one line, three columns apart.
    static func legend(_ entries: [StyledLine]) -> StyledLine {
        var line = StyledLine()
        for (index, entry) in entries.enumerated() {
            if index > 0 { line.append("   ") }
            line += entry
        }
        return line
    }
}
