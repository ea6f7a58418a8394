internal import Courseware
internal import Screen

/// The mouse on a lesson's page. All of it can be done with keys, too.
extension AppState {
    /// A first click selects a cell or question. On what is selected, a click does something: on an option, it answers;
    /// on a cell's number, it runs the cell; on its code, it edits there; on a figure, it enlarges it. A click on a slider
    /// moves it at once.
    mutating func click(_ lesson: inout LessonState, _ x: Int, _ y: Int) -> [Effect] {
        guard body.contains(x: x, y: y), let block = lesson.block(atRow: y - body.y + lesson.scroll) else { return [] }
        let row = y - body.y + lesson.scroll - lesson.start(ofBlock: block)
        switch lesson.blocks[block] {
        case .hint: lesson.openHint(block)
        case .prose: break
        case .question(let question, _):
            if lesson.focus != block { lesson.setFocus(block) }
            guard var state = lesson.questions[question.id],
                let item = state.item(atRow: row - 1, width: lesson.questionWidth(width), appearance)
            else { return [] }
            let reaction = state.click(item)
            lesson.questions[question.id] = state
            return take(reaction, &lesson, block, question.id) ?? []
        case .derivation, .drill:
            if lesson.focus != block { lesson.setFocus(block) }
        case .cell(let cell):
            let bars = SliderLayout(width: Margin(width: width).code, theme: appearance.theme)
            if let effects = lesson.slide(block: block, row: row, column: x - Margin(width: width).gutter, bars) {
                return effects
            }
            guard lesson.focus == block, let state = lesson.cells[cell.number] else {
                lesson.setFocus(block)
                return []
            }
            return click(&lesson, state, x, row)
        }
        return []
    }

    private mutating func click(_ lesson: inout LessonState, _ cell: CellState, _ x: Int, _ row: Int) -> [Effect] {
        let layout = lesson.cellLayout(of: cell, width: width, height: bodyHeight, appearance)
        switch layout.place(atX: x, row: row, of: cell, showsValues: lesson.showsValues) {
        case .gutter: return lesson.running == nil ? lesson.run(cell.number) : busy()
        case .source(let line):
            startEditing(&lesson)
            lesson.editor?.code.buffer.move(to: .init(line: line, column: x - layout.margin.gutter))
        case .figure(let index):
            let before = lesson.figures.firstIndex { $0.cell == cell.number } ?? 0
            zoom = Zoom(lesson: lesson.lesson.id, index: before + index)
        case .other: break
        }
        return []
    }
}
