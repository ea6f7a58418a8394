import App
import Courseware
import Screen
import Testing

@Suite struct CoverageTests {
    private func session(_ progress: LearnerProgress = LearnerProgress()) -> Session {
        var session = Session(progress: progress)
        session.press(.character("o"))
        #expect(session.effects == [.loadCoverage])
        session.send(.coverageLoaded(Fixtures.coverage))
        return session
    }

    @Test func aRowIsAsFarAsTheDocumentThatIsFurthest() {
        let row = Coverage.Row(
            row: Syllabus.Row(id: "R", title: "Row"), documents: [.lesson("c1w2-neuron"), .lesson("c1w2-shapes")])
        var progress = LearnerProgress()
        #expect(progress.standing(of: row, in: Fixtures.courses) == .owed)
        progress.places["c1w2-neuron"] = LessonPlace(step: 1, stepCount: 3, isDone: false)
        #expect(progress.standing(of: row, in: Fixtures.courses) == .met)
        progress.places["c1w2-shapes"] = LessonPlace(step: 2, stepCount: 3, isDone: true)
        #expect(progress.standing(of: row, in: Fixtures.courses) == .done)
        #expect(progress.standing(of: Coverage.Row(row: row.row, documents: []), in: Fixtures.courses) == .unwritten)
    }

    @Test func aQuizIsDoneWhenAllIsRightAndAnAssignmentWhenAllHasPassed() {
        var progress = LearnerProgress()
        for number in 1...5 {
            progress.answers["q\(number)"] = SavedAnswer(source: "c1w2", answer: .choices([0]), isRight: true)
        }
        #expect(progress.standing(with: .quiz("c1w2"), in: Fixtures.courses) == .done)
        progress.answers["q3"]?.isRight = false
        #expect(progress.standing(with: .quiz("c1w2"), in: Fixtures.courses) == .met)
        progress.functions[Fixtures.assignment.id] = Fixtures.report.functions
        #expect(progress.standing(with: .assignment(Fixtures.assignment.id), in: Fixtures.courses) == .met)
    }

    @Test func enterGoesToWhereARowIsTaught() {
        var session = session()
        session.press(.down, .down, .enter)
        #expect(session.effects == [.loadLesson("c1w2-shapes")])
    }

    @Test func aPartFoldsAndWhatIsNotWrittenSaysSo() {
        var session = session()
        #expect(session.text.contains("A neuron's two steps"))
        session.press(.left)
        #expect(!session.text.contains("A neuron's two steps"))
        session.press(.down, .enter, .down, .enter)
        #expect(session.text.contains("This is not written yet."))
        session.press(.escape)
        #expect(session.text.contains("Neural networks and deep learning"))
    }
}
