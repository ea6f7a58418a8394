package import Foundation

/// The courses in a folder with `lessons/` and `assignments/`.
///
/// Loading reads titles only, so that a program can start at once; a document is read in full when it is asked for.
/// A document with an error costs that document: it is missing from the lists or throws when read, and the rest stays
/// usable. `problems()` names all that is wrong.
package struct CourseLibrary: Sendable {
    package let root: URL
    package let courses: [Course]
    /// What is wrong with documents that are missing from `courses`.
    let indexErrors: [DocumentError]

    /// Reads the titles of everything below `root`.
    ///
    /// - Throws: where `lessons/courses.yaml` cannot be read; without it there is nothing to show.
    /// - Complexity: one read of a file's start for each lesson, about 30 µs.
    package static func load(from root: URL) throws(DocumentError) -> CourseLibrary {
        var index = CourseIndex(files: CourseFiles(root: root))
        try index.read()
        return CourseLibrary(root: root, courses: index.courses, indexErrors: index.errors)
    }

    // MARK: Looking up

    package var weeks: [Course.Week] { courses.flatMap(\.weeks) }
    package var lessons: [Course.LessonEntry] { weeks.flatMap(\.lessons) }
    package var quizzes: [Course.QuizEntry] { weeks.compactMap(\.quiz) }
    package var assignments: [Course.AssignmentEntry] { weeks.flatMap(\.assignments) }

    // MARK: Reading

    /// The lesson with an identifier such as `c1w2-neuron`; `nil` where there is none.
    ///
    /// - Throws: `DocumentErrors` with everything that is wrong in its file.
    package func lesson(_ id: String) throws(DocumentErrors) -> Lesson? {
        guard let entry = lessons.first(where: { $0.id == id }) else { return nil }
        return try lesson(entry)
    }

    package func lesson(_ entry: Course.LessonEntry) throws(DocumentErrors) -> Lesson {
        try LessonParser.parse(read(entry.file), course: entry.course, week: entry.week)
    }

    /// The quiz of a week such as `c1w2`; `nil` where there is none.
    package func quiz(_ id: String) throws(DocumentErrors) -> Quiz? {
        guard let entry = quizzes.first(where: { $0.id == id }) else { return nil }
        return try quiz(entry)
    }

    package func quiz(_ entry: Course.QuizEntry) throws(DocumentErrors) -> Quiz {
        try Quiz.parse(
            read(entry.file), id: entry.id, title: entry.title, course: entry.course, week: entry.week)
    }

    /// The assignment with an identifier such as `c1w2-logistic-regression`; `nil` where there is none.
    package func assignment(_ id: String) throws(DocumentErrors) -> AssignmentDocument? {
        guard let entry = assignments.first(where: { $0.id == id }) else { return nil }
        return try assignment(entry)
    }

    package func assignment(_ entry: Course.AssignmentEntry) throws(DocumentErrors) -> AssignmentDocument {
        var document = try AssignmentDocument.parse(
            guide: read(entry.folder + "/guide.md"), id: entry.id,
            starter: read(entry.folder + "/Starter.swift").text)
        document.hasTraining = hasTraining(entry)
        return document
    }

    /// The solution of an assignment without the marks that cut it; `nil` where there is no such assignment.
    package func solution(of assignment: String) throws(DocumentErrors) -> String? {
        guard let entry = assignments.first(where: { $0.id == assignment }) else { return nil }
        let file = entry.folder + "/Solution.swift"
        let text = try read(file).text
        do throws(DocumentError) { return try StarterFile.reading(text, file: file) } catch {
            throw DocumentErrors([error])
        }
    }

    func read(_ file: String) throws(DocumentErrors) -> SourceText {
        do throws(DocumentError) { return try CourseFiles(root: root).text(of: file) } catch {
            throw DocumentErrors([error])
        }
    }
}
