import Testing

@testable import Courseware

@Suite struct NumberAuditTests {
    @Test(
        arguments: [
            ("It is 0.31 and -4.", [0.31, 4]), ("x-3 and -3", [3, -3]), ("1e-3, 2.5e+02", [0.001, 250]),
            ("W1, A2_3, v1.2", []), ("12 288 weights", [12288]), ("2 400 and 24 000 000", [2400, 24_000_000]),
            ("4 12 pairs", [4, 12]), ("(3, 200).", [3, 200]), ("50%", [50]), ("1...3", [1, 3]),
        ] as [(String, [Double])])
    func numbersAreFoundInProse(_ text: String, _ numbers: [Double]) {
        #expect(NumberScanner.numbers(in: text, grouped: true).map { abs($0.value) } == numbers.map { abs($0) })
    }

    private func problems(
        _ body: String, _ outputs: [Int: String] = [1: "cost 0.6931", 2: "0.3128 after 143 steps, (3, 50)"],
        exempt: Set<String> = []
    ) -> [String] {
        var audit = NumberAudit(
            source: SourceText(file: "l.md", text: body), exempt: exempt, outputs: outputs)
        return audit.problems().map { "\($0.line): \($0.problem)" }
    }

    @Test func whatACellShowsMayBeRounded() {
        #expect(problems("It falls from 0.69 to 0.3, or 0.313, which is 31 % less than 69.3 %.") == [])
        #expect(problems("It falls to 0.32.") == ["1: No cell shows 0.32"])
        #expect(problems("One\n\nIt takes 143 steps and not 144.") == ["3: No cell shows 144"])
    }

    @Test func aNamedCellMustShowTheNumber() {
        #expect(
            problems("After 143<!-- cell 2 --> steps, 3<!-- cell 2 --> rows and 31 %<!-- cell 2 -->.") == [
                "1: Cell 2 does not show 31"
            ])
        #expect(problems("It begins at 0.69<!-- cell 2 -->.") == ["1: Cell 2 does not show 0.69"])
        #expect(problems("$0.69$<!-- cell 1 --> and 7<!-- cell 9 -->") == ["1: Cell 9 does not show 7"])
    }

    @Test func smallWholeNumbersCodeAndSourcesAreLeftAlone() {
        #expect(problems("Seven of 12, `0.77`, and a rate of 0.05.\n\n```swift\nlet rate = 0.05\n```") == [])
        #expect(problems("In 1958, with 0.7 of it.", exempt: ["1958", "0.7"]) == [])
    }

    @Test func anExplanationMayUseWhatItsQuestionSays() {
        let question =
            "```quiz\nquestion: What is 0.8 times 0.2?\nanswer: 0.16\nwhy: 0.8 by 0.2 is 0.16, not 0.17.\n```"
        #expect(problems(question) == ["1: No cell shows 0.17"])
    }

    @Test func whatIsToBePredictedIsShownByTheNextCell() {
        let question = "```predict\nquestion: How many steps?\nanswer: 143\nwhy: So.\n```\n"
        #expect(problems("```swift\na\n```\n" + question + "```swift\nb\n```") == [])
        #expect(problems(question + "```swift\na\n```") == ["1: Cell 1 does not show 143, which is to be predicted"])
        #expect(problems(question, exempt: ["143"]) == [])
    }
}

@Suite struct DocumentAuditTests {
    @Test func linksToFilesThatAreNotThereAreNamed() throws {
        let folder = try LibraryFolder()
        try folder.write(
            "lessons/page.md",
            """
            [here](1-networks/2-second/01-a.md#one), [web](https://swift.org), [up](#top)
            and [gone](nothing.md), `[code](x)`, $a^{[2](12)}$ and $a^{[l]
            (i)}$.
            ```text
            [fence](y)
            ```
            [gone too](../nowhere)
            """)

        let problems = LinkAudit(root: folder.root).problems(in: ["lessons/page.md", "lessons/absent.md"])

        #expect(problems.map(\.line) == [2, 7])
        #expect(
            problems.map(\.problem) == [
                "The link to `nothing.md` leads nowhere", "The link to `../nowhere` leads nowhere",
            ])
    }

    @Test func proseHoldsWhatIsReadAndNoCode() throws {
        let folder = try LibraryFolder()
        try folder.write(
            "lessons/1-networks/2-second/01-a.md",
            """
            ---
            id: c1w2-a
            title: Alpha
            minutes: 10
            covers: [C1W2-01]
            ---
            ## Beta
            Gamma `delta` $epsilon$ [zeta](eta)<!-- theta -->.
            ```text
            iota
            ```
            ```swift
            kappa()
            ```
            """)
        let text = try #require(
            try CourseLibrary.load(from: folder.root).prose().first { $0.file.hasSuffix("01-a.md") }?.text)

        for word in ["Alpha", "Beta", "Gamma", "zeta"] { #expect(text.contains(word)) }
        for word in ["delta", "epsilon", "eta)", "theta", "iota", "kappa"] { #expect(!text.contains(word)) }
    }

    @Test func commentsAreNotShown() throws {
        let source = SourceText(
            file: "l.md",
            text: """
                ---
                id: c1w2-a
                title: A
                minutes: 10
                covers: [C1W2-01]
                numbers: [1958]
                ---
                ## One
                It is 0.69<!-- cell 1 --> now.
                """)

        let lesson = try LessonParser.parse(source, course: 1, week: 2)

        #expect(lesson.steps[0].blocks == [.prose("It is 0.69 now.")])
    }
}
