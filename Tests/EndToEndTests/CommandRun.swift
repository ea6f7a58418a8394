import Foundation
import Subprocess
import SystemPackage

/// One call of the program without a terminal.
struct CommandRun {
    /// The exit code; 128 + n for signal n.
    var code: Int32
    var output: String
    var errors: String

    /// Runs `nabla` with a workspace of its own.
    static func nabla(_ arguments: String..., home: URL, input: String = "") async throws -> CommandRun {
        try await nabla(arguments, home: home, input: input)
    }

    /// Runs a script that does to a file what time or chance would.
    static func python(_ script: String, _ arguments: String...) async throws {
        let result = try await run(
            .name("python3"), arguments: Arguments(["-c", script] + arguments), output: .discarded,
            error: .string(limit: 1 << 16))
        guard result.terminationStatus.isSuccess else { throw ScriptFailure(description: result.standardError) }
    }

    private struct ScriptFailure: Error, CustomStringConvertible {
        var description: String
    }

    static func nabla(_ arguments: [String], home: URL, input: String = "") async throws -> CommandRun {
        let result = try await run(
            .path(FilePath(BuiltProgram.nabla.path)), arguments: Arguments(arguments),
            environment: .inherit.updating(["NABLA_HOME": home.path]), input: .string(input),
            output: .string(limit: 16 << 20), error: .string(limit: 1 << 20))
        let code: Int32
        switch result.terminationStatus {
        case .exited(let status): code = status
        case .signaled(let signal): code = 128 + signal
        }
        return CommandRun(code: code, output: result.standardOutput, errors: result.standardError)
    }
}
