internal import Courseware
internal import Review
internal import Screen

extension AppState {
    mutating func handleReview(_ key: Key) -> [Effect] {
        guard var round = review else { return open(.home) }
        defer { review = round }
        if let effects = answer(&round, key) { return effects }
        switch key {
        case .escape: return open(.home)
        case .enter, .character("n"), .right:
            if round.isAtResult { return open(.home) }
            if round.current?.wasKnown != nil { round.goOn() }
        case .down, .character("j"), .scrollDown: round.scroll += 1
        case .up, .character("k"), .scrollUp: round.scroll -= 1
        case .pageDown, .character(" "): round.scroll += max(1, bodyHeight - 2)
        case .pageUp: round.scroll -= max(1, bodyHeight - 2)
        case .control("c"): notice = "Esc leads back, q in the home screen leaves Nabla."
        default: break
        }
        return []
    }

    /// Gives the key to the card; `nil` where it means nothing to it.
    private mutating func answer(_ round: inout ReviewState, _ key: Key) -> [Effect]? {
        guard var card = round.current, card.wasKnown == nil else { return nil }
        guard var question = card.question else { return rate(&round, card, key) }
        let reaction = clickedItem(key, of: question, in: round).map { question.click($0) } ?? question.handle(key)
        card.question = question
        round.current = card
        switch reaction {
        case .ignored: return nil
        case .changed: return []
        case .answered(let answer, let isRight):
            round.settle(wasKnown: isRight)
            round.scroll = Scroll.end
            let (id, source, draw) = (card.item.id, card.item.source, question.question.draw)
            progress.due.removeAll { $0 == id }
            progress.answers[id] = SavedAnswer(source: source, answer: answer, isRight: isRight, draw: draw)
            return [.saveAnswer(question: id, source: source, answer, isRight: isRight, draw: draw)]
        }
    }

    private func clickedItem(_ key: Key, of question: QuestionState, in round: ReviewState) -> Int? {
        guard case .click(let x, let y) = key, body.contains(x: x, y: y) else { return nil }
        let row = y - body.y + round.scroll - Self.cardHeadHeight
        return question.item(atRow: row, width: questionWidth, appearance)
    }

    /// A function's card is first opened and then rated by the learner.
    private mutating func rate(_ round: inout ReviewState, _ card: ReviewState.CardState, _ key: Key) -> [Effect]? {
        if !card.isOpen {
            guard key == .enter || key == .character(" ") else { return nil }
            round.current?.isOpen = true
            round.scroll = Scroll.end
            return []
        }
        guard case .character(let digit) = key, let rating = digit.wholeNumberValue.flatMap(Rating.init) else {
            return nil
        }
        round.settle(wasKnown: rating != .again)
        round.goOn()
        progress.due.removeAll { $0 == card.item.id }
        return [.saveRating(card: card.item.id, rating)]
    }
}
