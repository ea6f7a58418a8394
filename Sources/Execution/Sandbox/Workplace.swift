package import Foundation
import Glibc

/// The folders that Nabla writes to besides the learner's workspace, and where that is.
package struct Workplace: Sendable {
    /// Compiled cells and the compiler's own module cache; may be deleted at any time.
    package var cache: URL
    /// The learner's own folder, where learner code finds data sets and pictures; it may only read there.
    package var workspace: URL?

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
        let parent = FileManager.default.temporaryDirectory
        removeAbandonedScratch(in: parent)
        let folder = parent.appending(path: "\(Self.scratchPrefix)\(getpid())-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw SandboxError(
                "A scratch folder cannot be made in \(parent.path): \(error.localizedDescription). Free some space, or set "
                    + "TMPDIR to another folder.")
        }
        return folder
    }

    private static let scratchPrefix = "nabla-scratch-"

    /// A Nabla that was killed could not remove its folders.
    private func removeAbandonedScratch(in parent: URL) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
        where name.hasPrefix(Self.scratchPrefix) {
            guard let process = Int32(name.dropFirst(Self.scratchPrefix.count).prefix { $0 != "-" }) else { continue }
            if kill(process, 0) != 0, errno == ESRCH {
                try? FileManager.default.removeItem(at: parent.appending(path: name))
            }
        }
    }
}
