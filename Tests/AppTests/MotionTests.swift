import App
import Courseware
import Figures
import Screen
import Testing

/// Animations on a page: they move while they are seen, and only then.
@Suite struct MotionTests {
    static let animation = Figure.animation(
        Animation(
            title: "steps",
            frames: (1...3).map { .heatMap(HeatMap(title: "frame \($0)", rows: 1, columns: 1, values: [Double($0)])) },
            secondsPerFrame: 0.5))

    static func session(width: Int = 80, height: Int = 24, settings: Settings = Session.look) -> Session {
        var session = Session.lesson(step: 1, width: width, height: height, settings: settings)
        session.press(.enter)
        for cell in 1...2 { session.run(cell) }
        session.run(3, .figure(id: "steps", animation))
        return session
    }

    @Test func framesFollowEachOtherAndBeginAgain() throws {
        var session = Self.session()
        for number in [1, 2, 3, 1] {
            #expect(session.text.contains("frame \(number)"))
            let wait = try #require(session.state.secondsToNextMotion)
            session.send(.tick(seconds: wait))
        }
    }

    @Test func theLastFrameStaysLonger() throws {
        var session = Self.session()
        session.send(.tick(seconds: 1.1))
        #expect(try #require(session.state.secondsToNextMotion) > 1)
    }

    @Test func nothingMovesWhereNoAnimationIsSeen() {
        #expect(Session.lesson().state.secondsToNextMotion == nil)
        var session = Self.session()
        session.press(.character("?"))
        #expect(session.state.secondsToNextMotion == nil)
        session.press(.escape, .character("n"))
        #expect(session.state.secondsToNextMotion == nil)
        session.press(.character("p"))
        #expect(session.state.secondsToNextMotion != nil)
        session.press(.escape)
        #expect(session.state.secondsToNextMotion == nil)
    }

    @Test func aKeyPausesAndAnotherOneSteps() {
        var session = Self.session()
        session.press(.character("b"))
        #expect(session.state.secondsToNextMotion == nil)
        session.send(.tick(seconds: 5))
        #expect(session.text.contains("frame 1") && session.text.contains("b play"))
        session.press(.character("."))
        #expect(session.text.contains("frame 2"))
        session.press(.character("."), .character("."))
        #expect(session.text.contains("frame 1"))
        session.press(.character("b"))
        #expect(session.state.secondsToNextMotion != nil)
    }

    @Test func anEnlargedAnimationPlaysToo() {
        var session = Self.session()
        session.press(.character("z"))
        session.send(.tick(seconds: 0.51))
        #expect(session.text.contains("frame 2"))
        session.press(.character(" "))
        #expect(session.state.secondsToNextMotion == nil)
    }

    @Test func whoWantsNoMotionSeesFramesSideBySide() {
        var settings = Session.look
        settings.playsAnimations = false
        var session = Self.session(settings: settings)
        #expect(session.state.secondsToNextMotion == nil)
        #expect(session.text.contains("frame 1") && session.text.contains("frame 3"))
        session.press(.character("b"))
        #expect(session.state.secondsToNextMotion != nil)
        #expect(!session.text.contains("frame 3"))
    }
}
