import App
import Courseware
import Screen
import Testing

/// The values of a function beside its code.
@Suite struct TraceTests {
    private let values = TracedFunction(
        name: "propagate", values: [11: ["m = 3.0"], 12: ["= true"]], problem: "Line 13: it calls todo().")

    static func session(_ trace: TracedFunction, width: Int = 80, height: Int = 24) -> Session {
        var session = Session.assignment(width: width, height: height)
        session.press(.down, .character("x"))
        session.send(.traced(assignment: Fixtures.assignment.id, trace))
        return session
    }

    @Test func aKeyAsksForTheValuesAndHidesThem() {
        var session = Session.assignment()
        session.press(.down, .character("x"))
        #expect(session.effects == [.trace(assignment: Fixtures.assignment.id, function: "propagate")])
        #expect(session.text.contains("tracing…"))
        session.send(.traced(assignment: Fixtures.assignment.id, values))
        #expect(session.text.contains("3.0   m = 3.0") || session.text.contains("        m = 3.0"))
        #expect(session.text.contains("= true") && session.text.contains("it calls todo()"))
        session.press(.character("x"))
        #expect(!session.text.contains("= true") && session.effects.isEmpty)
    }

    @Test func valuesOfAnOldTextAreNotShown() {
        var session = Self.session(values)
        session.send(.fileChanged(assignment: Fixtures.assignment.id, source: Fixtures.assignment.starter + "\n"))
        #expect(!session.text.contains("= true"))
    }

    @Test func theValuesBelongToTheirFunction() {
        var session = Self.session(values)
        session.press(.up)
        #expect(!session.text.contains("todo()."))
        session.press(.down)
        #expect(session.text.contains("= true"))
    }

    @Test func whereItCannotBeDoneTheNextKeyAsksAgain() {
        var session = Session.assignment()
        session.press(.character("x"))
        session.send(.traced(assignment: Fixtures.assignment.id, nil))
        session.press(.character("x"))
        #expect(session.effects == [.trace(assignment: Fixtures.assignment.id, function: "sigmoid")])
    }
}
