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
    /// the last line says how many are left out.
    static func lines(_ entries: [StyledLine], width: Int, atMost limit: Int) -> [StyledLine] {
        guard limit > 0, width > 0 else { return [] }
        let all = filled(entries, width: width)
        if all.count <= limit { return all.map(\.line) }
        var kept = Array(all.prefix(limit))
        var last = kept.removeLast()
        var left = entries.count - kept.reduce(0) { $0 + $1.count } - last.count
        var note = StyledLine("and \(left) more")
        let before = entries.count - left - last.count
        while last.count > 1, last.line.width + 3 + note.width > width {
            left += 1
            last = filled(Array(entries[before..<entries.count - left]), width: width)[0]
            note = StyledLine("and \(left) more")
        }
        return kept.map(\.line) + [last.line + StyledLine("   ") + note]
    }

    private static func filled(_ entries: [StyledLine], width: Int) -> [(line: StyledLine, count: Int)] {
        entries.reduce(into: []) { lines, entry in
            if let last = lines.last, last.line.width + 3 + entry.width <= width {
                lines[lines.count - 1] = (last.line + StyledLine("   ") + entry, last.count + 1)
            } else {
                lines.append((entry, 1))
            }
        }
    }
}
