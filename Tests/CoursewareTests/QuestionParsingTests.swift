import TestSupport
import Testing

@testable import Courseware

@Suite struct QuestionParsingTests {
    @Test func optionsWithOneRightAreChosenOnce() throws {
        let question = try parseQuestion(
            """
            question: What does $a$ mean?
            options:
              - text: The activation
                right: true
                why: It comes behind the sum.
              - text: The sum
                why: That is $z$.
            """)

        #expect(
            question.kind
                == .chooseOne([
                    Question.Option(text: "The activation", isRight: true, reason: "It comes behind the sum."),
                    Question.Option(text: "The sum", isRight: false, reason: "That is $z$."),
                ]))
        #expect(question.prompt == "What does $a$ mean?")
    }

    @Test(arguments: [
        ("answer: 0.5", Question.Kind.number(answer: 0.5, tolerance: 0)),
        ("answer: -3\ntolerance: 0.1", .number(answer: -3, tolerance: 0.1)),
        ("answer: (4, 3)", .shape([4, 3])),
        ("answer: (4,)", .shape([4])),
        ("answer: ()", .shape([])),
        ("answer: \"7\"", .text(["7"])),
        ("answer: a + b.T", .text(["a + b.T"])),
        ("answers: [bias, the bias]", .text(["bias", "the bias"])),
        ("order: [first, second]", .order(["first", "second"])),
        (
            "match:\n  - [w, weight]\n  - [b, bias]",
            .match([Question.Pair(left: "w", right: "weight"), Question.Pair(left: "b", right: "bias")])
        ),
    ])
    func theAnswerTellsTheKind(_ yaml: String, _ kind: Question.Kind) throws {
        #expect(try parseQuestion("question: Q\nwhy: So.\n" + yaml).kind == kind)
    }

    @Test func aTypedAnswerKnowsItsMistakes() throws {
        let question = try parseQuestion(
            """
            id: own-id
            question: Which shape?
            answer: (4, 3)
            mistakes:
              - answer: (3, 4)
                why: Rows come first.
            why: So.
            """)

        #expect(question.id == "own-id")
        #expect(question.misconceptions == [Question.Misconception(answer: "(3, 4)", reason: "Rows come first.")])
    }

    @Test func brokenQuestionsSayWhatToDo() {
        let errors = broken.map { name, text in
            let error = #expect(throws: DocumentError.self) { try parseQuestion(text) }
            return "\(name)\n\(error?.description ?? "no error")\n"
        }

        expectSnapshot(errors.joined(separator: "\n"), named: "broken-questions")
    }
}

func parseQuestion(_ yaml: String) throws -> Question {
    var source = SourceText(file: "lessons/1/2/01-x.md", text: yaml)
    source.firstLine = 41
    return try Question(yaml: source, subject: "`quiz` block", id: "c1w2-x-q1")
}

private let broken = [
    ("no answer", "question: What?\nwhy: So."),
    ("two answers", "question: What?\nanswer: 1\norder: [a, b]\nwhy: So."),
    ("no question", "answer: 1\nwhy: So."),
    ("no reason", "question: What?\nanswer: 1"),
    ("option without reason", "question: What?\noptions:\n  - text: A\n    right: true\n  - text: B\n    why: No."),
    (
        "no right option", "question: What?\noptions:\n  - {text: A, why: No.}\n  - {text: B, why: No.}"
    ),
    (
        "two right options",
        "question: What?\noptions:\n  - {text: A, right: true, why: Y.}\n  - {text: B, right: true, why: Y.}"
    ),
    ("right is a word", "question: What?\noptions:\n  - {text: A, right: maybe, why: Y.}"),
    ("one option", "question: What?\noptions:\n  - {text: A, right: true, why: Y.}"),
    ("options are no list", "question: What?\noptions: A or B"),
    ("tolerance for a text", "question: What?\nanswer: word\ntolerance: 1\nwhy: So."),
    ("tolerance in words", "question: What?\nanswer: 1\ntolerance: small\nwhy: So."),
    ("pair of three", "question: What?\nmatch:\n  - [a, b]\n  - [a, b, c]\nwhy: So."),
    ("mistakes of a choice", "question: Q\nmistakes: []\norder: [a, b]\nwhy: So."),
    ("mistake that is right", "question: Q\nanswer: 0.5\nmistakes:\n  - {answer: 1/2, why: No.}\nwhy: So."),
    ("mistake that is no number", "question: Q\nanswer: 1\nmistakes:\n  - {answer: many, why: No.}\nwhy: So."),
    ("not YAML", "question: \"open\nanswer: 1"),
    ("not a mapping", "What is it?"),
    ("nothing", ""),
]
