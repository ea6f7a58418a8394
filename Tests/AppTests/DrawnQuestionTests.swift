import App
import Courseware
import Foundation
import Screen
import Testing

/// Questions whose numbers are drawn anew for each try.
@Suite struct DrawnQuestionTests {
    private let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A quiz of one question from the shipped lessons.
    private func quiz(_ id: String, from week: String = "c1w3") throws -> Quiz {
        var quiz = try #require(try CourseLibrary.load(from: root).quiz(week))
        quiz.questions.removeAll { $0.id != id }
        quiz.id = "c1w2"
        return quiz
    }

    private func session(_ quiz: Quiz, answers: [String: SavedAnswer] = [:]) -> Session {
        var session = Session(progress: LearnerProgress(answers: answers))
        session.openFromHome(.loadQuiz("c1w2"))
        session.send(.quizLoaded(quiz))
        return session
    }

    @Test func anotherTryHasOtherNumbers() throws {
        let quiz = try quiz("c1w3-count")
        var session = session(quiz)
        session.type("1\n")
        #expect(
            session.effects == [
                .saveAnswer(question: "c1w3-count", source: "c1w2", .typed("1"), isRight: false, draw: 0)
            ])
        let next = quiz.questions[0].drawnAnew()
        session.press(.character("t"))
        #expect(session.text.contains(next.prompt.prefix(60)))
        guard case .number(let right, _) = next.kind else { throw CancellationError() }
        session.type("\(Int(right))\n")
        #expect(
            session.effects == [
                .saveAnswer(
                    question: "c1w3-count", source: "c1w2", .typed("\(Int(right))"), isRight: true, draw: next.draw)
            ])
    }

    @Test func aKeptAnswerComesBackWithItsNumbers() throws {
        let quiz = try quiz("c1w3-count")
        let drawn = quiz.questions[0].drawn(9)
        guard case .number(let right, _) = drawn.kind else { throw CancellationError() }
        let saved = SavedAnswer(source: "c1w2", answer: .typed("\(Int(right))"), isRight: true, draw: 9)

        var session = session(quiz, answers: ["c1w3-count": saved])
        session.press(.character("p"))

        #expect(session.text.contains(drawn.prompt.prefix(60)))
        #expect(session.text.contains("✓ Right."))
    }

    @Test func aForgottenCardComesBackWithOtherNumbers() throws {
        let question = try quiz("c1w3-count").questions[0]
        var session = Session(progress: LearnerProgress(due: [question.id]))
        session.press(.character("v"))
        session.send(.reviewLoaded([ReviewItem(id: question.id, source: "c1w2", subject: .question(question))]))
        session.type("1\n")
        #expect(session.text.contains("Not right"))
        session.press(.enter)
        #expect(session.text.contains("once more"))
        #expect(!session.text.contains(question.prompt.prefix(60)))
        #expect(session.text.contains(question.drawnAnew().prompt.prefix(60)))
    }
}
