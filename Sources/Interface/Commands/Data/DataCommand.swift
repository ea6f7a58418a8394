import ArgumentParser
import Datasets
import Foundation

struct DataCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data", abstract: "Show, add or remove the data sets of the courses.",
        discussion: """
            Nabla ships no data of the courses. If you have their files, add them: cells find them from then on.
            Until then drawn pictures take the place of the cats.
            """,
        subcommands: [ListData.self, AddData.self, DescribeData.self, RemoveData.self], defaultSubcommand: ListData.self
    )

    /// The data set of a name.
    static func dataSet(_ name: String) throws -> DataSet {
        guard let set = DataSet.named(name) else {
            let names = DataSet.all.map(\.name).joined(separator: ", ")
            throw Exit.usage("There is no data set called \(name). There are: \(names).")
        }
        return set
    }
}

struct ListData: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the data sets and say which are there.")

    func run() async throws {
        let store = try Site().dataStore
        for set in DataSet.all {
            let state = store.holds(set) ? "added" : set.hasStandIn ? "drawn stand-in" : "not added"
            let columns = [set.name, state].map { $0.padding(toLength: 16, withPad: " ", startingAt: 0) }
            Console.write("\(columns.joined())\(set.title) (\(set.place))\n")
        }
        Console.write("`nabla data info <name>` says what each needs.\n")
    }
}

struct DescribeData: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info", abstract: "Say what a data set holds and which files it needs.")

    @Argument(help: "The data set, for instance cats.")
    var name: String

    func run() async throws {
        let set = try DataCommand.dataSet(name)
        let store = try Site().dataStore
        var lines = ["\(set.name): \(set.title) (\(set.place))", ""]
        if store.holds(set) {
            do {
                let images = try store.load(set)
                lines.append("It was added: \(store.file(of: set))")
                lines.append(
                    "\(images.train.count) pictures to train on, \(images.test.count) to test on; classes: "
                        + "\(images.classes.joined(separator: ", "))")
            } catch {
                throw Exit.unable("\(error)")
            }
        } else {
            lines.append(
                set.hasStandIn
                    ? "It was not added. Drawn pictures of the same shape take its place." : "It was not added.")
        }
        lines +=
            ["", "Its files must hold:"] + set.parts.map { "  \($0.summary), whole numbers from 0 to \($0.highest)" }
        lines += ["", "The courses call the files \(set.files.joined(separator: ", ")). To add them:"]
        lines.append("  nabla data add \(set.name) \(set.files.joined(separator: " "))")
        let call = set.hasStandIn ? "Dataset.\(set.name)()" : "try Dataset.load(\"\(set.name)\")"
        lines += ["", "In a cell: let \(set.name) = \(call)"]
        Console.write(lines.joined(separator: "\n") + "\n")
    }
}

struct RemoveData: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove Nabla's copy of a data set; your own files stay.")

    @Argument(help: "The data set, for instance cats.")
    var name: String

    func run() async throws {
        let set = try DataCommand.dataSet(name)
        let store = try Site().dataStore
        guard store.holds(set) else { throw Exit.usage("\(set.name) was not added.") }
        guard store.remove(set) else {
            throw Exit.unable("\(store.file(of: set)) cannot be removed. Check the folder's rights.")
        }
        Console.write("\(set.name) is removed. Your own files stay as they are.\n")
    }
}
