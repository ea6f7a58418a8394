extension CourseLibrary {
    /// What learners read of a file, for checking its language: no code, no formulas, no comments.
    package struct Prose: Sendable {
        package var file: String
        package var text: String
    }

    /// The prose of all readable documents.
    package func prose() -> [Prose] {
        var texts: [Prose] = []
        for entry in lessons {
            if let lesson = try? lesson(entry) { texts.append(Prose(file: entry.file, text: lesson.text)) }
        }
        for entry in quizzes {
            guard let quiz = try? quiz(entry) else { continue }
            texts.append(Prose(file: entry.file, text: quiz.questions.map(\.text).joined(separator: "\n")))
        }
        for entry in assignments {
            guard let assignment = try? assignment(entry) else { continue }
            let parts =
                [assignment.title, assignment.introduction] + assignment.functions.flatMap { [$0.guide] + $0.hints }
            texts.append(Prose(file: entry.folder + "/guide.md", text: parts.joined(separator: "\n")))
        }
        for entry in assignments {
            guard let training = (try? training(entry)).flatMap(\.self) else { continue }
            texts.append(Prose(file: entry.trainingFile, text: training.text))
        }
        if let glossary = try? glossary() {
            let parts = glossary.terms.flatMap { [$0.name, $0.meaning] + $0.also }
            texts.append(Prose(file: Glossary.file, text: parts.joined(separator: "\n")))
        }
        if let syllabus = try? syllabus() {
            let parts = syllabus.groups.flatMap { [$0.title] + $0.rows.map(\.title) }
            texts.append(Prose(file: Syllabus.file, text: parts.joined(separator: "\n")))
        }
        return texts.map { Prose(file: $0.file, text: Self.readable($0.text)) }
    }

    private static func readable(_ markdown: String) -> String {
        markdown
            .replacing(/```[^\n]*\n(.|\n)*?```/, with: " ")
            .replacing(/`[^`]*`/, with: " ")
            .replacing(/<!--(.|\n)*?-->/, with: " ")
            .replacing(/\$\$(.|\n)*?\$\$/, with: " ")
            .replacing(/\$[^$]*\$/, with: " ")
            .replacing(/\]\([^)]*\)/, with: " ")
    }

    /// The rows of the syllabus that the weeks with lessons owe: those of these weeks and their quizzes that no document
    /// covers. In the prelude, these are the rows that its lessons name.
    package func owedRows() throws(DocumentErrors) -> [Syllabus.Row] {
        guard let syllabus = try syllabus() else { return [] }
        let written = weeks.filter { !$0.lessons.isEmpty && $0.course > 0 }.map { $0.id.uppercased() + "-" }
        return coverage(syllabus).missing.filter { row in
            written.contains { row.id.hasPrefix($0) || row.id.hasPrefix("Q-" + $0) }
                || Self.preludeRows.contains(row.id)
        }
    }

    /// What the prelude teaches.
    private static let preludeRows: Set = ["PF-01", "PF-02", "M-20"]
}
