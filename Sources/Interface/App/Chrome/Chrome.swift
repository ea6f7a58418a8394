internal import Screen

/// A key and what it does now, for the help bar.
struct KeyHint: Equatable {
    var key: String
    var action: String

    init(_ key: String, _ action: String) {
        (self.key, self.action) = (key, action)
    }
}

extension AppState {
    /// Lines above the body: the title and a rule.
    private static var headHeight: Int { 2 }
    /// Lines below the body: a rule and the help bar. Very low screens have no rule.
    private var footHeight: Int { height < 14 ? 1 : 2 }

    var bodyHeight: Int { max(0, height - Self.headHeight - footHeight) }

    var body: Rect { Rect(x: 0, y: Self.headHeight, width: width, height: bodyHeight) }

    /// A row of a list: a title on the left and what was reached at the right edge, where the title keeps at least
    /// `least` columns.
    func columns(_ left: StyledLine, _ right: StyledLine, widest: Int = 100, least: Int = 16) -> StyledLine {
        let room = min(width - 4, widest) - right.width - 2
        return room < least ? left : left.truncated(to: room).padded(to: room + 2) + right
    }

    /// How far a key moves the selection of a list; `nil` for keys that do not.
    func listStep(_ key: Key) -> Int? {
        switch key {
        case .down, .character("j"), .tab, .scrollDown: 1
        case .up, .character("k"), .shiftTab, .scrollUp: -1
        case .pageDown: max(1, bodyHeight - 2)
        case .pageUp: -max(1, bodyHeight - 2)
        case .home: -Scroll.end
        case .end: Scroll.end
        default: nil
        }
    }

    /// Draws the frame around every page: what is open, what the keys do, and the notice.
    func drawChrome(
        into frame: inout Frame, title: StyledLine, status: StyledLine, keys: [KeyHint], hasMoreBelow: Bool = false
    ) {
        let theme = appearance.theme
        let rule = StyledLine(String(repeating: "─", count: max(0, width - 2)), theme.dim)
        let room = width - status.width - 4
        frame.draw(title.truncated(to: max(8, room)), at: 1, 0, width: width - 2)
        if status.width + 12 <= width { frame.draw(status, at: width - status.width - 1, 0) }
        frame.draw(rule, at: 1, 1)
        let bottom = height - 1
        let call = callLine
        if footHeight == 2, let call {
            frame.draw(call, at: 1, bottom - 1)
        } else if footHeight == 2 {
            frame.draw(rule, at: 1, bottom - 1)
            if hasMoreBelow { frame.draw(StyledLine(" ↓ more ", theme.dim), at: width - 11, bottom - 1) }
        }
        if let findField, notice == nil {
            frame.draw(findField.truncated(to: max(0, width - 2)), at: 1, bottom)
        } else if let notice {
            frame.draw(StyledLine(notice, theme.warning).truncated(to: max(0, width - 2)), at: 1, bottom)
        } else if footHeight == 1, let call {
            frame.draw(call, at: 1, bottom)
        } else {
            drawHelpBar(keys, into: &frame, y: bottom)
        }
    }

    /// As many hints as fit: the last one, which leads away, and help always do. A click on a hint presses its key.
    private func drawHelpBar(_ keys: [KeyHint], into frame: inout Frame, y: Int) {
        let help = isTyping || isHelpShown ? [] : [KeyHint("?", "help")]
        let gap = 3
        func width(_ hints: [KeyHint]) -> Int { hints.reduce(0) { $0 + text(of: $1).width + gap } - gap }
        var keys = keys
        while keys.count > 1, width(keys + help) > self.width - 2 { keys.remove(at: keys.count - 2) }
        var x = 1
        for hint in keys + help {
            let line = text(of: hint).truncated(to: max(0, self.width - x - 1))
            frame.draw(line, at: x, y)
            if let key = Key(name: hint.key) {
                frame.addButton(key, in: Rect(x: x, y: y, width: line.width, height: 1))
            }
            x += line.width + gap
        }
    }

    private func text(of hint: KeyHint) -> StyledLine {
        StyledLine(settings.keys.label(for: hint.key, on: pageKind), appearance.theme.key)
            + StyledLine(" " + hint.action)
    }
}
