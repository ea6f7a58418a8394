import Screen

/// Sets a table: columns as wide as their content, or narrower with wrapped cells where the width does not suffice.
struct TableLayout {
    let typesetter: Typesetter
    let alignments: [MarkdownBlock.ColumnAlignment]

    private static let gap = 3

    func lines(header: [[MarkdownInline]], rows: [[[MarkdownInline]]]) -> [StyledLine] {
        let columns = header.count
        guard columns > 0 else { return [] }
        let head = header.map { typesetter.text($0, typesetter.theme.title) }
        let body = rows.map { row in row.prefix(columns).map { typesetter.text($0) } }
        let widths = columnWidths(([head] + body).map { row in row.map { $0.map(\.width).max() ?? 0 } }, columns)
        guard let widths else { return list(head, body) }
        let (vertical, horizontal, cross) = typesetter.glyphs == .ascii ? ("|", "-", "+") : ("│", "─", "┼")
        let rule = widths.map { String(repeating: horizontal, count: $0) }
            .joined(separator: horizontal + cross + horizontal)
        let bar = StyledLine(" \(vertical) ", typesetter.theme.dim)
        return row(head, widths, bar) + [StyledLine(rule, typesetter.theme.dim)] + body.flatMap { row($0, widths, bar) }
    }

    /// `nil` where not even one column each fits.
    private func columnWidths(_ natural: [[Int]], _ columns: Int) -> [Int]? {
        var widths = (0..<columns).map { column in
            max(1, natural.map { column < $0.count ? $0[column] : 0 }.max() ?? 1)
        }
        let room = typesetter.width - Self.gap * (columns - 1)
        guard room >= columns * 2 else { return nil }
        while widths.reduce(0, +) > room {
            // The widest column gives way first.
            widths[widths.indices.max { widths[$0] < widths[$1] }!] -= 1
        }
        return widths
    }

    private func row(_ cells: [[StyledLine]], _ widths: [Int], _ bar: StyledLine) -> [StyledLine] {
        let wrapped = widths.indices.map { column in
            column < cells.count ? cells[column].flatMap { $0.wrapped(to: widths[column]) } : []
        }
        return (0..<(wrapped.map(\.count).max() ?? 0)).map { line in
            var result = StyledLine()
            for column in widths.indices {
                if column > 0 { result += bar }
                let cell = line < wrapped[column].count ? wrapped[column][line] : StyledLine()
                let isLast = column == widths.count - 1
                let alignment = alignments.indices.contains(column) ? alignments[column] : .left
                result += isLast && alignment == .left ? cell : cell.padded(to: widths[column], alignment.alignment)
            }
            return result
        }
    }

    /// The cells below each other, for widths in which no table can stand.
    private func list(_ head: [[StyledLine]], _ body: [[[StyledLine]]]) -> [StyledLine] {
        ([head] + body).flatMap { row in row.flatMap { $0.flatMap { $0.wrapped(to: typesetter.width) } } }
    }
}

extension MarkdownBlock.ColumnAlignment {
    fileprivate var alignment: Alignment {
        switch self {
        case .left: .left
        case .center: .center
        case .right: .right
        }
    }
}
