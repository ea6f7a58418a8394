import Foundation
import Sandbox
import Testing

@Suite struct CompileCacheTests {
    private func makeCache(entries: Int, bytes: Int) throws -> (CompileCache, URL) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "nabla-cache-\(UUID().uuidString)")
        for index in 0..<entries {
            let entry = folder.appending(path: "cells/entry\(index)")
            try FileManager.default.createDirectory(at: entry, withIntermediateDirectories: true)
            try Data(count: bytes).write(to: entry.appending(path: "cell.so"))
            let age = Date(timeIntervalSinceNow: Double(index - 100) * 60)
            try FileManager.default.setAttributes([.modificationDate: age], ofItemAtPath: entry.path)
        }
        return (CompileCache(Workplace(cache: folder)), folder)
    }

    @Test func whatWasNotUsedForLongestGoesFirst() throws {
        let (cache, folder) = try makeCache(entries: 5, bytes: 1000)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(cache.usage.entries == 5)
        #expect(cache.usage.bytes == 5000)
        cache.trim(to: 2500)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "cells").path)
        #expect(left.sorted() == ["entry3", "entry4"])
    }

    @Test func clearingLeavesNothing() throws {
        let (cache, folder) = try makeCache(entries: 3, bytes: 10)
        defer { try? FileManager.default.removeItem(at: folder) }
        try cache.clear()
        try cache.clear()
        #expect(cache.usage.entries == 0)
    }
}
