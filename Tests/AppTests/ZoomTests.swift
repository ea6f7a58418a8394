import App
import Courseware
import Screen
import Testing

@Suite struct ZoomTests {
    static func session(width: Int = 80, height: Int = 24) -> Session {
        var session = Session.lesson(step: 1, width: width, height: height)
        session.press(.enter)
        session.run(1)
        session.run(2)
        session.send(.cellEvent(lesson: Fixtures.lesson.id, cell: 3, .figure(id: "cost", Fixtures.costs)))
        session.send(.cellEvent(lesson: Fixtures.lesson.id, cell: 3, .figure(id: "map", Fixtures.boundary)))
        session.press(.character("z"))
        return session
    }

    @Test func aPlotFillsTheScreenAndTheNextOneIsAKeyAway() {
        var session = Self.session()
        #expect(session.text.contains("plot 1 of 2") && session.text.contains("cost"))
        session.press(.right)
        #expect(session.text.contains("plot 2 of 2") && session.text.contains("boundary"))
        session.press(.right, .escape)
        #expect(session.text.contains("step 2 of 3"))
    }

    @Test func itGoesOnChangingAndCanBeStopped() {
        var session = Self.session()
        let before = session.frame
        session.send(.cellEvent(lesson: Fixtures.lesson.id, cell: 3, .figure(id: "cost", Fixtures.boundary)))
        #expect(session.frame != before)
        session.press(.control("c"))
        #expect(session.effects == [.interrupt(lesson: Fixtures.lesson.id)])
    }

    @Test func withoutAPlotTheKeySaysSo() {
        var session = Session.lesson()
        session.press(.character("z"))
        #expect(session.text.contains("no plot here yet"))
    }
}
