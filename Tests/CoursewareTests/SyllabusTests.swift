import Foundation
import TestSupport
import Testing

@testable import Courseware

@Suite struct SyllabusTests {
    private static let text = """
        groups:
          - title: Second week
            rows:
              C1W2-03: Two steps
              C1W2-04: The curve
          - title: Quiz
            rows:
              Q-C1W2-01: What a neuron does
              Q-C1W2-02: The loss
        """

    @Test func aSyllabusHasGroupsOfRows() throws {
        let syllabus = try Syllabus.parse(SourceText(file: "syllabus.yaml", text: Self.text))

        #expect(syllabus.groups.map(\.title) == ["Second week", "Quiz"])
        #expect(syllabus.rows.map(\.id) == ["C1W2-03", "C1W2-04", "Q-C1W2-01", "Q-C1W2-02"])
        #expect(syllabus.rows[1].title == "The curve")
    }

    @Test func aBrokenSyllabusSaysWhatIsWrong() {
        let texts = [
            "",
            "groups:\n  - title: A\n",
            "groups:\n  - title: A\n    rows: [C1W1-01]\n",
            "groups:\n  - title: A\n    rows:\n      C1W1-01:\n",
            "groups:\n  - title: A\n    rows:\n      C1W1-01: One\n  - title: B\n    rows:\n      C1W1-01: One\n",
        ]
        let messages = texts.map { text in
            do throws(DocumentErrors) {
                _ = try Syllabus.parse(SourceText(file: "s.yaml", text: text))
                return "no error"
            } catch {
                return error.description
            }
        }

        expectSnapshot(messages.joined(separator: "\n"), named: "broken-syllabuses")
    }

    @Test func coverageNamesTheDocumentsOfEachRow() throws {
        let folder = try LibraryFolder()
        try folder.write("lessons/syllabus.yaml", Self.text)
        let library = try CourseLibrary.load(from: folder.root)

        let coverage = try library.coverage(#require(try library.syllabus()))

        #expect(coverage.rows[0].documents == [.lesson("c1w2-a"), .lesson("c1w2-b")])
        #expect(coverage.rows[2].documents == [.quiz("c1w2")])
        #expect(coverage.groups[0].missing.map(\.id) == ["C1W2-04"])
        #expect(coverage.missing.map(\.id) == ["C1W2-04"])
        #expect(library.problems() == [])
    }

    @Test func anAssignmentCoversRowsToo() throws {
        let folder = try LibraryFolder()
        try folder.write("lessons/syllabus.yaml", Self.text)
        let guide = try String(
            contentsOf: folder.root.appending(path: "assignments/c1w2-double/guide.md"), encoding: .utf8)
        try folder.write(
            "assignments/c1w2-double/guide.md", guide.replacing("week: 2", with: "week: 2\ncovers: [C1W2-04]"))
        let library = try CourseLibrary.load(from: folder.root)

        let coverage = try library.coverage(#require(try library.syllabus()))

        #expect(coverage.rows[1].documents == [.assignment("c1w2-double")])
        #expect(coverage.missing == [])
    }

    @Test func aRowThatIsNotInTheSyllabusIsAProblem() throws {
        let folder = try LibraryFolder()
        try folder.write("lessons/syllabus.yaml", Self.text.replacing("C1W2-03: Two", with: "C1W2-33: Two"))
        let library = try CourseLibrary.load(from: folder.root)

        #expect(
            library.problems().first?.description == "lessons/1-networks/2-second/01-a.md:5: The syllabus has no row "
                + "`C1W2-03`; correct `covers`, or add the row to lessons/syllabus.yaml.")
        #expect(library.problems().count == 2)
    }

    @Test func aLibraryMayBeWithoutASyllabus() throws {
        let folder = try LibraryFolder()
        let library = try CourseLibrary.load(from: folder.root)

        #expect(try library.syllabus() == nil)
    }
}
