internal import Screen

/// A cell that is being edited in place.
struct CellEditor: Equatable, Sendable {
    let cell: Int
    var buffer: TextBuffer

    enum Reaction: Equatable {
        case edited
        case save
        case run
        case done
    }

    mutating func handle(_ key: Key, pageHeight: Int) -> Reaction {
        switch key {
        case .escape: return .done
        case .control("r"): return .run
        case .control("s"): return .save
        case .character(let character): buffer.typeCode(character)
        case .paste(let text):
            buffer.insert(text)
            return .save
        case .enter:
            buffer.insertLineBreak()
            return .save
        case .tab: buffer.indentToNextStop()
        case .shiftTab: buffer.outdent()
        case .backspace: buffer.deleteBackwardInCode()
        case .delete, .control("d"): buffer.deleteForward()
        case .control("k"): buffer.deleteLine()
        case .control("u"): buffer.undo()
        case .control("y"): buffer.redo()
        case .left, .control("b"): buffer.moveLeft()
        case .right, .control("f"): buffer.moveRight()
        case .up, .control("p"): buffer.moveVertically(-1)
        case .down, .control("n"): buffer.moveVertically(1)
        case .home, .control("a"): buffer.moveToLineStart()
        case .end, .control("e"): buffer.moveToLineEnd()
        case .pageUp: buffer.moveVertically(-pageHeight)
        case .pageDown: buffer.moveVertically(pageHeight)
        case .control, .scrollUp, .scrollDown, .click, .selectUp, .selectDown, .selectLeft, .selectRight, .wordLeft,
            .wordRight:
            break
        }
        return .edited
    }
}
