import Foundation
import GRDB
import Testing

@testable import Progress

@Suite struct ProgressFileTests {
    let workspace = FileManager.default.temporaryDirectory.appending(path: "nabla-progress-\(UUID().uuidString)")
    var file: URL { workspace.appending(path: ProgressStore.fileName) }

    @Test func progressIsThereWhenTheFileIsOpenedAgain() async throws {
        defer { try? FileManager.default.removeItem(at: workspace) }
        let first = try ProgressStore.open(in: workspace)
        #expect(first.notice == nil)
        try await first.store.save(LessonPosition(lesson: "l", step: 2, stepCount: 3, isDone: false))
        // The first store is still open, as it is when another process looks.
        let second = try ProgressStore.open(in: workspace)
        #expect(try await second.store.summary().positions["l"]?.step == 2)
    }

    @Test func whatIsSavedIsSyncedToTheDisk() async throws {
        defer { try? FileManager.default.removeItem(at: workspace) }
        let store = try ProgressStore.open(in: workspace).store
        let settings = try await store.writer.read { db in
            (
                try String.fetchOne(db, sql: "PRAGMA journal_mode"), try Int.fetchOne(db, sql: "PRAGMA synchronous"),
                try Int.fetchOne(db, sql: "PRAGMA busy_timeout")
            )
        }
        #expect(settings.0 == "wal" && settings.1 == 2 && settings.2 == 5000)
    }

    @Test func aDamagedFileIsKeptAsideAndANewOneIsStarted() async throws {
        defer { try? FileManager.default.removeItem(at: workspace) }
        try FileManager.default.createDirectory(at: workspace, withIntermediateDirectories: true)
        let damage = Data("not a database, but somebody's work".utf8) + Data(repeating: 7, count: 4096)
        try damage.write(to: file)
        let opened = try ProgressStore.open(in: workspace)
        let notice = try #require(opened.notice)
        let kept = workspace.appending(path: "progress-damaged-1.sqlite")
        #expect(notice.contains(kept.path(percentEncoded: false)))
        #expect(try Data(contentsOf: kept) == damage)
        #expect(try await opened.store.summary() == ProgressSummary())
        // A second accident does not overwrite the first file.
        try damage.write(to: file)
        for suffix in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: file.path(percentEncoded: false) + suffix)
        }
        #expect(try ProgressStore.open(in: workspace).notice?.contains("progress-damaged-2.sqlite") == true)
    }

    @Test func aFileOfANewerNablaIsLeftAlone() async throws {
        defer { try? FileManager.default.removeItem(at: workspace) }
        let store = try ProgressStore.open(in: workspace).store
        try await store.writer.write { db in
            try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('99: from the future')")
        }
        #expect { try ProgressStore.open(in: workspace) } throws: { "\($0)".contains("newer Nabla") }
    }

    @Test func aFolderThatCannotBeMadeIsNamed() throws {
        let occupied = workspace.appendingPathExtension("file")
        try Data().write(to: occupied)
        defer { try? FileManager.default.removeItem(at: occupied) }
        #expect {
            try ProgressStore.open(in: occupied)
        } throws: {
            "\($0)".contains(occupied.appending(path: "progress.sqlite").path(percentEncoded: false))
        }
    }

    @Test func manyWritersLoseNothing() async throws {
        defer { try? FileManager.default.removeItem(at: workspace) }
        let workspace = workspace
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let store = try ProgressStore.open(in: workspace).store
                    for number in 0..<25 {
                        try await store.save(
                            QuizAnswer(
                                question: "\(writer)-\(number)", source: "q", answer: "1", isRight: true, time: .now))
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await ProgressStore.open(in: workspace).store.summary().quizScore(of: "q").right == 100)
    }
}
