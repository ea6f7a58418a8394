internal import Courseware
internal import Screen

extension AppState {
    func drawCoverage(_ state: CoverageState, into frame: inout Frame) {
        let lines = state.lines
        for (row, line) in lines.dropFirst(state.scroll).prefix(body.height).enumerated() {
            let isSelected = row + state.scroll == state.selected
            let pointer = isSelected ? StyledLine(" ▸ ", appearance.theme.accent) : StyledLine("   ")
            let text = (pointer + self.text(of: line, in: state)).truncated(to: max(0, width - 1))
            frame.draw(isSelected ? text.restyled { $0.isBold = true } : text, at: 0, body.y + row)
        }
        let status =
            "\(state.count(.done)) done · \(state.count(.met)) met · \(state.count(.owed)) to come"
        drawChrome(
            into: &frame, title: StyledLine("What you have met, done, and still owe", appearance.theme.title),
            status: StyledLine(status, appearance.theme.dim), keys: keys(for: state),
            hasMoreBelow: lines.count > state.scroll + body.height)
    }

    private func text(of line: CoverageState.Line, in state: CoverageState) -> StyledLine {
        let theme = appearance.theme
        switch line {
        case .group(let index):
            let group = state.coverage.groups[index]
            let (done, met) = (state.count(.done, in: index), state.count(.met, in: index))
            let isWritten = state.count(.unwritten, in: index) < group.rows.count
            let sign = state.openGroups.contains(index) ? "▾ " : "▹ "
            let title = StyledLine(sign, theme.dim) + StyledLine(group.title, isWritten ? theme.title : theme.dim)
            guard isWritten else { return row(title, StyledLine("not written yet", theme.dim)) }
            let part = Double(done) / Double(max(1, group.rows.count))
            let counts = "  \(done)/\(group.rows.count)" + (met > 0 ? ", \(met) met" : "")
            let bar = StyledLine(progressBar(part, width: 8), theme.accent)
            return row(title, bar + StyledLine(counts, theme.dim))
        case .row(let group, let index):
            let row = state.coverage.groups[group].rows[index]
            let (mark, style) =
                switch state.standings[group][index] {
                case .done: ("✓", theme.success)
                case .met: ("•", theme.accent)
                case .owed: ("·", theme.dim)
                case .unwritten: (" ", theme.dim)
                }
            let head = StyledLine("    " + mark + " ", style) + StyledLine(row.row.title)
            return self.row(head, StyledLine(place(of: row), theme.dim))
        }
    }

    /// Where the row is taught.
    private func place(of row: Coverage.Row) -> String {
        switch row.documents.first {
        case .lesson(let id): entry(ofLesson: id)?.title ?? id
        case .quiz(let id): "quiz \(id)"
        case .assignment(let id): entry(ofAssignment: id)?.title ?? id
        case nil: "not written yet"
        }
    }

    private func row(_ left: StyledLine, _ right: StyledLine) -> StyledLine {
        columns(left, right, widest: 110, least: 20)
    }

    private func keys(for state: CoverageState) -> [KeyHint] {
        let action =
            switch state.selectedLine {
            case .group(let group): state.openGroups.contains(group) ? "close" : "open"
            case .row, nil: "go there"
            }
        return [KeyHint("↑↓", "move"), KeyHint("Enter", action), KeyHint("Esc", "home")]
    }
}
