package import Foundation
import Subprocess
import SystemPackage

/// Compiles learner code to libraries that a worker loads.
///
/// It calls the compiler front end and the linker directly: the driver's planning would take longer than the work.
package struct Compiler: Sendable {
    package let toolchain: Toolchain
    package let installation: Installation
    package let workplace: Workplace

    package init(toolchain: Toolchain, installation: Installation, workplace: Workplace) {
        self.toolchain = toolchain
        self.installation = installation
        self.workplace = workplace
    }

    /// What came of a compilation.
    package enum Outcome<Product: Sendable>: Sendable {
        case success(Product)
        /// The code is not valid Swift.
        case rejected([Diagnostic])
    }

    /// Runs the front end. Its diagnostics are returned; anything else that it says is an error of Nabla's.
    func compile(_ arguments: [String]) async throws -> [Diagnostic] {
        let result: ExecutionResult<Void, StringOutput<UTF8>, StringOutput<UTF8>>
        do {
            result = try await run(
                .path(.init(toolchain.frontend)), arguments: .init(["-frontend"] + commonArguments + arguments),
                output: .string(limit: 1 << 20), error: .string(limit: 1 << 22))
        } catch {
            try Task.checkCancellation()
            throw SandboxError(
                "The Swift compiler \(toolchain.frontend) cannot be started: \(error). Run `nabla doctor`.")
        }
        try Task.checkCancellation()
        let text = result.standardError
        let diagnostics = Diagnostic.parse(text)
        if result.terminationStatus.isSuccess || diagnostics.contains(where: { $0.severity == .error }) {
            return diagnostics
        }
        throw SandboxError(
            "The Swift compiler stopped without a reason that Nabla understands: "
                + "\(text.suffix(600)). Run `nabla doctor`; if it finds nothing, clear \(workplace.cache.path).")
    }

    private var commonArguments: [String] {
        var arguments = ["-target", toolchain.triple, "-swift-version", "5", "-disable-objc-interop"]
        arguments += ["-diagnostic-style", "llvm", "-no-color-diagnostics", "-gline-tables-only"]
        arguments += ["-module-cache-path", workplace.moduleCache.path, "-I", installation.modules.path]
        for folder in installation.clangModules {
            arguments += ["-Xcc", "-fmodule-map-file=\(folder.path)/module.modulemap"]
        }
        return arguments
    }

    /// What an editor's engine must know to understand a cell that imports from `folders`.
    package func editorArguments(folders: [URL]) -> [String] {
        var arguments = [
            "-swift-version", "5", "-module-name", "Cell", "-module-cache-path", workplace.moduleCache.path,
        ]
        arguments += ["-I", installation.modules.path] + folders.flatMap { ["-I", $0.path] }
        for folder in installation.clangModules {
            arguments += ["-Xcc", "-fmodule-map-file=\(folder.path)/module.modulemap"]
        }
        return arguments
    }

    /// Links one object to a library. What it needs of Nabla, the worker has.
    ///
    /// - Parameter wrapped: a function whose calls go to the worker's `__wrap_` function of this name.
    func link(_ object: URL, to library: URL, wrapping wrapped: String? = nil) async throws {
        var arguments = ["-shared", "--build-id", "-o", library.path, object.path, toolchain.runtimeObject]
        arguments += ["-L", toolchain.libraryFolder, "-rpath", toolchain.libraryFolder, "--as-needed"]
        var libraries = Self.systemLibraries
        // Reading their symbols takes as long as all the rest.
        if try Data(contentsOf: object).firstRange(of: Data("Foundation".utf8)) != nil {
            libraries += ["FoundationEssentials", "Foundation"]
        }
        arguments += libraries.map { "-l\($0)" }
        if let wrapped { arguments.append("--wrap=\(wrapped)") }
        let result: ExecutionResult<Void, DiscardedOutput, StringOutput<UTF8>>
        do {
            result = try await run(
                .path(.init(toolchain.linker)), arguments: .init(arguments), output: .discarded,
                error: .string(limit: 1 << 20))
        } catch {
            throw SandboxError("The linker \(toolchain.linker) cannot be started: \(error). Run `nabla doctor`.")
        }
        try Task.checkCancellation()
        guard result.terminationStatus.isSuccess else {
            throw SandboxError("The linker failed: \(result.standardError.prefix(600))")
        }
    }

    /// Libraries that learner code may import, besides Foundation; only those that it uses are loaded.
    private static let systemLibraries = [
        "swiftCore", "swiftSwiftOnoneSupport", "swift_Concurrency", "swift_StringProcessing", "swiftSynchronization",
        "swiftGlibc",
    ]

    /// Everything besides the source that decides what the compiler makes of it.
    var environmentKey: String {
        "\(toolchain.version)\n\(toolchain.frontend)\n\(installation.stamp)"
    }
}
