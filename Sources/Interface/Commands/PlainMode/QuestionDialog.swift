import Courseware
import Foundation
import Plotting
import Progress

/// Asks questions in plain text and saves each answer at once.
struct QuestionDialog {
    let store: ProgressStore
    let input: LineInput

    enum Reply {
        case right, wrong, skipped
        /// The input has ended.
        case ended
    }

    func ask(_ quiz: Quiz) async throws {
        Console.write("\(quiz.title)\n")
        var (right, answered) = (0, 0)
        for (index, question) in quiz.questions.enumerated() {
            Console.write("\nQuestion \(index + 1) of \(quiz.questions.count)\n")
            let reply = try await ask(store.fresh(question), source: quiz.id)
            if reply == .ended { break }
            if reply != .skipped { answered += 1 }
            if reply == .right { right += 1 }
        }
        Console.write("\n\(right) of \(answered) right.\n")
    }

    /// Asks until the answer can be read; an empty line skips.
    func ask(_ question: Question, source: String?) async throws -> Reply {
        show(question)
        while true {
            guard let line = await input.ask("  > ", remembers: false) else {
                Console.write("\n")
                return .ended
            }
            if line.allSatisfy(\.isWhitespace) {
                Console.write("  Skipped.\n")
                return .skipped
            }
            if let isRight = try await take(line, for: question, source: source) { return isRight ? .right : .wrong }
        }
    }

    func show(_ question: Question) {
        Console.write(Prose.linear(question.prompt), indent: 2)
        for figure in question.figures {
            Console.write(Prose.lines(summary(of: figure), width: Console.width - 4), indent: 4)
        }
        Console.write(QuestionText.choices(question))
    }

    /// Judges and saves an answer.
    ///
    /// - Parameter source: the quiz or lesson that asked; where there is none, the answer is not kept.
    /// - Returns: `nil` for a line that is no answer; it has been said what to type.
    func take(_ line: String, for question: Question, source: String?) async throws -> Bool? {
        let (answer, verdict): (Answer, Verdict)
        do throws(UnreadableAnswer) {
            answer = try question.read(line)
            verdict = try question.judge(answer)
        } catch {
            Console.write("  \(error.message)\n")
            return nil
        }
        Console.write("  " + (verdict.isRight ? "Right." : "Not right.") + "\n")
        Console.write(Prose.linear(verdict.message), indent: 2)
        if let source {
            let record = AnswerRecord(answer: answer, draw: question.draw)
            try await save(record, isRight: verdict.isRight, question: question.id, source: source)
        }
        return verdict.isRight
    }

    func save(_ answer: AnswerRecord, isRight: Bool, question: String, source: String) async throws {
        let json = String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
        try await store.save(
            QuizAnswer(question: question, source: source, answer: json, isRight: isRight, time: Date()))
    }
}
