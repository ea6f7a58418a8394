import ArgumentParser
import Courseware
import Foundation
import Notebook

struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Train the functions that you wrote in an assignment, and watch.",
        discussion: """
            The last part of an assignment as text: every step, every cell, every plot. The cells call your functions.
            Ends with code 1 when a function is not written yet or a cell failed.
            """)

    @Argument(help: "The assignment, such as c1w2-logistic-regression.")
    var assignment: String

    @Option(help: ArgumentHelp("Train this file instead of the one in your workspace.", valueName: "file"))
    var submission: String?

    @Flag(help: "Print JSON, for programs.")
    var json = false

    @Option(name: .customLong("svg"), help: ArgumentHelp("Write the figures as SVG files.", valueName: "folder"))
    var figureFolder: String?

    func run() async throws {
        let site = try Site()
        let document = try site.assignment(assignment)
        guard let training = try site.training(of: document) else {
            throw Exit.usage("\(document.id) has no training part.")
        }
        if submission == nil, !site.workspace.hasStarted(document.id) {
            throw Exit.usage("You have not started \(document.id) yet. Type: nabla start \(document.id)")
        }
        let file = submission.map { URL(filePath: $0) } ?? site.workspace.file(of: document.id)
        let source = try Workspace.read(file)
        let missing = FunctionSource.unwritten(document.functions.map(\.name), in: source)
        if !missing.isEmpty {
            Console.complain("nabla: The training calls what is not written yet: \(missing.joined(separator: ", ")).")
            throw Exit.notRight
        }
        let notebook = try await site.notebook()
        if let problem = await notebook.load(file: source).problem {
            Console.complain("nabla: \(problem.text)")
            throw Exit.notRight
        }
        try await LessonPlayer(lesson: training, notebook: notebook, isSilent: json)
            .play(json: json, figureFolder: figureFolder)
    }
}
