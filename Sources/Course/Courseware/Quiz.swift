/// The questions of one week.
package struct Quiz: Equatable, Sendable {
    /// Such as `c1w2`.
    package var id: String
    package var title: String
    package var course: Int
    package var week: Int
    package var questions: [Question]

    package init(id: String, title: String, course: Int, week: Int, questions: [Question]) {
        self.id = id
        self.title = title
        self.course = course
        self.week = week
        self.questions = questions
    }
}

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

    package init(id: String, prompt: String, kind: Kind, explanation: String, covers: [String]) {
        self.id = id
        self.prompt = prompt
        self.kind = kind
        self.explanation = explanation
        self.covers = covers
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

    package struct Pair: Equatable, Sendable {
        package var left: String
        package var right: String

        package init(left: String, right: String) {
            self.left = left
            self.right = right
        }
    }
}

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
