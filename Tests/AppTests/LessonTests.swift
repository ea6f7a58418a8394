import Screen
import Courseware
import App
import Testing

@Suite struct LessonTests {
    let id = Fixtures.lesson.id

    @Test func enterAloneLeadsThroughALesson() {
        var session = Session.lesson()
        session.press(.enter)
        #expect(session.effects == [.runCell(lesson: id, cell: 1, source: "let w = 2.0\nlet b = -1.0")])
        session.run(1)
        session.press(.down, .enter)
        #expect(
            session.effects == [
                .saveAnswer(question: "c1w2-neuron-half", source: id, .choices([1]), isRight: true)
            ])
        session.press(.enter)
        session.press(.enter)
        #expect(session.effects.first.isRun(of: 2))
        session.run(2, .value(line: 1, name: "a", text: "0.5"), .output("0.5\n", isError: false))
        session.press(.enter)
        #expect(session.effects == [.savePosition(lesson: id, LessonPlace(step: 1, stepCount: 3, isDone: false))])
        session.press(.enter)
        session.run(3)
        session.press(.enter, .enter)
        #expect(session.effects == [.savePosition(lesson: id, LessonPlace(step: 2, stepCount: 3, isDone: true))])
        #expect(session.state.page == .home)
        #expect(session.text.contains("✓ done"))
    }

    @Test func whatACellShowsIsKept() {
        var session = Session.lesson()
        session.press(.enter)
        session.run(
            1, .output("hello ", isError: false), .output("you\n", isError: false),
            .value(line: 1, name: "w", text: "2.0"))
        guard case .saveResult(id, cell: 1, let record) = session.effects.first else {
            Issue.record("no result was saved")
            return
        }
        #expect(record.output == [.text("hello you\n", isError: false)])
        // The same lesson, opened again later, looks the same.
        let again = Session.lesson(saved: SavedLesson(results: [1: record]))
        #expect(again.text.contains("hello you"))
        #expect(again.text.contains("w = 2.0"))
    }

    @Test func cellsAboveRunFirstInANewSession() {
        let record = CellRecord(
            status: .done, output: [], values: [], seconds: 0,
            sourceHash: CellRecord.hash(of: "let w = 2.0\nlet b = -1.0"))
        var session = Session.lesson(step: 1, saved: SavedLesson(results: [1: record]))
        session.press(.enter)
        #expect(session.effects.first.isRun(of: 1))
        session.run(1)
        #expect(session.effects.contains { $0.isRun(of: 2) })
        session.run(2)
        #expect(session.effects.contains { $0.isRun(of: 3) })
        session.run(3)
        session.press(.character("r"))
        #expect(session.effects.first.isRun(of: 3))
    }

    @Test func aFailureAboveStopsTheRun() {
        var session = Session.lesson(step: 1)
        session.press(.enter)
        session.run(1, .output("cell 1, line 2: no such name\n", isError: true), outcome: .failed)
        #expect(!session.effects.contains { $0.isRun(of: 2) })
        #expect(session.text.contains("Cell 1 did not work"))
        session.press(.character("p"))
        #expect(session.text.contains("[1] ✗"))
        #expect(session.text.contains("no such name"))
    }

    @Test func figuresReplaceThoseWithTheSameName() {
        var session = Session.lesson(step: 1)
        session.press(.enter)
        session.run(1)
        session.run(2)
        for _ in 0..<3 {
            session.send(.cellEvent(lesson: id, cell: 3, .figure(id: "cost", Fixtures.costs)))
        }
        session.send(.cellEvent(lesson: id, cell: 3, .progress(fraction: 0.5, label: "100/200")))
        #expect(session.text.contains("running 100/200  ▰▰▰▰▰▱▱▱▱▱"))
        session.send(.cellEvent(lesson: id, cell: 3, .finished(.done, seconds: 1)))
        guard case .saveResult(_, _, let record) = session.effects.first else {
            Issue.record("no result was saved")
            return
        }
        #expect(record.output == [.figure(id: "cost", Fixtures.costs)])
    }

    @Test func controlCStopsARunningCellAndNothingElse() {
        var session = Session.lesson()
        session.press(.control("c"))
        #expect(session.effects.isEmpty)
        session.press(.enter, .control("c"))
        #expect(session.effects == [.interrupt(lesson: id)])
        session.press(.enter)
        #expect(session.effects.isEmpty)
        #expect(session.text.contains("still running"))
    }

    @Test func aCellGoesOnRunningWhileHomeIsShown() {
        var session = Session.lesson()
        session.press(.enter, .escape)
        #expect(session.state.page == .home)
        session.run(1, .output("late\n", isError: false))
        session.press(.character("c"))
        #expect(session.text.contains("late"))
    }

    @Test func longOutputIsFolded() {
        var session = Session.lesson(height: 60)
        session.press(.enter)
        session.run(1, .output((1...40).map { "line \($0)\n" }.joined(), isError: false))
        #expect(session.text.contains("28 more lines"))
        session.press(.shiftTab, .character("o"))
        #expect(!session.text.contains("more lines"))
    }

    @Test func outputWithoutEndIsCutAndSaysSo() {
        var session = Session.lesson()
        session.press(.enter)
        for _ in 0..<60 {
            session.send(
                .cellEvent(lesson: id, cell: 1, .output(String(repeating: "spam\n", count: 1000), isError: false)))
        }
        session.send(.cellEvent(lesson: id, cell: 1, .finished(.done, seconds: 1)))
        guard case .saveResult(_, _, let record) = session.effects.first, case .text(let text, _) = record.output.first
        else {
            Issue.record("no result was saved")
            return
        }
        #expect(text.utf8.count < 210_000)
        #expect(text.hasSuffix("no more of this output.\n"))
    }

    @Test func aLongLineGoesOnBelowDeeperThanItBegan() {
        let source =
            "if ready {\n    print(first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth)\n}"
        let session = Session.lesson(saved: SavedLesson(edits: [1: source]))
        #expect(session.text.contains("        ┃     print(first, second"))
        let next = session.text.split(separator: "\n").first { $0.contains("tenth)") }
        #expect(next?.hasPrefix("        ┃         ") == true)
    }

    @Test func hintsOpenOneByOne() {
        var session = Session.lesson(height: 40)
        #expect(!session.text.contains("the sum is 0."))
        session.press(.character("i"))
        #expect(session.text.contains("the sum is 0."))
    }
}

extension Effect? {
    func isRun(of cell: Int) -> Bool { self?.isRun(of: cell) ?? false }
}

extension Effect {
    func isRun(of number: Int) -> Bool {
        if case .runCell(_, number, _) = self { true } else { false }
    }
}
