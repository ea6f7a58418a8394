import Foundation
import GRDB
import Progress
import Review
import Testing

@Suite struct ReviewStoreTests {
    private let store: ProgressStore
    private let now = Date(timeIntervalSince1970: 1_800_000_000)

    init() throws {
        store = try ProgressStore(DatabaseQueue())
    }

    private func day(_ count: Int) -> Date { now.addingTimeInterval(Double(count) * 86_400) }

    private func answer(_ question: String, isRight: Bool, day: Int = 0) async throws {
        try await store.save(
            QuizAnswer(question: question, source: "c1w2", answer: "{}", isRight: isRight, time: self.day(day)))
    }

    private func fail(_ note: String, day: Int = 0) async throws {
        let functions = [
            FunctionState(name: "sigmoid", status: "passed", points: 10, maxPoints: 10),
            FunctionState(name: "propagate", status: "failed", points: 0, maxPoints: 20, note: note),
        ]
        try await store.save(
            Attempt(
                assignment: "c1w2-logistic-regression", time: self.day(day), score: 10, maxScore: 30, report: "{}",
                functions: functions))
    }

    @Test func aWrongAnswerIsAskedTheNextDay() async throws {
        try await answer("q1", isRight: false)
        try await answer("q2", isRight: true)
        #expect(try await store.dueCards(at: now).isEmpty)
        #expect(try await store.dueCards(at: day(1)).map(\.card.id) == ["q1"])
        #expect(try await store.nextReview(at: now).map { $0.inDays } == 1)
    }

    @Test func anAnswerIsAReviewOfTheQuestionsCard() async throws {
        try await answer("q1", isRight: false)
        try await answer("q1", isRight: true, day: 1)
        #expect(try await store.dueCards(at: day(1)).isEmpty)
        let next = try #require(try await store.nextReview(at: day(1)))
        #expect(next.inDays >= 1 && next.count == 1)
    }

    @Test func aFailedFunctionBecomesOneCard() async throws {
        try await fail("The sum was not divided by m.")
        try await fail("The sign is turned.")
        let due = try await store.dueCards(at: day(1))
        #expect(due.map(\.card.id) == ["c1w2-logistic-regression/propagate"])
        #expect(due.first?.note == "The sum was not divided by m.")
        // Failing again while working on it is not forgetting it.
        #expect(due.first?.card.lapses == 1)
        try await fail("The sign is turned.", day: 3)
        #expect(try await store.dueCards(at: day(4)).first?.card.lapses == 2)
    }

    @Test func aRatingMovesTheCard() async throws {
        try await fail("x")
        try await store.review("c1w2-logistic-regression/propagate", .easy, at: day(1))
        #expect(try await store.dueCards(at: day(2)).isEmpty)
        try await store.review("no such card", .good, at: day(1))
    }

    @Test func aDayBeginsAtFourInTheMorning() throws {
        let zone = try #require(TimeZone(secondsFromGMT: 3600))
        let midnight = Date(timeIntervalSince1970: 86_400 * 100 - 3600)
        #expect(midnight.reviewDay(in: zone) == 99)
        #expect(midnight.addingTimeInterval(4 * 3600 - 1).reviewDay(in: zone) == 99)
        #expect(midnight.addingTimeInterval(4 * 3600).reviewDay(in: zone) == 100)
    }

    @Test func draftsAreKeptUntilTheyAreRemoved() async throws {
        try await store.saveDraft("func f() {", named: "a")
        try await store.saveDraft("func f() {}", named: "a")
        #expect(try await store.draft(named: "a") == "func f() {}")
        try await store.removeDraft(named: "a")
        #expect(try await store.draft(named: "a") == nil)
    }
}
