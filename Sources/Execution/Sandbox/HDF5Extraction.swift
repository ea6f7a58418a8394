package import Foundation
import Subprocess
import SystemPackage

/// Reads an HDF5 file in a process of its own, inside the sandbox: the library that reads them may crash, loop or ask
/// for all memory when a file is damaged.
package enum HDF5Extraction {
    private static let patience = Duration.seconds(60)
    private static let memoryBytes = 4 << 30

    /// The datasets of these names as a `.npz` archive, `numbers/<name>` and `texts/<name>` (rows of bytes); and the
    /// paths of all datasets in the file.
    ///
    /// - Throws: `SandboxError`: one sentence that names the file and says what is wrong.
    package static func read(
        _ file: URL, names: [String], _ installation: Installation, _ workplace: Workplace
    ) async throws -> (archive: [UInt8], datasets: [String]) {
        let scratch = try workplace.makeScratch()
        defer { try? FileManager.default.removeItem(at: scratch) }
        let output = scratch.appending(path: "arrays.npz")
        let arguments =
            ["--scratch", scratch.path, "--memory", String(memoryBytes), "--", installation.hdf5Reader.path]
            + [file.absoluteURL.path, output.path] + names
        let result = try await finished(installation.launcher, arguments, file)
        switch result.terminationStatus {
        case .exited(0): break
        case .exited(1): throw SandboxError(result.standardError.trimmingCharacters(in: .whitespacesAndNewlines))
        case .exited(let code):
            throw SandboxError(
                "\(file.path) cannot be read: nabla-hdf5 ended with code \(code) (\(result.standardError.suffix(300))). "
                    + "Run `nabla doctor`.")
        case .signaled:
            throw SandboxError(
                "\(file.path) is damaged so badly that reading it crashed the reader. Copy or download it again.")
        }
        return (
            try [UInt8](Data(contentsOf: output)), result.standardOutput.split(separator: "\n").map(String.init)
        )
    }

    /// Whether the reader and its library start.
    package static func isReady(_ installation: Installation) async -> Bool {
        let result = try? await run(
            .path(.init(installation.hdf5Reader.path)), output: .discarded, error: .discarded)
        return result?.terminationStatus == .exited(2)
    }

    private typealias Result = ExecutionResult<Void, StringOutput<UTF8>, StringOutput<UTF8>>

    /// Runs the program to its end, but not for longer than the patience lasts.
    private static func finished(_ program: URL, _ arguments: [String], _ file: URL) async throws -> Result {
        try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask {
                try await run(
                    .path(.init(program.path)), arguments: .init(arguments),
                    environment: .inherit.updating(["SWIFT_BACKTRACE": "enable=no"]), output: .string(limit: 1 << 20),
                    error: .string(limit: 1 << 16))
            }
            group.addTask {
                try await Task.sleep(for: patience)
                return nil
            }
            defer { group.cancelAll() }
            guard let result = try await group.next() ?? nil else {
                throw SandboxError(
                    "\(file.path) was still being read after \(Int(patience.seconds)) seconds. It is probably damaged; "
                        + "copy or download it again.")
            }
            return result
        }
    }
}
