import ArgumentParser
import Foundation
import Sandbox

struct AuthorNewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Write the skeleton of a new assignment into a checkout of Nabla.",
        discussion: "The skeleton has one function and passes `nabla author check` after a build. Then make it yours.")

    @Argument(help: "The folder name, such as c1w4-deep-networks.")
    var assignment: String

    func run() async throws {
        let site = try Site()
        guard let match = assignment.wholeMatch(of: /c([1-9])w([1-9])-[a-z0-9]+(-[a-z0-9]+)*/),
            let course = Int(match.1), let week = Int(match.2)
        else { throw Exit.usage("Name it by course and week, in small letters, such as c1w4-deep-networks.") }
        let root = site.installation.assignments.deletingLastPathComponent()
        guard FileManager.default.fileExists(atPath: root.appending(path: "Package.swift").path) else {
            throw Exit.usage(
                "New assignments are written in a checkout of Nabla. Run the program that `make build` made there.")
        }
        let skeleton = AssignmentSkeleton(id: assignment, course: course, week: week)
        if let there = skeleton.files.map(\.path).first(where: {
            FileManager.default.fileExists(atPath: root.appending(path: $0).path)
        }) {
            throw Exit.usage("\(there) is there already. Nothing was written.")
        }
        do {
            for file in skeleton.files {
                let place = root.appending(path: file.path)
                try FileManager.default.createDirectory(
                    at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.text.utf8).write(to: place)
                Console.write("\(file.path)\n")
            }
            for catalog in AssignmentSkeleton.catalogs {
                let place = root.appending(path: catalog)
                try Data(skeleton.entered(in: String(contentsOf: place, encoding: .utf8)).utf8).write(to: place)
                Console.write("\(catalog): added\n")
            }
        } catch {
            throw Exit.unable("The skeleton cannot be written: \(error.localizedDescription)")
        }
        Console.write("\nBuild with `make build`, then: nabla author check \(assignment)\n")
    }
}
