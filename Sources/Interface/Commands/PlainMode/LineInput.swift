import CReadline
import Foundation

/// Lines that the learner types: at a terminal with readline, else as they come.
struct LineInput {
    private let isInteractive = isatty(STDIN_FILENO) == 1

    init(in workspace: Workspace) {
        guard isInteractive else { return }
        try? FileManager.default.createDirectory(at: workspace.folder, withIntermediateDirectories: true)
        nabla_prompt_begin({ _, _, _, _ in }, workspace.folder.appending(path: "plain-history").path)
    }

    /// - Parameter remembers: whether the line can be fetched again with the arrow keys.
    /// - Returns: `nil` at the end of the input.
    func ask(_ prompt: String, remembers: Bool = true) async -> String? {
        guard isInteractive else {
            Console.write(prompt)
            let line = readLine()
            // The answer is not echoed, so the line is ended here.
            Console.write("\n")
            return line
        }
        while true {
            switch await Prompt.ask(prompt) {
            case .line(let line):
                if remembers, !line.isEmpty { nabla_prompt_remember(line) }
                return line
            case .interrupted: continue
            case .end: return nil
            }
        }
    }
}
