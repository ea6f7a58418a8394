internal import Courseware
internal import Screen

extension AppState {
    func drawAssignment(_ state: AssignmentState, into frame: inout Frame) {
        let areas = areas(of: state)
        let list = functionLines(state, width: areas.list.width)
        let firstRow = max(0, state.selected - areas.list.height + 1)
        frame.draw(list.dropFirst(firstRow), in: areas.list)
        if let editor = state.editor {
            frame.draw(editorLines(editor, state, area: areas.code), in: areas.code)
            frame.cursor = editorCursor(editor, area: areas.code)
        } else {
            let rows = codeRows(state, width: areas.code.width)
            frame.draw(rows.dropFirst(codeStart(of: state)).map(\.text), in: areas.code)
        }
        let pane = paneLines(state, width: areas.pane.width)
        frame.draw(pane.dropFirst(state.paneScroll), in: areas.pane)
        for x in areas.dividers {
            for y in body.y..<body.maxY { frame.draw(StyledLine("│", appearance.theme.dim), at: x, y) }
        }
        let label = weekLabel(course: state.document.course, week: state.document.week) + "  "
        drawChrome(
            into: &frame,
            title: StyledLine(label, appearance.theme.dim) + StyledLine(state.document.title, appearance.theme.title),
            status: status(of: state), keys: keys(for: state),
            hasMoreBelow: pane.count > state.paneScroll + areas.pane.height)
    }

    private func status(of state: AssignmentState) -> StyledLine {
        let theme = appearance.theme
        var line = StyledLine()
        if state.isTracing { line.append("tracing…   ", theme.accent) }
        if state.isGrading { line.append("grading…   ", theme.accent) }
        if !state.isGrading, let seconds = state.seconds, width >= 60 {
            line.append("graded in \(secondsText(seconds))   ", theme.dim)
        }
        if state.maxScore > 0 {
            line.append(
                "\(state.score) / \(state.maxScore)", state.score == state.maxScore ? theme.success : theme.title)
        }
        return line
    }

    private func keys(for state: AssignmentState) -> [KeyHint] {
        if state.editor != nil { return Self.editorKeys(run: "grade") }
        var keys = [KeyHint("↑↓", "function"), KeyHint("e", "edit"), KeyHint("g", "grade")]
        if let function = state.function, !function.hints.isEmpty {
            let seen = state.hints[function.name] ?? 0
            let count = function.hints.count
            keys.append(KeyHint("h", seen < count ? "hint \(seen + 1) of \(count)" : "hint"))
        }
        if state.document.hasTraining { keys.append(KeyHint("t", "train")) }
        keys.append(KeyHint("x", state.shownTrace == nil ? "trace" : "hide values"))
        return keys + [KeyHint("PgDn", "scroll"), KeyHint("Esc", "home")]
    }

    func areas(of state: AssignmentState) -> AssignmentAreas {
        AssignmentAreas(
            body: body, functions: state.document.functions.map(\.name), isEditing: state.editor != nil)
    }

    // MARK: Functions

    private func functionLines(_ state: AssignmentState, width: Int) -> [StyledLine] {
        state.document.functions.enumerated().map { index, function in
            let verdict = state.verdicts[function.name]
            let (mark, style) = mark(of: verdict?.status)
            let points = verdict.map { StyledLine($0.pointsText, appearance.theme.dim) } ?? StyledLine()
            var name = StyledLine(mark + " ", style)
            name.append(function.name)
            if verdict != nil, state.isStale(function.name) { name.append("*", appearance.theme.accent) }
            let room = max(4, width - points.width - 3)
            let line = " " + name.truncated(to: room).padded(to: room) + " " + points
            return index == state.selected
                ? line.padded(to: width).restyled { $0.isReversed = true } : line
        }
    }

    func mark(of status: FunctionStatus?) -> (String, Style) {
        let theme = appearance.theme
        return switch status {
        case .passed: ("✓", theme.success)
        case .failed, .crashed, .timedOut: ("✗", theme.failure)
        case .blocked: ("–", theme.warning)
        case .notStarted, nil: ("·", theme.dim)
        }
    }

    // MARK: Code

    /// A row of the code on the page. A long line of the file has several.
    private struct CodeRow {
        /// The line of the file, from 1.
        var line: Int
        var text: StyledLine
    }

    private func codeRows(_ state: AssignmentState, width: Int) -> [CodeRow] {
        guard let function = state.functionSource else {
            let name = state.function?.name ?? ""
            return StyledLine("The file has no function \(name). Nabla looks for a line with “func \(name)(”.")
                .wrapped(to: max(1, width)).map { CodeRow(line: 1, text: $0) }
        }
        let highlighted = appearance.code(function.lines.joined(separator: "\n"))
        let margin = StyledLine(String(repeating: " ", count: Self.numberWidth))
        return highlighted.enumerated().flatMap { index, line in
            let number = function.firstLine + index
            let room = max(4, width - Self.numberWidth)
            let values = state.shownTrace?.values[number] ?? []
            return traced(line.wrappedAsCode(to: room), values, width: room).enumerated().map { row, piece in
                let text = row == 0 ? numbered(piece, number, isProblem: state.problemLine == number) : margin + piece
                return CodeRow(line: number, text: text)
            }
        }
    }

    /// The first row of the code that is shown: the reader's wish, or the head of a function that is too long.
    func codeStart(of state: AssignmentState) -> Int {
        let area = areas(of: state).code
        let rows = codeRows(state, width: area.width)
        let lowest = max(0, rows.count - max(1, area.height))
        let head = state.functionSource?.headLine
        let start = state.codeScroll ?? rows.firstIndex { $0.line == head } ?? 0
        return min(max(0, start), lowest)
    }

    /// The line of the file that a row of the code's window shows.
    func codeLine(atRow row: Int, _ state: AssignmentState) -> Int? {
        let rows = codeRows(state, width: areas(of: state).code.width).dropFirst(codeStart(of: state) + row)
        return state.functionSource == nil ? nil : rows.first?.line
    }
}

extension FunctionVerdict {
    fileprivate var pointsText: String {
        status == .blocked ? "blocked" : points == maxPoints ? "\(maxPoints)" : "\(points)/\(maxPoints)"
    }
}

/// Where the three parts of the page stand: in three columns, in two, or below each other.
struct AssignmentAreas: Equatable {
    var list: Rect
    var code: Rect
    var pane: Rect
    /// Columns with a vertical rule.
    var dividers: [Int] = []

    init(body: Rect, functions: [String], isEditing: Bool = false) {
        if isEditing, body.width < 70 {
            // There is room for one thing only, and that is what is written.
            (list, code, pane) = (Rect(x: 0, y: 0, width: 0, height: 0), body, Rect(x: 0, y: 0, width: 0, height: 0))
            return
        }
        if body.width < 70 {
            // One column: what was said about the function matters more than its code, which is in the editor.
            let (top, rest) = body.splitTop(min(functions.count, max(2, body.height / 3)))
            list = top
            let (code, pane) = rest.splitTop(body.height < 14 ? 0 : rest.height / 2)
            self.code = code
            self.pane = pane
            return
        }
        let longest = functions.map(\.count).max() ?? 0
        let (left, right) = body.splitLeft(min(max(24, longest + 11), 36))
        list = left.splitLeft(left.width - 2).left
        dividers = [list.maxX]
        if body.width >= 130 {
            let (middle, side) = right.splitLeft(right.width / 2)
            code = middle.splitLeft(middle.width - 2).left
            dividers.append(middle.maxX - 1)
            pane = side.inset(horizontal: 1)
        } else {
            let (top, bottom) = right.splitTop(isEditing ? right.height * 13 / 20 : right.height * 9 / 20)
            code = top
            pane = bottom.splitTop(1).rest
        }
    }
}
