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

/// An answer as it is kept. Where the question's numbers were drawn, it says which draw it answers.
package struct AnswerRecord: Codable, Equatable, Sendable {
    package var answer: Answer
    /// 0 for a question that is always the same.
    package var draw: Int

    package init(answer: Answer, draw: Int = 0) {
        self.answer = answer
        self.draw = draw
    }

    private enum CodingKeys: String, CodingKey { case draw }

    package init(from decoder: any Decoder) throws {
        answer = try Answer(from: decoder)
        draw = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(Int.self, forKey: .draw) ?? 0
    }

    /// The answer's own form with the draw beside it; without a draw it is the answer's form alone.
    package func encode(to encoder: any Encoder) throws {
        try answer.encode(to: encoder)
        guard draw != 0 else { return }
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(draw, forKey: .draw)
    }
}
