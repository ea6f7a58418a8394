internal import Courseware
internal import Screen

extension AppState {
    func drawReview(_ round: ReviewState, into frame: inout Frame) {
        let lines = reviewLines(round)
        frame.draw(lines.dropFirst(round.scroll), in: body)
        if round.current?.isOpen == true { addRatingButtons(below: lines.count - round.scroll, into: &frame) }
        let status: String
        if round.isAtResult {
            status = "result"
        } else if round.index < round.count {
            status = "card \(round.index + 1) of \(round.count)"
        } else {
            status = "once more"
        }
        drawChrome(
            into: &frame, title: StyledLine("Review", appearance.theme.title),
            status: StyledLine(status, appearance.theme.dim), keys: keys(for: round),
            hasMoreBelow: lines.count > round.scroll + body.height)
    }

    func reviewLines(_ round: ReviewState) -> [StyledLine] {
        let margin = Margin(width: width)
        let width = questionWidth
        let lines = round.current.map { cardLines($0, width: width) } ?? resultLines(round, width: width)
        return lines.map { margin.indent + $0 }
    }

    /// The last lines of a function's card are the ratings; a click gives one.
    private func addRatingButtons(below end: Int, into frame: inout Frame) {
        for rating in 1...4 {
            let row = end - 5 + rating
            guard (0..<body.height).contains(row) else { continue }
            frame.addButton(
                .character(Character("\(rating)")), in: Rect(x: 0, y: body.y + row, width: width, height: 1))
        }
    }

    /// The line that says where a card is from, and an empty one.
    static var cardHeadHeight: Int { 2 }

    private func cardLines(_ card: ReviewState.CardState, width: Int) -> [StyledLine] {
        let head = [StyledLine(sourceTitle(card.item.source), appearance.theme.dim), StyledLine()]
        switch card.item.subject {
        case .question:
            return head + (card.question?.lines(width: width, isFocused: true, appearance) ?? [])
        case .function(let name, let guide, let note):
            let prompt = "What must \(name) do, step by step? And what went wrong when you wrote it?"
            var lines = head + StyledLine(prompt, appearance.theme.title).wrapped(to: width) + [""]
            guard card.isOpen else {
                return lines
                    + StyledLine("Answer for yourself, then press Enter.", appearance.theme.dim).wrapped(to: width)
            }
            lines += appearance.prose(guide, width: width)
            lines += ["", StyledLine("What went wrong:", appearance.theme.warning)]
            lines += StyledLine.lines(of: note).flatMap { $0.wrapped(to: width) }
            lines += ["", StyledLine("How well did you know it?", appearance.theme.title)]
            return lines + ["1  not at all", "2  with effort", "3  well", "4  at once"]
        }
    }

    /// The document's place and title.
    private func sourceTitle(_ id: String) -> String {
        for week in courses.flatMap(\.weeks) {
            let titles =
                week.lessons.filter { $0.id == id }.map(\.title)
                + [week.quiz].compactMap { $0 }.filter { $0.id == id }.map(\.title)
                + week.assignments.filter { $0.id == id }.map(\.title)
            if let title = titles.first { return weekLabel(course: week.course, week: week.number) + "  " + title }
        }
        return id
    }

    private func resultLines(_ round: ReviewState, width: Int) -> [StyledLine] {
        guard round.count > 0 else {
            return StyledLine("No card is due. Wrong answers and failed checks become cards.").wrapped(to: width)
        }
        let theme = appearance.theme
        var lines = [
            StyledLine("\(round.knownCount) of \(round.count) known", theme.heading),
            StyledLine(progressBar(Double(round.knownCount) / Double(round.count), width: 20), theme.accent),
            StyledLine(),
        ]
        for card in round.firstTries {
            let mark = card.wasKnown == true ? StyledLine("✓ ", theme.success) : StyledLine("✗ ", theme.failure)
            lines.append((mark + StyledLine(ReviewItem.words(for: card.item.id))).truncated(to: width))
        }
        lines += ["", StyledLine("What you knew comes back later, the rest tomorrow.", theme.dim)]
        return lines
    }

    private func keys(for round: ReviewState) -> [KeyHint] {
        let home = KeyHint("Esc", "home")
        guard let card = round.current else { return [KeyHint("Enter", "home")] }
        if card.wasKnown != nil { return [KeyHint("Enter", "go on"), home] }
        if let question = card.question { return question.keyHints + [home] }
        return card.isOpen ? [KeyHint("1…4", "rate"), home] : [KeyHint("Enter", "show"), home]
    }
}
