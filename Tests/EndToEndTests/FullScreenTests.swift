import Foundation
import Testing

@Suite("The full screen in a terminal of 80 columns and 24 rows", .serialized)
struct FullScreenTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("Walk the lesson, run every cell, quit; reopened, all is where it was")
    func lesson() async throws {
        try await TerminalSession.open(home: folder.url) { session in
            try await session.expect("Neural networks and deep learning")
            try await open("A neuron that decides", in: session)
            for step in 1...9 {
                try await session.expect("step \(step) of 9")
                try await runCells(in: session)
                try await session.press("n")
            }
            // Going on from the last step finishes the lesson.
            try await session.expect("✓ done")
            try await session.press("q")
            try await session.expect("ended with 0")
        }
        try await TerminalSession.open(home: folder.url) { session in
            try await open("A neuron that decides", in: session)
            try await session.expect("step 9 of 9")
            // The last cell's chart is there, without running anything.
            for _ in 0..<8 {
                if try await session.screen.contains("learning rates") { break }
                try await session.press("Tab")
                try await session.settle()
            }
            try await session.expect("learning rates")
        }
    }

    @Test("An edited cell runs as edited, and the edit is there after kill -9")
    func editAndKill() async throws {
        try await TerminalSession.open(home: folder.url) { session in
            try await session.expect("Neural networks")
            try await open("A neuron that decides", in: session)
            try await session.expect("step 1 of 9")
            try await focusCell(in: session)
            try await session.press("e")
            try await session.expect("Ctrl-R run")
            try await session.type("let answer = 6 * 7")
            try await session.press("Enter")
            try await session.press("Escape")
            try await session.press("Enter")
            try await session.expect("answer = 42")
            kill(try await session.program, SIGKILL)
            try await session.expect("ended with 137")
        }
        try await TerminalSession.open(home: folder.url) { session in
            try await session.expect("Neural networks")
            try await session.press("c")
            try await session.expect("let answer = 6 * 7")
            try await session.expect("answer = 42")
        }
    }

    @Test("Start an assignment, grade it, write a function in an editor, see it graded on return")
    func assignment() async throws {
        // This editor writes the body of sigmoid and ends.
        let editor = folder.url.appending(path: "editor.sh")
        try Data(
            """
            #!/bin/sh
            for file; do :; done
            awk '/^func sigmoid/ { print; getline; print "    1 / (1 + exp(-z))"; next } { print }' "$file" > "$file.new"
            mv "$file.new" "$file"

            """.utf8
        ).write(to: editor)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor.path)

        try await TerminalSession.open(home: folder.url, editor: editor.path) { session in
            try await session.expect("Neural networks")
            try await open("Assignment  Logistic regression", in: session)
            try await session.expect("initializeWithZeros")
            try await session.press("g")
            try await session.expect("0 / 100")
            try await session.press("E")
            try await session.expect("10 / 100")
            // What is not written yet cannot be trained.
            try await session.press("t")
            try await session.expect("not written yet: initializeWithZeros")
            try await session.press("Escape")
            try await session.expect("Neural networks")
            try await session.press("q")
            try await session.expect("ended with 0")
        }
        let progress = try await CommandRun.nabla("progress", home: folder.url)
        #expect(progress.output.contains("assignments 10/"))
    }

    @Test("The second grade of a mistake says more, a save elsewhere is graded at once, and what is right is trained")
    func trainAssignment() async throws {
        let solution = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../assignments/c1w2-logistic-regression/Solution.swift").standardized,
            encoding: .utf8)
        let work = folder.url.appending(path: "assignments/c1w2-logistic-regression.swift")
        try FileManager.default.createDirectory(at: work.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(solution.replacing("dw: matmul(X, dZ.T) / m", with: "dw: matmul(X, dZ.T)").utf8).write(to: work)
        try await TerminalSession.open(width: 120, height: 50, home: folder.url) { session in
            try await session.expect("Neural networks")
            try await open("Assignment  Logistic regression", in: session)
            try await session.expect("initializeWithZeros")
            try await session.press("g", "Down", "Down")
            try await session.expect("mean is missing")
            try await session.press("g")
            try await session.expect("→ ")
            try await session.expect("Divide dw by m")
            try Data(solution.utf8).write(to: work)
            try await session.expect("100 / 100")
            try await session.press("t")
            try await session.expect("Pictures as columns")
            try await session.press("Enter")
            try await session.expect("(12288, 209)")
            try await session.press("Escape")
            try await session.expect("100 / 100")
            try await session.press("Escape", "q")
            try await session.expect("ended with 0")
        }
    }

    @Test("An answer is judged at once, with its reason, and is there after kill -9")
    func quiz() async throws {
        try await TerminalSession.open(home: folder.url) { session in
            try await session.expect("Neural networks")
            try await open("Quiz        Logistic regression", in: session)
            try await session.expect("question 1 of")
            try await session.press("Space", "Enter")
            try await session.expect("ight.")
            kill(try await session.program, SIGKILL)
            try await session.expect("ended with 137")
        }
        try await TerminalSession.open(home: folder.url) { session in
            try await session.expect("Neural networks")
            try await open("Quiz        Logistic regression", in: session)
            try await session.expect("question 2 of")
        }
    }

    @Test("A resize draws anew; a tiny terminal says so and comes back")
    func resize() async throws {
        try await TerminalSession.open(home: folder.url) { session in
            try await session.expect("Neural networks")
            try await session.resize(width: 160, height: 50)
            try await session.expect("Sequence models")
            try await session.resize(width: 10, height: 3)
            try await session.settle()
            try await session.resize(width: 80, height: 24)
            try await session.expect("Neural networks")
            try await session.press("q")
            try await session.expect("ended with 0")
        }
    }

    // MARK: Moving about

    /// Opens something of course 1, week 2 from the home page.
    private func open(_ item: String, in session: TerminalSession) async throws {
        try await session.expect("Continue")
        try await session.settle()
        for (row, inside) in [("Neural networks and deep learning", "Week 2  Logistic"), ("Week 2  Logistic", item)] {
            if try await session.screen.contains(inside) { continue }
            try await moveTo(row, in: session)
            try await session.press("Enter")
            try await session.settle()
        }
        try await moveTo(item, in: session)
        try await session.press("Enter")
        try await session.settle()
    }

    /// Presses Down until the marked row of the home page holds `text`.
    private func moveTo(_ text: String, in session: TerminalSession) async throws {
        for _ in 0..<80 {
            let rows = try await session.screen.split(separator: "\n")
            if rows.contains(where: { $0.contains("▸") && $0.contains(text) }) { return }
            try await session.press("Down")
            try await session.settle()
        }
        Issue.record("No row \(text) on the home page:\n\(try await session.screen)")
        throw CancellationError()
    }

    /// Presses Tab until the selected part of the step can be run.
    private func focusCell(in session: TerminalSession) async throws {
        for _ in 0..<10 {
            if try await session.bar.contains("e edit") { return }
            try await session.press("Tab")
            try await session.settle()
        }
        Issue.record("No cell in this step:\n\(try await session.screen)")
    }

    /// Goes through the step's parts and runs every cell that has not run.
    private func runCells(in session: TerminalSession) async throws {
        for _ in 0..<8 {
            if try await session.bar.contains("Enter run") {
                try await session.press("Enter")
                try await session.expectGone("Enter run")
            }
            try await session.press("Tab")
            try await session.settle()
        }
    }
}
