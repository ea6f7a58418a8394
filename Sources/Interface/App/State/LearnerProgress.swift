package import Courseware

/// What the learner has done so far.
package struct LearnerProgress: Equatable, Sendable {
    package var places: [String: LessonPlace]
    package var latestLesson: String?
    /// The last answer to each question.
    package var answers: [String: SavedAnswer]
    /// The last verdict on each function, by assignment.
    package var functions: [String: [FunctionVerdict]]
    /// How many hints of a function were seen, by assignment and function.
    package var hints: [String: [String: Int]]
    /// The identifiers of the cards to review, the most urgent first.
    package var due: [String]
    /// How many days in a row the learner has worked.
    package var streak: Int

    package init(
        places: [String: LessonPlace] = [:], latestLesson: String? = nil, answers: [String: SavedAnswer] = [:],
        functions: [String: [FunctionVerdict]] = [:], hints: [String: [String: Int]] = [:],
        due: [String] = [], streak: Int = 0
    ) {
        self.streak = streak
        self.places = places
        self.latestLesson = latestLesson
        self.answers = answers
        self.functions = functions
        self.hints = hints
        self.due = due
    }
}

/// Where the learner is in a lesson.
package struct LessonPlace: Hashable, Sendable {
    /// From 0.
    package var step: Int
    package var stepCount: Int
    package var isDone: Bool

    package init(step: Int, stepCount: Int, isDone: Bool) {
        self.step = step
        self.stepCount = stepCount
        self.isDone = isDone
    }
}

package struct SavedAnswer: Equatable, Sendable {
    /// The quiz or lesson that asked.
    package var source: String
    package var answer: Answer
    package var isRight: Bool
    /// Which numbers the question had, where they are drawn.
    package var draw: Int

    package init(source: String, answer: Answer, isRight: Bool, draw: Int = 0) {
        self.source = source
        self.answer = answer
        self.isRight = isRight
        self.draw = draw
    }
}

/// What is kept of a lesson's cells.
package struct SavedLesson: Equatable, Sendable {
    /// The learner's versions of cells, by number.
    package var edits: [Int: String]
    package var results: [Int: CellRecord]

    package init(edits: [Int: String] = [:], results: [Int: CellRecord] = [:]) {
        self.edits = edits
        self.results = results
    }
}
