import ArgumentParser

struct OpenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the full screen (the default).")

    func run() async throws {
        guard Console.isTerminal else {
            throw Exit.unable(
                "The full screen needs a terminal. Without one, try: nabla tour, nabla run <lesson>, "
                    + "nabla grade <assignment>.")
        }
        throw Exit.unable("not wired")
    }
}
