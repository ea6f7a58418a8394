internal import Screen

/// A source in an editor and the place where something is to be completed.
package struct EditedSource: Equatable, Sendable {
    package enum Owner: Equatable, Sendable {
        case cell(lesson: String, number: Int)
        case assignment(String)
    }

    package var owner: Owner
    package var text: String
    /// The byte that is asked about: where the word to be completed begins, or where the cursor stands in a call.
    package var offset: Int

    package init(owner: Owner, text: String, offset: Int) {
        (self.owner, self.text, self.offset) = (owner, text, offset)
    }
}

extension AppState {
    /// The editor that the keys go to.
    var activeEditor: CodeEditor? {
        get {
            switch page {
            case .lesson(let id): lessons[id]?.editor?.code
            case .assignment(let id): assignments[id]?.editor
            default: nil
            }
        }
        set {
            guard let newValue else { return }
            switch page {
            case .lesson(let id): lessons[id]?.editor?.code = newValue
            case .assignment(let id): assignments[id]?.editor = newValue
            default: break
            }
        }
    }

    func completionRequest(_ editor: CodeEditor, owner: EditedSource.Owner) -> Effect {
        let buffer = editor.buffer
        let offset = buffer.byteOffset(ofColumn: buffer.column - buffer.wordBeforeCursor.count)
        return .complete(
            EditedSource(owner: owner, text: buffer.text, offset: offset), version: buffer.version)
    }

    /// Asks what the call around the cursor takes, after a key that has changed the text or moved the cursor.
    func callRequest(_ editor: inout CodeEditor, since before: TextBuffer, owner: EditedSource.Owner) -> [Effect] {
        let buffer = editor.buffer
        guard buffer.version != before.version || buffer.cursor != before.cursor else { return [] }
        guard buffer.isInCall else {
            editor.describeCall([])
            return []
        }
        let place = EditedSource(
            owner: owner, text: buffer.text, offset: buffer.byteOffset(ofColumn: buffer.column))
        return [.describeCall(place, version: buffer.version)]
    }

    /// Shows what came back, unless the text or the cursor has changed since.
    mutating func receive(_ forms: [CallSignature], version: Int, offset: Int) {
        guard var editor = activeEditor, editor.buffer.version == version,
            editor.buffer.byteOffset(ofColumn: editor.buffer.column) == offset
        else { return }
        editor.describeCall(forms)
        activeEditor = editor
    }

    /// Shows what came back, unless the text has changed since. Where nothing is known, words of the text help.
    mutating func receiveCompletions(_ items: [CompletionItem], version: Int) {
        guard var editor = activeEditor, editor.buffer.version == version else { return }
        let known =
            items.isEmpty ? Completion.words(in: editor.buffer.text, without: editor.buffer.wordBeforeCursor) : items
        editor.offer(known)
        activeEditor = editor
        if case .lesson(let id) = page, let cell = lessons[id]?.editor?.cell { lessons[id]?.invalidate(cell: cell) }
    }

    /// Draws the possibilities below the cursor, or above it where there is no room below.
    func drawCompletion(into frame: inout Frame) {
        guard let completion = activeEditor?.completion, let cursor = frame.cursor else { return }
        let box = completionBox(completion, cursor: cursor)
        let (x, top, boxWidth) = (box.x, box.y, box.width)
        for (row, index) in completion.window.enumerated() {
            let isChosen = index == completion.selected
            let style = isChosen ? appearance.theme.selection : Style(background: Color(50, 50, 60))
            let line = StyledLine(" " + completion.items[index].title, style)
                .truncated(to: boxWidth).padded(to: boxWidth, style: style)
            let mark = isChosen && !appearance.usesColor ? StyledLine(">") : StyledLine()
            frame.draw(line, at: x, top + row, width: boxWidth)
            frame.draw(mark, at: x, top + row)
        }
    }

    private func completionBox(_ completion: Completion, cursor: (x: Int, y: Int)) -> Rect {
        let window = completion.window
        let widest = completion.items[window].map { $0.title.displayWidth }.max() ?? 0
        let boxWidth = min(widest + 2, max(12, width - 4))
        let isBelow = cursor.y + window.count < body.maxY
        return Rect(
            x: max(0, min(cursor.x, width - boxWidth - 1)),
            y: isBelow ? cursor.y + 1 : max(body.y, cursor.y - window.count), width: boxWidth, height: window.count)
    }

    /// The possibility that a click takes.
    func completion(atX x: Int, y: Int, in frame: Frame) -> Int? {
        guard let completion = activeEditor?.completion, let cursor = frame.cursor else { return nil }
        let box = completionBox(completion, cursor: cursor)
        return box.contains(x: x, y: y) ? completion.window.lowerBound + y - box.y : nil
    }

    /// What the call around the cursor takes, in the place of the lower rule.
    var callLine: StyledLine? {
        activeEditor?.call?.line(width: width - 2, keys: settings.keys, appearance.theme)
    }

    /// The field in the place of the key bar, while something is looked for.
    var findField: StyledLine? {
        guard let query = activeEditor?.finding else { return nil }
        var line = StyledLine("Find: ", appearance.theme.key) + StyledLine(query)
        line.append(" ", appearance.theme.selection)
        return line + StyledLine("   Ctrl-F next   Enter done", appearance.theme.dim)
    }
}
