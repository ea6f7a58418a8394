import App
import Courseware
import Screen
import Testing

/// What the call around the cursor takes, while it is typed.
@Suite struct CallTests {
    private let matmul = CallSignature(
        name: "matmul", parameters: ["_ a: Tensor", "_ b: Tensor"], result: " -> Tensor", active: 1)

    private func editing(_ text: String) -> Session {
        var session = Session.lesson(saved: SavedLesson(edits: [1: text]))
        session.press(.character("e"))
        return session
    }

    private func asked(_ session: Session) -> EditedSource? {
        for case .describeCall(let source, _) in session.effects { return source }
        return nil
    }

    @Test func aKeyInsideOfACallAsks() {
        var session = editing("let é = matmul")
        session.press(.end, .character("("))
        #expect(asked(session)?.text == "let é = matmul(")
        #expect(asked(session)?.offset == "let é = matmul(".utf8.count)
        session.type("[1, 2], ")
        #expect(asked(session)?.offset == "let é = matmul([1, 2], ".utf8.count)
        session.type("x)")
        #expect(asked(session) == nil)
    }

    @Test(arguments: ["(a + ", "f(1) + ", "map(x) { y", "if a { (", "f(x, y)"])
    func outsideOfACallNothingAsks(text: String) {
        var session = editing(text)
        session.press(.end, .character("1"))
        #expect(asked(session) == nil)
    }

    @Test func theFormIsShownUntilTheCallEnds() {
        var session = editing("let c = matmul(a, b")
        session.press(.end, .left)
        session.send(.call([matmul], version: 0, offset: asked(session)?.offset ?? 0))
        #expect(session.text.contains("matmul(_ a: Tensor, _ b: Tensor) -> Tensor"))
        let marked = (0..<80).filter { session.frame[$0, 22].style.isUnderlined }.map { session.frame[$0, 22].text }
        #expect(marked.joined() == "_ b: Tensor")
        session.press(.end)
        session.type(")")
        #expect(!session.text.contains("-> Tensor"))
    }

    @Test func anAnswerForAnotherPlaceIsDropped() {
        var session = editing("let c = matmul(a, b")
        session.press(.end, .left)
        let offset = asked(session)?.offset ?? 0
        session.press(.left)
        session.send(.call([matmul], version: 0, offset: offset))
        #expect(!session.text.contains("-> Tensor"))
    }

    @Test func ofSeveralFormsOneThatFitsIsShownAndTheNextIsAKeyAway() {
        let forms = [
            CallSignature(name: "max", parameters: ["_ x: Int"], active: 1),
            CallSignature(name: "max", parameters: ["_ x: Int", "_ y: Int"], active: 1),
        ]
        var session = editing("max(1, ")
        session.press(.end)
        session.send(.call(forms, version: 0, offset: asked(session)?.offset ?? 0))
        #expect(session.text.contains("max(_ x: Int, _ y: Int)   2 of 2, Ctrl-O next"))
        session.press(.control("o"))
        #expect(session.text.contains("max(_ x: Int)   1 of 2"))
        session.type("2")
        session.send(.call(forms, version: 1, offset: asked(session)?.offset ?? 0))
        #expect(session.text.contains("1 of 2"))
    }

    @Test func aFormThatIsTooLongShowsTheParameterThatIsWritten() {
        let parameters = (1...12).map { "parameter\($0): Tensor" }
        var session = editing("f(1, ")
        session.press(.end)
        session.send(
            .call(
                [CallSignature(name: "f", parameters: parameters, active: 9)], version: 0,
                offset: asked(session)?.offset ?? 0))
        #expect(session.text.contains("f(…, ") && session.text.contains("parameter10: Tensor"))
    }
}
