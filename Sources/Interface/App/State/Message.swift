package import Courseware
package import Figures
package import Screen

/// What happens to the program: keys, and news from the outside.
package enum Message: Equatable, Sendable {
    case key(Key)
    case resized(width: Int, height: Int)
    case progressLoaded(LearnerProgress)
    case glossaryLoaded(Glossary)
    case lessonLoaded(Lesson, SavedLesson)
    case quizLoaded(Quiz)
    /// The assignment, the learner's file and what it holds, the report of its last grading, and text that was being
    /// written when Nabla ended in the middle of it.
    case assignmentLoaded(
        AssignmentDocument, path: String, source: String, lastReport: GradeReport?, draft: String? = nil)
    /// The cards that are due, the most urgent first.
    case reviewLoaded([ReviewItem])
    /// The rows of the syllabus and the documents that cover each.
    case coverageLoaded(Coverage)
    /// All places of all documents.
    case searchLoaded([SearchEntry])
    /// A document or its file cannot be read; the sentence says why.
    case openingFailed(String)
    /// The learner's file of an assignment was written.
    case fileChanged(assignment: String, source: String)
    /// What could stand at the cursor of the editor that asked.
    case completions([CompletionItem], version: Int)
    /// The forms of the call around the cursor of the editor that asked; none outside of a call.
    case call([CallSignature], version: Int, offset: Int)
    case cellEvent(lesson: String, cell: Int, CellEvent)
    /// What a function's lines computed; `nil` where it could not be run, and then a notice says why.
    case traced(assignment: String, TracedFunction?)
    case gradeEvent(assignment: String, GradeEvent)
    /// Time has passed since the frame before, while something moves by itself.
    case tick(seconds: Double)
    /// A sentence for the reader, such as why something could not be saved.
    case notice(String)
}

/// What a running cell reports, in order.
package enum CellEvent: Equatable, Sendable {
    case started
    case output(String, isError: Bool)
    /// A value of the cell's line (from 1).
    case value(line: Int, name: String, text: String)
    /// A figure; another one with the same `id` replaces it.
    case figure(id: String, Figure)
    /// How far a long computation is; `label` says it in words, such as `143/200`.
    /// The line of the cell (from 1) that an error is about; the text comes as output.
    case problem(line: Int)
    case progress(fraction: Double, label: String)
    case finished(CellOutcome, seconds: Double)
}

package enum CellOutcome: String, Codable, Equatable, Sendable {
    case done, failed, interrupted
}

/// What a grading reports, in order.
package enum GradeEvent: Equatable, Sendable {
    case started
    /// A function's verdict before the whole report is there.
    case function(FunctionVerdict)
    case finished(GradeReport)
    /// Nabla itself could not grade; the sentence says why.
    case unable(String)
}
