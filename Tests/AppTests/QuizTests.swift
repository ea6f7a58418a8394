import Screen
import App
import Courseware
import Testing

@Suite struct QuizTests {
    @Test func everyKindOfQuestionIsAnsweredFromTheKeyboard() {
        var session = Session.quiz()
        session.press(.character("b"))
        #expect(session.effects == [.saveAnswer(question: "q1", source: "c1w2", .choices([1]), isRight: true)])
        session.press(.enter, .character(" "), .down, .down, .character(" "), .enter)
        #expect(session.effects == [.saveAnswer(question: "q2", source: "c1w2", .choices([0, 2]), isRight: true)])
        session.press(.enter)
        session.type("3, 1\n")
        #expect(session.effects == [.saveAnswer(question: "q3", source: "c1w2", .typed("3, 1"), isRight: true)])
        session.press(.enter)
        session.sortItems(count: 4)
        #expect(
            session.effects == [.saveAnswer(question: "q4", source: "c1w2", .arrangement([0, 1, 2, 3]), isRight: true)])
        session.press(.enter, .right, .enter)
        #expect(session.effects == [.saveAnswer(question: "q5", source: "c1w2", .arrangement([0, 1]), isRight: true)])
        session.press(.enter)
        #expect(session.text.contains("5 of 5 right"))
    }

    @Test func aWrongAnswerGetsItsReason() {
        var session = Session.quiz()
        session.press(.character("a"))
        #expect(session.text.contains("Not right"))
        #expect(session.text.contains("the squash of 0 is not 0"))
        session.press(.character("t"), .down, .enter)
        #expect(session.text.contains("✓ Right."))
    }

    @Test func enterAloneNeverAnswers() {
        var session = Session.quiz()
        for sentence in [
            "Choose an option first", "Choose an option first", "Type an answer", "moved yet", "changed yet",
        ] {
            session.press(.enter)
            #expect(session.effects.isEmpty)
            #expect(session.text.contains(sentence))
            session.press(.tab)
        }
    }

    @Test func whatIsNoAnswerIsNotCounted() {
        var session = Session.quiz()
        session.press(.character("n"), .character("n"))
        session.type("3 by 1?\n")
        #expect(session.effects.isEmpty)
        #expect(session.text.contains("is not a shape"))
    }

    @Test func lettersAreCommandsWhereAnAnswerCannotBeginWithThem() {
        var session = Session.quiz()
        session.press(.character("n"), .character("n"), .character("n"))
        #expect(session.text.contains("question 4 of 5"))
        session.press(.character("p"), .character("?"))
        #expect(session.text.contains("On this page"))
    }

    @Test func aQuizOpensAtTheFirstQuestionWithoutAnAnswer() {
        let answered = SavedAnswer(source: "c1w2", answer: .choices([1]), isRight: true)
        var session = Session(progress: LearnerProgress(answers: ["q1": answered]))
        session.openFromHome(.loadQuiz("c1w2"))
        session.send(.quizLoaded(Fixtures.quiz))
        #expect(session.text.contains("question 2 of 5"))
        session.press(.character("p"))
        #expect(session.text.contains("✓ Right."))
    }

    @Test func theWrongOnesCanBeTriedAgain() {
        var session = Session.quiz()
        session.press(.character("a"), .end)
        for _ in 0..<5 { session.press(.tab) }
        session.press(.tab, .tab)
        #expect(session.text.contains("0 of 5 right"))
        session.press(.character("w"))
        #expect(session.text.contains("question 1 of 5"))
    }
}

extension Session {
    /// Sorts the shown items of an order question as a reader would: takes the right one and carries it up.
    mutating func sortItems(count: Int) {
        let wanted = ["forward", "cost", "backward", "update"]
        for place in 0..<count {
            let rows = text.split(separator: "\n").compactMap { row in wanted.first { row.contains(". " + $0) } }
            let current = rows.firstIndex(of: wanted[place])!
            for _ in 0..<count { press(.up) }
            for _ in 0..<current { press(.down) }
            press(.character(" "))
            for _ in place..<current { press(.up) }
            press(.character(" "))
        }
        press(.enter)
    }
}
