internal import Courseware
internal import Screen

/// Everything in a step that asks: questions, derivations with blanks, drills.
extension LessonState {
    /// The question that waits for an answer in the focused block, or was answered last there.
    var focusedQuestion: QuestionState? {
        guard let focus else { return nil }
        switch blocks[focus] {
        case .question(let question, _): return questions[question.id]
        case .derivation(let derivation): return derivations[derivation.id]?.question
        case .drill(let drill): return drills[drill.id].flatMap { $0.isSettled ? nil : $0.question }
        case .cell, .prose, .hint: return nil
        }
    }

    /// Gives a key to the focused block.
    ///
    /// - Returns: what it made of the key, and under which identifier an answer is to be kept.
    mutating func ask(_ key: Key) -> (id: String, reaction: QuestionState.Reaction)? {
        guard let focus else { return nil }
        switch blocks[focus] {
        case .question(let question, _):
            guard let reaction = questions[question.id]?.handle(key) else { return nil }
            return (question.id, reaction)
        case .derivation(let derivation):
            let blank = derivations[derivation.id]?.question?.question.id ?? derivation.id
            guard let reaction = derivations[derivation.id]?.handle(key) else { return nil }
            return (blank, reaction)
        case .drill(let drill):
            guard let reaction = drills[drill.id]?.handle(key) else { return nil }
            return (drill.id, reaction)
        case .cell, .prose, .hint: return nil
        }
    }

    /// What Enter does inside the focused block; `nil` where it leads on from it.
    var goOnInsideText: String? {
        guard let focus, !isSettled(focus) else { return nil }
        switch blocks[focus] {
        case .derivation: return "next line"
        case .drill: return "next one"
        case .question, .cell, .prose, .hint: return nil
        }
    }

    /// Whether the focused block asks and is done with asking, so that it can be tried again.
    var canTryAgain: Bool {
        guard let focus, isSettled(focus) else { return false }
        switch blocks[focus] {
        case .question, .derivation, .drill: return true
        case .cell, .prose, .hint: return false
        }
    }

    /// Clears the answers of the focused block.
    mutating func tryAgain() {
        guard let focus else { return }
        switch blocks[focus] {
        case .question(let question, _): questions[question.id]?.restart()
        case .derivation(let derivation): derivations[derivation.id]?.restart()
        case .drill(let drill): drills[drill.id]?.restart()
        case .cell, .prose, .hint: return
        }
        invalidate(block: focus)
        follows = .focus
    }
}
