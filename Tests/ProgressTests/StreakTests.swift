import Foundation
import GRDB
import Testing

@testable import Progress

@Suite struct StreakTests {
    let store = try! ProgressStore(DatabaseQueue())
    let today = Date.now.reviewDay()

    private func work(daysAgo days: [Int]) async throws {
        try await store.writer.write { [today] db in
            for day in days { try db.execute(sql: "INSERT INTO workDay (day) VALUES (?)", arguments: [today - day]) }
        }
    }

    @Test(arguments: [
        ([], 0), ([0], 1), ([0, 1, 2], 3), ([1, 2], 2), ([2, 3], 0), ([0, 2, 3], 1), ([0, 1, 3], 2), ([-1], 0),
    ])
    func daysInARowAreCountedBackFromToday(days: [Int], count: Int) async throws {
        try await work(daysAgo: days)
        #expect(try await store.summary().streak == count)
    }

    @Test func whateverIsSavedCountsAsWork() async throws {
        let saves: [@Sendable (ProgressStore) async throws -> Void] = [
            { try await $0.save(LessonPosition(lesson: "l", step: 0, stepCount: 1, isDone: false)) },
            { try await $0.save(CellResult(lesson: "l", cell: 1, status: "done", output: "", sourceHash: "")) },
            {
                try await $0.save(
                    QuizAnswer(question: "q", source: "c1w2", answer: "", isRight: true, time: .now))
            },
            {
                try await $0.save(
                    Attempt(assignment: "a", time: .now, score: 0, maxScore: 1, report: "{}", functions: []))
            },
        ]
        for save in saves {
            let store = try ProgressStore(DatabaseQueue())
            try await save(store)
            #expect(try await store.summary().streak == 1)
        }
    }

    @Test func workFromBeforeDaysWereNotedCounts() async throws {
        let queue = try DatabaseQueue()
        try ProgressStore.migrator.migrate(queue, upTo: "3: solutions shown")
        try await queue.write { db in
            for day in 0..<3 {
                try db.execute(
                    sql: "INSERT INTO attempt (assignment, time, score, maxScore, report) VALUES ('a', ?, 0, 1, '{}')",
                    arguments: [Date.now.addingTimeInterval(Double(-86_400 * day))])
            }
        }
        #expect(try await ProgressStore(queue).summary().streak == 3)
    }
}
