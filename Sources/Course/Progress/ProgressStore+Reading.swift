internal import Foundation
internal import GRDB
internal import Review

/// All that a learner has done, without what cells showed and what reports said.
package struct ProgressSummary: Hashable, Sendable {
    /// The position in each lesson that was opened.
    package var positions: [String: LessonPosition] = [:]
    /// The lesson that was read last.
    package var latestLesson: String?
    /// The last answer to each question.
    package var answers: [String: QuizAnswer] = [:]
    /// The functions of each graded assignment, by name.
    package var functions: [String: [String: FunctionState]] = [:]
    /// The score of the last grading of each assignment.
    package var scores: [String: Score] = [:]
    /// How many hints were seen, by assignment and function.
    package var hints: [String: [String: Int]] = [:]

    /// How many days up to today, or up to yesterday, each had some work.
    package var streak = 0

    /// The identifiers of the review cards that are due, first those most likely to be forgotten.
    package var due: [String] = []

    package struct Score: Hashable, Sendable {
        package var points: Int
        package var maxPoints: Int
        /// The best score so far.
        package var best: Int

        package init(points: Int, maxPoints: Int, best: Int) {
            self.points = points
            self.maxPoints = maxPoints
            self.best = best
        }
    }

    package init() {}

    /// How many lessons are done.
    package var lessonsDone: Int { positions.values.count(where: \.isDone) }

    /// How many questions of a quiz or lesson were answered right at the last try, and how many were answered.
    package func quizScore(of source: String) -> (right: Int, answered: Int) {
        let answers = answers.values.filter { $0.source == source }
        return (answers.count(where: \.isRight), answers.count)
    }
}

extension ProgressStore {
    package func summary() async throws -> ProgressSummary {
        try await writer.read { db in
            var summary = ProgressSummary()
            for row in try Row.fetchAll(db, sql: "SELECT * FROM lessonPosition ORDER BY time") {
                let position = LessonPosition(
                    lesson: row["lesson"], step: row["step"], stepCount: row["stepCount"], isDone: row["isDone"])
                summary.positions[position.lesson] = position
                summary.latestLesson = position.lesson
            }
            for row in try Row.fetchAll(db, sql: "SELECT * FROM quizAnswer ORDER BY id") {
                let answer = QuizAnswer(
                    question: row["question"], source: row["source"], answer: row["answer"], isRight: row["isRight"],
                    time: row["time"])
                summary.answers[answer.question] = answer
            }
            for row in try Row.fetchAll(db, sql: "SELECT * FROM functionState") {
                summary.functions[row["assignment"], default: [:]][row["name"]] = FunctionState(
                    name: row["name"], status: row["status"], points: row["points"], maxPoints: row["maxPoints"])
            }
            for row in try Row.fetchAll(db, sql: "SELECT assignment, score, maxScore FROM attempt ORDER BY id") {
                let points: Int = row["score"]
                let best = max(points, summary.scores[row["assignment"]]?.best ?? 0)
                summary.scores[row["assignment"]] = .init(points: points, maxPoints: row["maxScore"], best: best)
            }
            for row in try Row.fetchAll(db, sql: "SELECT * FROM hintsUsed") {
                summary.hints[row["assignment"], default: [:]][row["function"]] = row["count"]
            }
            summary.streak = try Self.streak(until: Date.now.reviewDay(), db)
            summary.due = try Self.dueCards(on: Date.now.reviewDay(), db).map(\.card.id)
            return summary
        }
    }

    /// The learner's versions of a lesson's cells, by cell number.
    package func edits(of lesson: String) async throws -> [Int: String] {
        try await writer.read { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT cell, source FROM cellEdit WHERE lesson = ?", arguments: [lesson])
            return Dictionary(uniqueKeysWithValues: rows.map { ($0["cell"], $0["source"]) })
        }
    }

    /// What a lesson's cells showed last, in the order of the cells.
    package func results(of lesson: String) async throws -> [CellResult] {
        try await writer.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM cellResult WHERE lesson = ? ORDER BY cell", arguments: [lesson])
                .map { row in
                    CellResult(
                        lesson: row["lesson"], cell: row["cell"], status: row["status"], output: row["output"],
                        sourceHash: row["sourceHash"])
                }
        }
    }

    /// The last answer to a question as JSON; `nil` where it was never answered.
    package func latestAnswer(to question: String) async throws -> String? {
        try await writer.read { db in
            try String.fetchOne(
                db, sql: "SELECT answer FROM quizAnswer WHERE question = ? ORDER BY id DESC LIMIT 1",
                arguments: [question])
        }
    }

    /// The report of the last grading of an assignment, as JSON.
    package func latestReport(of assignment: String) async throws -> String? {
        try await writer.read { db in
            try String.fetchOne(
                db, sql: "SELECT report FROM attempt WHERE assignment = ? ORDER BY id DESC LIMIT 1",
                arguments: [assignment])
        }
    }
}
