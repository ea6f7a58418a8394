import ArgumentParser

struct AuthorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "author", abstract: "For those who write lessons and assignments.",
        subcommands: [AuthorCheckCommand.self, AuthorNewCommand.self])
}
