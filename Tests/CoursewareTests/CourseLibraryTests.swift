import Foundation
import TestSupport
import Testing

@testable import Courseware

@Suite struct CourseLibraryTests {
    @Test func aFolderBecomesCoursesWeeksAndDocuments() throws {
        let folder = try LibraryFolder()

        let library = try CourseLibrary.load(from: folder.root)

        #expect(library.courses.map(\.title) == ["Networks", "Practice"])
        #expect(library.courses.map(\.label) == ["1", "P"])
        #expect(library.weeks.map(\.id) == ["c1w1", "c1w2", "pw1"])
        #expect(library.weeks.map(\.title) == ["First", "Second", "Play"])
        let week = library.courses[0].weeks[1]
        #expect(week.lessons.map(\.id) == ["c1w2-a", "c1w2-b"])
        #expect(week.lessons[0].title == "Lesson A")
        #expect(week.lessons[0].minutes == 10)
        #expect(week.lessons[0].file == "lessons/1-networks/2-second/01-a.md")
        #expect(week.quiz?.questionCount == 2)
        #expect(week.assignments.map(\.id) == ["c1w2-double"])
        #expect(library.problems() == [])
    }

    @Test func assignmentsStandInTheirOrderThenByName() throws {
        let folder = try LibraryFolder()
        for (name, order) in [("c1w2-aim", "order: 2\n"), ("c1w2-turn", "")] {
            try folder.write("assignments/\(name)/guide.md", "---\ntitle: X\ncourse: 1\nweek: 2\n\(order)---\n")
        }

        let library = try CourseLibrary.load(from: folder.root)

        #expect(library.assignments.map(\.id) == ["c1w2-double", "c1w2-turn", "c1w2-aim"])
    }

    @Test func documentsAreReadWhenAskedFor() throws {
        let folder = try LibraryFolder()
        let library = try CourseLibrary.load(from: folder.root)

        #expect(try library.lesson("c1w2-a")?.steps.map(\.title) == ["One"])
        #expect(try library.quiz("c1w2")?.questions.map(\.id) == ["c1w2-q1", "c1w2-q2"])
        #expect(try library.quiz("c1w2")?.title == "Second")
        let assignment = try #require(try library.assignment("c1w2-double"))
        #expect(assignment.title == "Doubling")
        #expect(assignment.introduction == "Two functions.")
        #expect(assignment.functions.map(\.name) == ["double", "triple"])
        #expect(assignment.functions[0].guide == "Multiply by 2.\n\n```swift example\ndouble(2) // 4\n```")
        #expect(assignment.functions[0].hints == ["Use `*`.", "Write `2 * x`."])
        #expect(assignment.starter.contains("todo()"))
        #expect(try library.solution(of: "c1w2-double")?.contains("nabla:") == false)
        #expect(try library.lesson("c1w2-z") == nil)
        #expect(try library.quiz("c1w1") == nil)
        #expect(try library.assignment("none") == nil)
        #expect(try library.solution(of: "none") == nil)
    }

    @Test func aBrokenDocumentCostsOnlyItself() throws {
        let folder = try LibraryFolder()
        try folder.write("lessons/1-networks/2-second/01-a.md", lesson("c1w2-a", "A", body: "## One\n```swift\n"))
        try folder.write("lessons/1-networks/2-second/02-b.md", "No front matter\n")
        let library = try CourseLibrary.load(from: folder.root)

        #expect(library.lessons.map(\.id) == ["c1w2-a"])
        #expect(throws: DocumentErrors.self) { try library.lesson("c1w2-a") }
        #expect(try library.quiz("c1w2") != nil)
    }

    @Test func everyProblemOfALibraryIsNamed() throws {
        let folder = try LibraryFolder()
        try folder.write("lessons/1-networks/2-second/01-a.md", lesson("c1w2-a", "A", body: "## One\n```swift\n"))
        try folder.write("lessons/1-networks/2-second/02-b.md", "No front matter\n")
        try folder.write("lessons/1-networks/2-second/03-c.md", lesson("c1w1-c", "C", body: "## One\nText\n"))
        try folder.write("lessons/1-networks/2-second/04-d.md", lesson("c1w2-a", "D", body: "## One\nText\n"))
        try folder.write(
            "lessons/1-networks/2-second/quiz.yaml",
            """
            questions:
              - id: c1w1-q1
                covers: [Q-C1W2-01]
                question: One?
                answer: 1
                why: So.
              - id: c1w2-q2
                question: Two?
                answer: 2
                why: So.
            """)
        try folder.write("assignments/c1w2-double/Starter.swift", "import Nabla\n\nfunc double() {\n    todo()\n}\n")
        try folder.write("assignments/c1w9-x/guide.md", "---\ntitle: X\ncourse: 1\nweek: 9\n---\n")
        try Data([0xFF, 0xFE]).write(to: folder.root.appending(path: "lessons/1-networks/1-first/01-x.md"))
        let library = try CourseLibrary.load(from: folder.root)

        expectSnapshot(library.problems().map(\.description).joined(separator: "\n"), named: "problems")
    }

    @Test func withoutTheListOfCoursesThereIsNothingToShow() throws {
        let folder = try LibraryFolder()
        try FileManager.default.removeItem(at: folder.root.appending(path: "lessons/courses.yaml"))

        let error = #expect(throws: DocumentError.self) { try CourseLibrary.load(from: folder.root) }

        #expect(
            error?.description == "lessons/courses.yaml:1: The file cannot be read; "
                + "check that it is there and that you may read it.")
    }

    @Test func aTrainingIsALessonOfItsAssignment() throws {
        let folder = try LibraryFolder()
        var library = try CourseLibrary.load(from: folder.root)
        #expect(try library.training(of: "c1w2-double") == nil)
        #expect(try library.assignment("c1w2-double")?.hasTraining == false)
        let body = "## See it\n\n```swift\nshow(double(2))\n```\n"
        let text = lesson("c1w2-double-training", "Train", body: body).replacing("covers: [C1W2-03]\n", with: "")
        try folder.write("assignments/c1w2-double/training.md", text)
        library = try CourseLibrary.load(from: folder.root)
        let training = try #require(try library.training(of: "c1w2-double"))
        #expect(training.assignment == "c1w2-double")
        #expect(training.covers.isEmpty)
        #expect(training.steps[0].cells.map(\.source) == ["show(double(2))"])
        #expect(try library.training(lesson: "c1w2-double-training") == training)
        #expect(try library.assignment("c1w2-double")?.hasTraining == true)
        // It is none of the week's lessons.
        #expect(!library.lessons.contains { $0.id == training.id })
    }

    @Test func aTrainingIsNamedAfterItsAssignment() throws {
        let folder = try LibraryFolder()
        try folder.write("assignments/c1w2-double/training.md", lesson("c1w2-x", "Train", body: "## One\nText\n"))
        let problems = try CourseLibrary.load(from: folder.root).problems().map(\.description)
        #expect(problems.contains { $0.contains("training.md") && $0.contains("c1w2-double-training") })
    }
}
