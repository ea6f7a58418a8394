package import Foundation
import Sandbox

/// A cell in the making, as the editor's engine sees it.
package struct CellContext: Sendable {
    /// Whole: imports, then the learner's text.
    package var source: String
    /// The byte of `source` at which the learner's text begins.
    package var start: Int
    package var folders: [URL]
}

extension Notebook {
    /// What a new last cell with this text would be compiled as.
    package func context(of text: String) -> CellContext {
        let unit = CellSource(text, after: steps.map(\.cell), preamble: steps.flatMap(\.preamble))
        return CellContext(
            source: unit.text, start: unit.text.utf8.count - text.utf8.count - 1, folders: steps.map(\.cell.folder))
    }

    /// The type of an expression after the last cell, without running it.
    ///
    /// - Returns: the type as the compiler writes it, or what is wrong with the expression.
    package func type(of expression: String) async throws -> Result<String, CellProblem> {
        let name = "expressionWhoseTypeIsAsked"
        let text = "let \(name) = (\(expression))"
        let unit = CellSource(text, after: steps.map(\.cell), preamble: steps.flatMap(\.preamble))
        let outcome = try await compiler.compileCell(
            source: unit.text, folders: steps.map(\.cell.folder), showsValues: false)
        switch outcome {
        case .rejected(let diagnostics):
            return .failure(CellProblem(diagnostics, source: text, lineOffset: unit.lineOffset))
        case .success(let cell):
            let declaration = cell.declarations.first { $0.name == name }
            return .success(declaration.map { String($0.text.drop { $0 != ":" }.dropFirst(2)) } ?? "unknown")
        }
    }
}

extension CellProblem: Error {}
