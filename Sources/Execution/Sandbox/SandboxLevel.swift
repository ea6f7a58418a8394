import Foundation
import Subprocess
import SystemPackage

/// How far the running kernel lets Nabla narrow what learner code may do.
package struct SandboxLevel: Sendable, Equatable {
    /// The launcher itself works.
    package var isStarted: Bool
    /// The Landlock ABI: 0 none, 1 files, 4 and later also TCP, 6 and later also signals.
    package var landlock: Int
    package var hasSeccomp: Bool

    /// Asks the launcher.
    package static func probe(_ installation: Installation) async -> SandboxLevel {
        let text = try? await run(
            .path(.init(installation.launcher.path)), arguments: ["--report"], output: .string(limit: 4096)
        ).standardOutput
        guard let text else { return SandboxLevel(isStarted: false, landlock: 0, hasSeccomp: false) }
        var level = SandboxLevel(isStarted: true, landlock: 0, hasSeccomp: false)
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count == 2, let number = Int(words[1]) else { continue }
            if words[0] == "landlock" { level.landlock = number }
            if words[0] == "seccomp" { level.hasSeccomp = number > 0 }
        }
        return level
    }

    package var description: String {
        guard isStarted else { return "nabla-launcher cannot be started. Run `make build`, or install Nabla anew." }
        var lines: [String] = []
        lines.append(
            landlock > 0
                ? "Files: your code can write only to its own scratch folder (Landlock \(landlock))."
                : "Files: this kernel has no Landlock, so your code can write wherever you can.")
        lines.append(
            hasSeccomp
                ? "Network and other programs: out of reach (seccomp)."
                : "Network and other programs: this kernel has no seccomp filter, so they are within reach.")
        lines.append("Memory, time, output and file size are limited.")
        return lines.joined(separator: "\n")
    }
}
