import Foundation
import Testing

/// One evening of a learner: a lesson with an edit and a live training, an assignment from a wrong answer to a right
/// one, a quiz, a review, a crash, and everything there afterwards.
@Suite("A whole session in a terminal of 100 columns and 30 rows", .serialized)
struct WholeSessionTests {
    @Test func evening() async throws {
        let folder = try TemporaryFolder()
        try await TerminalSession.open(width: 100, height: 30, home: folder.url) { session in
            try await session.expect("Neural networks and deep learning")
            try await lesson(in: session)
            try await assignment(in: session)
            try await quiz(in: session)
        }
        // The cards of tonight are due another day, and that day has come.
        try await CommandRun.python(
            """
            import sqlite3, sys
            store = sqlite3.connect(sys.argv[1])
            store.execute("UPDATE reviewCard SET dueDay = dueDay - 9, lastDay = lastDay - 9")
            store.commit()
            """, folder.url.appending(path: "progress.sqlite").path)
        try await TerminalSession.open(width: 100, height: 30, home: folder.url) { session in
            try await review(in: session)
            try await crash(in: session)
        }
        try await TerminalSession.open(width: 100, height: 30, home: folder.url) { session in
            try await everythingIsThere(in: session)
        }
    }

    private func lesson(in session: TerminalSession) async throws {
        try await session.find("neuron decides points", "A neuron that decides · Points of two kinds")
        try await session.expect("step 1 of")
        // A wrong answer before the cell is run, and why it is wrong.
        try await session.type("120 2\n")
        try await session.expect("Not right.")
        try await session.press("Enter")
        try await session.press("Enter")
        try await session.expect("Y = (1, 120)")
        // An edit of the cell, with the signature of the call on the way.
        try await session.press("e", "Enter", "Up")
        try await session.type("let evening = matmul(Tensor([[1, 1]]), ")
        try await session.expect("matmul(_ a: Tensor, _ b: Tensor) -> Tensor")
        try await session.type("Tensor([[1], [1]]))")
        try await session.press("C-r")
        try await session.expect("evening = (1, 1)")
        // Training, longer than the lesson's, so that it is seen: the chart grows while keys are answered.
        try await session.find("neuron decides downhill", "A neuron that decides · Downhill, step by step")
        try await focusCell(in: session)
        try await session.press("e", "NPage", "NPage", "End", "Enter")
        try await session.type("for step in 0..<1_000_000 { plot(\"evening cost\", step, cost(forward(w, b, X), Y)) }")
        try await session.press("C-r")
        try await session.expect("▶")
        try await session.expect("evening cost")
        try await session.press("?")
        try await session.expect("On this page")
        try await session.press("Escape")
        let before = try await session.screen
        try await session.expectChange(from: before)
        try await session.press("C-c")
        try await session.expect("Stopped.")
        try await session.press("Escape")
    }

    private func assignment(in session: TerminalSession) async throws {
        try await session.expect("Neural networks and deep learning")
        try await findSigmoid(in: session)
        try await session.press("e")
        try await session.expect("Ctrl-R grade")
        try await session.press("C-k")
        try await session.type("    1 / (1 + exp(z))\n")
        try await session.press("Up", "End", "C-r")
        try await session.expect("0/10")
        try await session.expect("sigmoid is not right yet.")
        try await session.expect("This curve falls where")
        try await session.press("h")
        try await session.expect("Hint 1 of")
        try await session.press("e")
        try await session.expect("Ctrl-R grade")
        try await session.press("C-k")
        try await session.type("    1 / (1 + exp(-z))\n")
        try await session.press("Up", "End", "C-r")
        try await session.expect("10 / 100")
        try await session.press("Escape")
    }

    private func quiz(in session: TerminalSession) async throws {
        try await session.find("quiz logistic question", "Quiz: Logistic regression · question 1")
        try await session.expect("question 1 of")
        try await session.press("d")
        try await session.expect("ight.")
        try await session.press("Escape")
    }

    private func review(in session: TerminalSession) async throws {
        try await session.expect("due")
        try await session.press("v")
        try await session.expect("card 1 of")
        try await session.press("Escape")
        try await session.expect("Continue")
    }

    private func crash(in session: TerminalSession) async throws {
        try await findSigmoid(in: session)
        try await session.press("e")
        try await session.expect("Ctrl-R grade")
        try await session.type("// typed as the light went out")
        try await session.expect("// typed as the light went out")
        try await session.settle()
        kill(try await session.program, SIGKILL)
        try await session.expect("ended with 137")
    }

    private func everythingIsThere(in session: TerminalSession) async throws {
        try await session.expect("Neural networks and deep learning")
        try await findSigmoid(in: session)
        try await session.expect("10 / 100")
        try await session.expect("// typed as the light went out")
        try await session.press("Escape", "Escape")
        try await session.expect("Continue")
        try await session.find("neuron decides points", "A neuron that decides · Points of two kinds")
        try await session.expect("Not right.")
        try await session.expect("evening = (1, 1)")
    }

    private func findSigmoid(in session: TerminalSession) async throws {
        try await session.find("assignment logistic sigmoid", "Assignment: Logistic regression · sigmoid")
        try await session.expect("initializeWithZeros")
    }

    private func focusCell(in session: TerminalSession) async throws {
        for _ in 0..<10 {
            if try await session.bar.contains("e edit") { return }
            try await session.press("Tab")
            try await session.settle()
        }
        Issue.record("No cell in this step:\n\(try await session.screen)")
    }
}

extension TerminalSession {
    /// Opens the place that the search finds first, whose title is `title`.
    fileprivate func find(_ words: String, _ title: String) async throws {
        try await press("/")
        try await expect("Search")
        // What was looked for last is still there.
        try await press("C-u")
        try await type(words)
        try await expect("▸ \(title)")
        try await press("Enter")
        try await settle()
    }
}
