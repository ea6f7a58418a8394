import Foundation

/// Reads what a module declares from the compiler's own symbol graph.
enum SymbolGraph {
    private struct Graph: Decodable {
        struct Symbol: Decodable {
            struct Kind: Decodable {
                var identifier: String
            }
            struct Fragment: Decodable {
                var spelling: String
            }
            var kind: Kind
            var pathComponents: [String]
            var declarationFragments: [Fragment]?
        }
        var symbols: [Symbol]
    }

    /// The top-level declarations of `module`; empty if the compiler wrote no graph.
    static func declarations(in folder: URL, module: String) -> [Declaration] {
        guard let data = try? Data(contentsOf: folder.appending(path: "\(module).symbols.json")),
            let graph = try? JSONDecoder().decode(Graph.self, from: data)
        else { return [] }
        return graph.symbols.compactMap { symbol in
            guard symbol.pathComponents.count == 1 else { return nil }
            let text = (symbol.declarationFragments ?? []).map(\.spelling).joined()
            guard let kind = kind(symbol.kind.identifier, text: text) else { return nil }
            let name = symbol.pathComponents[0].prefix { $0 != "(" }
            return Declaration(kind: kind, name: String(name), text: text)
        }
    }

    private static func kind(_ identifier: String, text: String) -> Declaration.Kind? {
        switch identifier {
        case "swift.var": text.hasPrefix("let ") ? .constant : .variable
        case "swift.func": .function
        case "swift.func.op": .operator
        case "swift.struct": .structure
        case "swift.enum": .enumeration
        case "swift.class": .class
        case "swift.protocol": .protocol
        case "swift.typealias": .alias
        default: nil
        }
    }
}
