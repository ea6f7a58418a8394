internal import Courseware

/// An open quiz: its questions and the page with the result.
struct QuizState: Equatable, Sendable {
    let quiz: Quiz
    var questions: [QuestionState]
    /// The question shown; the result is shown after the last one.
    var index = 0
    var scroll = 0

    init(_ quiz: Quiz, answers: [String: SavedAnswer]) {
        self.quiz = quiz
        questions = quiz.questions.map { QuestionState($0, saved: answers[$0.id]) }
        enter()
    }

    var current: QuestionState? {
        questions.indices.contains(index) ? questions[index] : nil
    }

    var isAtResult: Bool { index >= questions.count }
    var rightCount: Int { questions.count { $0.verdict?.isRight == true } }
    var wrongCount: Int { questions.count { $0.verdict?.isRight == false } }

    /// Opens at the first question without an answer, or at the result.
    mutating func enter() {
        show(questions.firstIndex { !$0.isSettled } ?? questions.count)
    }

    mutating func show(_ index: Int) {
        self.index = min(max(0, index), questions.count)
        scroll = 0
    }

    /// Clears the answers that were wrong, or all of them.
    mutating func restart(onlyWrong: Bool) {
        for index in questions.indices where !onlyWrong || questions[index].verdict?.isRight == false {
            questions[index].restart()
        }
        enter()
    }
}
