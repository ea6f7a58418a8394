/// One thing the reader did at the keyboard, the mouse wheel or the clipboard.
package enum Key: Hashable, Sendable {
    case character(Character)
    /// A letter pressed with Ctrl, in lower case.
    case control(Character)
    /// A whole bracketed paste, with `\n` as line end.
    case paste(String)
    case enter, tab, shiftTab, escape, backspace, delete
    case up, down, left, right
    case pageUp, pageDown, home, end
    /// An arrow with Shift.
    case selectUp, selectDown, selectLeft, selectRight
    /// An arrow with Ctrl.
    case wordLeft, wordRight
    case scrollUp, scrollDown
    /// The left button of the mouse, at a cell of the screen.
    case click(x: Int, y: Int)
}
