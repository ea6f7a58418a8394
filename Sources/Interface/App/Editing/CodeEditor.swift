internal import Screen

/// Source that is being edited in place.
struct CodeEditor: Equatable, Sendable {
    var buffer: TextBuffer
    /// What is looked for, while the keys go to the search field.
    private(set) var finding: String?
    private(set) var lastFound = ""
    private(set) var completion: Completion?
    /// What the call around the cursor takes.
    private(set) var call: CallForms?
    /// Whether moving the cursor selects.
    private var isMarking = false
    /// The first line shown, where the editor has a window of its own.
    var scroll = 0

    init(_ text: String) {
        buffer = TextBuffer(text)
    }

    /// Longer than any code that one writes, and short enough for keys to stay quick.
    private static let longestPaste = 100_000

    enum Reaction: Equatable {
        /// The key was for the text.
        case stay
        case complete
        case run
        case save
        case done
        /// Something to tell the learner.
        case say(String)
    }

    /// - Parameter clipboard: what was copied or cut last, in any editor.
    mutating func handle(_ key: Key, pageHeight: Int, clipboard: inout String) -> Reaction {
        if completion != nil, handleCompletion(key) { return .stay }
        if finding != nil { return handleFinding(key) }
        if let reaction = command(key, &clipboard) { return reaction }
        if isMove(key, pageHeight: pageHeight) { return .stay }
        switch key {
        case .character(let character): buffer.typeCode(character)
        case .paste(let text) where text.utf8.count > Self.longestPaste:
            return .say("The pasted text has \(text.utf8.count / 1000) kB. That is too long for this editor.")
        case .paste(let text): buffer.insert(text)
        case .enter: buffer.insertLineBreak()
        case .tab where canComplete: return .complete
        case .tab: buffer.indentToNextStop()
        case .shiftTab: buffer.outdent()
        case .backspace: buffer.deleteBackwardInCode()
        case .delete, .control("d"): buffer.deleteForward()
        default: return .stay
        }
        isMarking = false
        return .stay
    }

    private mutating func command(_ key: Key, _ clipboard: inout String) -> Reaction? {
        switch key {
        case .escape where buffer.selection != nil || isMarking: endMarking()
        case .escape: return .done
        case .control("r"): return .run
        case .control("s"): return .save
        case .control("n"): return .complete
        case .control("u"): buffer.undo()
        case .control("y"): buffer.redo()
        case .control("t"):
            isMarking.toggle()
            if isMarking { buffer.beginSelection() }
        case .control("c"):
            guard let selection = buffer.selection else {
                return .say("Nothing is selected. Shift with an arrow selects; so does Ctrl-T, then arrows.")
            }
            clipboard = buffer.text(in: selection)
            endMarking()
            return .say("Copied.")
        case .control("x"), .control("k"):
            guard key == .control("x"), let selection = buffer.selection else {
                clipboard = String(buffer.lines[buffer.line]) + "\n"
                endMarking()
                buffer.deleteLine()
                return .stay
            }
            clipboard = buffer.text(in: selection)
            endMarking(keepingSelection: true)
            buffer.deleteSelection()
        case .control("v"): buffer.insert(clipboard)
        case .control("f"): finding = ""
        case .control("o"): call?.showNext()
        default: return nil
        }
        return .stay
    }

    private mutating func endMarking(keepingSelection: Bool = false) {
        isMarking = false
        if !keepingSelection { buffer.endSelection() }
    }

    // MARK: Moving

    private mutating func isMove(_ key: Key, pageHeight: Int) -> Bool {
        let selects = [.selectUp, .selectDown, .selectLeft, .selectRight].contains(key)
        let start = buffer.anchor ?? buffer.cursor
        switch key {
        case .left, .selectLeft, .control("b"): buffer.moveLeft()
        case .right, .selectRight: buffer.moveRight()
        case .up, .selectUp, .control("p"): buffer.moveVertically(-1)
        case .down, .selectDown: buffer.moveVertically(1)
        case .wordLeft: buffer.moveWordLeft()
        case .wordRight: buffer.moveWordRight()
        case .home, .control("a"): buffer.moveToLineStart()
        case .end, .control("e"): buffer.moveToLineEnd()
        case .pageUp: buffer.moveVertically(-pageHeight)
        case .pageDown: buffer.moveVertically(pageHeight)
        case .scrollUp: buffer.moveVertically(-3)
        case .scrollDown: buffer.moveVertically(3)
        default: return false
        }
        if selects || isMarking { buffer.beginSelection(at: start) } else { buffer.endSelection() }
        return true
    }

    // MARK: Finding

    private mutating func handleFinding(_ key: Key) -> Reaction {
        guard var query = finding else { return .stay }
        switch key {
        case .escape, .enter:
            (finding, lastFound) = (nil, query.isEmpty ? lastFound : query)
            return .stay
        case .control("f"), .down:
            if query.isEmpty { query = lastFound }
            finding = query
            return look(for: query, includingCursor: false)
        case .backspace: query = String(query.dropLast())
        case .character(let character): query.append(character)
        case .paste(let text): query += text.prefix(200).filter { !$0.isNewline }
        default: return .stay
        }
        finding = query
        return look(for: query, includingCursor: true)
    }

    private mutating func look(for query: String, includingCursor: Bool) -> Reaction {
        guard !query.isEmpty, !buffer.find(query, includingCursor: includingCursor) else { return .stay }
        return .say("“\(query)” is not here.")
    }

    // MARK: Completing

    /// Whether Tab completes here: after a letter or a dot.
    private var canComplete: Bool {
        guard buffer.column > 0, buffer.selection == nil else { return false }
        let before = buffer.lines[buffer.line][buffer.column - 1]
        return before.isWordPart || before == "."
    }

    /// Shows what could stand here; a single possibility is taken at once.
    mutating func offer(_ items: [CompletionItem]) {
        completion = Completion(items, beginning: buffer.wordBeforeCursor)
        if let completion, completion.items.count == 1 { accept(completion) }
    }

    /// Shows what the call around the cursor takes; nothing where there is none.
    mutating func describeCall(_ forms: [CallSignature]) {
        call = CallForms(forms, after: call)
    }

    /// Selects a possibility by its number.
    mutating func choose(_ index: Int) {
        completion?.select(index)
    }

    private mutating func handleCompletion(_ key: Key) -> Bool {
        guard let current = completion else { return false }
        switch key {
        case .down, .tab, .control("n"): completion?.move(1)
        case .up, .shiftTab, .control("p"): completion?.move(-1)
        case .enter: accept(current)
        case .escape: completion = nil
        case .character(let character) where character.isWordPart:
            buffer.typeCode(character)
            completion = Completion(current.all, beginning: buffer.wordBeforeCursor)
        case .backspace:
            buffer.deleteBackwardInCode()
            completion = Completion(current.all, beginning: buffer.wordBeforeCursor)
        default:
            completion = nil
            return false
        }
        return true
    }

    private mutating func accept(_ completion: Completion) {
        self.completion = nil
        guard let word = completion.chosen?.word else { return }
        let typed = buffer.wordBeforeCursor.count
        buffer.deleteBackward(typed)
        buffer.insert(word)
    }
}
