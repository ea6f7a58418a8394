import ArgumentParser
import Courseware
import Foundation
import Notebook
import Sandbox
import Screen

extension REPL {
    struct Command: Sendable {
        var name: String
        var arguments: String
        var help: String
    }

    static let commands = [
        Command(name: "help", arguments: "", help: "This list."),
        Command(name: "vars", arguments: "", help: "The names that you made, and their types."),
        Command(name: "type", arguments: "<expression>", help: "The type of an expression, without running it."),
        Command(name: "time", arguments: "", help: "Say how long each input takes, or stop saying it."),
        Command(name: "reset", arguments: "", help: "Forget everything and begin anew."),
        Command(name: "run", arguments: "<lesson>", help: "Begin a lesson and play its first step."),
        Command(name: "step", arguments: "", help: "Play the next step of the lesson."),
        Command(name: "grade", arguments: "<assignment>", help: "Grade your work on an assignment."),
        Command(name: "hint", arguments: "<assignment> <function>", help: "The next hint for a function."),
        Command(name: "quiz", arguments: "<week>", help: "Answer the questions of a week."),
        Command(name: "quit", arguments: "", help: "Leave. Ctrl-D does the same."),
    ]

    /// Carries out a line that begins with a colon. Returns whether more is wanted.
    func command(_ line: String) async throws -> Bool {
        let words = line.dropFirst().split(separator: " ").map(String.init)
        let rest = line.drop { $0 != " " }.trimmingCharacters(in: .whitespaces)
        switch words.first ?? "" {
        case "help": help()
        case "vars": await listNames()
        case "type": await showType(rest)
        case "time":
            showsTimes.toggle()
            Console.write(showsTimes ? "Times are shown.\n" : "Times are not shown any more.\n")
        case "reset":
            await notebook.close()
            (last, lesson, step) = (0, nil, 0)
        case "run": await begin(rest)
        case "step": await playStep()
        case "grade": await attempt { try await GradeCommand.parse([rest]).run() }
        case "hint": await attempt { try await HintCommand.parse(Array(words.dropFirst())).run() }
        case "quiz": await attempt { try await QuizCommand.parse([rest]).run() }
        case "quit", "q": return false
        default: Console.write("There is no command \(line). Type :help.\n")
        }
        return true
    }

    private func help() {
        let width = Self.commands.map { $0.name.count + $0.arguments.count }.max()! + 4
        for command in Self.commands {
            let left = ":\(command.name) \(command.arguments)"
            Console.write(left + String(repeating: " ", count: width - left.count) + command.help + "\n")
        }
        Console.write("Everything else is Swift. An input goes on while its brackets are open; Ctrl-C stops it.\n")
    }

    private func listNames() async {
        var names: [String] = []
        var texts: [String: String] = [:]
        for declaration in await notebook.declarations where declaration.kind.isImportable {
            if texts.updateValue(declaration.text, forKey: declaration.name) == nil { names.append(declaration.name) }
        }
        Console.write(names.isEmpty ? "There are no names yet.\n" : names.map { texts[$0]! + "\n" }.joined())
    }

    private func showType(_ expression: String) async {
        await attempt {
            switch try await notebook.type(of: expression) {
            case .success(let type): Console.write(type + "\n")
            case .failure(let problem): Console.complain(problem.message)
            }
        }
    }

    private func begin(_ id: String) async {
        await attempt {
            lesson = try site.lesson(id)
            step = 0
            Console.write("\(lesson!.title)\n")
            await playStep()
        }
    }

    private func playStep() async {
        guard let lesson else { return Console.write("No lesson is open. Type :run <lesson>.\n") }
        guard step < lesson.steps.count else { return Console.write("The lesson is at its end.\n") }
        var player = LessonPlayer(lesson: lesson, notebook: notebook)
        let cells = lesson.steps[step].cells
        if let first = cells.first { player.offset = last + 1 - first.number }
        _ = await player.play(steps: step..<step + 1)
        last += cells.count
        step += 1
        Console.write(step < lesson.steps.count ? "Type :step for the next step.\n" : "This was the last step.\n")
    }

    /// Runs a command that may fail; it has said why.
    private func attempt(_ body: () async throws -> Void) async {
        do {
            try await body()
        } catch is Exit {
        } catch {
            Console.complain(error is SandboxError ? "\(error)" : Nabla.message(for: error))
        }
    }
}
