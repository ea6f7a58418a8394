import App
import Courseware
import Screen
import Testing

/// Running several cells, and taking a run back.
@Suite struct RunningTests {
    @Test func aRunCanBeUndone() {
        var session = Session.lesson()
        session.press(.enter)
        session.run(1, .output("hello\n", isError: false))
        session.press(.tab, .enter)
        session.run(2)
        session.press(.shiftTab, .shiftTab, .character("u"))
        #expect(session.effects.first == .undoRun(lesson: Fixtures.lesson.id, cell: 1))
        #expect(!session.text.contains("hello"))
        session.press(.enter)
        #expect(session.effects.count == 1)
        if case .runCell(_, 1, _) = session.effects[0] {} else { Issue.record("\(session.effects)") }
    }

    @Test func allCellsAboveRunAnew() {
        var session = Session.lesson(step: 1)
        session.press(.character("a"))
        session.run(1)
        session.run(2)
        session.run(3)
        session.press(.character("a"))
        guard case .runCell(_, 1, _) = session.effects.first else {
            Issue.record("Cell 1 does not run: \(session.effects)")
            return
        }
    }

    @Test func theCellsOfAStepRunInOrder() {
        var session = Session.lesson()
        session.press(.character("s"))
        session.run(1)
        guard case .runCell(_, 2, _) = session.effects.last else {
            Issue.record("Cell 2 does not follow: \(session.effects)")
            return
        }
        session.run(2)
        session.press(.character("s"))
        #expect(session.effects.isEmpty)
    }

    @Test func thatACellRunsIsSaidUntilItEnds() {
        var session = Session.lesson()
        session.press(.enter, .enter)
        #expect(session.text.contains("A cell is still running."))
        session.run(1)
        #expect(!session.text.contains("A cell is still running."))
    }

    @Test func aClickSelectsACell() {
        var session = Session.lesson()
        let row = session.text.split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex { $0.contains("let a = 1 /") }!
        session.press(.click(x: 20, y: row), .character("e"))
        session.type("// two")
        #expect(session.text.contains("// twolet a = 1") || session.text.contains("// two"))
    }
}
