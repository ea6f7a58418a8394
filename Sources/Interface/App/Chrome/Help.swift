internal import Screen

extension AppState {
    /// Scrolls the help; any other key leads back to the page.
    mutating func handleHelp(_ key: Key) {
        switch key {
        case .down, .character("j"), .scrollDown: helpScroll += 1
        case .up, .character("k"), .scrollUp: helpScroll -= 1
        case .pageDown, .character(" "): helpScroll += max(1, bodyHeight - 2)
        case .pageUp: helpScroll -= max(1, bodyHeight - 2)
        default: (isHelpShown, helpScroll) = (false, 0)
        }
        helpScroll = min(max(0, helpScroll), max(0, helpLines().count - bodyHeight))
    }

    func drawHelp(into frame: inout Frame) {
        let lines = helpLines()
        frame.draw(lines.dropFirst(helpScroll), in: body.inset(horizontal: 2))
        var keys = [KeyHint("any key", "back to the page")]
        if lines.count > bodyHeight { keys.insert(KeyHint("↑↓", "scroll"), at: 0) }
        drawChrome(
            into: &frame, title: StyledLine("Help", appearance.theme.title), status: StyledLine(), keys: keys,
            hasMoreBelow: lines.count > helpScroll + bodyHeight)
    }

    /// All keys of the shown page, in one or two columns, and below them the words of a lesson's step.
    private func helpLines() -> [StyledLine] {
        let everywhere =
            [("↑ ↓  j k", "move"), ("PgUp PgDn", "a page")] + keyRows(.everywhere)
            + [("a click", "select; another one opens, answers, runs, edits")]
            + [("Ctrl-Z", "leave for the shell; 'fg' comes back")]
        let here = section("On this page", pageKeys)
        let others = section("Everywhere", everywhere)
        let words = wordLines()
        guard width >= 110 else { return here + [StyledLine()] + others + words }
        let half = (width - 4) / 2
        return (0..<max(here.count, others.count)).map { row in
            let left = row < here.count ? here[row] : StyledLine()
            return left.padded(to: half) + (row < others.count ? others[row] : StyledLine())
        } + words
    }

    private func section(_ title: String, _ keys: [(String, String)]) -> [StyledLine] {
        let theme = appearance.theme
        return [StyledLine(title, theme.heading)]
            + keys.map { StyledLine($0.0, theme.key).padded(to: 13) + StyledLine($0.1) }
    }

    /// The actions of the page with their keys as the learner has them.
    private func keyRows(_ page: PageKind) -> [(String, String)] {
        KeyAction.all.filter { $0.page == page }.map { action in
            (settings.keys.changes[action]?.name ?? action.key.name, action.help)
        }
    }

    private var pageKeys: [(String, String)] {
        let more: [(String, String)] =
            switch pageKind {
            case .home: [("Enter", "open; on a week or course, unfold it"), ("→ ←", "unfold, fold")]
            case .quiz, .review:
                [
                    ("a b c …", "choose an option"), ("Enter", "answer, then go on"),
                    ("Space", "mark an option, take an item"),
                ]
            case .coverage:
                [
                    ("Enter", "open a part, or go to where it is taught"), ("→ ←", "unfold, fold"),
                    ("✓", "a document that teaches it is done"), ("•", "you have begun one"), ("·", "still to come"),
                ]
            case .assignment: [("PgDn PgUp", "scroll the text")]
            case .lesson, .editor, .everywhere: []
            }
        return more + keyRows(pageKind)
    }
}
