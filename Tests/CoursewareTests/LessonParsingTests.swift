import Foundation
import TestSupport
import Testing

@testable import Courseware

@Suite struct LessonParsingTests {
    @Test func stepsHoldProseCellsQuestionsAndHints() throws {
        let lesson = try parseLesson(
            """
            ---
            id: c1w2-neuron
            title: "A neuron: one sum, one curve"
            minutes: 20
            covers: [C1W2-03, C1W2-04]
            ---

            ## A sum

            The inputs are $x$.

            ```predict
            question: What is 1 + 1?
            answer: 2
            why: Count.
            ```

            ```swift
            let sum = 1 + 1
            show(sum)
            ```

            Try another.

            ## A curve

            ```hint
            Look at $$z = 0$$.
            ```

            ```swift
            sigmoid(0)
            ```
            """)

        #expect(lesson.id == "c1w2-neuron")
        #expect(lesson.title == "A neuron: one sum, one curve")
        #expect(lesson.minutes == 20)
        #expect(lesson.covers == ["C1W2-03", "C1W2-04"])
        #expect(lesson.steps.map(\.title) == ["A sum", "A curve"])
        let question = Question(
            id: "c1w2-neuron-q1", prompt: "What is 1 + 1?", kind: .number(answer: 2, tolerance: 0),
            explanation: "Count.", covers: [])
        #expect(
            lesson.steps[0].blocks == [
                .prose("The inputs are $x$."),
                .question(question, isPrediction: true),
                .cell(Lesson.CodeCell(number: 1, source: "let sum = 1 + 1\nshow(sum)", line: 19)),
                .prose("Try another."),
            ])
        #expect(
            lesson.steps[1].blocks == [
                .hint("Look at $$z = 0$$."),
                .cell(Lesson.CodeCell(number: 2, source: "sigmoid(0)", line: 32)),
            ])
    }

    @Test func aHeadingInsideAFenceIsNoStep() throws {
        let lesson = try parseLesson(
            header + """
                ## One

                ```swift
                let text = \"""
                    ## Not a step
                    \"""
                ```
                """)

        #expect(lesson.steps.count == 1)
        #expect(lesson.steps[0].cells[0].source.contains("## Not a step"))
    }

    @Test func aLongerFenceHoldsShorterOnes() throws {
        let lesson = try parseLesson(
            header + """
                ## How lessons are written

                ````markdown
                ## Inside
                ```swift
                let x = 1
                ```
                ````

                ~~~text
                ```swift
                ~~~

                ```swift
                2
                ```
                """)

        #expect(lesson.steps.count == 1)
        #expect(lesson.steps[0].cells.map(\.source) == ["2"])
        #expect(
            lesson.steps[0].blocks.first
                == .prose(
                    """
                    ````markdown
                    ## Inside
                    ```swift
                    let x = 1
                    ```
                    ````

                    ~~~text
                    ```swift
                    ~~~
                    """))
    }

    @Test func anExampleIsShownAndNotRun() throws {
        let lesson = try parseLesson(header + "## One\n```swift example\nfor x in X {}\n```\n")

        #expect(lesson.steps[0].blocks == [.prose("```swift example\nfor x in X {}\n```")])
    }

    @Test func subheadingsAndClosingHashesDoNotMatter() throws {
        let lesson = try parseLesson(header + "## In C# ##\n### More\n##Tight\n## C#\n")

        #expect(lesson.steps.map(\.title) == ["In C#", "C#"])
        #expect(lesson.steps[0].blocks == [.prose("### More\n##Tight")])
    }

    @Test func linesMayEndAsInWindows() throws {
        let text = header + "## One\n\n```swift\nlet a = 1\n```\n"

        #expect(try parseLesson(text.replacing("\n", with: "\r\n")) == parseLesson(text))
    }

    /// Whatever an author has typed so far, parsing ends with a lesson or with errors on lines that are there.
    @Test func aHalfWrittenLessonIsReadOrRefused() throws {
        let file = ShippedDocumentsTests.root.appending(
            path: "lessons/1-neural-networks/2-logistic-regression/01-a-neuron-that-decides.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)

        for count in stride(from: 0, to: lines.count, by: 5) {
            let without = lines[..<count] + lines[(count + 1)...]
            for part in [lines[..<count], without] {
                do {
                    _ = try parseLesson(part.joined(separator: "\n"))
                } catch let error as DocumentErrors {
                    #expect(error.errors.allSatisfy { (1...max(1, part.count)).contains($0.line) })
                }
            }
        }
    }

    @Test func brokenLessonsSayWhatToDo() {
        let errors = broken.map { name, text in
            let error = #expect(throws: DocumentErrors.self) { try parseLesson(text) }
            return "\(name)\n\(error?.description ?? "no error")\n"
        }

        expectSnapshot(errors.joined(separator: "\n"), named: "broken-lessons")
    }
}

private let header = "---\nid: c1w2-x\ntitle: X\nminutes: 5\ncovers: [C1W2-03]\n---\n"

private func parseLesson(_ text: String) throws -> Lesson {
    try LessonParser.parse(SourceText(file: "lessons/1/2/01-x.md", text: text), course: 1, week: 2)
}

private let broken = [
    ("no front matter", "## One\nText\n"),
    ("front matter not closed", "---\nid: c1w2-x\n## One\n"),
    ("field missing", "---\nid: c1w2-x\nminutes: 5\ncovers: [C1W2-03]\n---\n## One\n"),
    ("field misspelt", "---\nid: c1w2-x\ntitel: X\n---\n## One\n"),
    ("minutes in words", "---\nid: c1w2-x\ntitle: X\nminutes: ten\ncovers: [C1W2-03]\n---\n## One\n"),
    ("colon without quotes", "---\nid: c1w2-x\ntitle: X: the unknown\n---\n## One\n"),
    ("field twice", "---\nid: c1w2-x\nid: c1w2-y\n---\n## One\n"),
    ("no steps", header + "\n"),
    ("text above the first step", header + "Welcome.\n\nTo this.\n## One\n"),
    ("fence not closed", header + "## One\n```swift\nlet x = 1\n## Two\n"),
    ("unknown swift fence", header + "## One\n```swift run\n1\n```\n"),
    (
        "several errors",
        header + """
            ##
            ```swift

            ```
            ```predict
            question: What?
            answer: 1
            why: So.
            ```
            ## Two
            ```quiz
            question: What?
            ```
            ```hint
            ```
            """
    ),
]
