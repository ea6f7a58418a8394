import Foundation
import Sandbox

/// Builds what is compiled for a cell: imports that make the names of earlier cells visible, then the learner's lines.
struct CellSource {
    let text: String
    /// How many lines stand before the learner's first line.
    let lineOffset: Int

    /// - Parameters:
    ///   - earlier: the cells whose names are in reach, oldest first.
    ///   - preamble: the lines that those cells leave to later ones.
    init(_ source: String, after earlier: [CompiledCell], preamble: [String]) {
        let own = Set(Self.preamble(of: source))
        let lines = ["import Nabla"] + LiveNames(earlier).imports + Set(preamble).subtracting(own).sorted()
        lineOffset = lines.count
        text = (lines + [source]).joined(separator: "\n") + "\n"
    }

    /// The lines of a cell that hold for later cells too: imports and declarations of operators. An operator is declared
    /// anew in each cell, because an import of its old cell would bring its old functions along.
    static func preamble(of source: String) -> [String] {
        source.split(separator: "\n").map { String($0).trimmingCharacters(in: .whitespaces) }.filter {
            $0.wholeMatch(of: /(@[A-Za-z_]+(\([A-Za-z]+\))? +)?import +.+|(in|pre|post)fix +operator +.+/) != nil
        }
    }
}

/// Which declarations of which cells are not hidden by newer ones.
struct LiveNames {
    private let cells: [CompiledCell]

    init(_ cells: [CompiledCell]) {
        self.cells = cells
    }

    /// One import for each name that lives, of the newest cell that declares it. Operators and members of extensions
    /// cannot be imported one by one: their whole module is, as long as any of them lives.
    var imports: [String] {
        var seen: [String: [Declaration]] = [:]
        var lines: [String] = []
        for cell in cells.reversed() {
            // An import brings all functions of a name, so a cell loses them together when one of them is hidden.
            let hidden = Set(
                cell.declarations.filter { one in seen[one.name, default: []].contains { $0.hides(one) } }.map(\.name))
            // A hidden type takes its operators along, `Type.+`.
            let live = cell.declarations.filter { one in
                !hidden.contains(one.name) && !hidden.contains(String(one.name.prefix { $0 != "." }))
            }
            for declaration in cell.declarations { seen[declaration.name, default: []].append(declaration) }
            if live.contains(where: { !$0.kind.isImportable }) || cell.declaresPrecedence {
                lines.append("@testable import \(cell.module)")
            }
            let names = Set(live.filter(\.kind.isImportable).map { "\($0.kind.rawValue) \(cell.module).\($0.name)" })
            lines += names.sorted().map { "@testable import \($0)" }
        }
        return lines
    }
}

extension Declaration {
    /// Whether an older declaration of the same name cannot be reached any more. Functions of one name live side by
    /// side unless they take the same arguments.
    func hides(_ older: Declaration) -> Bool {
        guard [.function, .operator, .member].contains(kind), kind == older.kind else { return true }
        return arguments == older.arguments
    }
}
