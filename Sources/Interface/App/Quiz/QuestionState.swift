internal import Courseware
internal import Screen

/// A question on the screen and what the learner has done with it so far.
struct QuestionState: Equatable, Sendable {
    private(set) var question: Question
    /// The option or item that the keys act on.
    var cursor = 0
    var chosen: Set<Int> = []
    var text = ""
    /// For `order`: item indexes as they stand. For `match`: the right side beside each left side.
    var arrangement: [Int] = []
    /// Whether the item under the cursor moves with it.
    var isHolding = false
    private(set) var verdict: Verdict?
    /// What to do, after an input that is no answer.
    private(set) var complaint: String?

    init(_ question: Question, saved: SavedAnswer? = nil) {
        self.question = saved.map { question.drawn($0.draw) } ?? question
        clear()
        guard let saved, let verdict = try? self.question.judge(saved.answer) else { return }
        self.verdict = verdict
        switch saved.answer {
        case .choices(let choices): chosen = choices
        case .typed(let text): self.text = text
        case .arrangement(let order): arrangement = order
        }
    }

    /// Clears the answer for another try; numbers that are drawn are drawn anew.
    mutating func restart() {
        question = question.drawnAnew()
        clear()
    }

    private mutating func clear() {
        (cursor, chosen, text, isHolding, verdict, complaint) = (0, [], "", false, nil, nil)
        switch question.kind {
        case .order, .match: arrangement = question.displayOrder
        default: arrangement = []
        }
    }

    var isSettled: Bool { verdict != nil }

    /// Whether letters belong to the answer. A number or a shape does not begin with a letter, so that letters are
    /// commands until something is typed.
    var isTyping: Bool {
        guard !isSettled else { return false }
        switch question.kind {
        case .number, .shape: return !text.isEmpty
        case .text: return true
        case .chooseOne, .chooseMany, .order, .match: return false
        }
    }

    enum Reaction: Equatable {
        /// The key means nothing to the question.
        case ignored
        case changed
        case answered(Answer, isRight: Bool)
    }

    mutating func handle(_ key: Key) -> Reaction {
        guard !isSettled else { return .ignored }
        complaint = nil
        switch question.kind {
        case .chooseOne(let options): return choose(key, options.count, many: false)
        case .chooseMany(let options): return choose(key, options.count, many: true)
        case .number, .shape, .text: return type(key)
        case .order(let items): return order(key, items.count)
        case .match(let pairs): return match(key, pairs.count)
        }
    }

    /// Gives an arrangement as the answer, once the learner has moved something.
    mutating func submitArrangement() -> Reaction {
        let shown = question.displayOrder
        let isRightAsShown = (try? question.judge(.arrangement(shown)))?.isRight == true
        guard arrangement != shown || isRightAsShown else {
            complaint = "Nothing has been moved yet. Space takes an item, the arrows move it."
            if case .match = question.kind { complaint = "Nothing has been changed yet. The arrows ← → change a pair." }
            return .changed
        }
        return submit(.arrangement(arrangement))
    }

    mutating func submit(_ answer: Answer) -> Reaction {
        do throws(UnreadableAnswer) {
            let verdict = try question.judge(answer)
            self.verdict = verdict
            isHolding = false
            return .answered(answer, isRight: verdict.isRight)
        } catch {
            complaint = error.message
            return .changed
        }
    }
}
