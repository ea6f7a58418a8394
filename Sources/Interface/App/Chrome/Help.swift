internal import Screen

extension AppState {
    /// All keys of the shown page, in one or two columns.
    func drawHelp(into frame: inout Frame) {
        let theme = appearance.theme
        let sections = [
            ("On this page", pageKeys),
            (
                "Everywhere",
                [
                    ("↑ ↓  j k", "move"), ("PgUp PgDn", "a page"), ("Esc", "back"), ("?", "this help"),
                    ("Ctrl-Z", "leave for the shell; 'fg' comes back"),
                ]
            ),
        ]
        var blocks: [[StyledLine]] = []
        for (title, keys) in sections {
            let rows = keys.map { StyledLine($0.0, theme.key).padded(to: 13) + StyledLine($0.1) }
            blocks.append([StyledLine(title, theme.heading)] + rows)
        }
        let body = body.inset(horizontal: 2)
        if width >= 84 {
            let half = body.width / 2
            for (index, block) in blocks.enumerated() {
                frame.draw(block, in: Rect(x: body.x + index * half, y: body.y, width: half - 1, height: body.height))
            }
        } else {
            frame.draw(blocks.joined(separator: [StyledLine()]), in: body)
        }
        drawChrome(
            into: &frame, title: StyledLine("Help", theme.title), status: StyledLine(),
            keys: [KeyHint("any key", "back to the page")])
    }

    private var pageKeys: [(String, String)] {
        switch page {
        case .home:
            [
                ("Enter", "open; on a week or course, unfold it"), ("→ ←", "unfold, fold"),
                ("c", "continue the lesson"), ("g", "go to the assignment"), ("q", "quit; all is saved"),
            ]
        case .lesson:
            [
                ("Enter", "run the cell, then go on"), ("n p", "next step, previous step"),
                ("Tab", "select another cell or question"), ("r", "run the cell again"),
                ("e", "edit the cell; Esc ends, Ctrl-R runs"), ("R", "the cell's original text"),
                ("o", "all output, or the first lines"), ("x", "values beside the code, on and off"),
                ("i", "open a hint"), ("t", "answer the question again"), ("Ctrl-C", "stop the running cell"),
            ]
        case .quiz:
            [
                ("a b c …", "choose an option"), ("Enter", "answer, then the next question"),
                ("Space", "mark an option, take an item"), ("n p", "next question, previous question"),
                ("t", "answer again"),
            ]
        case .review:
            [
                ("a b c …", "choose an option"), ("Enter", "answer, then the next card"),
                ("1 2 3 4", "how well you knew it, from not at all to at once"),
            ]
        case .assignment:
            [
                ("e", "your editor at this function"), ("g", "grade; saving grades, too"), ("h", "one more hint"),
                ("PgDn", "scroll the text"), ("[ ]", "scroll the code"),
            ]
        }
    }
}
