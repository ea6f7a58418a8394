import ArgumentParser

struct AuthorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "author", abstract: "For those who write assignments.",
        subcommands: [AuthorCheckCommand.self, AuthorNewCommand.self])
}
