internal import Foundation
package import GRDB

/// What a learner has done, in SQLite.
///
/// When a `save` function returns, what it saved is on the disk: it survives a killed process and a power loss. Several
/// processes may use one file at the same time. The schema only ever grows by migrations; nothing is erased.
package struct ProgressStore: Sendable {
    let writer: any DatabaseWriter

    /// Brings the schema up to date.
    package init(_ writer: any DatabaseWriter) throws {
        self.writer = writer
        try writer.writeWithoutTransaction { db in
            // In WAL mode anything less would lose the last commits in a power loss.
            try db.execute(sql: "PRAGMA synchronous = FULL")
        }
        try Self.migrator.migrate(writer)
    }

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: lessons, attempts, answers") { db in
            try db.create(table: "lessonPosition") { table in
                table.primaryKey("lesson", .text)
                table.column("step", .integer).notNull()
                table.column("stepCount", .integer).notNull()
                table.column("isDone", .boolean).notNull()
                table.column("time", .datetime).notNull()
            }
            try db.create(table: "cellEdit") { table in
                table.column("lesson", .text).notNull()
                table.column("cell", .integer).notNull()
                table.column("source", .text).notNull()
                table.primaryKey(["lesson", "cell"])
            }
            try db.create(table: "cellResult") { table in
                table.column("lesson", .text).notNull()
                table.column("cell", .integer).notNull()
                table.column("status", .text).notNull()
                table.column("output", .text).notNull()
                table.column("sourceHash", .text).notNull()
                table.primaryKey(["lesson", "cell"])
            }
            try db.create(table: "attempt") { table in
                table.autoIncrementedPrimaryKey("id")
                table.column("assignment", .text).notNull().indexed()
                table.column("time", .datetime).notNull()
                table.column("score", .integer).notNull()
                table.column("maxScore", .integer).notNull()
                table.column("report", .text).notNull()
            }
            try db.create(table: "functionState") { table in
                table.column("assignment", .text).notNull()
                table.column("name", .text).notNull()
                table.column("status", .text).notNull()
                table.column("points", .integer).notNull()
                table.column("maxPoints", .integer).notNull()
                table.column("time", .datetime).notNull()
                table.primaryKey(["assignment", "name"])
            }
            try db.create(table: "quizAnswer") { table in
                table.autoIncrementedPrimaryKey("id")
                table.column("question", .text).notNull().indexed()
                table.column("source", .text).notNull()
                table.column("answer", .text).notNull()
                table.column("isRight", .boolean).notNull()
                table.column("time", .datetime).notNull()
            }
            try db.create(table: "hintsUsed") { table in
                table.column("assignment", .text).notNull()
                table.column("function", .text).notNull()
                table.column("count", .integer).notNull()
                table.primaryKey(["assignment", "function"])
            }
        }
        migrator.registerMigration("2: review cards, drafts") { db in
            try db.create(table: "reviewCard") { table in
                table.primaryKey("id", .text)
                table.column("source", .text).notNull()
                table.column("kind", .text).notNull()
                table.column("note", .text).notNull()
                table.column("stability", .double).notNull()
                table.column("difficulty", .double).notNull()
                table.column("lastDay", .integer).notNull()
                table.column("dueDay", .integer).notNull()
                table.column("reviews", .integer).notNull()
                table.column("lapses", .integer).notNull()
            }
            // Every rating as it was given, so that the scheduler's parameters could be fitted to the learner.
            try db.create(table: "reviewLog") { table in
                table.autoIncrementedPrimaryKey("id")
                table.column("card", .text).notNull().indexed()
                table.column("rating", .integer).notNull()
                table.column("time", .datetime).notNull()
            }
            try db.create(table: "draft") { table in
                table.primaryKey("name", .text)
                table.column("text", .text).notNull()
            }
        }
        migrator.registerMigration("3: solutions shown") { db in
            try db.create(table: "givenUp") { table in
                table.column("assignment", .text).notNull()
                table.column("function", .text).notNull()
                table.column("time", .datetime).notNull()
                table.primaryKey(["assignment", "function"])
            }
        }
        migrator.registerMigration("4: days with work") { db in
            try db.create(table: "workDay") { $0.primaryKey("day", .integer) }
            try noteEarlierWork(db)
        }
        return migrator
    }
}
