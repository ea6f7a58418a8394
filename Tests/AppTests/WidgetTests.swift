import App
import Courseware
import Screen
import Testing

/// Derivations and drills in a lesson.
@Suite struct WidgetTests {
    @Test func linesOfADerivationAppearOneAfterTheOther() {
        var session = Session.widgets(step: 1)
        #expect(session.text.contains("Enter shows the next line (1 of 3 so far)."))
        #expect(session.text.contains("The derivative of the loss by a.") && !session.text.contains("tanh"))
        session.press(.enter)
        #expect(session.text.contains("[ ? ]") && session.text.contains("1 - a"))
        session.press(.character("b"))
        #expect(
            session.effects == [
                .saveAnswer(
                    question: "c1w2-widgets-d1-2", source: Widgets.lesson.id, .choices([1]), isRight: false)
            ])
        #expect(session.text.contains("That is the slope of tanh.") && !session.text.contains("[ ? ]"))
        session.press(.enter)
        #expect(session.text.contains("The fractions cancel.") && !session.text.contains("slope of tanh"))
        session.press(.enter)
        #expect(session.text.contains("A drill"))
    }

    @Test func theNewestLineIsInTheWindow() {
        var session = Session.widgets(step: 1, height: 14)
        session.press(.enter)
        #expect(session.text.contains("b ( )"))
        session.press(.character("a"), .enter)
        #expect(session.text.contains("dz = a - y"))
    }

    @Test func aDerivationCanBeWalkedAgain() {
        var session = Session.widgets(step: 1)
        session.press(.enter, .character("a"), .enter, .character("t"))
        #expect(session.text.contains("1 of 3 so far"))
        session.press(.enter)
        #expect(session.text.contains("[ ? ]"))
    }

    @Test func aFilledBlankStaysFilled() {
        let saved = SavedAnswer(source: Widgets.lesson.id, answer: .choices([0]), isRight: true)
        let session = Session.widgets(step: 1, answers: ["c1w2-widgets-d1-2": saved])
        #expect(session.text.contains("The fractions cancel."))
    }

    @Test func aDrillAsksUntilEnoughInARowAreRight() throws {
        let drill = Drill(id: "c1w2-widgets-drill1", tasks: [.transpose], goal: 2)
        var session = Session.widgets(step: 2)
        func answer(_ number: Int, right: Bool) throws {
            guard case .shape(let sizes) = drill.question(number).kind else { return }
            session.type(right ? sizes.map(String.init).joined(separator: ",") : "1,1,1")
            session.press(.enter)
        }
        try answer(0, right: true)
        #expect(session.text.contains("1 of 2 in a row") && session.effects.isEmpty)
        session.press(.enter)
        try answer(1, right: false)
        #expect(session.text.contains("0 of 2 in a row, 2 answers so far"))
        for number in 2...3 {
            session.press(.enter)
            try answer(number, right: true)
        }
        #expect(session.text.contains("That makes 2 in a row."))
        #expect(
            session.effects == [
                .saveAnswer(question: drill.id, source: Widgets.lesson.id, .typed("4"), isRight: true)
            ])
        session.press(.character("t"))
        #expect(session.text.contains("0 of 2 in a row"))
    }

    @Test func aDoneDrillIsDoneLater() {
        let saved = SavedAnswer(source: Widgets.lesson.id, answer: .typed("4"), isRight: true)
        let session = Session.widgets(step: 2, answers: ["c1w2-widgets-drill1": saved])
        #expect(session.text.contains("Done before: 2 in a row."))
    }
}
