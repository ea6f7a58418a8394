import Screen

/// The marks of classes: shapes that stay apart without colours.
enum ClassMarks {
    static func mark(_ index: Int, _ glyphs: PlotGlyphs) -> String {
        let marks = glyphs == .ascii ? ["o", "x", "^", "#", "*", "+"] : ["●", "×", "▲", "■", "◆", "○"]
        return marks[(index % marks.count + marks.count) % marks.count]
    }
}

enum Legend {
    /// Entries of a legend three columns apart, on as many lines as they need. Where they need more than `limit` lines,
    /// the last one is too wide.
    static func lines(_ entries: [StyledLine], width: Int, atMost limit: Int) -> [StyledLine] {
        guard limit > 0 else { return [] }
        var lines: [StyledLine] = []
        for entry in entries {
            if let last = lines.last, lines.count == limit || last.width + 3 + entry.width <= width {
                lines[lines.count - 1] = last + StyledLine("   ") + entry
            } else {
                lines.append(entry)
            }
        }
        return lines
    }
}
