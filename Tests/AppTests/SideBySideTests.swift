import App
import Courseware
import Screen
import Testing

@Suite struct SideBySideTests {
    private let message = """
        dw differs.
        expected  ⎡ 0.998 ⎤   yours  ⎡ 2.995* ⎤
                  ⎣ 2.395 ⎦          ⎣ 7.185* ⎦
        """

    private func text(_ message: String, width: Int) -> String {
        var session = Session.assignment(width: width, height: 30)
        var report = Fixtures.report
        report.functions[1].checks[0].message = message
        session.send(.gradeEvent(assignment: Fixtures.assignment.id, .finished(report)))
        session.press(.down)
        return session.text
    }

    @Test func matricesStandBesideEachOtherWhereThereIsRoom() {
        #expect(text(message, width: 100).contains("expected  ⎡ 0.998 ⎤   yours  ⎡ 2.995* ⎤"))
    }

    @Test func onNarrowScreensTheyStandBelowEachOther() {
        let lines = text(message, width: 36).split(separator: "\n")
        #expect(lines.contains { $0.hasSuffix("expected  ⎡ 0.998 ⎤") })
        #expect(lines.contains { $0.hasSuffix("yours  ⎡ 2.995* ⎤") })
        #expect(lines.contains { $0.hasSuffix("⎣ 7.185* ⎦") && !$0.contains("2.395") })
    }

    @Test func soDoRows() {
        let lines = text("expected  [ 0.998 2.395 ]   yours  [ 2.995* 7.185* ]", width: 36).split(separator: "\n")
        #expect(lines.contains { $0.hasSuffix("expected  [ 0.998 2.395 ]") })
        #expect(lines.contains { $0.hasSuffix("    yours  [ 2.995* 7.185* ]") })
    }
}
