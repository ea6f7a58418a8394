import ArgumentParser
import Courseware
import Progress

struct QuizCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quiz", abstract: "Answer the questions of a week, in plain text.",
        discussion: "Each answer is saved at once. An empty line skips a question; the end of the input ends the quiz.")

    @Argument(help: "The week, such as c1w2.")
    var week: String

    func run() async throws {
        let site = try Site()
        let quiz = try site.quiz(week)
        try await QuestionDialog(store: site.store(), input: LineInput(in: site.workspace)).ask(quiz)
    }
}
