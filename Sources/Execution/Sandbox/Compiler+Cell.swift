package import Foundation

/// A compiled cell of a notebook.
package struct CompiledCell: Sendable {
    package var module: String
    /// The folder with the cell's interface, for later cells.
    package var folder: URL
    package var library: URL
    package var entry: String
    package var declarations: [Declaration]
    /// Whether it declares a precedence group, which comes only with the whole module.
    package var declaresPrecedence: Bool
    package var isFromCache: Bool
}

extension Compiler {
    /// Compiles a notebook cell.
    ///
    /// - Parameters:
    ///   - source: whole: imports, then the learner's lines.
    ///   - folders: the folders of the cells whose names it imports.
    ///   - showsValues: whether the values of expressions are reported.
    ///   - isOptimised: whether it is worth some more of the compiler's time, because it runs long.
    package func compileCell(
        source: String, folders: [URL], showsValues: Bool, isOptimised: Bool = false
    ) async throws -> Outcome<CompiledCell> {
        var fingerprint = Fingerprint()
        let manner = (showsValues ? "values" : "plain") + (isOptimised ? " optimised" : "")
        for part in [environmentKey, source, manner] + folders.map(\.lastPathComponent) {
            fingerprint.add(part)
        }
        let module = "Cell_\(fingerprint.text)"
        var entry = CacheEntry(in: workplace.cache, kind: "cells", name: fingerprint.text)
        let files = ["\(module).swiftmodule", "\(module).so", "declarations.json"]
        var wasThere = entry.holds(files)
        if !wasThere, let shared = installation.cache {
            let installed = CacheEntry(in: shared, kind: "cells", name: fingerprint.text)
            if installed.holds(files) { (entry, wasThere) = (installed, true) }
        }
        if wasThere {
            CompileCache.touch(entry.folder)
        } else {
            let rejected: [Diagnostic]? = try await entry.fill(files) { folder in
                let speed = isOptimised ? ["-O", "-assert-config", "Debug"] : ["-Onone"]
                let values = speed + (showsValues ? ["-playground"] : [])
                // Without it, the members that an extension in any earlier cell added would be seen for ever.
                var flags = values + ["-enable-upcoming-feature", "MemberImportVisibility"]
                var diagnostics = try await compile(
                    source: source, module: module, into: folder, folders: folders, flags: flags)
                if diagnostics.contains(where: Self.isAboutAccess) {
                    flags = values + ["-disable-access-control"]
                    diagnostics = try await compile(
                        source: source, module: module, into: folder, folders: folders, flags: flags)
                }
                if diagnostics.contains(where: { $0.severity == .error }) { return diagnostics }
                let object = folder.appending(path: "cell.o")
                let waits = try waits(object)
                if waits {
                    _ = try await compile(
                        source: Self.withoutIsolation(source), module: module, into: folder, folders: folders,
                        flags: flags)
                }
                try await link(
                    object, to: folder.appending(path: "\(module).so"), wrapping: waits ? "exit" : nil)
                let declarations = SymbolGraph.declarations(in: folder.appending(path: "symbols"))
                try JSONEncoder().encode(declarations).write(to: folder.appending(path: "declarations.json"))
                for leftover in ["cell.o", "symbols"] {
                    try? FileManager.default.removeItem(at: folder.appending(path: leftover))
                }
                return nil
            }
            if let rejected { return .rejected(rejected) }
            CompileCache(workplace).noteFill()
        }
        let data = try Data(contentsOf: entry.folder.appending(path: "declarations.json"))
        return .success(
            CompiledCell(
                module: module, folder: entry.folder, library: entry.folder.appending(path: "\(module).so"),
                entry: "\(module)_main", declarations: try JSONDecoder().decode([Declaration].self, from: data),
                declaresPrecedence: source.contains("precedencegroup "),
                isFromCache: wasThere))
    }

    /// The compiler takes the types of earlier cells, which are visible as in a test, for public ones, and wants what
    /// makes them conform to a protocol public too. And it hides the members of a type whose name a newer type has
    /// taken. In one file it would do neither.
    private static func isAboutAccess(_ diagnostic: Diagnostic) -> Bool {
        diagnostic.message.contains("because it matches a requirement in public protocol")
            || diagnostic.message.contains("is inaccessible due to 'internal' protection level")
            || diagnostic.message.contains("missing import of defining module 'Cell_")
    }

    /// Whether the cell has an `await` at its top level. Its code then never returns but ends with a call of `exit`.
    private func waits(_ object: URL) throws -> Bool {
        try Data(contentsOf: object).firstRange(of: Data("swift_task_asyncMainDrainQueue".utf8)) != nil
    }

    /// The variables of a cell that waits belong to the main actor, and later cells that do not wait could not use them.
    /// All cells run on one thread, so nothing is lost when they belong to nobody.
    private static func withoutIsolation(_ source: String) -> String {
        source.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("let ") || $0.hasPrefix("var ") ? "nonisolated(unsafe) \($0)" : $0 }
            .joined(separator: "\n")
    }

    private func compile(
        source: String, module: String, into folder: URL, folders: [URL], flags: [String]
    ) async throws -> [Diagnostic] {
        let file = folder.appending(path: "main.swift")
        try Data(source.utf8).write(to: file)
        var arguments = ["-c", file.path, "-module-name", module, "-o", folder.appending(path: "cell.o").path]
        arguments += ["-emit-module", "-emit-module-path", folder.appending(path: "\(module).swiftmodule").path]
        arguments += ["-emit-symbol-graph", "-emit-symbol-graph-dir", folder.appending(path: "symbols").path]
        arguments += ["-symbol-graph-minimum-access-level", "internal"]
        arguments += ["-enable-testing", "-entry-point-function-name", "\(module)_main"]
        arguments += flags
        for folder in folders { arguments += ["-I", folder.path] }
        return try await compile(arguments)
    }
}
