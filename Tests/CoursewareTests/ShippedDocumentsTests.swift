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

    @Test func thereAreAPreludeFiveCoursesAndThePractice() throws {
        let library = try CourseLibrary.load(from: Self.root)

        #expect(library.courses.map(\.label) == ["0", "1", "2", "3", "4", "5", "P"])
        #expect(library.courses.map(\.number) == [0, 1, 2, 3, 4, 5, 6])
        #expect(library.courses.map(\.weeks.count) == [2, 4, 3, 2, 4, 4, 4])
    }

    /// A starter is written from its solution. Run with `NABLA_RECORD=1` to write it anew.
    @Test func everyStarterIsItsSolutionWithTheMarkedPartsCut() throws {
        for assignment in try CourseLibrary.load(from: Self.root).assignments {
            let folder = Self.root.appending(path: assignment.folder)
            let solution = try String(contentsOf: folder.appending(path: "Solution.swift"), encoding: .utf8)
            let starter = folder.appending(path: "Starter.swift")
            let expected = try StarterFile.starter(from: solution)

            if ProcessInfo.processInfo.environment["NABLA_RECORD"] == "1" {
                try Data(expected.utf8).write(to: starter)
            }
            #expect(try String(contentsOf: starter, encoding: .utf8) == expected)
            #expect(expected.contains("todo()") && !expected.contains("nabla:"))
        }
    }

    /// The curriculum names ten concepts that the quiz of each week asks about.
    @Test(arguments: ["c1w1", "c1w2", "c1w3", "c1w4"]) func aQuizCoversTheConceptsOfItsWeek(_ week: String) throws {
        let library = try CourseLibrary.load(from: Self.root)
        let quiz = try #require(try library.quiz(week))

        let covered = Set(quiz.questions.flatMap(\.covers))

        #expect(quiz.questions.count >= 12)
        #expect(quiz.questions.count(where: \.isDrawn) >= 4)
        for number in 1...10 {
            #expect(covered.contains("Q-\(week.uppercased())-" + (number < 10 ? "0" : "") + "\(number)"))
        }
    }

    /// In a week that is written, every row is taught, or asked about, somewhere.
    @Test func theWeeksThatAreWrittenCoverTheirRows() throws {
        let library = try CourseLibrary.load(from: Self.root)
        let missing = try library.coverage(#require(try library.syllabus())).missing.map(\.id)
        let written = library.weeks.filter { !$0.lessons.isEmpty && $0.course > 0 }.map { $0.id.uppercased() + "-" }

        let owed = missing.filter { id in written.contains { id.hasPrefix($0) || id.hasPrefix("Q-" + $0) } }

        #expect(owed == [])
        #expect(Set(missing).isDisjoint(with: ["PF-01", "PF-02", "M-20"]))
    }

    @Test func everyAssignmentEndsWithATraining() throws {
        let library = try CourseLibrary.load(from: Self.root)

        for assignment in library.assignments {
            let training = try #require(try library.training(of: assignment.id), "\(assignment.id)")
            #expect(training.steps.allSatisfy { !$0.cells.isEmpty }, "\(assignment.id)")
        }
    }

    /// A learner is asked something at least in every second step, and is done in 10 to 25 minutes.
    @Test func lessonsAskOftenAndEndInTime() throws {
        let library = try CourseLibrary.load(from: Self.root)

        for lesson in try library.lessons.map({ try library.lesson($0) }) {
            let asks = lesson.steps.map { step in
                step.blocks.contains { if case .question = $0 { true } else { false } }
            }
            #expect(zip(asks, asks.dropFirst()).allSatisfy { $0 || $1 }, "\(lesson.id)")
            #expect((10...25).contains(lesson.minutes), "\(lesson.id)")
        }
    }

    @Test func everyRightAnswerIsJudgedRight() throws {
        let library = try CourseLibrary.load(from: Self.root)

        for question in try library.allQuestions() {
            for draw in 0..<20 {
                let drawn = question.drawn(draw)
                #expect(try drawn.judge(drawn.rightAnswer).isRight, "\(question.id), draw \(draw)")
            }
        }
    }
}

extension CourseLibrary {
    fileprivate func allQuestions() throws -> [Question] {
        let inQuizzes = try quizzes.flatMap { try quiz($0).questions }
        return try inQuizzes + lessons.flatMap { try lesson($0).questions }
    }
}

extension Question {
    fileprivate var rightAnswer: Answer {
        switch kind {
        case .chooseOne(let options), .chooseMany(let options):
            .choices(Set(options.indices.filter { options[$0].isRight }))
        case .number(let number, _): .typed("\(number)")
        case .shape(let sizes): .typed(shapeText(sizes))
        case .text(let accepted): .typed(accepted[0])
        case .order(let items): .arrangement(Array(items.indices))
        case .match(let pairs): .arrangement(Array(pairs.indices))
        }
    }
}
