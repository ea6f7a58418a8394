import Foundation

@testable import Courseware

/// A small library in a temporary folder of its own.
final class LibraryFolder {
    let root = FileManager.default.temporaryDirectory.appending(path: "nabla-library-\(UUID().uuidString)")

    init() throws {
        try write(
            "lessons/courses.yaml",
            """
            courses:
              - folder: 1-networks
                label: "1"
                title: Networks
                weeks:
                  - {folder: 1-first, title: First}
                  - {folder: 2-second, title: Second}
              - folder: 2-practice
                label: P
                title: Practice
                weeks:
                  - {folder: 1-play, title: Play}
            """)
        try write("lessons/1-networks/1-first/notes.txt", "Not a lesson.")
        try write("lessons/1-networks/2-second/01-a.md", lesson("c1w2-a", "Lesson A", body: "## One\nText\n"))
        try write("lessons/1-networks/2-second/02-b.md", lesson("c1w2-b", "Lesson B", body: "## One\nText\n"))
        try write(
            "lessons/1-networks/2-second/quiz.yaml",
            """
            questions:
              - id: c1w2-q1
                covers: [Q-C1W2-01]
                question: |
                  Which?
                  - this dash is text
                options:
                  - {text: A, right: true, why: Yes.}
                  - {text: B, why: No.}
              - id: c1w2-q2
                covers: [Q-C1W2-02]
                question: Two?
                answer: 2
                why: So.
            """)
        try write(
            "assignments/c1w2-double/guide.md",
            """
            ---
            title: Doubling
            course: 1
            week: 2
            ---

            Two functions.

            ## double

            Multiply by 2.

            ```swift example
            double(2) // 4
            ```

            ```hint
            Use `*`.
            ```

            ```hint
            Write `2 * x`.
            ```

            ## triple

            Multiply by 3.

            ```hint
            As before.
            ```
            """)
        let solution = """
            import Nabla

            func double(_ x: Double) -> Double {
                // nabla:begin
                2 * x
                // nabla:end
            }

            func triple(_ x: Double) -> Double {
                // nabla:begin
                3 * x
                // nabla:end
            }

            """
        try write("assignments/c1w2-double/Solution.swift", solution)
        try write("assignments/c1w2-double/Starter.swift", StarterFile.starter(from: solution))
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func write(_ file: String, _ text: String) throws {
        let url = root.appending(path: file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }
}

func lesson(_ id: String, _ title: String, body: String) -> String {
    "---\nid: \(id)\ntitle: \(title)\nminutes: 10\ncovers: [C1W2-03]\n---\n\n\(body)"
}
