internal import Courseware
internal import Screen

extension AppState {
    mutating func handleQuiz(_ id: String, _ key: Key) -> [Effect] {
        guard var quiz = quizzes[id] else { return open(.home) }
        defer { quizzes[id] = quiz }
        if var question = quiz.current {
            let reaction = clickedItem(key, in: quiz).map { question.click($0) } ?? question.handle(key)
            quiz.questions[quiz.index] = question
            switch reaction {
            case .answered(let answer, let isRight):
                let (id, draw) = (question.question.id, question.question.draw)
                progress.answers[id] = SavedAnswer(source: quiz.quiz.id, answer: answer, isRight: isRight, draw: draw)
                // The verdict is below the options; on a low screen it would be out of sight.
                quiz.scroll = Scroll.end
                return [.saveAnswer(question: id, source: quiz.quiz.id, answer, isRight: isRight, draw: draw)]
            case .changed: return []
            case .ignored: break
            }
        }
        switch key {
        case .click(let x, let y) where quiz.isAtResult && body.contains(x: x, y: y):
            let row = y - body.y + quiz.scroll - Self.resultHeadHeight
            if quiz.questions.indices.contains(row) { quiz.show(row) }
        case .escape: return open(.home)
        case .enter where quiz.isAtResult: return open(.home)
        case .enter, .character("n"), .right, .character("l"): quiz.show(quiz.index + 1)
        case .tab where !quiz.isAtResult: quiz.show(quiz.index + 1)
        case .character("p"), .left, .character("h"), .shiftTab: quiz.show(quiz.index - 1)
        case .down, .character("j"), .scrollDown: quiz.scroll += 1
        case .up, .character("k"), .scrollUp: quiz.scroll -= 1
        case .pageDown, .character(" "): quiz.scroll += max(1, bodyHeight - 2)
        case .pageUp: quiz.scroll -= max(1, bodyHeight - 2)
        case .character("t") where !quiz.isAtResult: quiz.questions[quiz.index].restart()
        case .character("w") where quiz.isAtResult && quiz.wrongCount > 0: quiz.restart(onlyWrong: true)
        case .character("r") where quiz.isAtResult: quiz.restart(onlyWrong: false)
        default: break
        }
        return []
    }

    private func clickedItem(_ key: Key, in quiz: QuizState) -> Int? {
        guard case .click(let x, let y) = key, body.contains(x: x, y: y) else { return nil }
        return quiz.current?.item(atRow: y - body.y + quiz.scroll, width: questionWidth, appearance)
    }
}
