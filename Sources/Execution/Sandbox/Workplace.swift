package import Foundation

/// The folders that Nabla writes to besides the learner's workspace.
package struct Workplace: Sendable {
    /// Compiled cells and the compiler's own module cache; may be deleted at any time.
    package var cache: URL

    /// `$NABLA_CACHE`, or `nabla` in the user's cache folder.
    package static func standard(environment: [String: String]) -> Workplace {
        if let named = environment["NABLA_CACHE"], !named.isEmpty { return Workplace(cache: URL(filePath: named)) }
        if let base = environment["XDG_CACHE_HOME"], !base.isEmpty {
            return Workplace(cache: URL(filePath: base).appending(path: "nabla"))
        }
        let home = environment["HOME"] ?? NSHomeDirectory()
        return Workplace(cache: URL(filePath: home).appending(path: ".cache/nabla"))
    }

    package init(cache: URL) {
        self.cache = cache
    }

    /// The compiler's cache of clang and Swift modules.
    var moduleCache: URL { cache.appending(path: "modules") }

    /// A new empty folder that one session of learner code may write to.
    package func makeScratch() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "nabla-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw SandboxError(
                "A scratch folder cannot be made in \(FileManager.default.temporaryDirectory.path): "
                    + "\(error.localizedDescription). Free some space, or set TMPDIR to another folder.")
        }
        return folder
    }
}
