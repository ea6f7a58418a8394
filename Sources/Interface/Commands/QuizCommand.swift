import ArgumentParser
import Courseware
import Foundation
import Screen
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
        let store = try site.store()
        var right = 0
        var answered = 0
        Console.write("\(quiz.title)\n")
        for (index, question) in quiz.questions.enumerated() {
            Console.write("\nQuestion \(index + 1) of \(quiz.questions.count)\n")
            Console.write(Prose.lines(question.prompt, width: Console.width - 2), indent: 2)
            Console.write(QuestionText.choices(question))
            let answer: Answer
            let verdict: Verdict
            switch ask(question) {
            case .given(let one, let other): (answer, verdict) = (one, other)
            case .skipped:
                Console.write("  Skipped.\n")
                continue
            case .ended:
                Console.write("\n\n\(right) of \(answered) right.\n")
                return
            }
            answered += 1
            if verdict.isRight { right += 1 }
            Console.write("  " + (verdict.isRight ? "Right." : "Not right.") + "\n")
            Console.write(Prose.lines(verdict.message, width: Console.width - 2), indent: 2)
            let json = String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
            try await store.save(
                QuizAnswer(
                    question: question.id, source: quiz.id, answer: json, isRight: verdict.isRight, time: Date()))
        }
        Console.write("\n\(right) of \(answered) right.\n")
    }

    private enum Reply {
        case given(Answer, Verdict)
        case skipped
        case ended
    }

    /// Asks until the answer can be read.
    private func ask(_ question: Question) -> Reply {
        while true {
            Console.write("  > ")
            guard let line = readLine() else { return .ended }
            if line.allSatisfy(\.isWhitespace) { return .skipped }
            do {
                let answer = try question.read(line)
                return .given(answer, try question.judge(answer))
            } catch {
                Console.write("  \(error.message)\n")
            }
        }
    }
}

/// A question's options and items as lines of text.
enum QuestionText {
    static func choices(_ question: Question) -> String {
        let order = question.displayOrder
        switch question.kind {
        case .chooseOne(let options), .chooseMany(let options): return list(options.map(\.text))
        case .order(let items): return list(order.map { items[$0] })
        case .match(let pairs):
            let left = pairs.enumerated().map { "    \($0 + 1)  \($1.left)\n" }.joined()
            return left + list(order.map { pairs[$0].right })
        case .number, .shape, .text: return ""
        }
    }

    private static func list(_ texts: [String]) -> String {
        texts.enumerated().map { index, text in
            let letter = Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(index)))
            let lines = Prose.lines(text, width: Console.width - 8).map(\.text)
            return "    \(letter)) " + lines.joined(separator: "\n       ") + "\n"
        }.joined()
    }
}
