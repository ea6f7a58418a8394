import App
import Courseware
import Screen
import Testing

/// Selecting, copying, finding and completing in the editor.
@Suite struct EditorTests {
    /// A session with the first cell, two lines, in the editor.
    private func editing(_ text: String = "let width = 2\nlet height = width") -> Session {
        var session = Session.lesson(saved: SavedLesson(edits: [1: text]))
        session.press(.character("e"))
        return session
    }

    @Test func whatIsSelectedIsCopiedAndPasted() {
        var session = editing()
        session.press(.selectRight, .selectRight, .selectRight, .control("c"))
        #expect(session.text.contains("Copied."))
        session.press(.down, .end, .control("v"))
        #expect(session.savedSource == "let width = 2\nlet height = widthlet")
    }

    @Test func typingReplacesTheSelection() {
        var session = editing()
        session.press(.selectDown, .character("x"))
        #expect(session.savedSource == "xlet height = width")
        session.press(.control("u"), .control("u"))
        #expect(session.text.contains("let width = 2"))
    }

    @Test func aMarkLetsPlainArrowsSelect() {
        var session = editing()
        session.press(.control("t"), .end, .control("x"))
        #expect(session.savedSource == "\nlet height = width")
        session.press(.down, .end, .enter, .control("v"))
        #expect(session.savedSource == "\nlet height = width\nlet width = 2")
    }

    @Test func escapeEndsTheSelectionFirst() {
        var session = editing()
        session.press(.selectRight, .escape)
        session.type("y")
        #expect(session.savedSource?.hasPrefix("l") == true)
    }

    @Test func wordsAreSteppedOver() {
        var session = editing()
        session.press(.wordRight, .wordRight)
        session.type("s")
        #expect(session.savedSource?.hasPrefix("let widths = 2") == true)
        session.press(.wordLeft)
        session.type("_")
        #expect(session.savedSource?.hasPrefix("let _widths") == true)
    }

    @Test func findingGoesFromPlaceToPlace() {
        var session = editing()
        session.press(.control("f"))
        session.type("WIDTH")
        #expect(session.text.contains("Find: WIDTH"))
        session.press(.control("f"), .enter)
        session.type("1")
        #expect(session.savedSource == "let width = 2\nlet height = 1width")
        session.press(.control("f"))
        session.type("depth")
        #expect(session.text.contains("“depth” is not here."))
    }

    @Test func theOtherBracketIsShown() {
        var session = editing("f(a[1],\n  b)")
        session.press(.right)
        let marked = { (session: Session) in
            (0..<24).flatMap { y in (0..<80).map { (x: $0, y: y) } }
                .filter { session.frame[$0.x, $0.y].style.isUnderlined }.map { session.frame[$0.x, $0.y].text }
        }
        #expect(marked(session) == ["(", ")"])
        session.press(.home, .end, .left)
        #expect(marked(session) == ["[", "]"])
    }

    @Test func completionsAreOfferedNarrowedAndTaken() {
        var session = editing("mat")
        session.press(.end, .tab)
        let request = EditedSource(owner: .cell(lesson: Fixtures.lesson.id, number: 1), text: "mat", offset: 0)
        #expect(session.effects == [.complete(request, version: 0)])
        session.send(
            .completions(
                [
                    .init(word: "matmul(", title: "matmul(a: Tensor, b: Tensor)"), .init(word: "match", title: "match"),
                    .init(word: "zip(", title: "zip(a, b)"),
                ], version: 0))
        #expect(session.text.contains("matmul(a: Tensor, b: Tensor)"))
        #expect(!session.text.contains("zip(a, b)"))
        session.type("c")
        #expect(!session.text.contains("matmul"))
        session.press(.enter)
        #expect(session.savedSource == "match")
    }

    @Test func anAnswerThatComesTooLateIsDropped() {
        var session = editing("mat")
        session.press(.end, .tab)
        session.type("x")
        session.send(.completions([.init(word: "matmul(", title: "matmul")], version: 0))
        #expect(!session.text.contains("matmul"))
    }

    @Test func withoutAnEngineWordsOfTheTextAreOffered() {
        var session = editing("let gradient = 1\ngra")
        session.press(.down, .end, .tab)
        session.send(.completions([], version: 0))
        #expect(session.savedSource == nil)
        #expect(session.text.contains("┃ gradient"))
    }

    @Test func anErrorIsMarkedAtItsLineUntilTheTextChanges() {
        var session = Session.lesson()
        session.press(.enter)
        session.run(1, .problem(line: 2), .output("line 2: no\n", isError: true), outcome: .failed)
        #expect(session.text.contains("✗ let b = -1.0"))
        session.press(.character("e"))
        session.type("x")
        #expect(session.text.contains("xlet b = -1.0"))
        #expect(!session.text.contains("✗ xlet"))
    }

    @Test func aClickPlacesTheCursorAndOneOutsideEndsEditing() {
        var session = editing()
        let rows = session.text.split(separator: "\n", omittingEmptySubsequences: false)
        let row = rows.firstIndex { $0.contains("let height") }!
        session.press(.click(x: 10 + 3, y: row))
        session.type("!")
        #expect(session.savedSource?.hasSuffix("let! height = width") == true)
        session.press(.click(x: 3, y: 2))
        #expect(session.frame.cursor == nil)
    }
}
