import ArgumentParser
import Courseware
import Foundation

struct ResetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Begin an assignment anew. Your file is kept as a backup.")

    @Argument(help: "The assignment, such as c1w2-logistic-regression.")
    var assignment: String

    func run() async throws {
        let site = try Site()
        let document = try site.assignment(assignment)
        let file = site.workspace.file(of: document.id)
        if site.workspace.hasStarted(document.id) {
            let backup = Self.unusedName(beside: file)
            do {
                try FileManager.default.moveItem(at: file, to: backup)
            } catch {
                throw Exit.unable("Your file cannot be kept as \(backup.path): \(error.localizedDescription)")
            }
            Console.write("Your work so far: \(backup.path)\n")
        }
        Console.write("A new start: \(try site.workspace.begun(document).path)\n")
    }

    /// `<assignment>.backup-1.swift`, or the first number that is free.
    private static func unusedName(beside file: URL) -> URL {
        let base = file.deletingPathExtension()
        var number = 1
        while true {
            let backup = base.appendingPathExtension("backup-\(number)").appendingPathExtension("swift")
            if !FileManager.default.fileExists(atPath: backup.path) { return backup }
            number += 1
        }
    }
}
