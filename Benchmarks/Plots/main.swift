import Foundation

// The rows of `make bench` for pictures and formulas: reads the name of a row, writes the seconds of one sample, until
// the input ends. `--rows` prints the names. The argument is the folder with the lessons.

let folder = CommandLine.arguments.dropFirst().first { !$0.hasPrefix("-") } ?? "lessons"
let rows = try allRows(lessons: URL(filePath: folder))
if CommandLine.arguments.contains("--rows") {
    print(rows.map(\.name).joined(separator: "\n"))
} else {
    while let name = readLine() {
        guard let row = rows.first(where: { $0.name == name }) else { fatalError("There is no row named \(name).") }
        print(row.sample())
        fflush(nil)
    }
}
