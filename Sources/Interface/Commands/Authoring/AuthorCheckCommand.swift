import ArgumentParser
import Courseware
import Foundation
import Grading
import Notebook
import Sandbox

struct AuthorCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Prove that lessons, quizzes and assignments are sound.",
        discussion: """
            Without a name, all is checked. Every document is valid; every cell runs, within 10 seconds; the numbers in
            the prose are what the cells show; every row of the syllabus is covered; links lead somewhere; words are
            spelt right. Of an assignment: the starter is the solution with its marked parts cut, and not started; the
            solution gets full marks; the reference passes; every known mistake is caught and named; no check passes for
            zeros, the input or random numbers; there are hints; the comments state shapes; the training runs with the
            solution's functions.
            """)

    @Argument(help: "An assignment, or a lesson, whose cells and numbers are checked then.")
    var name: String?

    @Flag(help: "Leave out the assignments.")
    var lessons = false

    func run() async throws {
        let site = try Site()
        let library = try site.library()
        var isSound = true
        if name == nil {
            isSound = report("documents", LibraryAudit(library: library, site: site).items()) && isSound
        }
        let entries = library.lessons.filter { name == nil || $0.id == name }
        if !entries.isEmpty {
            let audit = CellAudit(library: library, site: site)
            isSound = try await report("cells", audit.items(entries)) && isSound
        }
        if name == nil ? !lessons : entries.isEmpty {
            let ids = try name.map { [try site.assignment($0).id] } ?? library.assignments.map(\.id)
            for id in ids { isSound = try await report(id, Self.items(ofAssignment: id, site)) && isSound }
        }
        if !isSound { throw Exit.notRight }
    }

    private static func items(ofAssignment id: String, _ site: Site) async throws -> [AssignmentAudit.Item] {
        let audit = AssignmentAudit(compiler: try await site.compiler())
        let document = try site.assignment(id)
        do {
            let solution = try Workspace.read(
                site.installation.assignments.appending(path: "\(id)/Solution.swift"))
            return AssignmentDocumentAudit(document: document, solution: solution).items
                + (try await audit.items(of: id, starter: document.starter, solution: solution))
                + (try await CellAudit(library: site.library(), site: site).items(
                    ofTraining: id, solution: StarterFile.reading(solution)))
        } catch let exit as Exit {
            throw exit
        } catch {
            throw Exit.unable("\(error)")
        }
    }

    /// Writes what was looked at and what is wrong.
    ///
    /// - Returns: whether nothing is.
    private func report(_ title: String, _ items: [AssignmentAudit.Item]) -> Bool {
        Console.write("\(title)\n")
        for item in items {
            Console.write("  \(item.problems.isEmpty ? "✓" : "✗") \(item.claim)\n")
            for problem in item.problems { Console.write("      \(problem.replacing("\n", with: "\n      "))\n") }
        }
        return items.allSatisfy(\.problems.isEmpty)
    }
}
