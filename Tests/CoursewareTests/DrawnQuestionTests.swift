import Figures
import Foundation
import TestSupport
import Testing

@testable import Courseware

@Suite struct DrawnQuestionTests {
    private let product = """
        let:
          n: 2...6
          k: [3, 5]
          m: 2...6
        where: n != m
        question: A is ({{n}}, {{k}}), B is ({{k}}, {{m}}). What is the shape of A B?
        answer: ({{n}}, {{m}})
        mistakes:
          - answer: ({{m}}, {{n}})
            why: Rows come first.
        why: The inner size, {{k}}, vanishes.
        """

    @Test func theSameDrawIsTheSameQuestion() throws {
        let (one, other) = (try parseQuestion(product), try parseQuestion(product))

        #expect(one == other)
        #expect(one.drawn(7) == other.drawn(7))
        #expect(one.drawn(7).draw == 7)
    }

    @Test func everyDrawIsAQuestionOfItsOwnWithItsAnswer() throws {
        var question = try parseQuestion(product)
        var prompts: Set<String> = []
        for _ in 0..<50 {
            let next = question.drawnAnew()
            #expect(next.prompt != question.prompt)
            guard case .shape(let sizes) = next.kind else { throw UnreadableAnswer(message: "The answer is no shape.") }
            #expect(sizes[0] != sizes[1])
            #expect(try next.judge(.typed(shapeText(sizes))).isRight)
            #expect(try next.judge(.typed(shapeText(sizes.reversed()))).message.hasPrefix("Rows come first."))
            prompts.insert(next.prompt)
            question = next
        }
        #expect(prompts.count > 15)
    }

    @Test func anExpressionAloneKeepsItsKindAndItsDigits() throws {
        let question = try parseQuestion(
            """
            let: {z: -9...9}
            question: What is the sigmoid of {{z}}?
            answer: "{{sigmoid(z)}}"
            why: So.
            """)

        guard case .number(let answer, _) = question.drawn(3).kind else {
            throw UnreadableAnswer(message: "No number.")
        }
        #expect(answer > 0 && answer < 1 && String(answer).count > 8)
    }

    @Test func theRightOptionMayDependOnTheDraw() throws {
        let question = try parseQuestion(
            """
            let: {n: 1...4, m: 1...4}
            question: Can ({{n}}, 2) and ({{m}}, 2) be added?
            options:
              - {text: "yes", right: "{{fit((n, 2), (m, 2))}}", why: They fit.}
              - {text: "no", right: "{{!fit((n, 2), (m, 2))}}", why: "{{n}} meets {{m}}."}
            """)

        let answers = try (0..<30).map { try question.drawn($0).judge(.choices([0])).isRight }
        #expect(Set(answers) == [true, false])
    }

    @Test func aQuestionWithoutDrawsIsItsOwnOnlyVariant() throws {
        let question = try parseQuestion("question: Q\nanswer: 1\nwhy: So.")

        #expect(!question.isDrawn)
        #expect(question.drawn(5) == question)
        #expect(question.drawnAnew() == question)
    }

    @Test func aKeptAnswerNamesItsDraw() throws {
        let record = AnswerRecord(answer: .typed("(3, 4)"), draw: 12)
        let json = try JSONEncoder().encode(record)

        #expect(try JSONDecoder().decode(AnswerRecord.self, from: json) == record)
        let older = try JSONEncoder().encode(Answer.choices([1]))
        #expect(try JSONDecoder().decode(AnswerRecord.self, from: older) == AnswerRecord(answer: .choices([1])))
        #expect(try JSONEncoder().encode(AnswerRecord(answer: .choices([1]))) == older)
    }

    @Test func figuresAreBuiltFromTheDraw() throws {
        let question = try parseQuestion(
            """
            let: {n: 2...9, a: 2...9}
            question: "{{n}} and {{a}}?"
            figure:
              - {network: [n, 0, 2 * 1, 1], names: [in, none, hidden, out]}
              - {title: A, curves: {A: "max(0, x)", B: a * x}, from: -2, to: 2, across: z}
              - {graph: [u = a * b, J = u - a], values: [a, u]}
            answer: 1
            why: So.
            """)

        guard case .network(let network) = question.figures[0], case .line(let chart) = question.figures[1],
            case .computation(let graph) = question.figures[2]
        else { throw UnreadableAnswer(message: "Other figures.") }
        #expect(network.layers.map(\.units).dropFirst() == [2, 1])
        #expect(network.layers.map(\.name) == ["in", "hidden", "out"])
        #expect(chart.series.map(\.name) == ["A", "B"])
        #expect(chart.series[0].y.first == 0 && chart.series[0].y.last == 2)
        #expect(graph.nodes.map(\.name) == ["a", "b", "u", "J"])
        #expect(graph.nodes[0].value == graph.nodes[0].value?.rounded() && graph.nodes[2].value == nil)
        #expect(graph.nodes[3].inputs == [2, 0])
    }

    @Test func brokenDrawsSayWhatToDo() {
        let errors = broken.map { name, text in
            let error = #expect(throws: DocumentError.self) { try parseQuestion(text) }
            return "\(name)\n\(error?.description ?? "no error")\n"
        }

        expectSnapshot(errors.joined(separator: "\n"), named: "broken-draws")
    }

    private let broken = [
        ("unknown name", "let: {n: 1...9}\nquestion: \"{{k}}\"\nanswer: 1\nwhy: So."),
        ("not closed", "let: {n: 1...9}\nquestion: \"{{n\"\nanswer: 1\nwhy: So."),
        ("division", "let: {n: 0...2}\nquestion: \"{{1 / n}}\"\nanswer: 1\nwhy: So."),
        (
            "two right answers in some draws",
            "let: {n: 1...3}\nquestion: \"{{n}}?\"\noptions:\n  - {text: a, right: true, why: Y.}\n  - {text: b, right: \"{{n == 2}}\", why: N.}"
        ),
        (
            "equal options in some draws",
            "let: {n: 1...3}\nquestion: \"{{n}}?\"\noptions:\n  - {text: \"{{n}}\", right: true, why: Y.}\n  - {text: \"2\", why: N.}"
        ),
        (
            "a mistake that is right in some draws",
            "let: {n: 1...3}\nquestion: \"{{n}}?\"\nanswer: \"{{n * n}}\"\nmistakes: [{answer: \"{{2 * n}}\", why: N.}]\nwhy: So."
        ),
        (
            "two equal mistakes in some draws",
            "let: {n: 1...3}\nquestion: \"{{n}}?\"\nanswer: 9\nmistakes: [{answer: \"{{n}}\", why: N.}, {answer: 2, why: M.}]\nwhy: So."
        ),
        ("nothing varies", "let: {n: 1...3}\nquestion: Q?\nanswer: \"{{n}}\"\nwhy: So."),
        ("impossible", "let: {n: 1...3}\nwhere: n > 3\nquestion: \"{{n}}\"\nanswer: 1\nwhy: So."),
        ("no names", "let: []\nquestion: Q\nanswer: 1\nwhy: So."),
        ("where without let", "where: 1 == 1\nquestion: Q\nanswer: 1\nwhy: So."),
        ("empty range", "let: {n: 5...5}\nquestion: \"{{n}}\"\nanswer: 1\nwhy: So."),
        ("not an expression", "let: {n: 1...3, k: n +}\nquestion: \"{{n}}\"\nanswer: 1\nwhy: So."),
        ("figure of nothing", "question: Q\nfigure: {title: T}\nanswer: 1\nwhy: So."),
        ("figure of too much", "question: Q\nfigure: {network: [40, 1]}\nanswer: 1\nwhy: So."),
        ("curve without a range", "question: Q\nfigure: {curves: {A: x}, from: 1, to: 1}\nanswer: 1\nwhy: So."),
        ("step without a result", "question: Q\nfigure: {graph: [a * b]}\nanswer: 1\nwhy: So."),
    ]
}
