import App
import ArgumentParser
import Courseware
import Foundation
import Progress

struct ProgressCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress", abstract: "Show what you have done so far.")

    @Flag(help: "Print JSON, for programs.")
    var json = false

    @Flag(help: "Say row by row what you have met, done, and still owe.")
    var coverage = false

    private struct Document: Encodable {
        struct Week: Encodable {
            var id: String
            var title: String
            var lessonsDone: Int
            var lessons: Int
            var quizRight: Int
            var quizQuestions: Int
            var points: Int
            var maxPoints: Int
        }
        var weeks: [Week]
    }

    func run() async throws {
        let site = try Site()
        let library = try site.library()
        let summary = try await site.store().summary()
        if coverage { return try CoverageText(library: library, progress: LearnerProgress(summary)).write() }
        let weeks = library.weeks.map { Self.row($0, summary) }
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            Console.write(String(decoding: try encoder.encode(Document(weeks: weeks)), as: UTF8.self) + "\n")
            return
        }
        for course in library.courses {
            let rows = weeks.filter { row in course.weeks.contains { $0.id == row.id } }
            // Weeks without anything to do yet would only be noise.
            let filled = rows.filter { $0.lessons + $0.quizQuestions > 0 || $0.maxPoints > 0 }
            guard !filled.isEmpty else { continue }
            Console.write("\(course.label)  \(course.title)\n")
            for row in filled {
                Console.write(
                    "   \(row.id)  \(row.title)\n"
                        + "         lessons \(row.lessonsDone)/\(row.lessons)   "
                        + "quiz \(row.quizRight)/\(row.quizQuestions)   "
                        + "assignments \(row.points)/\(row.maxPoints)\n")
            }
        }
    }

    private static func row(_ week: Course.Week, _ summary: ProgressSummary) -> Document.Week {
        let done = week.lessons.count { summary.positions[$0.id]?.isDone ?? false }
        let scores = week.assignments.map { summary.scores[$0.id] }
        return Document.Week(
            id: week.id, title: week.title, lessonsDone: done, lessons: week.lessons.count,
            quizRight: summary.quizScore(of: week.id).right, quizQuestions: week.quiz?.questionCount ?? 0,
            points: scores.reduce(0) { $0 + ($1?.points ?? 0) },
            maxPoints: scores.reduce(0) { $0 + ($1?.maxPoints ?? 100) })
    }
}
