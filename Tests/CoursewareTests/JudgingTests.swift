import Testing

@testable import Courseware

@Suite struct JudgingTests {
    let one = question(
        .chooseOne([
            Question.Option(text: "z", isRight: true, reason: "The sum comes first."),
            Question.Option(text: "a", isRight: false, reason: "The activation needs the sum."),
        ]))

    @Test func aChoiceGetsItsOwnReasonAndTheExplanation() throws {
        #expect(
            try one.judge(.choices([0]))
                == Verdict(isRight: true, message: "The sum comes first.\n\nFirst the sum, then the curve."))
        #expect(
            try one.judge(.choices([1]))
                == Verdict(isRight: false, message: "The activation needs the sum.\n\nFirst the sum, then the curve."))
    }

    @Test func severalChoicesMustAllBeRight() throws {
        let many = question(
            .chooseMany([
                Question.Option(text: "w", isRight: true, reason: "A weight is learned."),
                Question.Option(text: "b", isRight: true, reason: "The bias is learned."),
                Question.Option(text: "x", isRight: false, reason: "The input is given."),
            ]))

        #expect(try many.judge(.choices([0, 1])).isRight)
        let verdict = try many.judge(.choices([0, 2]))
        #expect(!verdict.isRight)
        #expect(
            verdict.message == """
                “b” belongs to the answer. The bias is learned.

                “x” does not. The input is given.

                First the sum, then the curve.
                """)
    }

    @Test(arguments: ["0.5", " 0,5 ", ".5", "1/2", "2/4", "5e-1", "+0.5", "0.504"])
    func aNumberMayBeWrittenInManyWays(_ text: String) throws {
        #expect(try question(.number(answer: 0.5, tolerance: 0.005)).judge(.typed(text)).isRight)
    }

    @Test(arguments: ["12288", "12,288", "12 288", "12_288", "12288.0", "12,288.0"])
    func thousandsMayBeSetOff(_ text: String) throws {
        #expect(try question(.number(answer: 12288, tolerance: 0)).judge(.typed(text)).isRight)
    }

    @Test func aMinusSignMayBeTypographic() throws {
        #expect(try question(.number(answer: -3, tolerance: 0)).judge(.typed("\u{2212}3")).isRight)
    }

    @Test func aNumberJustOutsideTheToleranceIsWrong() throws {
        let half = question(.number(answer: 0.5, tolerance: 0.01))

        #expect(try half.judge(.typed("0.51")).isRight)
        #expect(try !half.judge(.typed("0.511")).isRight)
        #expect(try !half.judge(.typed("-0.5")).isRight)
    }

    @Test(arguments: ["half", "1/0", "1/2/3", "0x10", "nan", "1,2,3", "1 2", "50 %", "-"])
    func whatIsNoNumberIsNoAnswer(_ text: String) throws {
        let error = try #require(throws: UnreadableAnswer.self) {
            try question(.number(answer: 0.5, tolerance: 0)).judge(.typed(text))
        }
        #expect(error.message == "“\(text)” is not a number. Type one such as 3, -0.5 or 1/4.")
    }

    @Test(arguments: ["(4, 3)", "4,3", "4x3", "4 X 3", "4×3", "4 by 3", "[4, 3]", "4 3", "( 4 , 3 )", "(4, 3,)"])
    func aShapeMayBeWrittenInManyWays(_ text: String) throws {
        #expect(try question(.shape([4, 3])).judge(.typed(text)).isRight)
    }

    @Test func shapesOfOneAndNoSizeAreReadToo() throws {
        #expect(try question(.shape([4])).judge(.typed("(4,)")).isRight)
        #expect(try question(.shape([4])).judge(.typed("4")).isRight)
        #expect(try question(.shape([])).judge(.typed("()")).isRight)
    }

    @Test(arguments: ["four by three", "(4, 3", "4,,3", "(4, -3)", "4.5, 3", "error"])
    func whatIsNoShapeIsNoAnswer(_ text: String) throws {
        let error = try #require(throws: UnreadableAnswer.self) {
            try question(.shape([4, 3])).judge(.typed(text))
        }
        #expect(error.message == "“\(text)” is not a shape. Type the sizes such as (4, 3).")
    }

    @Test(arguments: [
        ("(3, 4)", "The sizes are right, but their order is not."),
        ("(4, 2)", "That is the matrix product."),
        ("(12,)", "(12,) has 1, but the shape asked for has 2 sizes."),
        ("(7, 7)", ""),
    ])
    func aWrongShapeGetsAReasonWhereThereIsOne(_ text: String, _ reason: String) throws {
        let shape = question(
            .shape([4, 3]),
            misconceptions: [Question.Misconception(answer: "4x2", reason: "That is the matrix product.")])
        let explanation = "First the sum, then the curve."

        let verdict = try shape.judge(.typed(text))

        #expect(!verdict.isRight)
        #expect(verdict.message == (reason.isEmpty ? explanation : reason + "\n\n" + explanation))
    }

    @Test func aTextIgnoresCaseAndSpaces() throws {
        let text = question(.text(["a + b.T"]))

        #expect(try text.judge(.typed(" A+B.t ")).isRight)
        #expect(try !text.judge(.typed("a + b")).isRight)
    }

    @Test func anOrderNamesTheFirstWrongPlace() throws {
        let order = question(.order(["forward", "cost", "backward"]))

        #expect(try order.judge(.arrangement([0, 1, 2])).isRight)
        #expect(
            try order.judge(.arrangement([0, 2, 1])).message.hasPrefix(
                "Place 2 is the first that is not right: “cost” belongs there."))
    }

    @Test func equalItemsMayChangePlaces() throws {
        #expect(try question(.order(["step", "check", "step"])).judge(.arrangement([2, 1, 0])).isRight)
    }

    @Test func aMatchNamesTheWrongPairs() throws {
        let match = question(
            .match([
                Question.Pair(left: "X", right: "(n, m)"), Question.Pair(left: "Y", right: "(1, m)"),
                Question.Pair(left: "w", right: "(n, 1)"),
            ]))

        #expect(try match.judge(.arrangement([0, 1, 2])).isRight)
        #expect(try match.judge(.arrangement([0, 2, 1])).message.contains("“Y” goes with “(1, m)”."))
        #expect(try !match.judge(.arrangement([0, 2, 1])).message.contains("“X”"))
    }

    @Test func anAnswerOfAnotherKindIsNoAnswer() {
        #expect(throws: UnreadableAnswer.self) { try one.judge(.typed("z")) }
        #expect(throws: UnreadableAnswer.self) { try one.judge(.choices([])) }
        #expect(throws: UnreadableAnswer.self) { try one.judge(.choices([2])) }
        #expect(throws: UnreadableAnswer.self) { try one.judge(.choices([0, 1])) }
        #expect(throws: UnreadableAnswer.self) { try question(.order(["a", "b"])).judge(.arrangement([0, 0])) }
    }

    @Test func lettersAndNumbersNameOptions() throws {
        #expect(try one.read("b") == .choices([1]))
        #expect(try one.read(" 1 ") == .choices([0]))
        #expect(try one.read("A, b") == .choices([0, 1]))
        #expect(try one.read("ab") == .choices([0, 1]))
        #expect(throws: UnreadableAnswer(message: "Type letters from a to b.")) { try one.read("c") }
        #expect(throws: UnreadableAnswer.self) { try one.read("") }
    }

    @Test func itemsAreShownInAnOrderThatGivesNothingAway() throws {
        let items = ["a", "b", "c", "d"]
        for number in 1...50 {
            let order = question(.order(items), id: "q\(number)")
            #expect(order.displayOrder.sorted() == [0, 1, 2, 3])
            #expect(order.displayOrder != [0, 1, 2, 3])
            #expect(order.displayOrder == question(.order(items), id: "q\(number)").displayOrder)
        }
    }

    @Test func typedLettersMeanTheItemsAsShown() throws {
        let order = question(.order(["a", "b", "c"]))
        let letters = [0, 1, 2].map { item in ["a", "b", "c"][order.displayOrder.firstIndex(of: item)!] }

        #expect(try order.judge(order.read(letters.joined(separator: " "))).isRight)
    }
}

private func question(
    _ kind: Question.Kind, id: String = "q", misconceptions: [Question.Misconception] = []
) -> Question {
    Question(
        id: id, prompt: "?", kind: kind, explanation: "First the sum, then the curve.", covers: [],
        misconceptions: misconceptions)
}
