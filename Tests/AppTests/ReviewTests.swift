import App
import Courseware
import Review
import Screen
import Testing

@Suite struct ReviewTests {
    static let function = ReviewItem(
        id: "c1w2-logistic-regression/propagate", source: "c1w2-logistic-regression",
        subject: .function(
            name: "propagate", guide: "The cost, and how it changes with w and b.",
            note: "The sum over the examples was not divided by m."))
    static let question = ReviewItem(
        id: "c1w2-neuron-half", source: "c1w2-neuron", subject: .question(Fixtures.prediction))

    static func session(_ items: [ReviewItem] = [question, function], width: Int = 80, height: Int = 24) -> Session {
        var session = Session(width: width, height: height, progress: LearnerProgress(due: items.map(\.id)))
        session.press(.character("v"))
        #expect(session.effects == [.loadReview])
        session.send(.reviewLoaded(items))
        return session
    }

    @Test func homeSaysWhatIsDue() {
        let session = Session(
            progress: LearnerProgress(due: ["c1w2-neuron-half", "c1w2-logistic-regression/propagate"]))
        #expect(session.text.contains("2 cards due"))
        #expect(session.text.contains("Review     2 cards: neuron half, propagate"))
    }

    @Test func aWrongAnswerIsSavedExplainedAndAskedOnceMore() {
        var session = Self.session([Self.question])
        session.press(.character("a"))
        #expect(
            session.effects == [
                .saveAnswer(question: "c1w2-neuron-half", source: "c1w2-neuron", .choices([0]), isRight: false)
            ])
        #expect(session.text.contains("the squash of 0 is not 0"))
        session.press(.enter)
        #expect(session.text.contains("once more"))
        session.press(.character("b"), .enter)
        #expect(session.text.contains("0 of 1 known"))
        session.press(.enter)
        #expect(session.state.page == .home)
        #expect(!session.text.contains("due"))
    }

    @Test func aFunctionsCardIsRatedByTheLearner() {
        var session = Self.session([Self.function])
        #expect(!session.text.contains("divided by m"))
        session.press(.enter)
        #expect(session.text.contains("divided by m"))
        session.press(.character("7"))
        #expect(session.effects.isEmpty)
        session.press(.character("3"))
        #expect(session.effects == [.saveRating(card: Self.function.id, .good)])
        #expect(session.text.contains("1 of 1 known"))
    }

    @Test func withoutCardsThePageSaysHowTheyComeAbout() {
        var session = Self.session([])
        #expect(session.text.contains("No card is due"))
        session.press(.enter)
        #expect(session.state.page == .home)
    }
}
