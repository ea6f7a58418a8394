import CReadline
import Foundation
import SourceKit

/// The prompt at the terminal.
enum Prompt {
    enum Reply: Sendable {
        case line(String)
        case interrupted
        case end
    }

    /// Waits for a line on a thread of its own: Swift's thread pool must never wait for a person.
    static func ask(_ prompt: String) async -> Reply {
        await withCheckedContinuation { continuation in
            let thread = Thread {
                var line: UnsafeMutablePointer<CChar>?
                switch nabla_prompt(prompt, &line) {
                case nabla_prompt_line:
                    let text = line.map { String(cString: $0) } ?? ""
                    free(line)
                    continuation.resume(returning: .line(text))
                case nabla_prompt_interrupted: continuation.resume(returning: .interrupted)
                default: continuation.resume(returning: .end)
                }
            }
            thread.stackSize = 8 << 20
            thread.start()
        }
    }
}

/// Answers readline's question for completions, which comes through C and so cannot carry a context.
enum PromptCompleter {
    struct Context {
        /// The source that stands before the line.
        var before: String
        var arguments: [String]
        var lessons: [String]
    }

    // Written while no prompt waits, read only by the prompt's thread while one does.
    nonisolated(unsafe) static var context: Context?
    nonisolated(unsafe) private static var sourceKit: SourceKit?

    static func begin(history: URL, sourceKit: SourceKit) {
        self.sourceKit = sourceKit
        nabla_prompt_begin(
            { line, start, point, add in
                guard let line, let add else { return }
                let text = String(cString: line)
                for word in PromptCompleter.words(text, from: Int(start), to: Int(point)) { word.withCString(add) }
            }, history.path)
    }

    static func words(_ line: String, from start: Int, to point: Int) -> [String] {
        guard let context else { return [] }
        if line.hasPrefix(":") {
            return start == 0 ? REPL.commands.map { ":\($0.name)" } : context.lessons
        }
        let before = String(decoding: line.utf8.prefix(start), as: UTF8.self)
        let typed = String(decoding: line.utf8.dropFirst(start).prefix(point - start), as: UTF8.self)
        // Without anything typed after a space, everything would fit.
        guard !typed.isEmpty || before.hasSuffix(".") else { return [] }
        let completions = sourceKit?.completions(
            in: context.before + line, at: context.before.utf8.count + before.utf8.count,
            arguments: context.arguments)
        return Set((completions ?? []).map(\.word)).filter { $0.hasPrefix(typed) && !$0.isEmpty }.sorted()
    }
}
