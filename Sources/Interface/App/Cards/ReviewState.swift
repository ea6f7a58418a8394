internal import Courseware
internal import Screen

/// A round of review: some cards, each until it is known.
struct ReviewState: Equatable, Sendable {
    private(set) var cards: [CardState]
    /// The card shown; the result is shown after the last one.
    private(set) var index = 0
    var scroll = 0
    /// How many different cards there are; a forgotten one comes back at the end.
    let count: Int

    struct CardState: Equatable, Sendable {
        let item: ReviewItem
        var question: QuestionState?
        /// Whether the answer of a function's card is shown.
        var isOpen = false
        /// `nil` until it is settled.
        var wasKnown: Bool?

        init(_ item: ReviewItem) {
            self.item = item
            if case .question(let question) = item.subject { self.question = QuestionState(question) }
        }
    }

    init(_ items: [ReviewItem]) {
        cards = items.map(CardState.init)
        count = items.count
    }

    var current: CardState? {
        get { cards.indices.contains(index) ? cards[index] : nil }
        set { if let newValue, cards.indices.contains(index) { cards[index] = newValue } }
    }

    /// The cards in the order of the first time they were asked, and whether they were known then.
    var firstTries: ArraySlice<CardState> { cards.prefix(count) }
    var knownCount: Int { firstTries.count { $0.wasKnown == true } }
    var isAtResult: Bool { index >= cards.count }

    mutating func settle(wasKnown: Bool) {
        current?.wasKnown = wasKnown
        guard !wasKnown, let card = current else { return }
        var again = CardState(card.item)
        // Where numbers are drawn, the card asks about others than those whose answer was just shown.
        again.question = card.question
        again.question?.restart()
        cards.append(again)
    }

    mutating func goOn() {
        index = min(index + 1, cards.count)
        scroll = 0
    }
}
