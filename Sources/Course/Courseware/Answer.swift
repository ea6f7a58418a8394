/// What a learner answers.
package enum Answer: Codable, Equatable, Sendable {
    /// Indexes into the options.
    case choices(Set<Int>)
    /// What was typed: a number, a shape or a text.
    case typed(String)
    /// A permutation: for `order`, item indexes in the chosen order; for `match`, the right side for each left side.
    case arrangement([Int])
}

/// What Nabla says to an answer.
package struct Verdict: Equatable, Sendable {
    package var isRight: Bool
    /// The reason for the chosen answer, then the explanation.
    package var message: String

    package init(isRight: Bool, message: String) {
        self.isRight = isRight
        self.message = message
    }
}
