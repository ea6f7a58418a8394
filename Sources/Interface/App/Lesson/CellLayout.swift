internal import Courseware
internal import Figures
internal import Screen

/// Lays a cell out: its number and state, its code with values beside the lines, and below what it showed.
struct CellLayout {
    let margin: Margin
    let figureHeight: Int
    let appearance: Appearance
    /// How long animations have been playing; `nil` shows some of their frames.
    var seconds: Double?
    /// Whether only lines with sliders are shown.
    var foldsCode = false

    private var theme: Theme { appearance.theme }
    private var gutterSpace: StyledLine { StyledLine(String(repeating: " ", count: margin.gutter)) }

    /// The lines of a cell, and which of them move.
    func typeset(
        _ cell: CellState, editing buffer: TextBuffer?, showsValues: Bool
    ) -> (lines: [StyledLine], moving: [Range<Int>]) {
        let code =
            buffer.map { EditorLayout(width: margin.code, appearance: appearance).lines(of: $0).map { [$0] } }
            ?? codeLines(cell, showsValues: showsValues)
        var gutters = gutters(of: cell, count: code.reduce(0) { $0 + $1.count }, isEditing: buffer != nil)
        if let line = cell.problemLine, code.indices.contains(line - 1) {
            let row = code[..<(line - 1)].reduce(0) { $0 + $1.count }
            if gutters.indices.contains(row) {
                let head = gutters[row].truncated(to: margin.gutter - 2, ellipsis: "")
                gutters[row] = head + StyledLine("✗ ", theme.failure)
            }
        }
        var lines = zip(gutters, code.joined()).map(+) + statusLines(cell)
        var moving: [Range<Int>] = []
        for piece in outputPieces(cell) {
            if piece.isMoving { moving.append(lines.count..<(lines.count + piece.lines.count)) }
            lines += piece.lines
        }
        return (lines, moving)
    }

    // MARK: Code

    /// The lines that are shown for each line of the source.
    private func codeLines(_ cell: CellState, showsValues: Bool) -> [[StyledLine]] {
        let sliders = cell.sliders
        var isFolded = false
        return appearance.code(cell.source).enumerated().map { index, line -> [StyledLine] in
            let slider = sliders.firstIndex { $0.line == index + 1 }
            if foldsCode, slider == nil {
                defer { isFolded = true }
                return isFolded ? [] : [StyledLine("…", theme.dim)]
            }
            isFolded = false
            let line = slider == nil ? line : SliderLayout.withoutComment(line)
            let values = showsValues ? valueText(cell.shownValues.filter { $0.line == index + 1 }) : ""
            let room = margin.code - line.width - 3
            var lines = line.wrappedAsCode(to: margin.code)
            if !values.isEmpty, room >= 8 {
                let value = StyledLine(values, theme.dim).truncated(to: min(room, max(24, margin.code / 2)))
                lines = [line.padded(to: margin.code - value.width) + value]
            }
            guard let slider else { return lines }
            let isChosen = slider == cell.sliderIndex % sliders.count
            return lines + [
                SliderLayout(width: margin.code, theme: theme).line(of: sliders[slider], isChosen: isChosen)
            ]
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
        // The mark in the gutter says enough while a slider moves, and a line that comes and goes would shake the page.
        case .running where cell.fraction == nil && cell.before != CellState.Before(): return []
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

    /// A part of the output and how many figures it shows side by side.
    private struct Piece {
        var lines: [StyledLine]
        var figures: Range<Int>
        var isMoving = false
    }

    private func outputPieces(_ cell: CellState) -> [Piece] {
        var pieces: [Piece] = []
        var seen = 0
        let output = cell.shownOutput
        var index = 0
        while index < output.count {
            switch output[index] {
            case .text(let text, let isError):
                let lines = textLines(text, isError: isError, showsAll: cell.showsAllOutput)
                pieces.append(Piece(lines: lines, figures: seen..<seen))
                index += 1
            case .figure(_, let figure):
                let room = margin.width - margin.left - 2
                if room >= 90, index + 1 < output.count, case .figure(_, let second) = output[index + 1] {
                    pieces.append(
                        Piece(
                            lines: beside(figure, second, width: min(room, 130)), figures: seen..<(seen + 2),
                            isMoving: figure.isMoving || second.isMoving))
                    index += 2
                    seen += 2
                } else {
                    let width = min(room, 2 * figureHeight + 60)
                    let height = appearance.rows(of: figure, width: width, atMost: figureHeight)
                    let lines = appearance.picture(figure, width: width, height: height, seconds: seconds)
                    pieces.append(
                        Piece(
                            lines: lines.map { margin.indent + $0 }, figures: seen..<(seen + 1),
                            isMoving: figure.isMoving))
                    index += 1
                    seen += 1
                }
            }
        }
        return pieces
    }

    /// What stands at a row of the cell.
    enum Place: Equatable {
        /// The number and the bar, left of the code.
        case gutter
        /// A line of the source, from 0.
        case source(line: Int)
        /// A figure, counted from 0 among those of the cell.
        case figure(Int)
        case other
    }

    func place(atX x: Int, row: Int, of cell: CellState, showsValues: Bool) -> Place {
        var end = 0
        for (line, rows) in codeLines(cell, showsValues: showsValues).enumerated() {
            end += rows.count
            if row < end { return x < margin.gutter ? .gutter : .source(line: line) }
        }
        end += statusLines(cell).count
        guard row >= end else { return .other }
        for piece in outputPieces(cell) {
            end += piece.lines.count
            guard row < end else { continue }
            guard !piece.figures.isEmpty else { return .other }
            let isRight = piece.figures.count > 1 && x > (margin.left + (piece.lines.first?.width ?? 0)) / 2
            return .figure(isRight ? piece.figures.upperBound - 1 : piece.figures.lowerBound)
        }
        return .other
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
            appearance.picture(left, width: half, height: height, seconds: seconds),
            appearance.picture(right, width: half, height: height, seconds: seconds)
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
