import ArgumentParser
import Foundation
import Notebook

struct EvalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval", abstract: "Run a Swift file, or standard input, in a fresh session.",
        discussion: """
            A line that begins with // %% starts a new cell. Later cells see the names of earlier ones.
            Ends with code 1 when a cell failed; the cells after it run all the same.
            """)

    @Argument(help: "The file, or - for standard input.")
    var file = "-"

    @Flag(help: "Print one JSON object for each cell, each on a line of its own.")
    var json = false

    @Flag(inversion: .prefixedNo, help: "Show the value of every line.")
    var values = true

    func run() async throws {
        let source = try readSource()
        let site = try Site()
        let notebook = Notebook(compiler: try await site.compiler(), showsValues: values)
        var allDone = true
        for (index, cell) in CellFile.cells(source).enumerated() {
            var record = CellRecord(cell: index + 1)
            for await event in notebook.run(cell: index + 1, source: cell) { record.add(event) }
            if json {
                Console.write(try record.jsonLine())
            } else {
                await record.show()
            }
            allDone = allDone && record.isDone
        }
        await notebook.close()
        if !allDone { throw Exit.notRight }
    }

    private func readSource() throws -> String {
        guard file == "-" else { return try Workspace.read(URL(filePath: file)) }
        guard let text = String(data: FileHandle.standardInput.readDataToEndOfFile(), encoding: .utf8) else {
            throw Exit.usage("Standard input is not UTF-8 text.")
        }
        return text
    }
}

/// A file of several cells.
enum CellFile {
    /// The cells: a line that begins with `// %%` starts a new one. A first part without code is no cell.
    static func cells(_ source: String) -> [String] {
        var cells: [[Substring]] = [[]]
        for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("// %%") {
                cells.append([])
            } else {
                cells[cells.count - 1].append(line)
            }
        }
        if cells.count > 1, cells[0].allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { cells.removeFirst() }
        return cells.map { $0.joined(separator: "\n") }
    }
}
