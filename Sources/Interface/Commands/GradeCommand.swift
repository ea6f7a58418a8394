import ArgumentParser
import Courseware
import Foundation
import Grading
import Progress

struct GradeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade", abstract: "Grade your work on an assignment, function by function.",
        discussion: "Ends with code 0 when all is right and 1 when something is not.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Argument(help: "The assignment, such as c1w2-logistic-regression.")
    var assignment: String

    @Option(help: "Grade this file instead of the one in your workspace.")
    var file: String?

    @Option(help: "text or json.")
    var format = Format.text

    @Option(help: "Where the random inputs of the checks start. The same seed gives the same inputs.")
    var seed: UInt64 = 7

    func run() async throws {
        let site = try Site()
        let document = try site.assignment(assignment)
        let path = file.map { URL(filePath: $0) } ?? site.workspace.file(of: document.id)
        if file == nil, !site.workspace.hasStarted(document.id) {
            throw Exit.usage("You have not started \(document.id) yet. Type: nabla start \(document.id)")
        }
        let source = try Workspace.read(path)
        let report: GradeReport
        do {
            report = try await site.grader().grade(document.id, source: source, seed: seed)
        } catch let exit as Exit {
            throw exit
        } catch {
            throw Exit.unable("\(error)")
        }
        if file == nil { try await Recorder.save(report, in: site.store()) }
        switch format {
        case .text: Console.write(report.text())
        case .json: Console.write(String(decoding: try report.json(), as: UTF8.self) + "\n")
        }
        if !report.isPerfect { throw Exit.notRight }
    }
}
