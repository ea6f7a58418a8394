import ArgumentParser
import Courseware
import Foundation
import Grading
import Screen

struct TraceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace", abstract: "Run one of your functions on a small input and show what each line computes.",
        discussion:
            "The input is that of the smallest check. Of a line that runs often, the last and the first value is shown."
    )

    @Argument(help: "The assignment, such as c1w2-logistic-regression.")
    var assignment: String

    @Argument(help: "The function, such as propagate.")
    var function: String

    @Option(help: "Trace this file instead of the one in your workspace.")
    var file: String?

    @Option(help: "Where the random inputs start. The same seed gives the same inputs.")
    var seed: UInt64 = 7

    func run() async throws {
        let site = try Site()
        let document = try site.assignment(assignment)
        guard let entry = document.functions.first(where: { $0.name == function }) else {
            let names = document.functions.map(\.name).joined(separator: ", ")
            throw Exit.usage("\(assignment) has no function \(function). It has: \(names).")
        }
        let path = file.map { URL(filePath: $0) } ?? site.workspace.file(of: document.id)
        if file == nil, !site.workspace.hasStarted(document.id) {
            throw Exit.usage("You have not started \(document.id) yet. Type: nabla start \(document.id)")
        }
        let source = try Workspace.read(path)
        let trace: FunctionTrace
        do {
            trace = try await Tracer(compiler: try await site.compiler())
                .trace(document.id, function: entry.name, source: source, seed: seed)
        } catch let exit as Exit {
            throw exit
        } catch {
            throw Exit.unable("\(error)")
        }
        Console.write(TraceText.lines(trace, width: Console.width))
        if let problem = trace.problem {
            Console.write(problem + "\n")
            throw Exit.notRight
        }
    }
}

/// A trace as lines: the source on the left, the values on the right.
enum TraceText {
    static func lines(_ trace: FunctionTrace, width: Int) -> [StyledLine] {
        let digits = String(trace.lines.last?.number ?? 0).count
        let longest = trace.lines.filter { !$0.values.isEmpty }.map { $0.text.count }.max() ?? 0
        let column = min(longest, max(20, width / 2)) + digits + 4
        return trace.lines.flatMap { line -> [StyledLine] in
            let number = String(line.number)
            let source = String(repeating: " ", count: digits - number.count) + number + "  " + line.text
            let values = line.values.map { $0.name.isEmpty ? "= \($0.text)" : "\($0.name) = \($0.text)" }
            guard let first = values.first else { return [StyledLine(source)] }
            let margin = String(repeating: " ", count: column)
            // A long line of source has its values below.
            let start = source.count < column ? [pad(source, to: column) + first] : [source, margin + first]
            return (start + values.dropFirst().map { margin + $0 }).map { StyledLine($0) }
        }
    }

    private static func pad(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
