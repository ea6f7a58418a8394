import ArgumentParser
import Courseware
import Foundation
import Grading
import Sandbox

struct AuthorCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Prove that assignments are sound.",
        discussion: """
            The starter is the solution with its marked parts cut, and not started; the solution gets full marks; the
            reference passes; every known mistake is caught and named; no check passes for zeros, the input or random
            numbers; there are hints; the comments state shapes.
            """)

    @Argument(help: "The assignment; all of them where none is named.")
    var assignment: String?

    func run() async throws {
        let site = try Site()
        let library = try site.library()
        let ids = try assignment.map { [try site.assignment($0).id] } ?? library.assignments.map(\.id)
        let audit = AssignmentAudit(compiler: try await site.compiler())
        var isSound = true
        for id in ids {
            Console.write("\(id)\n")
            do {
                let document = try site.assignment(id)
                let folder = site.installation.assignments.appending(path: id)
                let solution = try Workspace.read(folder.appending(path: "Solution.swift"))
                let items =
                    DocumentAudit(document: document, solution: solution).items
                    + (try await audit.items(of: id, starter: document.starter, solution: solution))
                for item in items { Self.write(item) }
                if items.contains(where: { !$0.problems.isEmpty }) { isSound = false }
            } catch let exit as Exit {
                throw exit
            } catch {
                throw Exit.unable("\(error)")
            }
        }
        if !isSound { throw Exit.notRight }
    }

    private static func write(_ item: AssignmentAudit.Item) {
        Console.write("  \(item.problems.isEmpty ? "✓" : "✗") \(item.claim)\n")
        for problem in item.problems { Console.write("      \(problem.replacing("\n", with: "\n      "))\n") }
    }
}

/// What can be said of an assignment's documents alone.
struct DocumentAudit {
    let document: AssignmentDocument
    let solution: String

    var items: [AssignmentAudit.Item] {
        [
            .init(claim: "The starter is the solution with its marked parts cut", problems: twins),
            .init(claim: "The functions are those of the grader, in order", problems: functions),
            .init(claim: "Every function has hints", problems: hints),
            .init(claim: "The comments state shapes", problems: shapes),
        ]
    }

    private var twins: [String] {
        do {
            let cut = try StarterFile.starter(from: solution)
            return cut == document.starter ? [] : ["Starter.swift differs from what Solution.swift gives."]
        } catch {
            return ["\(error)"]
        }
    }

    private var functions: [String] {
        let (described, graded) = (document.functions.map(\.name), Grader.functions(of: document.id))
        return described == graded ? [] : ["The guide has \(described), the grader \(graded)."]
    }

    private var hints: [String] {
        document.functions.filter { $0.hints.count < 2 }.map { "\($0.name) needs at least two hints." }
    }

    /// A function with a tensor in its head has a shape such as (n_x, m) in its comment.
    private var shapes: [String] {
        let source = LearnerSource(document.starter)
        return document.functions.map(\.name).filter { name in
            guard let head = source.head(of: name), head.declaration.contains("Tensor") else { return false }
            return head.comment.firstMatch(of: /\([^()]+,[^()]*\)|shape/) == nil
        }.map { "The comment of \($0) states no shape." }
    }
}
