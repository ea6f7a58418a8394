import Foundation
import Testing

@testable import Courseware

/// The lessons, quizzes and assignments of this repository.
@Suite struct ShippedDocumentsTests {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test func everyDocumentIsValid() throws {
        let library = try CourseLibrary.load(from: Self.root)

        #expect(library.problems().map(\.description) == [])
    }

    @Test func thereAreFiveCoursesAndThePractice() throws {
        let library = try CourseLibrary.load(from: Self.root)

        #expect(library.courses.map(\.label) == ["1", "2", "3", "4", "5", "P"])
        #expect(library.courses.map(\.weeks.count) == [4, 3, 2, 4, 4, 4])
    }
}
