import App
import Courseware
import Figures
import Review
import Screen
import Testing

/// Everything that can be clicked. The keys for the same are tested elsewhere.
@Suite struct MouseTests {
    @Test func aHintInTheBarPressesItsKey() {
        var session = Session.lesson()
        session.click("n next")
        #expect(session.text.contains("step 2 of 3"))
        session.click("? help")
        #expect(session.text.contains("On this page"))
        session.click("any key")
        session.click("Esc home")
        #expect(session.state.page == .home)
        session.click("q quit")
        #expect(session.effects == [.quit])
    }

    @Test func aHintOfAChangedKeyDoesTheSame() {
        let settings = SettingsFile("key lesson next = PgDn").settings
        var session = Session.lesson(settings: settings)
        session.click("PgDn next")
        #expect(session.text.contains("step 2 of 3"))
    }

    @Test func anOptionIsSelectedAndThenAnswered() {
        var session = Session.quiz()
        session.click("( ) 0.5")
        #expect(session.text.contains("(•) 0.5") && session.effects.isEmpty)
        session.click("(•) 0.5")
        #expect(session.effects == [.saveAnswer(question: "q1", source: "c1w2", .choices([1]), isRight: true)])
    }

    @Test func severalOptionsAreMarked() {
        var session = Session.quiz()
        session.press(.character("n"))
        session.click("the weights")
        session.click("the labels")
        session.click("the labels")
        session.click("the bias")
        session.click("Enter answer")
        #expect(session.effects == [.saveAnswer(question: "q2", source: "c1w2", .choices([0, 2]), isRight: true)])
    }

    @Test func itemsAreTakenAndDroppedAndPairsChanged() {
        var session = Session.quiz()
        session.press(.character("n"), .character("n"), .character("n"))
        for (place, item) in ["forward", "cost", "backward", "update"].enumerated() {
            session.click(item)
            session.click("\(place + 1).")
        }
        session.click("Enter answer")
        #expect(
            session.effects == [.saveAnswer(question: "q4", source: "c1w2", .arrangement([0, 1, 2, 3]), isRight: true)])
        session.press(.enter)
        session.click("w  →")
        session.click("Enter answer")
        #expect(session.effects == [.saveAnswer(question: "q5", source: "c1w2", .arrangement([0, 1]), isRight: true)])
    }

    @Test func aRowOfTheResultOpensItsQuestion() {
        var session = Session.quiz()
        for _ in 0..<5 { session.press(.tab) }
        session.click("Put a step of training")
        #expect(session.text.contains("question 4 of 5"))
    }

    @Test func aCellIsSelectedRunEditedAndItsFigureEnlarged() {
        var session = Session.lesson(height: 40)
        session.click("let a = 1")
        #expect(session.effects.isEmpty && session.frame.cursor == nil)
        session.click("exp(")
        session.type("!")
        #expect(session.savedSource?.hasPrefix("let a = 1 / (1 + !exp(") == true)
        session.press(.escape)
        session.click("[1]")
        session.click("[1]")
        #expect(session.effects == [.runCell(lesson: "c1w2-neuron", cell: 1, source: "let w = 2.0\nlet b = -1.0")])
        session.run(1, .figure(id: "cost", Fixtures.costs), .figure(id: "map", Fixtures.boundary))
        session.click("[1]")
        session.click("boundary")
        #expect(session.text.contains("plot 2 of 2"))
    }

    @Test func aQuestionInALessonIsAnsweredAndAHintOpened() {
        var session = Session.lesson(height: 40)
        session.click("( ) 0.5")
        session.click("(•) 0.5")
        #expect(session.text.contains("✓ Right."))
        session.click("A hint is here")
        #expect(session.text.contains("Put 0.5 in for x"))
    }

    @Test func aFunctionIsSelectedAndItsCodeEdited() {
        var session = Session.assignment()
        session.click("propagate")
        #expect(session.text.contains("let m = 3.0"))
        session.click("3.0")
        session.type("1")
        guard case .saveDraft(_, let source) = session.effects.first else {
            Issue.record("Nothing was typed.")
            return
        }
        #expect(source.contains("let m = 13.0"))
    }

    @Test func aPlaceThatWasFoundIsSelectedAndThenOpened() {
        var session = SearchTests.session()
        session.type("cost")
        session.click("propagate")
        #expect(session.effects.isEmpty)
        session.click("propagate")
        #expect(session.effects == [.loadAssignment("c1w2-logistic-regression")])
    }

    @Test func ratingsOfACardAreClicked() {
        var session = ReviewTests.session([ReviewTests.function])
        session.click("Enter show")
        session.click("3  well")
        #expect(session.effects == [.saveRating(card: ReviewTests.function.id, .good)])
    }

    @Test func aClickThatComesTogetherWithKeysFindsThePageAsTheyLeaveIt() {
        for session in [
            Session(), Session.lesson(), Session.quiz(), Session.assignment(), ReviewTests.session(),
            SearchTests.session(),
        ] {
            var state = session.state
            for keys in [[Key.scrollUp, .pageUp, .home], [.scrollDown, .pageDown, .end], [.character("n"), .up]] {
                _ = update(&state, (keys + [.click(x: 5, y: 5)]).map(Message.key))
                #expect(view(state).height == 24)
            }
        }
    }

    @Test func aCompletionIsTaken() {
        var session = Session.lesson(saved: SavedLesson(edits: [1: "mat"]))
        session.press(.character("e"), .end, .tab)
        session.send(
            .completions(
                [.init(word: "matmul(", title: "matmul(a, b)"), .init(word: "match", title: "match")], version: 0))
        session.click("match")
        #expect(session.savedSource == "match")
    }
}
