import ArgumentParser
import Courseware
import Foundation

struct StartCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start", abstract: "Copy an assignment's starter file into your workspace.",
        discussion: "Prints the path of your file. A file that is there already is never overwritten.")

    @Argument(help: "The assignment, such as c1w2-logistic-regression.")
    var assignment: String

    func run() async throws {
        let site = try Site()
        let document = try site.assignment(assignment)
        do {
            Console.write(try site.workspace.file(starting: document).path + "\n")
        } catch {
            throw Exit.unable("\(error)")
        }
    }
}
