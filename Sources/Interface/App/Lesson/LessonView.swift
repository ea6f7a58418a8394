internal import Courseware
internal import Screen

extension AppState {
    func drawLesson(_ state: LessonState, into frame: inout Frame) {
        let lines = page(of: state)
        let body = body
        frame.draw(lines.dropFirst(state.scroll), in: body)
        if let cursor = cursorPlace(in: state) { frame.cursor = cursor }
        drawFocus(state, into: &frame)
        let title =
            StyledLine(weekLabel(course: state.lesson.course, week: state.lesson.week) + "  ", appearance.theme.dim)
            + StyledLine(state.lesson.title, appearance.theme.title)
        drawChrome(
            into: &frame, title: title, status: stepStatus(state), keys: keys(for: state),
            hasMoreBelow: lines.count - 1 > state.scroll + body.height)
    }

    /// The whole step: its heading and its blocks, each followed by an empty line.
    private func page(of state: LessonState) -> [StyledLine] {
        guard state.lesson.steps.indices.contains(state.step) else { return ["   This lesson has no steps."] }
        let margin = Margin(width: width)
        let heading = "\(state.step + 1)  \(state.lesson.steps[state.step].title)"
        var lines = [margin.indent + StyledLine(heading, appearance.theme.heading), StyledLine()]
        for index in state.blocks.indices {
            lines += state.preparedLines(ofBlock: index, width: width, height: bodyHeight, appearance)
            lines.append(StyledLine())
        }
        return lines
    }

    private func stepStatus(_ state: LessonState) -> StyledLine {
        let count = state.lesson.steps.count
        var status = StyledLine("step \(state.step + 1) of \(count)", appearance.theme.dim)
        guard count <= 20, width >= 60 + count else { return status }
        status.append("   ")
        for index in 0..<count {
            let mark = index == state.step ? "◉" : index < state.step || state.isDone ? "●" : "○"
            status.append(mark, index == state.step ? appearance.theme.accent : .plain)
        }
        return status
    }

    /// A pointer in the margin beside the block that the keys act on.
    private func drawFocus(_ state: LessonState, into frame: inout Frame) {
        guard let focus = state.focus, state.editor == nil else { return }
        let row = state.start(ofBlock: focus) - state.scroll
        guard (0..<body.height).contains(row) else { return }
        frame.draw(StyledLine("▸", appearance.theme.accent), at: width < 60 ? 0 : 1, body.y + row)
    }

    private func cursorPlace(in state: LessonState) -> (x: Int, y: Int)? {
        guard let editor = state.editor, let row = state.cursorRow else { return nil }
        let margin = Margin(width: width)
        let column = EditorLayout(width: margin.code, appearance: appearance).cursorColumn(of: editor.code.buffer)
        let y = body.y + row - state.scroll
        return body.contains(x: margin.gutter + column, y: y) ? (margin.gutter + column, y) : nil
    }

    func keys(for state: LessonState) -> [KeyHint] {
        if state.editor != nil {
            return Self.editorKeys(run: "run")
        }
        let back = KeyHint("Esc", state.lesson.assignment == nil ? "home" : "assignment")
        let ways = [KeyHint("n", "next"), KeyHint("p", "previous"), back]
        if state.running != nil, state.sliding == nil { return [KeyHint("Ctrl-C", "stop")] + motionHints + ways }
        if let question = state.focusedQuestion, !question.isSettled {
            let slide = state.slidingCell == nil ? [] : [KeyHint("[", "less"), KeyHint("]", "more")]
            return question.keyHints
                + (question.isTyping ? [KeyHint("Tab", "leave"), back] : slide + ways)
        }
        var keys: [KeyHint] = []
        if let cell = state.focusedCell {
            keys.append(KeyHint("Enter", cell.status == .done ? goOnText(state) : "run"))
            keys += motionHints
            keys.append(KeyHint("e", "edit"))
            if !cell.sliders.isEmpty { keys.append(KeyHint("[", "less")) }
            if !cell.sliders.isEmpty { keys.append(KeyHint("]", "more")) }
            if cell.sliders.count > 1 { keys.append(KeyHint("\\", "other slider")) }
            if cell.status == .done { keys.append(KeyHint("r", "run again")) }
            if cell.isLive { keys.append(KeyHint("u", "undo run")) }
            if cell.hasFigure { keys.append(KeyHint("z", "zoom")) }
            if cell.isEdited { keys.append(KeyHint("R", "original")) }
        } else {
            keys.append(KeyHint("Enter", state.goOnInsideText ?? goOnText(state)))
            if state.canTryAgain { keys.append(KeyHint("t", "try again")) }
        }
        if state.stops.count > 1 { keys.append(KeyHint("Tab", "select")) }
        if state.hasClosedHint { keys.append(KeyHint("i", "hint")) }
        return keys + ways
    }

    static func editorKeys(run: String) -> [KeyHint] {
        [
            KeyHint("Ctrl-R", run), KeyHint("Ctrl-U", "undo"), KeyHint("Ctrl-Y", "redo"),
            KeyHint("Tab", "complete"), KeyHint("Ctrl-F", "find"), KeyHint("Ctrl-T", "select"),
            KeyHint("Ctrl-C", "copy"), KeyHint("Ctrl-X", "cut"), KeyHint("Ctrl-V", "paste"), KeyHint("Esc", "done"),
        ]
    }

    private func goOnText(_ state: LessonState) -> String {
        if let focus = state.focus, state.nextUnsettled(after: focus) != nil { return "go on" }
        return state.isLastStep ? "finish" : "next step"
    }
}

extension LessonState {
    var hasClosedHint: Bool {
        blocks.indices.contains { index in
            if case .hint = blocks[index] { !openHints.contains(BlockPlace(step: step, block: index)) } else { false }
        }
    }
}

extension QuestionState {
    /// What the keys do while the question waits for its answer.
    var keyHints: [KeyHint] {
        switch question.kind {
        case .chooseOne: [KeyHint("↑↓", "choose"), KeyHint("Enter", "answer")]
        case .chooseMany: [KeyHint("↑↓", "move"), KeyHint("Space", "mark"), KeyHint("Enter", "answer")]
        case .number, .shape, .text: [KeyHint("Enter", "answer")]
        case .order: [KeyHint("Space", isHolding ? "drop" : "take"), KeyHint("↑↓", "move"), KeyHint("Enter", "answer")]
        case .match: [KeyHint("↑↓", "move"), KeyHint("←→", "change"), KeyHint("Enter", "answer")]
        }
    }
}
