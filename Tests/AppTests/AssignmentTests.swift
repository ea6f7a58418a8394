import Screen
import Courseware
import App
import Testing

@Suite struct AssignmentTests {
    let id = Fixtures.assignment.id

    @Test func theEditorOpensAtTheSelectedFunction() {
        var session = Session.assignment()
        session.press(.character("E"))
        #expect(session.effects == [.openEditor(assignment: id, path: "/w/a.swift", line: 6)])
        session.press(.down, .character("E"))
        #expect(session.effects == [.openEditor(assignment: id, path: "/w/a.swift", line: 10)])
    }

    @Test func gradingShowsStatesPointsAndTheDiagnosis() {
        var session = Session.assignment()
        session.press(.character("g"))
        #expect(session.effects == [.grade(id)])
        // The same text is not graded twice at a time.
        session.press(.character("g"))
        #expect(session.effects.isEmpty)
        session.send(.gradeEvent(assignment: id, .finished(Fixtures.report)))
        session.press(.down)
        for text in ["✓ sigmoid", "✗ propagate", "0/20", "blocked", "10 / 50", "not divided by m"] {
            #expect(session.text.contains(text), "\(text)")
        }
        session.press(.escape)
        #expect(session.text.contains("propagate is failing"))
    }

    @Test func savingTheFileGradesIt() {
        var session = Session.assignment()
        session.send(.fileChanged(assignment: id, source: Fixtures.assignment.starter))
        #expect(session.effects.isEmpty)
        session.send(.fileChanged(assignment: id, source: "func sigmoid(_ z: Tensor) -> Tensor { z }\n"))
        #expect(session.effects == [.grade(id)])
        #expect(session.text.contains("func sigmoid(_ z: Tensor) -> Tensor { z }"))
    }

    @Test func aNewerSaveIsGradedInPlaceOfTheOlder() {
        var session = Session.assignment()
        session.press(.character("g"))
        session.send(.fileChanged(assignment: id, source: "func sigmoid(_ z: Tensor) -> Tensor { z }\n"))
        #expect(session.effects == [.grade(id)])
    }

    @Test func theStrongerHintStandsBelowTheDiagnosis() throws {
        var report = Fixtures.report
        report.functions[1].checks[0].hint = "Divide dw by m."
        var session = Session.assignment(width: 160, height: 50)
        session.send(.gradeEvent(assignment: id, .finished(report)))
        session.press(.down)
        let diagnosis = try #require(session.text.firstRange(of: "not divided by m"))
        #expect(session.text[diagnosis.upperBound...].contains("→ Divide dw by m."))
    }

    @Test func aVerdictOnAnOlderTextIsMarked() {
        var session = Session.assignment()
        session.press(.character("g"))
        session.send(.gradeEvent(assignment: id, .finished(Fixtures.report)))
        session.press(.up)
        #expect(!session.text.contains("Changed since it was graded"))
        session.press(.character("e"))
        session.type("let a = 1")
        #expect(session.text.contains("sigmoid*"))
        #expect(!session.text.contains("propagate*"))
        #expect(session.text.contains("Changed since it was graded"))
    }

    @Test func whatWasGivenUpIsSaid() {
        var report = Fixtures.report
        report.functions[0].isGivenUp = true
        var session = Session.assignment()
        session.send(.gradeEvent(assignment: id, .finished(report)))
        session.press(.up)
        #expect(session.text.contains("Given up: you have seen its solution."))
    }

    @Test func trainingWaitsForAllFunctions() {
        var session = Session.assignment(document: Fixtures.trainedAssignment)
        session.press(.character("t"))
        #expect(session.effects.isEmpty)
        #expect(session.text.contains("not written yet: sigmoid, propagate, optimize."))
    }

    @Test func trainingIsALessonThatLeadsBack() {
        var session = Session.assignment(
            source: Fixtures.assignment.starter.replacing("todo()", with: "z"), document: Fixtures.trainedAssignment)
        session.press(.character("t"))
        #expect(session.effects == [.loadLesson("c1w2-logistic-regression-training")])
        #expect(session.text.contains("Not graded as right yet: sigmoid, propagate, optimize."))
        session.send(.lessonLoaded(Fixtures.training, SavedLesson()))
        // It is none of the lessons that home continues.
        #expect(session.effects.isEmpty)
        session.press(.enter)
        #expect(session.effects.contains { if case .runCell = $0 { true } else { false } })
        session.send(.cellEvent(lesson: Fixtures.training.id, cell: 1, .finished(.done, seconds: 1)))
        session.press(.escape)
        #expect(session.text.contains("sigmoid"))
        #expect(session.text.contains("t train"))
        // Another text makes what was trained stale.
        session.send(.fileChanged(assignment: id, source: "func sigmoid(_ z: Tensor) -> Tensor { z }\n"))
        session.send(.fileChanged(assignment: id, source: Fixtures.assignment.starter.replacing("todo()", with: "z")))
        session.press(.character("t"), .enter)
        #expect(session.effects.contains { if case .runCell = $0 { true } else { false } })
    }

    @Test func aFileThatDoesNotCompileShowsTheCompilersMessage() {
        var session = Session.assignment()
        let report = GradeReport(
            functions: [], score: 0, maxScore: 50, seconds: 0.1, compileError: "line 7: cannot find 'expp' in scope")
        session.send(.gradeEvent(assignment: id, .finished(report)))
        #expect(session.text.contains("does not compile"))
        #expect(session.text.contains("cannot find 'expp' in scope"))
    }

    @Test func hintsComeOneByOneAndAreRemembered() {
        var session = Session.assignment()
        session.press(.character("h"))
        #expect(session.effects == [.saveHints(assignment: id, function: "sigmoid", count: 1)])
        #expect(session.text.contains("Use exp."))
        #expect(!session.text.contains("1 / (1 + exp(-z))"))
        session.press(.character("h"), .character("h"))
        #expect(session.effects.isEmpty)
        #expect(session.text.contains("You have seen all hints for sigmoid."))
    }

    @Test func aBodyIsShownToItsClosingBracket() {
        var session = Session.assignment(height: 60)
        session.press(.down)
        #expect(session.text.contains("16  }"))
        #expect(!session.text.contains("func optimize"))
    }

    @Test func theLastReportIsThereWhenTheAssignmentIsOpenedAgain() {
        var session = Session()
        session.press(.character("g"))
        session.send(
            .assignmentLoaded(
                Fixtures.assignment, path: "/w/a.swift", source: Fixtures.assignment.starter,
                lastReport: Fixtures.report))
        // What is not right yet is selected.
        #expect(session.text.contains("not divided by m"))
        session.press(.down)
        #expect(session.text.contains("it calls propagate"))
    }

    @Test func whatTheCodePrintedStandsWithTheCheck() {
        var report = Fixtures.report
        report.functions[1].checks[0].output = "dw is 2.995\n"
        var session = Session.assignment()
        session.send(.gradeEvent(assignment: id, .finished(report)))
        session.press(.down)
        #expect(session.text.contains("dw is 2.995"))
    }

    @Test func whereAllDoesNotFitTheHeadComesBeforeItsComments() {
        var session = Session.assignment(width: 80, height: 16)
        #expect(session.text.contains("func sigmoid"))
        #expect(!session.text.contains("The logistic function of every element."))
        session.press(.character("["), .character("["))
        #expect(session.text.contains("The logistic function of every element."))
    }

    @Test func aMissingFunctionIsSaidSo() {
        let session = Session.assignment(source: "let x = 1\n")
        #expect(session.text.contains("The file has no function sigmoid."))
    }
}
