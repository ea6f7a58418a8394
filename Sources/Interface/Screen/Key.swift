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
    case scrollUp, scrollDown
}
