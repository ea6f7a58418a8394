import Foundation

/// A folder of the cache that is filled once and then only read.
struct CacheEntry: Sendable {
    let folder: URL

    init(in cache: URL, kind: String, name: String) {
        folder = cache.appending(path: kind).appending(path: name)
    }

    /// Filled before, and nothing was deleted since.
    func holds(_ files: [String]) -> Bool {
        files.allSatisfy { FileManager.default.fileExists(atPath: folder.appending(path: $0).path) }
    }

    /// Fills the entry: `make` writes into a folder beside it, which then takes its place in one step, so that two
    /// programs that fill the same entry do not disturb each other. `files` are what a whole entry holds.
    ///
    /// - Throws: what `make` throws, or a `SandboxError` for a disk that cannot be written.
    func fill<Result>(_ files: [String], _ make: (URL) async throws -> Result) async throws -> Result {
        let manager = FileManager.default
        let temporary = folder.deletingLastPathComponent().appending(path: ".\(UUID().uuidString)")
        do {
            try manager.createDirectory(at: temporary, withIntermediateDirectories: true)
        } catch {
            throw SandboxError(
                "The cache folder \(temporary.deletingLastPathComponent().path) cannot be written: "
                    + "\(error.localizedDescription). Free some space, or set NABLA_CACHE to another folder.")
        }
        defer { try? manager.removeItem(at: temporary) }
        let result = try await make(temporary)
        // If the entry exists, another program was first and may use it already, or an older one is incomplete.
        if rename(temporary.path, folder.path) != 0, !holds(files) {
            try? manager.removeItem(at: folder)
            rename(temporary.path, folder.path)
        }
        return result
    }
}
