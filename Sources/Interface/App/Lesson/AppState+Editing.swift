internal import Courseware
internal import Screen

extension AppState {
    mutating func startEditing(_ lesson: inout LessonState) {
        guard let cell = lesson.focusedCell, let focus = lesson.focus else { return }
        guard lesson.running != cell.number else {
            notice = "This cell is running. Ctrl-C stops it."
            return
        }
        lesson.editor = CellEditor(cell: cell.number, buffer: TextBuffer(cell.source))
        lesson.invalidate(block: focus)
        lesson.follows = .cursor
    }

    mutating func edit(_ lesson: inout LessonState, _ key: Key) -> [Effect] {
        guard var editor = lesson.editor else { return [] }
        let reaction = editor.handle(key, pageHeight: max(1, bodyHeight - 2))
        lesson.editor = editor
        lesson.invalidate(cell: editor.cell)
        lesson.follows = .cursor
        if reaction == .edited { return [] }
        let effects = lesson.adopt(editor.buffer.text, for: editor.cell)
        if reaction == .save { return effects }
        lesson.editor = nil
        guard reaction == .run else { return effects }
        guard lesson.running == nil else {
            notice = "A cell is still running. Ctrl-C stops it."
            return effects
        }
        return effects + lesson.run(editor.cell)
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
        invalidate(cell: number)
        for stale in cells.keys where stale >= number { outdate(stale) }
        return cell.original == source
            ? [.removeEdit(lesson: lesson.id, cell: number)]
            : [.saveEdit(lesson: lesson.id, cell: number, source: source)]
    }
}
