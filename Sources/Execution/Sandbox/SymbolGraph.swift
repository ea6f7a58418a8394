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

    /// What the module declares whose graphs are in `folder`; empty if the compiler wrote none. A graph's file is named
    /// after the module, and another one after the module and each module whose types it extends.
    static func declarations(in folder: URL) -> [Declaration] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().flatMap { name -> [Declaration] in
            guard let data = try? Data(contentsOf: folder.appending(path: name)),
                let graph = try? JSONDecoder().decode(Graph.self, from: data)
            else { return [] }
            let isOfExtensions = name.contains("@")
            return graph.symbols.compactMap { isOfExtensions ? member($0) : declaration($0) }
        }
    }

    private static func declaration(_ symbol: Graph.Symbol) -> Declaration? {
        // An operator inside a type is not found by an import of the type alone.
        if symbol.pathComponents.count > 1 { return symbol.kind.identifier == "swift.func.op" ? member(symbol) : nil }
        let text = text(symbol)
        guard let kind = kind(symbol.kind.identifier, text: text) else { return nil }
        let name = symbol.pathComponents[0].prefix { $0 != "(" }
        // An operator may be made of these characters, but not its name in a graph.
        return Declaration(kind: kind, name: kind == .operator ? symbol.pathComponents[0] : String(name), text: text)
    }

    private static func member(_ symbol: Graph.Symbol) -> Declaration? {
        guard symbol.pathComponents.count > 1 else { return nil }
        let path = symbol.pathComponents.map { $0.prefix { $0 != "(" } }.joined(separator: ".")
        return Declaration(kind: .member, name: path, text: text(symbol))
    }

    private static func text(_ symbol: Graph.Symbol) -> String {
        (symbol.declarationFragments ?? []).map(\.spelling).joined()
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
