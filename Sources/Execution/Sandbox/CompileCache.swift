package import Foundation
import Glibc

/// The folder of compiled cells and assignments. It holds nothing that cannot be made again.
package struct CompileCache: Sendable {
    /// What one kind of entries takes.
    package struct Usage: Sendable, Equatable {
        package var entries: Int
        package var bytes: Int
    }

    /// Enough for some thousand cells.
    package static let largest = 512 << 20

    package let folder: URL

    package init(_ workplace: Workplace) {
        folder = workplace.cache
    }

    private static let kinds = ["cells", "assignments"]

    package var usage: Usage {
        let sizes = Self.kinds.flatMap(entries).map(\.bytes)
        return Usage(entries: sizes.count, bytes: sizes.reduce(0, +))
    }

    /// What the compiler keeps of the modules that cells import; it is quick to fill again, and never grows by itself.
    package var moduleBytes: Int { Self.bytes(in: folder.appending(path: "modules")) }

    /// Removes everything.
    package func clear() throws {
        for name in Self.kinds + ["modules", "toolchain.json"] {
            let part = folder.appending(path: name)
            guard FileManager.default.fileExists(atPath: part.path) else { continue }
            do {
                try FileManager.default.removeItem(at: part)
            } catch {
                throw SandboxError("\(part.path) cannot be removed: \(error.localizedDescription)")
            }
        }
    }

    /// Removes what was not used for longest until the rest is at most `bytes`.
    package func trim(to bytes: Int = largest) {
        var entries = Self.kinds.flatMap(entries).sorted { $0.lastUse < $1.lastUse }
        var total = entries.reduce(0) { $0 + $1.bytes }
        while total > bytes, !entries.isEmpty {
            let oldest = entries.removeFirst()
            try? FileManager.default.removeItem(at: oldest.folder)
            total -= oldest.bytes
        }
    }

    /// Notes that an entry was used now.
    static func touch(_ entry: URL) {
        utimensat(AT_FDCWD, entry.path, nil, 0)
    }

    /// Called for each new entry; trims for one in 200 of them, because measuring takes a while. By chance and not by
    /// count, because many programs make one entry and end.
    func noteFill() {
        if Int.random(in: 0..<200) == 0 { Task.detached(priority: .background) { [self] in trim() } }
    }

    private struct Entry {
        var folder: URL
        var lastUse: Date
        var bytes: Int
    }

    private func entries(_ kind: String) -> [Entry] {
        let parent = folder.appending(path: kind)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
        return names.map { name in
            let entry = parent.appending(path: name)
            let attributes = try? FileManager.default.attributesOfItem(atPath: entry.path)
            return Entry(
                folder: entry, lastUse: attributes?[.modificationDate] as? Date ?? .distantPast,
                bytes: Self.bytes(in: entry))
        }
    }

    private static func bytes(in folder: URL) -> Int {
        guard let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.fileSizeKey]) else {
            return 0
        }
        return files.reduce(0) { sum, file in
            sum + ((try? (file as? URL)?.resourceValues(forKeys: [.fileSizeKey]))??.fileSize ?? 0)
        }
    }
}
