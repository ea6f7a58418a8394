import ArgumentParser
import Foundation
import Tensors

/// The program: without a command it opens the full screen.
struct Nabla: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nabla",
        abstract: "Learn how neural networks work by building them, in the terminal.",
        discussion: """
            Without a command, Nabla opens the full screen.
            Your work is kept in $NABLA_HOME (~/nabla if it is not set).
            """,
        subcommands: [
            OpenCommand.self, RunCommand.self, StartCommand.self, GradeCommand.self, WatchCommand.self,
            TrainCommand.self, HintCommand.self, SolutionCommand.self, ResetCommand.self, QuizCommand.self,
            ReviewCommand.self, DrillCommand.self, GlossaryCommand.self, EvalCommand.self, REPLCommand.self,
            TraceCommand.self, DataCommand.self, CacheCommand.self, ProgressCommand.self, DoctorCommand.self,
            TourCommand.self, AuthorCommand.self,
        ],
        defaultSubcommand: OpenCommand.self)
}

@main
struct Program {
    static func main() async {
        IdleThreads.end()
        do {
            var command = try Nabla.parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            leave(.good)
        } catch let exit as Exit {
            leave(exit)
        } catch {
            leave(after: error)
        }
    }

    private static func leave(after error: any Error) -> Never {
        switch Nabla.exitCode(for: error) {
        case .success:
            // Help was asked for.
            Console.write(Nabla.fullMessage(for: error) + "\n")
            leave(.good)
        case .validationFailure:
            Console.complain(Nabla.fullMessage(for: error))
            leave(.usage)
        default:
            Console.complain("nabla: \(error)")
            leave(.unable)
        }
    }

    private static func leave(_ exit: Exit) -> Never {
        Foundation.exit(exit.code)
    }
}

/// How the program ends.
struct Exit: Error {
    let code: Int32

    static let good = Exit(code: 0)
    /// Something was graded as not right.
    static let notRight = Exit(code: 1)
    /// Wrong usage, or no such thing.
    static let usage = Exit(code: 2)
    /// Nabla itself could not work.
    static let unable = Exit(code: 3)

    /// Says what is wrong and gives the code to throw.
    static func usage(_ sentence: String) -> Exit {
        Console.complain("nabla: \(sentence)")
        return .usage
    }

    static func unable(_ sentence: String) -> Exit {
        Console.complain("nabla: \(sentence)")
        return .unable
    }
}
