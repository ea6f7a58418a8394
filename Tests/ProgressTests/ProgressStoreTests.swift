import Foundation
import GRDB
import Testing

@testable import Progress

@Suite struct ProgressStoreTests {
    let store = try! ProgressStore(DatabaseQueue())

    @Test func aLessonIsFoundWhereItWasLeft() async throws {
        try await store.save(LessonPosition(lesson: "c1w2-neuron", step: 3, stepCount: 8, isDone: false))
        try await store.save(LessonPosition(lesson: "c1w2-cost", step: 0, stepCount: 5, isDone: false))
        let summary = try await store.summary()
        #expect(summary.positions["c1w2-neuron"]?.step == 3)
        #expect(summary.latestLesson == "c1w2-cost")
        #expect(summary.lessonsDone == 0)
    }

    @Test func aDoneLessonStaysDoneWhenReadAgain() async throws {
        try await store.save(LessonPosition(lesson: "c1w2-neuron", step: 7, stepCount: 8, isDone: true))
        try await store.save(LessonPosition(lesson: "c1w2-neuron", step: 0, stepCount: 8, isDone: false))
        let position = try #require(try await store.summary().positions["c1w2-neuron"])
        #expect(position.step == 0 && position.isDone)
    }

    @Test func editsAndResultsOfCellsComeBack() async throws {
        try await store.save(CellEdit(lesson: "l", cell: 2, source: "let a = 1"))
        try await store.save(CellEdit(lesson: "l", cell: 2, source: "let a = 2"))
        try await store.save(CellEdit(lesson: "other", cell: 2, source: "let b = 0"))
        #expect(try await store.edits(of: "l") == [2: "let a = 2"])
        let result = CellResult(lesson: "l", cell: 2, status: "done", output: #"[{"text":"∇"}]"#, sourceHash: "5f")
        try await store.save(result)
        #expect(try await store.results(of: "l") == [result])
        try await store.removeEdit(lesson: "l", cell: 2)
        #expect(try await store.edits(of: "l").isEmpty)
    }

    @Test func attemptsKeepTheLastStatesAndTheBestScore() async throws {
        func attempt(_ score: Int, _ status: String) -> Attempt {
            Attempt(
                assignment: "a", time: .now, score: score, maxScore: 100, report: #"{"score":\#(score)}"#,
                functions: [FunctionState(name: "sigmoid", status: status, points: score, maxPoints: 100)])
        }
        try await store.save(attempt(100, "passed"))
        try await store.save(attempt(40, "failed"))
        let summary = try await store.summary()
        #expect(summary.scores["a"] == .init(points: 40, maxPoints: 100, best: 100))
        #expect(summary.functions["a"]?["sigmoid"]?.status == "failed")
        #expect(try await store.latestReport(of: "a") == #"{"score":40}"#)
        #expect(try await store.latestReport(of: "b") == nil)
    }

    @Test func theLastAnswerToAQuestionCounts() async throws {
        func answer(_ question: String, _ isRight: Bool) -> QuizAnswer {
            QuizAnswer(question: question, source: "c1w2", answer: "{}", isRight: isRight, time: .now)
        }
        for answer in [answer("q1", false), answer("q2", true), answer("q1", true), answer("q3", false)] {
            try await store.save(answer)
        }
        #expect(try await store.summary().quizScore(of: "c1w2") == (2, 3))
        #expect(try await store.summary().quizScore(of: "c1w3") == (0, 0))
    }

    @Test func whatWasGivenUpStaysSo() async throws {
        try await store.saveGivenUp(["propagate"], of: "a")
        try await store.saveGivenUp(["propagate", "optimize"], of: "a")
        #expect(try await store.givenUp(of: "a") == ["propagate", "optimize"])
        #expect(try await store.givenUp(of: "b").isEmpty)
    }

    @Test func hintsAreNeverForgotten() async throws {
        try await store.saveHints(assignment: "a", function: "propagate", count: 2)
        try await store.saveHints(assignment: "a", function: "propagate", count: 1)
        #expect(try await store.summary().hints == ["a": ["propagate": 2]])
    }
}
