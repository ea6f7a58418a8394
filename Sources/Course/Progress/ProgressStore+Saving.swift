internal import Foundation
internal import GRDB

extension ProgressStore {
    package func save(_ position: LessonPosition) async throws {
        try await writer.write { db in
            try Self.noteWork(db)
            try db.execute(
                sql: """
                    INSERT INTO lessonPosition (lesson, step, stepCount, isDone, time) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (lesson) DO UPDATE SET step = excluded.step, stepCount = excluded.stepCount,
                        isDone = isDone OR excluded.isDone, time = excluded.time
                    """,
                arguments: [position.lesson, position.step, position.stepCount, position.isDone, Date.now])
        }
    }

    package func save(_ edit: CellEdit) async throws {
        try await writer.write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO cellEdit (lesson, cell, source) VALUES (?, ?, ?)",
                arguments: [edit.lesson, edit.cell, edit.source])
        }
    }

    /// Forgets the learner's version of a cell, which is the lesson's own again.
    package func removeEdit(lesson: String, cell: Int) async throws {
        try await writer.write { db in
            try db.execute(sql: "DELETE FROM cellEdit WHERE lesson = ? AND cell = ?", arguments: [lesson, cell])
        }
    }

    package func save(_ result: CellResult) async throws {
        try await writer.write { db in
            try Self.noteWork(db)
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO cellResult (lesson, cell, status, output, sourceHash) VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [result.lesson, result.cell, result.status, result.output, result.sourceHash])
        }
    }

    /// Saves a grading and, in the same transaction, the states of its functions and the cards for those that failed.
    package func save(_ attempt: Attempt) async throws {
        try await writer.write { db in
            try Self.noteWork(db)
            try db.execute(
                sql: "INSERT INTO attempt (assignment, time, score, maxScore, report) VALUES (?, ?, ?, ?, ?)",
                arguments: [attempt.assignment, attempt.time, attempt.score, attempt.maxScore, attempt.report])
            for function in attempt.functions {
                try db.execute(
                    sql: """
                        INSERT OR REPLACE INTO functionState (assignment, name, status, points, maxPoints, time)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        attempt.assignment, function.name, function.status, function.points, function.maxPoints,
                        attempt.time,
                    ])
                if !function.note.isEmpty { try Self.noteFailure(of: function, in: attempt, db) }
            }
        }
    }

    /// Saves an answer and, in the same transaction, reviews the question's card; a wrong answer makes a card.
    package func save(_ answer: QuizAnswer) async throws {
        try await writer.write { db in
            try Self.noteWork(db)
            try db.execute(
                sql: "INSERT INTO quizAnswer (question, source, answer, isRight, time) VALUES (?, ?, ?, ?, ?)",
                arguments: [answer.question, answer.source, answer.answer, answer.isRight, answer.time])
            try Self.review(answer, db)
        }
    }

    /// Saves how many hints of a function the learner has seen. The number never falls.
    package func saveHints(assignment: String, function: String, count: Int) async throws {
        try await writer.write { db in
            try db.execute(
                sql: """
                    INSERT INTO hintsUsed (assignment, function, count) VALUES (?, ?, ?)
                    ON CONFLICT (assignment, function) DO UPDATE SET count = max(count, excluded.count)
                    """,
                arguments: [assignment, function, count])
        }
    }
}
