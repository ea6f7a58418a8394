import App
import Courseware
import Screen
import Testing

/// Sliders in a lesson: a key moves the number, and the cell runs anew.
@Suite struct SlidingTests {
    private let id = Widgets.lesson.id

    /// Both cells have run, and the question has the focus.
    private func started(width: Int = 80, height: Int = 24) -> Session {
        var session = Session.widgets(width: width, height: height)
        session.press(.character("s"))
        session.report(1, .finished(.done, seconds: 0))
        session.report(2, .figure(id: "figure 1", Fixtures.costs), .finished(.done, seconds: 0.1))
        return session
    }

    private func source(_ rate: String, _ steps: String = "20") -> String {
        Widgets.source.replacing("= 0.1 ", with: "= \(rate) ").replacing("= 20 ", with: "= \(steps) ")
    }

    @Test func aKeyMovesTheNumberAndRunsTheCell() {
        var session = started()
        session.press(.character("]"))
        #expect(
            session.effects == [
                .saveEdit(lesson: id, cell: 2, source: source("0.15")),
                .runCell(lesson: id, cell: 2, source: source("0.15")),
            ])
        #expect(session.text.contains("let rate = 0.15"))
        #expect(!session.text.contains("// slide"))
    }

    @Test func cellsAboveRunFirst() {
        var session = Session.widgets()
        session.press(.character("["))
        #expect(session.effects.last == .runCell(lesson: id, cell: 1, source: "func costs() {}"))
        session.press(.character("["))
        session.report(1, .finished(.done, seconds: 0))
        #expect(session.effects.last == .runCell(lesson: id, cell: 2, source: source("0.05")))
    }

    @Test func theNewestNumberRunsWhenTheRunningOneHasEnded() {
        var session = started()
        session.press(.character("]"), .character("]"), .character("]"))
        #expect(session.effects == [.saveEdit(lesson: id, cell: 2, source: source("0.3"))])
        session.report(2, .started, .finished(.done, seconds: 0.1))
        #expect(session.effects.last == .runCell(lesson: id, cell: 2, source: source("0.3")))
        session.report(2, .finished(.done, seconds: 0.1))
        #expect(session.effects.count == 1)
    }

    @Test func aLongRunOfAnOldNumberIsStopped() {
        var session = started()
        session.press(.character("]"))
        session.report(2, .finished(.done, seconds: 2))
        session.press(.character("]"), .character("]"))
        #expect(session.effects.contains(.interrupt(lesson: id)))
        session.report(2, .finished(.interrupted, seconds: 0.2))
        #expect(session.effects.last == .runCell(lesson: id, cell: 2, source: source("0.3")))
        // A stop that came late and hit the newest run does not leave the learner without a picture.
        session.report(2, .finished(.interrupted, seconds: 0))
        #expect(session.effects.last == .runCell(lesson: id, cell: 2, source: source("0.3")))
        session.press(.control("c"))
        session.report(2, .finished(.interrupted, seconds: 0))
        #expect(!session.effects.contains { if case .runCell = $0 { true } else { false } })
        #expect(session.text.contains("Stopped."))
    }

    @Test func thePictureStaysUntilTheNextOneIsThere() {
        var session = started()
        let before = session.text.split(separator: "\n", omittingEmptySubsequences: false).count
        session.press(.character("]"))
        session.report(2, .started)
        #expect(session.text.contains("cost") && session.text.contains("▶"))
        #expect(!session.text.contains("running"))
        session.report(2, .figure(id: "figure 2", Fixtures.boundary), .finished(.done, seconds: 0.1))
        #expect(session.text.contains("boundary") && !session.text.contains("  cost  "))
        #expect(session.text.split(separator: "\n", omittingEmptySubsequences: false).count == before)
    }

    @Test func theFocusStaysAtTheSlider() {
        var session = started()
        session.press(.character("]"))
        session.report(2, .finished(.done, seconds: 0.1))
        session.press(.character("]"))
        #expect(session.effects.count == 2)
        #expect(session.text.contains("▸[2]") && session.text.contains("[ less   ] more   \\ other slider"))
    }

    @Test func anotherSliderOfTheCellCanBeMoved() {
        var session = started()
        session.press(.character("\\"), .character("]"))
        #expect(session.effects.first == .saveEdit(lesson: id, cell: 2, source: source("0.1", "25")))
    }

    @Test func atTheEndNothingRuns() {
        var session = Session.widgets(saved: SavedLesson(edits: [2: source("1")]))
        session.press(.character("]"))
        #expect(session.effects.isEmpty)
    }

    @Test func theOriginalNumberIsNoEdit() {
        var session = started()
        session.press(.character("]"))
        session.report(2, .finished(.done, seconds: 0.1))
        session.press(.character("["))
        #expect(session.effects.first == .removeEdit(lesson: id, cell: 2))
    }

    @Test func aClickMovesTheKnob() throws {
        var session = started(height: 40)
        let lines = session.text.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
        let row = try #require(lines.firstIndex { $0.contains("●") && $0.contains("━") })
        let end = try #require(lines[row].lastIndex(of: "─"))
        session.press(.click(x: end, y: row))
        #expect(session.effects.first == .saveEdit(lesson: id, cell: 2, source: source("1.0")))
    }

    @Test func aQuestionForANumberLeavesTheKeysToTheSlider() {
        var session = Session.widgets(step: 3)
        #expect(session.text.contains("Your number:"))
        session.press(.character("]"))
        #expect(session.effects.first == .saveEdit(lesson: id, cell: 3, source: "let n = 3  // slide 1...9"))
    }

    @Test func inALowWindowTheCodeGivesWayToTheFigure() {
        let long = Widgets.source + String(repeating: "\nprint()", count: 6)
        var session = Session.widgets(height: 20, saved: SavedLesson(edits: [2: long]))
        session.press(.character("]"))
        session.report(1, .finished(.done, seconds: 0))
        session.report(2, .figure(id: "figure 2", Fixtures.costs), .finished(.done, seconds: 0.1))
        #expect(!session.text.contains("show(costs") && session.text.contains("step"))
        #expect(session.text.contains("let rate = 0.15"))
        session.press(.down)
        #expect(session.text.contains("show(costs"))
    }

    @Test func aZoomedPlotMoves() {
        var session = started()
        session.press(.character("z"), .character("]"))
        #expect(session.effects.count == 2)
        #expect(session.text.contains("rate = 0.15") && session.text.contains("cost"))
    }
}
