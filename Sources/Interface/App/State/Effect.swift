package import Courseware
package import Review

/// What `update` wants done outside. The answers come back as messages.
package enum Effect: Equatable, Sendable {
    /// Answered by `.lessonLoaded`, `.quizLoaded`, `.assignmentLoaded`, or `.openingFailed`.
    case loadLesson(String)
    case loadQuiz(String)
    /// Copies the starter into the workspace where there is none, reads the learner's file and watches it.
    case loadAssignment(String)
    /// Answered by `.reviewLoaded`.
    case loadReview
    /// Answered by `.coverageLoaded`.
    case loadCoverage
    /// Answered by `.searchLoaded`.
    case loadSearch

    /// Answered by cell events that end with `.finished`. Cells before it have run in this session, in order.
    case runCell(lesson: String, cell: Int, source: String)
    case interrupt(lesson: String)
    /// Goes back to the state before a cell.
    case undoRun(lesson: String, cell: Int)

    case grade(String)
    /// Runs one of the learner's functions on a small input. Answered by `.traced`, or by `.notice` where it cannot be.
    case trace(assignment: String, function: String)
    /// Opens the learner's editor at a line of the assignment's file, and reads the file afterwards (`.fileChanged`).
    case openEditor(assignment: String, path: String, line: Int)

    case savePosition(lesson: String, LessonPlace)
    case saveEdit(lesson: String, cell: Int, source: String)
    case removeEdit(lesson: String, cell: Int)
    case saveResult(lesson: String, cell: Int, CellRecord)
    /// `source` is the quiz or lesson that asked, `draw` says which numbers the question had.
    case saveAnswer(question: String, source: String, Answer, isRight: Bool, draw: Int = 0)
    /// How well the learner says that a card was known.
    case saveRating(card: String, Rating)
    case saveHints(assignment: String, function: String, count: Int)

    /// Answered by `.completions` with the same version.
    case complete(EditedSource, version: Int)
    /// Answered by `.call` with the same version and offset.
    case describeCall(EditedSource, version: Int)
    /// Writes the learner's file of an assignment; `.fileChanged` follows. The draft is not needed any more.
    case writeFile(assignment: String, source: String)
    /// Keeps text that is not in its file yet, for the case of a crash.
    case saveDraft(assignment: String, source: String)
    case removeDraft(assignment: String)
    /// Writes the settings file and takes the settings over.
    case saveSettings(Settings)

    case quit
}
