import App
import ArgumentParser
import Courseware
import Foundation
import Progress
import Screen
import Terminal

struct OpenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the full screen (the default).")

    @Flag(help: "Draw with ASCII characters only.")
    var ascii = false

    @Flag(help: "Work in plain lines of text, which suits screen readers and simple terminals.")
    var plain = false

    func run() async throws {
        if plain || ProcessInfo.processInfo.environment["TERM"] == "dumb" {
            return try await PlainMode(site: Site()).run()
        }
        guard Console.isTerminal, isatty(STDIN_FILENO) == 1 else {
            throw Exit.unable(
                "The full screen needs a terminal. Without one, try: nabla tour, nabla run <lesson>, "
                    + "nabla grade <assignment>.")
        }
        let site = try Site()
        let library = try site.library()
        let store = try site.store()
        let progress: LearnerProgress
        do {
            progress = LearnerProgress(try await store.summary())
        } catch {
            throw Exit.unable("Your progress cannot be read: \(error)")
        }
        let file = site.workspace.settings()
        let driver: TerminalDriver
        do {
            driver = try TerminalDriver.start(TerminalOptions(isASCII: ascii))
        } catch {
            throw Exit.unable("\(error)")
        }
        driver.adopt(TerminalOptions(file.settings, environment: site.environment))
        let usesColor = site.environment["NO_COLOR"]?.isEmpty ?? true
        let appearance = Appearance(glyphs: driver.isASCII ? .ascii : .unicode, usesColor: usesColor)
        let effects = EffectRunner(site: site, library: library, store: store, driver: driver)
        effects.loadGlossary()
        if let problem = file.problems.first { effects.queue.send(.notice(problem)) }
        let screen = FullScreen(
            state: AppState(
                courses: library.courses, progress: progress, appearance: appearance, settings: file.settings),
            driver: driver, effects: effects)
        await screen.run()
        await driver.stop()
        TerminalDriver.endAsAsked()
    }
}
