import Foundation
import Subprocess
import SystemPackage
import Testing

/// The real program in a real terminal, driven through tmux.
struct TerminalSession {
    private let socket = "nabla-test-\(UUID().uuidString)"

    /// Opens `nabla` in a terminal of the given size for as long as `body` runs.
    static func open(
        width: Int = 80, height: Int = 24, home: URL, editor: String = "true",
        _ body: (TerminalSession) async throws -> Void
    ) async throws {
        let session = TerminalSession()
        // What the program leaves on the screen when it ends stays visible. A killed one leaves the cursor anywhere.
        let command =
            "NABLA_HOME='\(home.path)' EDITOR='\(editor)' VISUAL='' LANG=C.UTF-8 LC_ALL=C.UTF-8 TERM=xterm-256color "
            + "'\(BuiltProgram.nabla.path)'; printf '\\r\\nended with %s\\r\\n' $?; sleep 600"
        try await session.tmux(
            "-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)", "sh", "-c", command)
        do {
            try await body(session)
        } catch {
            try await session.tmux("kill-server")
            throw error
        }
        try await session.tmux("kill-server")
    }

    /// Types keys by tmux's names, such as `Enter`, `Tab`, `C-c`.
    func press(_ keys: String...) async throws {
        for key in keys { try await tmux("send-keys", key) }
    }

    func type(_ text: String) async throws {
        try await tmux("send-keys", "-l", "--", text)
    }

    func resize(width: Int, height: Int) async throws {
        try await tmux("resize-window", "-x", "\(width)", "-y", "\(height)")
    }

    /// The process number of the program.
    var program: Int32 {
        get async throws {
            let panes = try await tmux("list-panes", "-F", "#{pane_pid}")
            let shell = panes.trimmingCharacters(in: .whitespacesAndNewlines)
            let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
            return try #require(Int32(children.split(separator: " ").first ?? ""))
        }
    }

    var screen: String {
        get async throws { try await tmux("capture-pane", "-p") }
    }

    /// The last line of the screen: what the keys do now.
    var bar: String {
        get async throws { try await screen.split(separator: "\n").last.map(String.init) ?? "" }
    }

    /// Waits until the screen shows `text`. Machines are slow at times, so the limit is generous; the wait ends as
    /// soon as the text is there.
    func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        try await wait(for: text, sourceLocation) { $0.contains(text) }
    }

    func expectGone(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        try await wait(for: "an end of \(text)", sourceLocation) { !$0.contains(text) }
    }

    func expectChange(from before: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        try await wait(for: "anything new", sourceLocation) { $0 != before }
    }

    /// Waits until the screen has stopped changing.
    func settle() async throws {
        var last = ""
        var seen = try await screen
        while seen != last {
            try await Task.sleep(for: .milliseconds(120))
            (last, seen) = (seen, try await screen)
        }
    }

    private func wait(
        for what: String, _ location: SourceLocation, until condition: (String) -> Bool
    ) async throws {
        let deadline = ContinuousClock.now + .seconds(60)
        var seen = try await screen
        while !condition(seen) {
            if ContinuousClock.now > deadline {
                Issue.record("The screen does not show \(what):\n\(seen)", sourceLocation: location)
                throw CancellationError()
            }
            try await Task.sleep(for: .milliseconds(50))
            seen = try await screen
        }
    }

    @discardableResult
    private func tmux(_ arguments: String...) async throws -> String {
        try await run(
            .name("tmux"), arguments: Arguments(["-L", socket] + arguments), output: .string(limit: 1 << 20)
        ).standardOutput
    }
}
