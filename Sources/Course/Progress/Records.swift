package import Foundation

/// Where a learner is in a lesson.
package struct LessonPosition: Hashable, Sendable {
    package var lesson: String
    /// From 0.
    package var step: Int
    package var stepCount: Int
    /// Whether the last step has been finished once. Stays true when the learner goes back.
    package var isDone: Bool

    package init(lesson: String, step: Int, stepCount: Int, isDone: Bool) {
        self.lesson = lesson
        self.step = step
        self.stepCount = stepCount
        self.isDone = isDone
    }
}

/// The learner's own version of a cell.
package struct CellEdit: Hashable, Sendable {
    package var lesson: String
    package var cell: Int
    package var source: String

    package init(lesson: String, cell: Int, source: String) {
        self.lesson = lesson
        self.cell = cell
        self.source = source
    }
}

/// What a cell showed when it ran last, so that a lesson looks the same when it is opened again.
package struct CellResult: Hashable, Sendable {
    package var lesson: String
    package var cell: Int
    /// Such as `done` or `failed`.
    package var status: String
    /// Text, values and figures as JSON.
    package var output: String
    /// A hash of the source that ran; another one now means that the output is stale.
    package var sourceHash: String

    package init(lesson: String, cell: Int, status: String, output: String, sourceHash: String) {
        self.lesson = lesson
        self.cell = cell
        self.status = status
        self.output = output
        self.sourceHash = sourceHash
    }
}

/// One grading of an assignment.
package struct Attempt: Hashable, Sendable {
    package var assignment: String
    package var time: Date
    package var score: Int
    package var maxScore: Int
    /// The whole report as JSON.
    package var report: String
    package var functions: [FunctionState]

    package init(
        assignment: String, time: Date, score: Int, maxScore: Int, report: String, functions: [FunctionState]
    ) {
        self.assignment = assignment
        self.time = time
        self.score = score
        self.maxScore = maxScore
        self.report = report
        self.functions = functions
    }
}

/// What the last grading said about a function.
package struct FunctionState: Hashable, Sendable {
    package var name: String
    /// Such as `passed` or `notStarted`.
    package var status: String
    package var points: Int
    package var maxPoints: Int
    /// What was wrong, for the card that asks about it later; empty where nothing was.
    package var note: String

    package init(name: String, status: String, points: Int, maxPoints: Int, note: String = "") {
        self.name = name
        self.status = status
        self.points = points
        self.maxPoints = maxPoints
        self.note = note
    }
}

/// An answer to a question of a quiz or a lesson.
package struct QuizAnswer: Hashable, Sendable {
    package var question: String
    /// The quiz (`c1w2`) or the lesson (`c1w2-neuron`) that asked.
    package var source: String
    /// The answer as JSON.
    package var answer: String
    package var isRight: Bool
    package var time: Date

    package init(question: String, source: String, answer: String, isRight: Bool, time: Date) {
        self.question = question
        self.source = source
        self.answer = answer
        self.isRight = isRight
        self.time = time
    }
}
