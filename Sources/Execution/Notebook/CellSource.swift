import Sandbox

/// Builds what is compiled for a cell: imports that make the names of earlier cells visible, then the learner's lines.
struct CellSource {
    let text: String
    /// How many lines stand before the learner's first line.
    let lineOffset: Int

    /// - Parameters:
    ///   - earlier: the cells whose names are in reach, oldest first.
    init(_ source: String, after earlier: [CompiledCell]) {
        // Whole modules bring extensions and operators. Importing the newest owner of each name once more by itself
        // makes it win over older ones.
        var lines = ["import Nabla"]
        lines += earlier.map { "@testable import \($0.module)" }
        lines += Self.namedImports(earlier)
        lineOffset = lines.count
        text = (lines + [source]).joined(separator: "\n") + "\n"
    }

    private static func namedImports(_ cells: [CompiledCell]) -> [String] {
        struct Owner: Hashable {
            var module: String
            var kind: Declaration.Kind
            var name: String
        }
        var owners: [String: [Owner]] = [:]
        var functions: [String: [Owner: Set<String>]] = [:]
        for cell in cells {
            for (name, declarations) in Dictionary(grouping: cell.declarations, by: \.name) {
                guard let kind = declarations.first?.kind, kind != .operator else { continue }
                let owner = Owner(module: cell.module, kind: kind, name: name)
                let signatures = Set(declarations.map(\.text))
                // Overloads in different cells live side by side, as in one file. An older cell's functions are left
                // out when the newer cell declares one of them anew.
                let older = (functions[name] ?? [:]).filter {
                    kind == .function && $0.value.isDisjoint(with: signatures)
                }
                functions[name] = older
                owners[name] = older.keys.sorted { $0.module < $1.module } + [owner]
                if kind == .function { functions[name]?[owner] = signatures }
            }
        }
        return owners.values.flatMap { $0 }
            .map { "@testable import \($0.kind.rawValue) \($0.module).\($0.name)" }
            .sorted()
    }
}
