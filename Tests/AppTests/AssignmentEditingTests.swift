import App
import Courseware
import Screen
import Testing

/// Writing a function of an assignment in Nabla's own editor.
@Suite struct AssignmentEditingTests {
    private let id = Fixtures.assignment.id
    private let starter = Fixtures.assignment.starter

    @Test func theEditorOpensInTheBodyOfTheSelectedFunction() {
        var session = Session.assignment()
        session.press(.character("e"))
        session.type("let a = 1 //")
        #expect(
            session.effects.draft
                == starter.replacing("{\n    todo()", with: "{\n    let a = 1 //todo()", maxReplacements: 1))
    }

    @Test func savingWritesTheFileAndGradesWhenItHasArrived() {
        var session = Session.assignment()
        session.press(.character("e"), .control("k"))
        let text = session.effects.draft ?? ""
        session.press(.control("r"))
        #expect(session.effects == [.writeFile(assignment: id, source: text)])
        session.send(.fileChanged(assignment: id, source: text))
        #expect(session.effects == [.grade(id)])
        #expect(!session.text.contains("Ctrl-R"))
    }

    @Test func withoutAChangeNothingIsWritten() {
        var session = Session.assignment()
        session.press(.character("e"), .escape)
        #expect(session.effects == [.removeDraft(assignment: id)])
        session.press(.character("e"), .control("r"))
        #expect(session.effects == [.grade(id)])
    }

    @Test func textThatWasNotSavedIsThereAgain() {
        var session = Session(width: 80, height: 24)
        session.press(.character("g"))
        session.send(
            .assignmentLoaded(
                Fixtures.assignment, path: "/w/a.swift", source: starter, lastReport: nil,
                draft: starter.replacing("todo()", with: "halfway()")))
        #expect(session.text.contains("halfway()"))
        #expect(session.text.contains("had not saved"))
        session.press(.escape)
        #expect(session.effects == [.writeFile(assignment: id, source: starter.replacing("todo()", with: "halfway()"))])
    }

    @Test func anotherProgramsVersionDoesNotReplaceWhatIsBeingWritten() {
        var session = Session.assignment()
        session.press(.character("e"))
        session.type("mine")
        session.send(.fileChanged(assignment: id, source: "func sigmoid() { other() }"))
        #expect(session.text.contains("minetodo()"))
        #expect(session.text.contains("Another program"))
    }

    @Test func theCompilersComplaintIsMarkedAtItsLine() {
        var session = Session.assignment()
        var report = Fixtures.report
        (report.compileError, report.problemLine) = ("line 7: no", 7)
        session.send(.gradeEvent(assignment: id, .finished(report)))
        #expect(session.text.contains("7✗     todo()"))
        session.press(.character("e"))
        session.type("x")
        #expect(!session.text.contains("7✗"))
    }

    @Test func theOwnEditorIsASetting() {
        var settings = Settings()
        settings.usesOwnEditor = true
        var session = Session.assignment(settings: settings)
        session.press(.character("e"))
        #expect(session.effects == [.openEditor(assignment: id, path: "/w/a.swift", line: 6)])
    }
}

extension [Effect] {
    fileprivate var draft: String? {
        for case .saveDraft(_, let source) in self { return source }
        return nil
    }
}
