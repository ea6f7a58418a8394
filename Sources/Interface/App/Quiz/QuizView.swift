internal import Courseware
internal import Screen

extension AppState {
    func drawQuiz(_ state: QuizState, into frame: inout Frame) {
        let lines = quizLines(state)
        frame.draw(lines.dropFirst(state.scroll), in: body)
        let label = weekLabel(course: state.quiz.course, week: state.quiz.week)
        let title =
            StyledLine("Quiz \(label)  ", appearance.theme.dim) + StyledLine(state.quiz.title, appearance.theme.title)
        let count = state.questions.count
        let status = state.isAtResult ? "result" : "question \(state.index + 1) of \(count)"
        drawChrome(
            into: &frame, title: title, status: StyledLine(status, appearance.theme.dim), keys: keys(for: state),
            hasMoreBelow: lines.count > state.scroll + body.height)
    }

    /// The shown question or the result, before scrolling.
    func quizLines(_ state: QuizState) -> [StyledLine] {
        let margin = Margin(width: width)
        let lines = state.current?.lines(width: questionWidth, isFocused: true, appearance) ?? resultLines(state)
        return lines.map { margin.indent + $0 }
    }

    /// The columns of a question that has the page to itself.
    var questionWidth: Int { min(Margin(width: width).prose, 92) }

    /// The lines of the result above those of the questions.
    static var resultHeadHeight: Int { 3 }

    private func resultLines(_ state: QuizState) -> [StyledLine] {
        let theme = appearance.theme
        let count = state.questions.count
        var lines = [
            StyledLine("\(state.rightCount) of \(count) right", theme.heading),
            StyledLine(progressBar(count == 0 ? 0 : Double(state.rightCount) / Double(count), width: 20), theme.accent),
            StyledLine(),
        ]
        for (index, question) in state.questions.enumerated() {
            let (mark, style) =
                switch question.verdict?.isRight {
                case true: ("✓", theme.success)
                case false: ("✗", theme.failure)
                default: ("·", theme.dim)
                }
            let prompt = appearance.prose(question.question.prompt, width: 400).first ?? StyledLine()
            let number = StyledLine("\(index + 1)", theme.dim).padded(to: 3, .right)
            lines.append((StyledLine(mark, style) + number + "  " + prompt).truncated(to: min(width - 6, 92)))
        }
        return lines
    }

    private func keys(for state: QuizState) -> [KeyHint] {
        guard let question = state.current else {
            var keys = [KeyHint("Enter", "home"), KeyHint("p", "back")]
            if state.wrongCount > 0 { keys.append(KeyHint("w", "try the wrong ones again")) }
            return keys.dropFirst() + [KeyHint("r", "start again"), keys[0]]
        }
        if question.isTyping { return question.keyHints + [KeyHint("Tab", "skip"), KeyHint("Esc", "home")] }
        let ways = [KeyHint("n", "next"), KeyHint("p", "previous"), KeyHint("Esc", "home")]
        guard question.isSettled else { return question.keyHints + ways }
        let isLast = state.index + 1 == state.questions.count
        return [KeyHint("Enter", isLast ? "result" : "next question"), KeyHint("t", "try again")] + ways.dropFirst()
    }
}
