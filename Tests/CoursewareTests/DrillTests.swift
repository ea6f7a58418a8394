import Testing

@testable import Courseware

/// Drills: questions about shapes that are made anew each time.
@Suite struct DrillTests {
    @Test(arguments: ShapeTask.allCases)
    func everyQuestionCanBeAnsweredAndKnowsItsMistakes(_ task: ShapeTask) throws {
        let drill = Drill(id: "test-\(task.rawValue)", tasks: [task])
        for number in 0..<200 {
            let question = drill.question(number)
            #expect(question == drill.question(number))
            switch question.kind {
            case .shape(let sizes):
                #expect(try question.judge(.typed(shapeText(sizes))).isRight)
                for mistake in question.misconceptions {
                    let verdict = try question.judge(.typed(mistake.answer))
                    #expect(!verdict.isRight && verdict.message.hasPrefix(mistake.reason), "\(question.prompt)")
                }
            case .chooseOne(let options):
                #expect(options.count { $0.isRight } == 1 && Set(options.map(\.text)).count == 3, "\(question.prompt)")
            default: Issue.record("A question about shapes asks for \(question.kind).")
            }
        }
    }

    @Test func anErrorIsNotAlwaysTheAnswerWhereItIsAChoice() {
        let drill = Drill(id: "test", tasks: [.product, .broadcast])
        let right = (0..<200).compactMap { number -> String? in
            guard case .chooseOne(let options) = drill.question(number).kind else { return nil }
            return options.first(where: \.isRight)?.text
        }
        #expect(right.contains("an error") && right.contains { $0 != "an error" })
    }

    /// The sizes of a product, as they are read from the question, are those of its answer.
    @Test func theAnswerOfAProductHasTheOuterSizes() {
        for number in 0..<100 {
            let question = Drill(id: "p", tasks: [.product]).question(number)
            guard case .shape(let answer) = question.kind else { continue }
            let numbers = question.prompt.split { !$0.isNumber }.compactMap { Int($0) }
            #expect(numbers.count == 4 && numbers[1] == numbers[2] && answer == [numbers[0], numbers[3]])
        }
    }

    @Test func aBlockSaysWhatAndHowMany() throws {
        #expect(
            try drill("shapes: [product, sum]\nrow: 3")
                == Drill(id: "d", tasks: [.product, .sum], goal: 3))
        #expect(try drill("shapes: [reshape]").goal == 5)
        #expect(throws: DocumentError.self) { try drill("shapes: [cooking]") }
        #expect(throws: DocumentError.self) { try drill("row: 3") }
    }

    private func drill(_ yaml: String) throws -> Drill {
        try Drill(yaml: SourceText(file: "a.md", text: yaml), id: "d")
    }
}
