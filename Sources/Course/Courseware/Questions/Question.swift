package import Figures

/// A question with the reason for each answer.
package struct Question: Equatable, Sendable {
    /// Unique over all quizzes and lessons, such as `c1w2-sigmoid-range`.
    package var id: String
    /// CommonMark with math.
    package var prompt: String
    package var kind: Kind
    /// Shown after every answer.
    package var explanation: String
    /// The curriculum rows or quiz concepts covered, such as `Q-C1W2-03`.
    package var covers: [String]
    /// Wrong answers that are typed often, with the reason why each is wrong.
    package var misconceptions: [Misconception]
    /// What is drawn below the text; several stand side by side.
    package var figures: [Figure]
    /// Which of the variants this is, where numbers are drawn.
    package internal(set) var draw = 0
    var variants: QuestionVariants?

    package init(
        id: String, prompt: String, kind: Kind, explanation: String, covers: [String],
        misconceptions: [Misconception] = [], figures: [Figure] = []
    ) {
        self.id = id
        self.prompt = prompt
        self.kind = kind
        self.explanation = explanation
        self.covers = covers
        self.misconceptions = misconceptions
        self.figures = figures
    }

    package enum Kind: Equatable, Sendable {
        case chooseOne([Option])
        case chooseMany([Option])
        /// A number, accepted within `tolerance` (absolute).
        case number(answer: Double, tolerance: Double)
        /// A tensor shape, such as `(4, 3)`.
        case shape([Int])
        /// A word or short text; case and outer spaces do not matter.
        case text([String])
        /// Items in the right order; shown shuffled.
        case order([String])
        /// Pairs that belong together; the right sides are shown shuffled.
        case match([Pair])
    }

    package struct Option: Equatable, Sendable {
        package var text: String
        package var isRight: Bool
        /// Why this option is right or wrong.
        package var reason: String

        package init(text: String, isRight: Bool, reason: String) {
            self.text = text
            self.isRight = isRight
            self.reason = reason
        }
    }

    /// A typed answer that comes from a wrong idea.
    package struct Misconception: Equatable, Sendable {
        package var answer: String
        package var reason: String

        package init(answer: String, reason: String) {
            self.answer = answer
            self.reason = reason
        }
    }

    package struct Pair: Equatable, Sendable {
        package var left: String
        package var right: String

        package init(left: String, right: String) {
            self.left = left
            self.right = right
        }
    }
}
