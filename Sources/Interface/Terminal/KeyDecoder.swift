internal import CNCurses
internal import Screen

/// Turns ncurses keys into `Key`s: joins the scalars of a character and the lines of a paste.
struct KeyDecoder {
    /// The text of a paste that has started and not ended.
    private var paste: String?

    var isInPaste: Bool { paste != nil }

    mutating func key(_ code: nc_key, character: UInt32) -> Key? {
        if paste != nil {
            if code == NC_KEY_PASTE_END { return endPaste() }
            paste?.append(Self.pasted(code, character))
            return nil
        }
        switch code {
        case NC_KEY_PASTE_START:
            paste = ""
            return nil
        case NC_KEY_TEXT: return Unicode.Scalar(character).map { .character(Character($0)) }
        case NC_KEY_CLICK: return .click(x: Int(character & 0xFFFF), y: Int(character >> 16))
        case NC_KEY_CONTROL: return Unicode.Scalar(character).map { .control(Character($0)) }
        default: return Self.named[code.rawValue]
        }
    }

    /// Ends a paste, also one whose end never came.
    mutating func endPaste() -> Key? {
        guard let text = paste else { return nil }
        paste = nil
        return text.isEmpty ? nil : .paste(text.replacing("\r\n", with: "\n"))
    }

    private static func pasted(_ code: nc_key, _ character: UInt32) -> String {
        switch code {
        case NC_KEY_TEXT: Unicode.Scalar(character).map { String(Character($0)) } ?? ""
        case NC_KEY_ENTER: "\n"
        case NC_KEY_TAB: "\t"
        default: ""
        }
    }

    private static let named: [UInt32: Key] = [
        NC_KEY_ENTER.rawValue: .enter, NC_KEY_TAB.rawValue: .tab, NC_KEY_SHIFT_TAB.rawValue: .shiftTab,
        NC_KEY_ESCAPE.rawValue: .escape, NC_KEY_BACKSPACE.rawValue: .backspace, NC_KEY_DELETE.rawValue: .delete,
        NC_KEY_UP.rawValue: .up, NC_KEY_DOWN.rawValue: .down, NC_KEY_LEFT.rawValue: .left,
        NC_KEY_RIGHT.rawValue: .right, NC_KEY_PAGE_UP.rawValue: .pageUp, NC_KEY_PAGE_DOWN.rawValue: .pageDown,
        NC_KEY_HOME.rawValue: .home, NC_KEY_END.rawValue: .end, NC_KEY_SCROLL_UP.rawValue: .scrollUp,
        NC_KEY_SCROLL_DOWN.rawValue: .scrollDown, NC_KEY_SELECT_UP.rawValue: .selectUp,
        NC_KEY_SELECT_DOWN.rawValue: .selectDown, NC_KEY_SELECT_LEFT.rawValue: .selectLeft,
        NC_KEY_SELECT_RIGHT.rawValue: .selectRight, NC_KEY_WORD_LEFT.rawValue: .wordLeft,
        NC_KEY_WORD_RIGHT.rawValue: .wordRight,
    ]
}
