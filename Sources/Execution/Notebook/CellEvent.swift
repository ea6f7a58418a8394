package import Figures
import Sandbox

/// What happens while a cell runs, in order. The last event is `.finished`.
package enum CellEvent: Sendable {
    case running
    case output(String, isError: Bool)
    /// The value of an expression in a line of the cell.
    case value(line: Int, name: String, text: String)
    /// A value that is shown in full.
    case shown(String)
    /// A later figure with the same name replaces the earlier one.
    case figure(name: String, Figure)
    /// How far a long computation is, and how long it will take if it goes on like this.
    case progress(label: String, fraction: Double, secondsLeft: Double?)
    case finished(CellResult)
}

/// How a cell ended.
package struct CellResult: Sendable, Equatable {
    package enum Status: String, Sendable {
        case done, failed, interrupted
    }

    package var status: Status
    package var problem: CellProblem?
    package var compileSeconds: Double
    package var runSeconds: Double
    package var isFromCache: Bool
    /// Things worth saying that are no failure, such as output that was cut.
    package var notes: [String]
}

/// What is wrong with a cell.
package struct CellProblem: Sendable, Equatable {
    package var message: String
    /// Of the cell, counted from 1.
    package var line: Int?
    package var column: Int?
    /// The line of the source with a caret under the place.
    package var excerpt: String

    init(_ message: String, line: Int? = nil, column: Int? = nil, source: String = "") {
        self.message = message
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        guard let line, line >= 1, line <= lines.count else {
            excerpt = ""
            return
        }
        self.line = line
        self.column = column
        var excerpt = String(lines[line - 1])
        if let column, column >= 1 {
            // A tab stays a tab, so that the caret stands under its place.
            excerpt += "\n" + String(lines[line - 1].prefix(column - 1).map { $0 == "\t" ? "\t" : " " }) + "^"
        }
        self.excerpt = excerpt
    }

    /// The first error of the compiler.
    init(_ diagnostics: [Diagnostic], source: String, lineOffset: Int) {
        let first = diagnostics.first { $0.severity == .error }
        // The modules of cells have names that only Nabla knows.
        var message = first?.message.replacing(/Cell_[0-9a-f]{32}\./, with: "")
        if message == "circular reference" {
            message =
                "This name is used in its own definition. To make a new value from an old one, give it a new name."
        }
        self.init(
            message ?? "The cell cannot be compiled.", line: first.map { $0.line - lineOffset }, column: first?.column,
            source: source)
    }

    /// The problem as text, for logs and plain output.
    package var text: String {
        let place = line.map { "line \($0)" + (column.map { ", column \($0)" } ?? "") + ": " } ?? ""
        return place + message + (excerpt.isEmpty ? "" : "\n" + excerpt)
    }
}
