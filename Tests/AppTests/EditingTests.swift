import Courseware
import App
import Screen
import Testing

@Suite struct EditingTests {
    let id = Fixtures.lesson.id

    @Test func anEditedCellIsSavedAndRuns() {
        var session = Session.lesson()
        session.press(.character("e"), .end)
        session.type("0")
        session.press(.control("r"))
        let source = "let w = 2.00\nlet b = -1.0"
        #expect(session.savedSource == source)
        #expect(session.effects == [.runCell(lesson: id, cell: 1, source: source)])
    }

    @Test func lettersAreTextWhileEditing() {
        var session = Session.lesson()
        session.press(.character("e"))
        session.type("?q")
        #expect(session.text.contains("?qlet w"))
        #expect(session.state.page == .lesson(id))
    }

    @Test func returnKeepsTheIndentAndBracketsDeepenIt() {
        var session = Session.lesson()
        session.press(.character("e"), .control("k"), .control("k"))
        session.type("func f() {\nlet a = 1\nif a > 0 {\nreturn\n}\n}")
        session.press(.escape)
        #expect(session.savedSource == "func f() {\n    let a = 1\n    if a > 0 {\n        return\n    }\n}")
    }

    @Test func undoTakesTypingBackAndRedoBringsItAgain() {
        var session = Session.lesson()
        session.press(.character("e"))
        session.type("abc")
        session.press(.paste("x\ny"), .control("u"), .control("u"))
        #expect(session.effects == [.removeEdit(lesson: id, cell: 1)])
        session.press(.escape, .character("e"))
        session.type("abc")
        session.press(.control("u"), .control("y"), .escape)
        #expect(session.savedSource == "abclet w = 2.0\nlet b = -1.0")
    }

    @Test func deletingJoinsLinesAndLeavesLevels() {
        var session = Session.lesson()
        session.press(.character("e"), .down, .home, .backspace, .escape)
        #expect(session.savedSource == "let w = 2.0let b = -1.0")
        session.press(.character("R"))
        #expect(session.effects == [.removeEdit(lesson: id, cell: 1)])
        session.press(.character("e"), .tab, .tab, .backspace, .escape)
        #expect(session.savedSource == "    let w = 2.0\nlet b = -1.0")
    }

    @Test func aPasteArrivesAsItIs() {
        var session = Session.lesson()
        session.press(.character("e"), .control("k"), .control("k"), .paste("if a {\n\tb()\n}"))
        #expect(session.savedSource == "if a {\n    b()\n}")
    }

    @Test func aPasteOfMegabytesIsRefusedInWords() {
        var session = Session.lesson()
        session.press(.character("e"), .paste(String(repeating: "let a = 1\n", count: 300_000)))
        #expect(session.effects.isEmpty)
        #expect(session.text.contains("too long"))
    }

    @Test func anEditMakesLaterOutputStale() {
        var session = Session.lesson(height: 40)
        session.press(.enter)
        session.run(1)
        session.press(.down, .enter, .enter, .enter)
        session.run(2, .output("0.5\n", isError: false))
        session.press(.tab, .character("e"))
        session.type("// ")
        session.press(.escape)
        #expect(session.text.contains("The code has changed since this ran."))
    }

    @Test func theCursorStaysInSightInLongLinesAndLongCells() {
        var session = Session.lesson(width: 60, height: 12)
        session.press(.character("e"), .paste(String(repeating: "x", count: 200)))
        #expect(session.frame.cursor != nil)
        session.press(.paste(String(repeating: "line\n", count: 100)))
        #expect(session.frame.cursor != nil)
        session.press(.pageUp, .pageUp)
        #expect(session.frame.cursor != nil)
    }
}
