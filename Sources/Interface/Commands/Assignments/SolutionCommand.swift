import ArgumentParser
import Courseware
import Foundation
import Grading
import Progress

struct SolutionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solution", abstract: "Compare your functions with a solution.",
        discussion: """
            A function's solution is shown when yours is right, or with --give-up. Reports then say that it was given up.
            """)

    @Argument(help: "The assignment, such as c1w2-logistic-regression.")
    var assignment: String

    @Argument(help: "The function; all of them where none is named.")
    var function: String?

    @Flag(help: "Show the solution before your own is right.")
    var giveUp = false

    func run() async throws {
        let site = try Site()
        let document = try site.assignment(assignment)
        let names = document.functions.map(\.name).filter { function == nil || $0 == function }
        if names.isEmpty { throw Exit.usage("\(assignment) has no function \(function ?? "").") }
        guard let solution = try site.library().solution(of: document.id) else {
            throw Exit.unable("\(assignment) has no solution.")
        }
        let store = try site.store()
        let passed = try await Self.passed(document.id, store)
        if giveUp { try await store.saveGivenUp(names.filter { !passed.contains($0) }, of: document.id) }
        let own =
            site.workspace.hasStarted(document.id)
            ? try Workspace.read(site.workspace.file(of: document.id)) : document.starter
        var held: [String] = []
        for name in names {
            guard giveUp || passed.contains(name) else {
                held.append(name)
                continue
            }
            let diff = LineDiff(
                LearnerSource(own).text(of: name) ?? "", LearnerSource(solution).text(of: name) ?? "")
            Console.write("\(name)\n\(diff.text(width: Console.width))\n")
        }
        guard !held.isEmpty else { return }
        Console.write(
            """
            Not shown yet, because yours is not right: \(held.joined(separator: ", ")).
            A hint: nabla hint \(assignment) \(held[0])
            To see it all the same: nabla solution \(assignment) \(held[0]) --give-up

            """)
        throw Exit.notRight
    }

    /// The functions that passed when the work was graded last.
    private static func passed(_ assignment: String, _ store: ProgressStore) async throws -> Set<String> {
        guard let json = try await store.latestReport(of: assignment) else { return [] }
        return GradeReport.passedFunctions(in: Data(json.utf8))
    }
}
