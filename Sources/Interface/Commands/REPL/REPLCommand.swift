import ArgumentParser
import Foundation
import Notebook

struct REPLCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repl", abstract: "Type Swift and see its values; play lessons in between.",
        discussion: "Type :help there for its commands. Input that is piped in is run without a prompt.")

    func run() async throws {
        let site = try Site()
        let repl = REPL(site: site, compiler: try await site.compiler())
        if isatty(STDIN_FILENO) == 1 {
            try await repl.runPrompt()
        } else {
            while let line = readLine(strippingNewline: true), try await repl.take(line) {}
            try await repl.finish()
        }
        await repl.notebook.close()
    }
}
