/// Something to be asked again, and when.
package struct Card: Hashable, Sendable {
    /// The question's identifier, or the assignment and the function: `c1w2-logistic-regression/propagate`.
    package var id: String
    package var memory: Memory
    /// Days are counted from a day of the caller's choice.
    package var lastDay: Int
    package var dueDay: Int
    package var reviews: Int
    /// How often it was forgotten.
    package var lapses: Int

    package init(id: String, memory: Memory, lastDay: Int, dueDay: Int, reviews: Int, lapses: Int) {
        self.id = id
        self.memory = memory
        self.lastDay = lastDay
        self.dueDay = dueDay
        self.reviews = reviews
        self.lapses = lapses
    }

    /// A card made after its first rating, which is `.again` where it comes from a mistake.
    package init(id: String, after rating: Rating, on day: Int, by scheduler: Scheduler = .standard) {
        let memory = scheduler.memory(after: rating)
        self.init(
            id: id, memory: memory, lastDay: day, dueDay: day + scheduler.interval(of: memory), reviews: 1,
            lapses: rating == .again ? 1 : 0)
    }

    /// A clock that was set back counts as the same day.
    package mutating func review(_ rating: Rating, on day: Int, by scheduler: Scheduler = .standard) {
        memory = scheduler.memory(memory, after: rating, days: max(0, day - lastDay))
        lastDay = max(lastDay, day)
        dueDay = lastDay + scheduler.interval(of: memory)
        reviews += 1
        if rating == .again { lapses += 1 }
    }

    package func isDue(on day: Int) -> Bool { dueDay <= day }
}

extension Sequence<Card> {
    /// The cards to ask on a day, first those most likely to be forgotten.
    package func due(on day: Int, by scheduler: Scheduler = .standard) -> [Card] {
        filter { $0.isDue(on: day) }
            .map { ($0, scheduler.retrievability(of: $0.memory, after: day - $0.lastDay)) }
            .sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }
            .map(\.0)
    }
}
