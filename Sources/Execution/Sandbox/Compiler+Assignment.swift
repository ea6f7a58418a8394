package import Foundation

extension Compiler {
    /// Compiles a learner's assignment with the adapter that hands its functions to the checks.
    ///
    /// - Parameters:
    ///   - source: the learner's file.
    ///   - adapter: generated Swift with the entry point `nabla_exercise`.
    ///   - module: the name of the compiled module, by which the adapter names the learner's functions.
    ///   - options: further options for the compiler's front end, such as how much it optimises.
    /// - Returns: the library; diagnostics carry the learner's file name or `adapter.swift`.
    package func compileAssignment(
        source: String, adapter: String, module: String, options: [String]
    ) async throws -> Outcome<URL> {
        var fingerprint = Fingerprint()
        for part in [environmentKey, source, adapter, module] + options { fingerprint.add(part) }
        let entry = CacheEntry(in: workplace.cache, kind: "assignments", name: fingerprint.text)
        let library = entry.folder.appending(path: "assignment.so")
        if entry.holds(["assignment.so"]) {
            CompileCache.touch(entry.folder)
            return .success(library)
        }
        defer { CompileCache(workplace).noteFill() }
        return try await entry.fill(["assignment.so"]) { folder in
            let learner = folder.appending(path: "learner.swift")
            let generated = folder.appending(path: "adapter.swift")
            let object = folder.appending(path: "assignment.o")
            try Data(source.utf8).write(to: learner)
            try Data(adapter.utf8).write(to: generated)
            // With the messages of a debug build also where it is optimised: a trap without its reason teaches nothing.
            let diagnostics = try await compile(
                ["-c", learner.path, generated.path, "-module-name", module, "-parse-as-library", "-o", object.path]
                    + ["-assert-config", "Debug"] + options)
            if diagnostics.contains(where: { $0.severity == .error }) { return .rejected(diagnostics) }
            try await link(object, to: folder.appending(path: "assignment.so"))
            try? FileManager.default.removeItem(at: object)
            return .success(library)
        }
    }
}
