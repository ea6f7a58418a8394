import Foundation
import Testing

@Suite("Plain lines of text")
struct PlainModeTests {
    let folder: TemporaryFolder
    var home: URL { folder.url }

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("A lesson is walked, answered, edited and run, and goes on where it was left")
    func lesson() async throws {
        let first = try await CommandRun.nabla(
            "--plain", home: home,
            input: "open c1w2-neuron\nskip\nedit\nlet word = \"edited\" + \" cell\"\n.\nrun\nnext\nnext\nbye\n")
        #expect(first.code == 0, "\(first.errors)")
        #expect(first.output.contains("Step 1 of 9"))
        #expect(first.output.contains("word is"))
        #expect(first.output.contains("edited cell"))
        #expect(first.output.contains("Step 2 of 9"))
        #expect(!first.output.contains("\u{1B}"))
        let second = try await CommandRun.nabla("--plain", home: home, input: "open\nbye\n")
        #expect(second.output.contains("Step 2 of 9"))
    }

    @Test("A wrong answer gives its reason, and figures come in words")
    func answers() async throws {
        let run = try await CommandRun.nabla(
            "--plain", home: home, input: "open c1w2-neuron\nnonsense\n(120, 2)\nrun\nbye\n")
        #expect(run.output.contains("is not a shape"))
        #expect(run.output.contains("Not right."))
        #expect(run.output.contains("Scatter chart of 120 points"))
    }

    @Test("What cells showed and what was answered is kept, and read as the full screen reads it")
    func kept() async throws {
        _ = try await CommandRun.nabla("--plain", home: home, input: "open c1w2-neuron\n(120, 2)\nrun\nbye\n")
        let again = try await CommandRun.nabla(
            "--plain", home: home, input: "open\nskip\noutput\nedit 1\nRandom.seed(2)\noutput\nbye\n")
        #expect(again.output.contains("answered this before, and it was not right"))
        #expect(again.output.contains("It has run before."))
        #expect(again.output.contains("Scatter chart of 120 points"))
        #expect(again.output.contains("The code has changed since this ran."))
        try await TerminalSession.open(home: home) { session in
            try await session.expect("Neural networks")
            try await session.press("c")
            try await session.expect("Not right.")
            try await session.press("End")
            try await session.expect("The code has changed since this ran.")
        }
    }

    @Test("Review and grading are there, too")
    func reviewAndGrading() async throws {
        let run = try await CommandRun.nabla(
            "--plain", home: home,
            input: "start c1w2-logistic-regression\ngrade c1w2-logistic-regression\nreview\nquiz c1w2\n\n")
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.output.contains("sigmoid"))
        #expect(run.output.contains("No card is due."))
        #expect(run.output.contains("Question 1 of"))
    }

    @Test("A slider is set, and its cell runs")
    func slider() async throws {
        let run = try await CommandRun.nabla(
            "--plain", home: home, input: "open c1w1-relu\n0\nset lift -80\nset lift 7\nset mass 1\nbye\n")
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.output.contains("lift may go from -400 to 0: set lift …"))
        #expect(run.output.contains("lift is -80"))
        #expect(run.output.contains("lift takes a number from -400 to 0."))
        #expect(run.output.contains("There is no slider mass here. There is: lift."))
        let later = try await CommandRun.nabla("--plain", home: home, input: "open\nskip\nbye\n")
        #expect(later.output.contains("let lift = -80.0"))
    }

    @Test("A derivation is said line by line, and a blank waits for its answer")
    func derivation() async throws {
        let run = try await CommandRun.nabla(
            "--plain", home: home, input: "open c1w2-loss\nskip\nskip\nnext\nb\nskip\nskip\nbye\n")
        #expect(run.code == 0, "\(run.errors)")
        let parts = ["A derivation: From the product to the cost", "[ ? ] log p", "Not right.", "Small should be good"]
        let places = parts.map { run.output.range(of: $0)?.lowerBound }
        #expect(
            !places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted(), "\(run.output)")
    }

    @Test("What is not understood is said, and the end of the input is a goodbye")
    func end() async throws {
        let run = try await CommandRun.nabla("--plain", home: home, input: "fly\nrun\nopen nowhere\n")
        #expect(run.code == 0)
        #expect(run.output.contains("There is no command fly"))
        #expect(run.output.contains("No lesson is open"))
        #expect(run.output.contains("There is no lesson nowhere"))
        #expect(run.output.contains("Goodbye"))
    }
}
