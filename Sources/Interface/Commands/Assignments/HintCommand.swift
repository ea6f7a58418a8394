import ArgumentParser
import Courseware
import Progress
import Screen

struct HintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hint", abstract: "Show the next hint for a function of an assignment.",
        discussion: "The first hint is gentle. Each call shows one more.")

    @Argument(help: "The assignment, such as c1w2-logistic-regression.")
    var assignment: String

    @Argument(help: "The function, such as propagate.")
    var function: String

    func run() async throws {
        let site = try Site()
        let document = try site.assignment(assignment)
        guard let entry = document.functions.first(where: { $0.name == function }) else {
            let names = document.functions.map(\.name).joined(separator: ", ")
            throw Exit.usage("\(assignment) has no function \(function). It has: \(names).")
        }
        let store = try site.store()
        let seen = try await store.summary().hints[assignment]?[function] ?? 0
        let count = min(seen + 1, entry.hints.count)
        for (index, hint) in entry.hints.prefix(count).enumerated() {
            Console.write("Hint \(index + 1) of \(entry.hints.count)\n")
            Console.write(Prose.lines(hint, width: Console.width - 2), indent: 2)
        }
        try await store.saveHints(assignment: assignment, function: function, count: count)
    }
}
