internal import Courseware
internal import Screen

/// A drill on the screen: one question after the other, until enough in a row are right.
struct DrillState: Equatable, Sendable {
    let drill: Drill
    private(set) var question: QuestionState
    /// The number of the shown question in the drill's sequence.
    private var number: Int
    /// How many right answers there were since the last wrong one.
    private(set) var row = 0
    private var answered = 0
    private(set) var isSettled: Bool

    /// - Parameter saved: how many questions were asked when the drill was done before; a later visit asks others.
    init(_ drill: Drill, saved: SavedAnswer?) {
        self.drill = drill
        isSettled = saved?.isRight == true
        number = 0
        if case .typed(let text) = saved?.answer { number = Int(text) ?? 0 }
        question = QuestionState(drill.question(number))
    }

    /// - Returns: `.answered` when the drill is done.
    mutating func handle(_ key: Key) -> QuestionState.Reaction {
        guard !isSettled else { return .ignored }
        if question.isSettled {
            guard key == .enter else { return .ignored }
            ask(number + 1)
            return .changed
        }
        let reaction = question.handle(key)
        guard case .answered(_, let isRight) = reaction else { return reaction }
        answered += 1
        row = isRight ? row + 1 : 0
        isSettled = row >= drill.goal
        return isSettled ? .answered(.typed("\(number + 1)"), isRight: true) : .changed
    }

    /// Begins a new row.
    mutating func restart() {
        (row, answered, isSettled) = (0, 0, false)
        ask(number + 1)
    }

    private mutating func ask(_ number: Int) {
        self.number = number
        question = QuestionState(drill.question(number))
    }

    // MARK: Lines

    func lines(width: Int, isFocused: Bool, _ appearance: Appearance) -> [StyledLine] {
        let theme = appearance.theme
        if isSettled, answered == 0 {
            return [StyledLine("✓ Done before: \(drill.goal) in a row.", theme.success)]
        }
        var count = StyledLine(progressBar(Double(row) / Double(drill.goal), width: drill.goal), theme.accent)
        count.append("  \(row) of \(drill.goal) in a row, \(countText(answered, "answer")) so far", theme.dim)
        var lines = [count, ""] + question.lines(width: width, isFocused: isFocused, appearance)
        if isSettled {
            lines += ["", StyledLine("✓ That makes \(drill.goal) in a row.", theme.success)]
        } else if question.isSettled {
            lines += ["", StyledLine("Enter asks the next one.", theme.dim)]
        }
        return lines
    }
}
