import ArgumentParser
import Courseware
import Foundation
import Notebook
import Sandbox

struct CacheCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cache", abstract: "Show, fill or clear the cache of compiled cells.",
        discussion:
            "The cache holds nothing that cannot be made again. What was not used for long is removed by itself.",
        subcommands: [ShowCache.self, WarmCache.self, ClearCache.self], defaultSubcommand: ShowCache.self)
}

struct ShowCache: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Say where it is and how large.")

    func run() async throws {
        let cache = CompileCache(try Site().workplace)
        let usage = cache.usage
        Console.write(
            """
            \(cache.folder.path)
            \(usage.entries) compiled cells and assignments, \(Self.size(usage.bytes)) of at most \(Self.size(CompileCache.largest))
            \(Self.size(cache.moduleBytes)) of the compiler's own

            """)
    }

    private static func size(_ bytes: Int) -> String {
        String(format: "%.1f MB", Double(bytes) / 1_048_576)
    }
}

struct WarmCache: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "warm", abstract: "Compile the cells of all lessons, so that each starts at once.")

    func run() async throws {
        let site = try Site()
        let compiler = try await site.compiler()
        let lessons = try site.library().lessons.map(\.id)
        // One lesson first: it fills the compiler's module cache, which the others would all fill at the same time.
        var counts = try await Self.warm(lessons.prefix(1), site, compiler)
        let rest = lessons.dropFirst()
        let lanes = max(1, min(4, ProcessInfo.processInfo.activeProcessorCount))
        try await withThrowingTaskGroup(of: (Int, Int).self) { group in
            for lane in 0..<lanes {
                let part = rest.enumerated().filter { $0.offset % lanes == lane }.map(\.element)
                group.addTask { try await Self.warm(part, site, compiler) }
            }
            for try await (compiled, wereThere) in group {
                counts = (counts.0 + compiled, counts.1 + wereThere)
            }
        }
        Console.write("\(counts.0) cells of \(lessons.count) lessons are compiled; \(counts.1) of them were before.\n")
    }

    private static func warm(_ lessons: some Sequence<String>, _ site: Site, _ compiler: Compiler) async throws -> (
        Int, Int
    ) {
        var counts = (0, 0)
        for id in lessons {
            let sources = try site.lesson(id).steps.flatMap(\.cells).map(\.source)
            do {
                let (compiled, wereThere) = try await Notebook.precompile(sources, with: compiler)
                counts = (counts.0 + compiled, counts.1 + wereThere)
            } catch {
                throw Exit.unable("\(error)")
            }
        }
        return counts
    }
}

struct ClearCache: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "clear", abstract: "Remove all of it.")

    func run() async throws {
        do {
            try CompileCache(try Site().workplace).clear()
        } catch let exit as Exit {
            throw exit
        } catch {
            throw Exit.unable("\(error)")
        }
    }
}
