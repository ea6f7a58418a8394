internal import Figures
internal import Screen

/// Lays a cell out: its number and state, its code with values beside the lines, and below what it showed.
struct CellLayout {
    let margin: Margin
    let figureHeight: Int
    let appearance: Appearance

    private var theme: Theme { appearance.theme }
    private var gutterSpace: StyledLine { StyledLine(String(repeating: " ", count: margin.gutter)) }

    func lines(of cell: CellState, editing buffer: TextBuffer?, showsValues: Bool) -> [StyledLine] {
        let code =
            buffer.map { EditorLayout(width: margin.code, appearance: appearance).lines(of: $0).map { [$0] } }
            ?? codeLines(cell, showsValues: showsValues)
        var gutters = gutters(of: cell, count: code.reduce(0) { $0 + $1.count }, isEditing: buffer != nil)
        if let line = cell.problemLine, code.indices.contains(line - 1) {
            let row = code[..<(line - 1)].reduce(0) { $0 + $1.count }
            gutters[row] = gutters[row].truncated(to: margin.gutter - 2, ellipsis: "") + StyledLine("✗ ", theme.failure)
        }
        return zip(gutters, code.joined()).map(+) + statusLines(cell) + outputLines(cell)
    }

    // MARK: Code

    /// The lines that are shown for each line of the source.
    private func codeLines(_ cell: CellState, showsValues: Bool) -> [[StyledLine]] {
        appearance.code(cell.source).enumerated().map { index, line -> [StyledLine] in
            let values = showsValues ? valueText(cell.values.filter { $0.line == index + 1 }) : ""
            let room = margin.code - line.width - 3
            guard !values.isEmpty, room >= 8 else { return wrapped(line) }
            let value = StyledLine(values, theme.dim).truncated(to: min(room, max(24, margin.code / 2)))
            return [line.padded(to: margin.code - value.width) + value]
        }
    }

    /// A line that is too wide goes on below, deeper than it began.
    private func wrapped(_ line: StyledLine) -> [StyledLine] {
        guard line.width > margin.code else { return [line] }
        let indent = min(line.text.prefix { $0 == " " }.count + 4, margin.code / 3)
        let pieces = line.wrapped(to: margin.code - indent)
        return pieces.enumerated().map { index, piece in
            index == 0 ? piece : StyledLine(String(repeating: " ", count: indent)) + piece
        }
    }

    /// The last value of each name.
    private func valueText(_ values: [CellValue]) -> String {
        var last: [(name: String, text: String)] = []
        for value in values {
            last.removeAll { $0.name == value.name }
            last.append((value.name, value.text))
        }
        return last.map { $0.name.isEmpty ? $0.text : "\($0.name) = \($0.text)" }.joined(separator: "  ")
    }

    // MARK: Gutter

    private func gutters(of cell: CellState, count: Int, isEditing: Bool) -> [StyledLine] {
        let (mark, style) = mark(of: cell.status)
        let bar = StyledLine("┃ ", isEditing ? theme.warning : style)
        let isNarrow = margin.gutter < 10
        let number = StyledLine(isNarrow ? "\(cell.number)" : "[\(cell.number)] ", theme.dim)
        let head = number.padded(to: margin.gutter - 4, .right) + StyledLine(mark, style)
        let first = head.padded(to: margin.gutter - 2) + bar
        let rest = StyledLine(String(repeating: " ", count: margin.gutter - 2)) + bar
        return count == 0 ? [] : [first] + Array(repeating: rest, count: count - 1)
    }

    private func mark(of status: CellStatus) -> (String, Style) {
        switch status {
        case .notRun: ("", theme.dim)
        case .waiting: ("…", theme.dim)
        case .running: ("▶", theme.accent)
        case .done: ("✓", theme.success)
        case .failed: ("✗", theme.failure)
        case .interrupted: ("■", theme.warning)
        case .stale: ("~", theme.warning)
        }
    }

    // MARK: State and output

    private func statusLines(_ cell: CellState) -> [StyledLine] {
        if let cause = cell.blockedBy {
            let sentence = "Cell \(cause) did not work, and this cell needs the cells above. Repair it first."
            return StyledLine(sentence, theme.warning).wrapped(to: margin.code).map { gutterSpace + $0 }
        }
        switch cell.status {
        case .running:
            var line = StyledLine("running", theme.accent)
            if !cell.progressLabel.isEmpty { line.append(" " + cell.progressLabel) }
            if let fraction = cell.fraction { line.append("  " + progressBar(fraction, width: 10), theme.accent) }
            return [gutterSpace + line]
        case .stale: return [gutterSpace + StyledLine("The code has changed since this ran.", theme.warning)]
        case .interrupted: return [gutterSpace + StyledLine("Stopped.", theme.warning)]
        case .waiting: return [gutterSpace + StyledLine("The cells above run first.", theme.dim)]
        case .notRun, .done, .failed: return []
        }
    }

    private func outputLines(_ cell: CellState) -> [StyledLine] {
        var lines: [StyledLine] = []
        var index = 0
        while index < cell.output.count {
            switch cell.output[index] {
            case .text(let text, let isError):
                lines += textLines(text, isError: isError, showsAll: cell.showsAllOutput)
                index += 1
            case .figure(_, let figure):
                let room = margin.width - margin.left - 2
                if room >= 90, index + 1 < cell.output.count, case .figure(_, let second) = cell.output[index + 1] {
                    lines += beside(figure, second, width: min(room, 130))
                    index += 2
                } else {
                    let width = min(room, 2 * figureHeight + 60)
                    let height = appearance.rows(of: figure, width: width, atMost: figureHeight)
                    lines += appearance.picture(figure, width: width, height: height).map { margin.indent + $0 }
                    index += 1
                }
            }
        }
        return lines
    }

    private static let foldedHeight = 12

    private func textLines(_ text: String, isError: Bool, showsAll: Bool) -> [StyledLine] {
        let text = text.hasSuffix("\n") ? text.dropLast() : text[...]
        let count = 1 + text.utf8.count { $0 == UInt8(ascii: "\n") }
        let isFolded = !showsAll && count > Self.foldedHeight + 1
        // Only the lines that are shown are laid out: a cell may print thousands while it runs.
        let shown = isFolded ? text.prefix(lines: Self.foldedHeight) : text
        var result = StyledLine.lines(of: String(shown), isError ? theme.failure : .plain)
            .flatMap { $0.wrapped(to: margin.code) }
        if isFolded {
            result.append(StyledLine("… \(count - Self.foldedHeight) more lines (o shows all)", theme.dim))
        }
        return result.map { gutterSpace + $0 }
    }

    private func beside(_ left: Figure, _ right: Figure, width: Int) -> [StyledLine] {
        let half = (width - 3) / 2
        let height = [left, right].map { appearance.rows(of: $0, width: half, atMost: figureHeight) }.max() ?? 0
        return zip(
            appearance.picture(left, width: half, height: height),
            appearance.picture(right, width: half, height: height)
        ).map { margin.indent + $0.padded(to: half) + "   " + $1 }
    }
}

extension Substring {
    /// The first lines, without the line end of the last.
    fileprivate func prefix(lines count: Int) -> Substring {
        var rest = count
        let end = utf8.firstIndex { byte in
            if byte == UInt8(ascii: "\n") { rest -= 1 }
            return rest == 0
        }
        return self[..<(end ?? endIndex)]
    }
}
