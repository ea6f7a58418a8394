package import Foundation
import Subprocess
import SystemPackage

/// The Swift compiler that learner code is compiled with.
package struct Toolchain: Sendable, Codable, Equatable {
    package var version: String
    package var frontend: String
    package var linker: String
    package var symbolizer: String
    /// The object that registers a library's Swift metadata when it is loaded.
    package var runtimeObject: String
    package var libraryFolder: String
    package var triple: String

    /// The engine that editors ask about Swift source; some toolchains come without it.
    package var sourceKit: String {
        URL(filePath: frontend).deletingLastPathComponent().appending(path: "../lib/libsourcekitdInProc.so")
            .standardized.path
    }

    /// Asks `swiftc` on the path (or `$NABLA_SWIFTC`) where its parts are. The answer is kept in `cache`, because
    /// asking takes some 50 ms, until the compiler's file changes.
    ///
    /// - Throws: `SandboxError` where there is no usable compiler.
    package static func find(cache: URL, environment: [String: String]) async throws -> Toolchain {
        guard let compiler = compiler(in: environment) else {
            throw SandboxError(
                "There is no Swift compiler on the PATH. Install Swift 6.2 or later from swift.org, or set NABLA_SWIFTC "
                    + "to the full path of swiftc.")
        }
        let key = stamp(of: compiler)
        let file = cache.appending(path: "toolchain.json")
        if let data = try? Data(contentsOf: file),
            let kept = try? JSONDecoder().decode(Kept.self, from: data), kept.key == key,
            FileManager.default.isExecutableFile(atPath: kept.toolchain.frontend)
        {
            return kept.toolchain
        }
        let toolchain = try await ask(compiler)
        try? FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
        try? JSONEncoder().encode(Kept(key: key, toolchain: toolchain)).write(to: file, options: .atomic)
        return toolchain
    }

    private struct Kept: Codable {
        var key: String
        var toolchain: Toolchain
    }

    private struct TargetInfo: Decodable {
        struct Target: Decodable {
            var triple: String
            var arch: String
        }
        struct Paths: Decodable {
            var runtimeLibraryPaths: [String]
            var runtimeResourcePath: String
        }
        var compilerVersion: String
        var target: Target
        var paths: Paths
    }

    private static func compiler(in environment: [String: String]) -> String? {
        if let named = environment["NABLA_SWIFTC"] { return named }
        return (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/swiftc" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static func stamp(of compiler: String) -> String {
        let path = URL(filePath: compiler).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let time = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return "\(compiler) \(path) \(time) \(attributes?[.size] ?? 0)"
    }

    private static func ask(_ compiler: String) async throws -> Toolchain {
        let advice = "Check it with `\(compiler) --version`."
        let text: String?
        do {
            text = try await run(
                .path(.init(compiler)), arguments: ["-print-target-info"], output: .string(limit: 1 << 20)
            ).standardOutput
        } catch {
            throw SandboxError("The Swift compiler \(compiler) cannot be started. \(advice)")
        }
        guard let text, let info = try? JSONDecoder().decode(TargetInfo.self, from: Data(text.utf8)),
            let libraries = info.paths.runtimeLibraryPaths.first
        else { throw SandboxError("The Swift compiler \(compiler) does not say where its parts are. \(advice)") }
        let bin = URL(filePath: info.paths.runtimeResourcePath).appending(path: "../../bin").standardized.path
        let toolchain = Toolchain(
            version: info.compilerVersion, frontend: bin + "/swift-frontend", linker: bin + "/ld.lld",
            symbolizer: bin + "/llvm-symbolizer",
            runtimeObject: "\(libraries)/\(info.target.arch)/swiftrt.o", libraryFolder: libraries,
            triple: info.target.triple)
        for part in [toolchain.frontend, toolchain.linker, toolchain.runtimeObject]
        where !FileManager.default.fileExists(atPath: part) {
            throw SandboxError("\(part) is missing from the Swift toolchain. Install Swift anew from swift.org.")
        }
        return toolchain
    }
}
