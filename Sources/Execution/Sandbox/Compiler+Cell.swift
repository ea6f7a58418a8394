package import Foundation

/// A compiled cell of a notebook.
package struct CompiledCell: Sendable {
    package var module: String
    /// The folder with the cell's interface, for later cells.
    package var folder: URL
    package var library: URL
    package var entry: String
    package var declarations: [Declaration]
    package var isFromCache: Bool
}

/// A top-level name that a cell declares.
package struct Declaration: Sendable, Equatable, Codable {
    /// As in `import KIND Module.name`.
    package enum Kind: String, Sendable, Codable {
        case constant = "let"
        case variable = "var"
        case function = "func"
        case structure = "struct"
        case enumeration = "enum"
        case `class` = "class"
        case `protocol` = "protocol"
        case alias = "typealias"
        /// Operators cannot be imported by name; their whole module is.
        case `operator` = "operator"
    }

    package var kind: Kind
    package var name: String
    /// The declaration as the compiler prints it, such as `let a: Int`.
    package var text: String
}

extension Compiler {
    /// Compiles a notebook cell.
    ///
    /// - Parameters:
    ///   - source: whole: imports, then the learner's lines.
    ///   - folders: the folders of the cells whose names it imports.
    ///   - showsValues: whether the values of expressions are reported.
    package func compileCell(source: String, folders: [URL], showsValues: Bool) async throws -> Outcome<CompiledCell> {
        var fingerprint = Fingerprint()
        for part in [environmentKey, source, showsValues ? "values" : "plain"] + folders.map(\.path) {
            fingerprint.add(part)
        }
        let module = "Cell_\(fingerprint.text)"
        let entry = CacheEntry(in: workplace.cache, kind: "cells", name: fingerprint.text)
        let wasThere = entry.holds(["\(module).swiftmodule", "\(module).so", "declarations.json"])
        if !wasThere {
            let rejected: [Diagnostic]? = try await entry.fill { folder in
                let diagnostics = try await compile(
                    source: source, module: module, into: folder, folders: folders, showsValues: showsValues)
                if diagnostics.contains(where: { $0.severity == .error }) { return diagnostics }
                try await link(
                    folder.appending(path: "cell.o"), to: folder.appending(path: "\(module).so"))
                let declarations = SymbolGraph.declarations(in: folder.appending(path: "symbols"), module: module)
                try JSONEncoder().encode(declarations).write(to: folder.appending(path: "declarations.json"))
                for leftover in ["cell.o", "symbols"] {
                    try? FileManager.default.removeItem(at: folder.appending(path: leftover))
                }
                return nil
            }
            if let rejected { return .rejected(rejected) }
        }
        let data = try Data(contentsOf: entry.folder.appending(path: "declarations.json"))
        return .success(
            CompiledCell(
                module: module, folder: entry.folder, library: entry.folder.appending(path: "\(module).so"),
                entry: "\(module)_main", declarations: try JSONDecoder().decode([Declaration].self, from: data),
                isFromCache: wasThere))
    }

    private func compile(
        source: String, module: String, into folder: URL, folders: [URL], showsValues: Bool
    ) async throws -> [Diagnostic] {
        let file = folder.appending(path: "main.swift")
        try Data(source.utf8).write(to: file)
        var arguments = ["-c", file.path, "-module-name", module, "-o", folder.appending(path: "cell.o").path]
        arguments += ["-emit-module", "-emit-module-path", folder.appending(path: "\(module).swiftmodule").path]
        arguments += ["-emit-symbol-graph", "-emit-symbol-graph-dir", folder.appending(path: "symbols").path]
        arguments += ["-symbol-graph-minimum-access-level", "internal"]
        arguments += ["-enable-testing", "-entry-point-function-name", "\(module)_main", "-Onone"]
        if showsValues { arguments.append("-playground") }
        for folder in folders { arguments += ["-I", folder.path] }
        return try await compile(arguments)
    }
}
