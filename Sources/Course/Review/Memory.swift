/// How well something is remembered, in the terms of FSRS.
package struct Memory: Hashable, Sendable {
    /// The number of days after which it is still known with a probability of 90 %.
    package var stability: Double
    /// How hard it is to make the memory last, from 1 to 10.
    package var difficulty: Double

    package init(stability: Double, difficulty: Double) {
        self.stability = stability
        self.difficulty = difficulty
    }
}

/// How well it was remembered this time.
package enum Rating: Int, Hashable, Sendable, CaseIterable {
    case again = 1
    case hard, good, easy
}
