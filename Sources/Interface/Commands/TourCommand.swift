import ArgumentParser
import Courseware
import Foundation
import Notebook
import Grading

/// What `make run` plays where there is no terminal: the whole road in text.
struct TourCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tour", abstract: "Play a short tour as text: a lesson, an assignment, a loss curve.")

    private static let lessonID = "c1w2-neuron"
    private static let assignmentID = "c1w2-logistic-regression"

    func run() async throws {
        let site = try Site()
        let lesson = try site.lesson(Self.lessonID)
        heading("A lesson: \(lesson.title)")
        let notebook = try await site.notebook()
        let record = await LessonPlayer(lesson: lesson, notebook: notebook).play()
        await notebook.close()
        guard record.allDone else { throw Exit.unable("A cell of the tour's lesson failed. Run `nabla doctor`.") }

        let assignment = try site.assignment(Self.assignmentID)
        heading("An assignment: \(assignment.title)")
        Console.write("The starter, graded as it is:\n\n")
        try await grade(assignment.starter, site)
        Console.write("\nA correct solution, graded:\n\n")
        guard let solution = try site.library().solution(of: Self.assignmentID) else {
            throw Exit.unable("\(Self.assignmentID) has no solution.")
        }
        try await grade(solution, site)
        Console.write(
            """

            Open Nabla in a terminal to work through all of it: nabla
            Begin the assignment: nabla start \(Self.assignmentID)

            """)
    }

    private func heading(_ text: String) {
        Console.write("\n\(text)\n\(String(repeating: "─", count: min(78, Console.width)))\n")
    }

    private func grade(_ source: String, _ site: Site) async throws {
        do {
            Console.write(try await site.grader().grade(Self.assignmentID, source: source).text())
        } catch let exit as Exit {
            throw exit
        } catch {
            throw Exit.unable("\(error)")
        }
    }
}
