internal import Courseware
internal import Screen

extension AppState {
    mutating func startEditing(_ lesson: inout LessonState) {
        guard let cell = lesson.focusedCell, let focus = lesson.focus else { return }
        guard lesson.running != cell.number else {
            notice = "This cell is running. Ctrl-C stops it."
            return
        }
        lesson.editor = LessonState.CellEditor(cell: cell.number, code: CodeEditor(cell.source))
        if let line = cell.problemLine { lesson.editor?.code.buffer.move(to: .init(line: line - 1, column: 0)) }
        lesson.invalidate(block: focus)
        lesson.follows = .cursor
    }

    /// Gives a key to the editor. Every change is the cell's source at once, so that nothing is lost in a crash.
    mutating func edit(_ lesson: inout LessonState, _ key: Key) -> [Effect] {
        guard var editor = lesson.editor else { return [] }
        if case .click(let x, let y) = key { return placeCursor(&lesson, x, y) }
        let before = editor.code.buffer
        let reaction = editor.code.handle(key, pageHeight: max(1, bodyHeight - 2), clipboard: &clipboard)
        let owner = EditedSource.Owner.cell(lesson: lesson.lesson.id, number: editor.cell)
        let callEffects = callRequest(&editor.code, since: before, owner: owner)
        lesson.editor = editor
        lesson.invalidate(cell: editor.cell)
        lesson.follows = .cursor
        var effects: [Effect] = []
        if editor.code.buffer.version != before.version {
            effects = lesson.adopt(editor.code.buffer.text, for: editor.cell)
        }
        switch reaction {
        case .stay, .save: effects += callEffects
        case .complete: effects.append(completionRequest(editor.code, owner: owner))
        case .say(let sentence): notice = sentence
        case .done: lesson.editor = nil
        case .run:
            lesson.editor = nil
            guard lesson.running == nil else {
                notice = AppState.busyNotice
                return effects
            }
            effects += lesson.run(editor.cell)
        }
        return effects
    }

    /// Moves the cursor to the place that was clicked; a click outside of the cell ends editing.
    private func placeCursor(_ lesson: inout LessonState, _ x: Int, _ y: Int) -> [Effect] {
        guard let editor = lesson.editor, let block = lesson.block(of: editor.cell), body.contains(x: x, y: y) else {
            return []
        }
        let row = y - body.y + lesson.scroll - lesson.start(ofBlock: block)
        guard editor.code.buffer.lines.indices.contains(row) else {
            lesson.editor = nil
            lesson.invalidate(block: block)
            return []
        }
        lesson.editor?.code.buffer.endSelection()
        let margin = Margin(width: width)
        let layout = EditorLayout(width: margin.code, appearance: appearance)
        lesson.editor?.code.buffer.move(
            to: layout.place(atColumn: x - margin.gutter, line: row, of: editor.code.buffer))
        lesson.invalidate(block: block)
        return []
    }

    mutating func restoreOriginal(_ lesson: inout LessonState) -> [Effect] {
        guard let cell = lesson.focusedCell, cell.isEdited, lesson.running != cell.number else { return [] }
        return lesson.adopt(cell.original, for: cell.number)
    }
}

extension LessonState {
    /// Takes the learner's version of a cell; what ran on the old one is stale.
    mutating func adopt(_ source: String, for number: Int) -> [Effect] {
        guard let cell = cells[number], cell.source != source else { return [] }
        cells[number]?.source = source
        cells[number]?.problemLine = nil
        invalidate(cell: number)
        for stale in cells.keys where stale >= number { outdate(stale) }
        return cell.original == source
            ? [.removeEdit(lesson: lesson.id, cell: number)]
            : [.saveEdit(lesson: lesson.id, cell: number, source: source)]
    }
}
