import App
import Courseware
import Screen
import Testing

@Suite struct SearchTests {
    static let entries = [
        SearchEntry(
            page: .lesson("c1w2-neuron"), place: 1, title: "A neuron that decides · The cost falls",
            text: "Train for 200 steps and watch the cost."),
        SearchEntry(
            page: .quiz("c1w2"), place: 2, title: "Quiz: Logistic regression · question 3",
            text: "X has 3 rows and 7 columns. What is the shape of w?"),
        SearchEntry(
            page: .assignment("c1w2-logistic-regression"), place: 1,
            title: "Assignment: Logistic regression · propagate",
            text: "The cost, and how it changes with w and b."),
    ]

    static func session(width: Int = 80, height: Int = 24) -> Session {
        var session = Session(width: width, height: height)
        session.press(.character("/"))
        #expect(session.effects == [.loadSearch])
        session.send(.searchLoaded(entries))
        return session
    }

    @Test func theLastSearchStandsUntilANewOneIsTyped() {
        var session = Self.session()
        session.type("cost")
        session.press(.escape, .character("/"))
        #expect(session.text.contains("2 places"))
        session.type("shape")
        #expect(session.text.contains("/ shape"))
        #expect(session.text.contains("1 place"))
    }

    @Test func allWordsMustBeThereAndTitlesComeFirst() {
        var session = Self.session()
        session.type("cost")
        #expect(session.text.contains("2 places"))
        session.type(" train")
        #expect(session.text.contains("1 place"))
        session.press(.control("u"))
        session.type("propagate")
        #expect(session.text.contains("1 place"))
        session.type("x")
        #expect(session.text.contains("Nothing found"))
    }

    @Test func aStepOfALessonOpensThere() {
        var session = Self.session()
        session.type("cost")
        session.press(.enter)
        #expect(session.effects == [.loadLesson("c1w2-neuron")])
        session.send(.lessonLoaded(Fixtures.lesson, SavedLesson()))
        #expect(session.text.contains("step 2 of 3"))
    }

    @Test func aQuestionAndAFunctionOpenThere() {
        var session = Self.session()
        session.type("columns")
        session.press(.enter)
        session.send(.quizLoaded(Fixtures.quiz))
        #expect(session.text.contains("question 3 of 5"))
        session.press(.escape, .character("/"))
        session.press(.control("u"))
        session.type("changes with")
        session.press(.enter)
        session.send(
            .assignmentLoaded(
                Fixtures.assignment, path: "/w/a.swift", source: Fixtures.assignment.starter, lastReport: nil))
        #expect(session.text.contains("func propagate"))
    }

    @Test func escapeLeadsBackToWhereTheSearchBegan() {
        var session = Session.lesson()
        session.press(.character("/"))
        #expect(session.state.page == .search)
        session.press(.escape)
        #expect(session.state.page == .lesson("c1w2-neuron"))
    }
}
