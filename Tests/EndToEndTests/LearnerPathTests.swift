import Courseware
import Foundation
import Testing

/// The way of a learner from the first step of the prelude to the last assignment of course 1, with wrong and right answers.
@Suite("From the prelude to the end of course 1", .serialized)
struct LearnerPathTests {
    private static let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    private let folder: TemporaryFolder
    private let library: CourseLibrary
    private let courses: [Course]

    init() throws {
        folder = try TemporaryFolder()
        library = try CourseLibrary.load(from: Self.root)
        courses = library.courses.filter { ["0", "1"].contains($0.label) }
    }

    @Test("Walk every lesson, answer every quiz, hand in every assignment; then all is done", .timeLimit(.minutes(10)))
    func path() async throws {
        try await TerminalSession.open(width: 100, height: 80, home: folder.url) { session in
            try await session.expect("Neural networks and deep learning")
            for week in courses.flatMap(\.weeks) {
                for entry in week.lessons { try await walk(library.lesson(entry), in: session) }
                if let quiz = week.quiz { try await answer(library.quiz(quiz), in: session) }
                for assignment in week.assignments { try await handIn(assignment.id, in: session) }
            }
            try await session.press("q")
            try await session.expect("ended with 0")
        }
        let progress = try await CommandRun.nabla("progress", home: folder.url).output
        for week in courses.flatMap(\.weeks) {
            #expect(progress.contains("lessons \(week.lessons.count)/\(week.lessons.count)"))
        }
        let coverage = try await CommandRun.nabla("progress", "--coverage", home: folder.url).output
        #expect(coverage.contains("✓ C1W2-04  The sigmoid"))
        #expect(!coverage.contains("· C1W"))
        // What was answered wrong is a card now, and comes back tomorrow.
        let review = try await CommandRun.nabla("review", home: folder.url).output
        #expect(review.contains("cards tomorrow"))
    }

    // MARK: Lessons

    /// Opens the lesson that comes next, runs the first cell, answers what is asked first, and turns the pages to the end.
    private func walk(_ lesson: Lesson, in session: TerminalSession) async throws {
        try await session.press("c")
        try await session.expect(lesson.title)
        for (number, step) in zip(1..., lesson.steps) {
            try await session.expect("step \(number) of \(lesson.steps.count)")
            switch step.firstStop {
            case .cell where number == 1:
                try await session.press("Enter")
                try await session.expectGone("Enter run")
            case .question(let question, _) where number <= 2:
                try await answer(question, rightly: number == 2, in: session)
            default: break
            }
            try await session.press(step.hasPairs ? "n" : "Right")
        }
        try await session.expect("You have finished")
    }

    // MARK: Questions

    /// Answers every question of a quiz, every third one wrongly, and reads the result.
    private func answer(_ quiz: Quiz, in session: TerminalSession) async throws {
        try await openQuiz(quiz, in: session)
        var right = 0
        for (number, question) in zip(1..., quiz.questions) {
            try await session.expect("question \(number) of \(quiz.questions.count)")
            let isRight = number % 3 != 0
            if try await answer(question, rightly: isRight, in: session) {
                if isRight { right += 1 }
                try await session.press("Enter")
            } else {
                try await session.press("n")
            }
        }
        try await session.expect("\(right) of \(quiz.questions.count) right")
        try await session.press("Enter")
        try await session.expect("Neural networks and deep learning")
    }

    /// Types an answer and reads the verdict. What is sorted or paired is left out.
    ///
    /// - Returns: whether the question was answered.
    @discardableResult
    private func answer(_ question: Question, rightly: Bool, in session: TerminalSession) async throws -> Bool {
        switch question.kind {
        case .chooseOne(let options):
            let choice = try #require(options.firstIndex { $0.isRight == rightly })
            try await session.type(letter(choice))
        case .chooseMany(let options):
            let right = options.indices.filter { options[$0].isRight }
            for choice in rightly ? right : Array(right.dropFirst()) + [options.firstIndex { !$0.isRight } ?? right[0]]
            {
                try await session.type(letter(choice))
            }
            try await session.press("Enter")
        case .number(let number, _): try await type(rightly ? "\(number)" : "\(number + 1000)", in: session)
        case .shape(let sizes):
            let wrong = sizes.map { $0 + 1 }
            try await type((rightly ? sizes : wrong).map(String.init).joined(separator: ", "), in: session)
        case .text(let texts): try await type(rightly ? texts[0] : "something else", in: session)
        case .order, .match: return false
        }
        try await session.expect(rightly ? "✓ Right." : "✗ Not right.")
        return true
    }

    private func letter(_ index: Int) -> String {
        String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index)))
    }

    private func type(_ text: String, in session: TerminalSession) async throws {
        try await session.type(text)
        try await session.press("Enter")
    }

    /// Finds the quiz below its week on the home page.
    private func openQuiz(_ quiz: Quiz, in session: TerminalSession) async throws {
        let row = "Quiz        \(quiz.title)"
        let week = "Week \(quiz.week)  \(quiz.title)"
        for target in [week, row] {
            if target == week, try await session.screen.contains(row) { continue }
            try await move(to: target, in: session)
            try await session.press("Enter")
        }
        try await session.expect("question 1 of")
    }

    /// Goes down, then up, the home page until the marked row holds `text`.
    private func move(to text: String, in session: TerminalSession) async throws {
        for key in ["Down", "Up"] {
            var row = try await markedRow(in: session)
            while !row.contains(text) {
                try await session.press(key)
                guard let next = try await markedRow(in: session, otherThan: row) else { break }
                row = next
            }
            if row.contains(text) { return }
        }
        Issue.record("No row \(text) on the home page:\n\(try await session.screen)")
        throw CancellationError()
    }

    private func markedRow(in session: TerminalSession) async throws -> String {
        try await session.screen.split(separator: "\n").first { $0.contains("▸") }.map(String.init) ?? ""
    }

    /// The marked row once a key has moved the mark; `nil` at the end of the page, where it stays.
    private func markedRow(in session: TerminalSession, otherThan row: String) async throws -> String? {
        for _ in 0..<80 {
            let now = try await markedRow(in: session)
            if now != row { return now }
            try await Task.sleep(for: .milliseconds(25))
        }
        return nil
    }

    // MARK: Assignments

    /// Opens the assignment that comes next, grades it as it is, and writes its file as an editor beside Nabla would: saving grades it.
    private func handIn(_ id: String, in session: TerminalSession) async throws {
        let solution = try String(
            contentsOf: Self.root.appending(path: "assignments/\(id)/Solution.swift"), encoding: .utf8)
        try await session.press("g")
        try await session.expect("g grade")
        try await session.press("g")
        try await session.expect("0 / 100")
        let file = folder.url.appending(path: "assignments/\(id).swift")
        try Data(solution.utf8).write(to: file)
        try await session.expect("100 / 100")
        try await session.press("Escape")
        try await session.expect("Neural networks and deep learning")
    }
}

extension Lesson.Step {
    /// The part of the step that has the keys when the step is opened.
    fileprivate var firstStop: Lesson.Block? {
        blocks.first { block in
            switch block {
            case .cell, .question, .derivation, .drill: true
            case .prose, .hint: false
            }
        }
    }

    /// Arrows change pairs; letters are typed where a text is asked. So the page is turned by one or by the other.
    fileprivate var hasPairs: Bool {
        blocks.contains { block in
            if case .question(let question, _) = block, case .match = question.kind { true } else { false }
        }
    }
}
