internal import Courseware
internal import Screen

extension AppState {
    func openOwnEditor(_ state: AssignmentState) -> [Effect] {
        let line = state.functionSource?.headLine ?? 1
        return [.openEditor(assignment: state.document.id, path: state.path, line: line)]
    }

    /// Gives a key to the editor of the file. What is not yet in the file is kept as a draft.
    mutating func edit(_ state: inout AssignmentState, _ key: Key) -> [Effect] {
        guard var editor = state.editor else { return [] }
        let id = state.document.id
        let code = areas(of: state).code
        if case .click(let x, let y) = key {
            guard code.contains(x: x, y: y) else { return [] }
            editor.buffer.endSelection()
            let layout = EditorLayout(width: max(4, code.width - Self.numberWidth), appearance: appearance)
            editor.buffer.move(
                to: layout.place(
                    atColumn: x - code.x - Self.numberWidth, line: y - code.y + editor.scroll, of: editor.buffer))
            state.editor = editor
            return []
        }
        let before = editor.buffer
        let reaction = editor.handle(key, pageHeight: max(1, code.height - 2), clipboard: &clipboard)
        let callEffects = callRequest(&editor, since: before, owner: .assignment(id))
        state.editor = editor
        let text = editor.buffer.text
        var effects: [Effect] = []
        if editor.buffer.version != before.version {
            state.problemLine = nil
            effects = [.saveDraft(assignment: id, source: text)]
        }
        switch reaction {
        case .stay: return effects + callEffects
        case .complete: return effects + [completionRequest(editor, owner: .assignment(id))]
        case .say(let sentence):
            notice = sentence
            return effects
        case .save: return write(text, state)
        case .done, .run:
            state.editor = nil
            return reaction == .run && text == state.source ? state.grade() : write(text, state)
        }
    }

    /// Saving grades: the written file comes back as `.fileChanged`.
    private func write(_ text: String, _ state: AssignmentState) -> [Effect] {
        let id = state.document.id
        return text == state.source
            ? [.removeDraft(assignment: id)] : [.writeFile(assignment: id, source: text)]
    }

    /// The file was written, by Nabla or by another program.
    mutating func fileChanged(_ id: String, _ source: String) -> [Effect] {
        guard var state = assignments[id] else { return [] }
        defer { assignments[id] = state }
        // The training's cells ran with the functions of before.
        lessons[Lesson.trainingID(of: id)]?.outdateAll()
        if let editor = state.editor {
            if editor.buffer.text == state.source {
                state.edit(source)
            } else if editor.buffer.text != source {
                notice = "Another program has written this file. Saving here replaces what it wrote."
            }
        }
        return state.fileChanged(source)
    }

    /// The columns of the line numbers.
    static var numberWidth: Int { 6 }

    /// The window of the editor, scrolled so that the cursor is inside.
    func editorLines(_ editor: CodeEditor, _ state: AssignmentState, area: Rect) -> [StyledLine] {
        let layout = EditorLayout(width: max(4, area.width - Self.numberWidth), appearance: appearance)
        return layout.lines(of: editor.buffer).enumerated().dropFirst(editor.scroll).prefix(area.height)
            .map { index, line in numbered(line, index + 1, isProblem: state.problemLine == index + 1) }
    }

    func numbered(_ line: StyledLine, _ number: Int, isProblem: Bool) -> StyledLine {
        let theme = appearance.theme
        let head = StyledLine("\(number)", isProblem ? theme.failure : theme.dim).padded(to: 4, .right)
        return head + StyledLine(isProblem ? "✗ " : "  ", theme.failure) + line
    }

    func editorCursor(_ editor: CodeEditor, area: Rect) -> (x: Int, y: Int)? {
        let layout = EditorLayout(width: max(4, area.width - Self.numberWidth), appearance: appearance)
        let place = (
            x: area.x + Self.numberWidth + layout.cursorColumn(of: editor.buffer),
            y: area.y + editor.buffer.line - editor.scroll
        )
        return area.contains(x: place.x, y: place.y) ? place : nil
    }
}
