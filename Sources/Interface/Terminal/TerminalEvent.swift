package import Screen

/// What the terminal tells the program.
package enum TerminalEvent: Hashable, Sendable {
    case key(Key)
    case resized(width: Int, height: Int)
    /// The terminal is gone (closed window, dropped connection), or a signal asks for the end. The stream of events ends
    /// after this.
    case lost
}

/// How the screen is drawn, whatever the terminal could do.
package struct TerminalOptions: Hashable, Sendable {
    /// Draw with ASCII characters only. A locale without UTF-8 has the same effect.
    package var isASCII: Bool
    /// `false` leaves colours out, as `NO_COLOR` asks for.
    package var usesColor: Bool
    /// `false` leaves the mouse to the terminal, whose own selection of text works then.
    package var usesMouse: Bool

    package init(isASCII: Bool = false, usesColor: Bool = true, usesMouse: Bool = true) {
        self.usesMouse = usesMouse
        self.isASCII = isASCII
        self.usesColor = usesColor
    }
}

/// Why the screen cannot be opened, in words for the reader.
package enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
    case notATerminal
    case unknownTerminal(String)
    case alreadyOpen

    package var description: String {
        switch self {
        case .notATerminal:
            "Nabla needs a terminal here: its input or output is not one. "
                + "Without a terminal, use commands such as 'nabla run' and 'nabla grade'."
        case .unknownTerminal(let name):
            "This system has no description of the terminal '\(name)' (the variable TERM). "
                + "Try 'TERM=xterm-256color nabla', or install the package ncurses-term."
        case .alreadyOpen:
            "The screen is already open in this process."
        }
    }
}
