import CReadline
import Courseware
import Foundation
import Notebook
import Sandbox
import SourceKit

/// The read-eval-print loop: Swift as cells of a notebook, and commands that begin with a colon.
final class REPL {
    let site: Site
    let compiler: Compiler
    let notebook: Notebook
    /// The number of the last cell.
    var last = 0
    var lesson: Lesson?
    /// The next step of the lesson.
    var step = 0
    var showsTimes = false
    /// The lines of an input whose brackets are not closed yet.
    private(set) var pending: [String] = []

    init(site: Site, compiler: Compiler) {
        self.site = site
        self.compiler = compiler
        notebook = Notebook(compiler: compiler)
    }

    /// Asks at the terminal until the end.
    func runPrompt() async throws {
        Console.write("Nabla. Type Swift, or :help.\n")
        try? await notebook.prepare()
        let history = site.workspace.folder.appending(path: "repl-history")
        try? FileManager.default.createDirectory(at: site.workspace.folder, withIntermediateDirectories: true)
        PromptCompleter.begin(history: history, sourceKit: SourceKit(library: compiler.toolchain.sourceKit))
        while true {
            PromptCompleter.context = await completionContext()
            switch await Prompt.ask(pending.isEmpty ? "∇ " : "… ") {
            case .line(let line):
                let before = pending
                let goesOn = try await take(line)
                let entry = (before + [line]).joined(separator: "\n")
                if pending.isEmpty, !entry.allSatisfy(\.isWhitespace) { nabla_prompt_remember(entry) }
                guard goesOn else { return }
            case .interrupted: pending = []
            case .end:
                Console.write("\n")
                return
            }
        }
    }

    private func completionContext() async -> PromptCompleter.Context {
        let cell = await notebook.context(of: "")
        let text = pending.map { $0 + "\n" }.joined()
        return PromptCompleter.Context(
            before: String(decoding: cell.source.utf8.prefix(cell.start), as: UTF8.self) + text,
            arguments: compiler.editorArguments(folders: cell.folders),
            lessons: (try? site.library().lessons.map(\.id)) ?? [])
    }

    /// Takes a line of input. Returns whether more is wanted.
    func take(_ line: String) async throws -> Bool {
        if pending.isEmpty, line.hasPrefix(":") { return try await command(line) }
        pending.append(line)
        let source = pending.joined(separator: "\n")
        // An empty line ends what is left open; the compiler then says what is missing.
        guard !OpenBrackets.remain(in: source) || line.isEmpty else { return true }
        pending = []
        if !source.allSatisfy(\.isWhitespace) { await run(source) }
        return true
    }

    /// Runs what is left when the input ends.
    func finish() async throws {
        let source = pending.joined(separator: "\n")
        pending = []
        if !source.isEmpty { await run(source) }
    }

    private func run(_ source: String) async {
        let number = last + 1
        var printer = CellPrinter()
        await notebook.runFromPrompt(cell: number, source: source) { await printer.print($0) }
        if printer.isDone { last = number }
        if showsTimes, let times = printer.times { Console.write(times) }
    }
}
