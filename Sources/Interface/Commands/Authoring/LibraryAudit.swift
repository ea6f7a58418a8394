import Courseware
import Foundation
import Grading

/// What can be said of all documents without running anything.
struct LibraryAudit {
    let library: CourseLibrary
    let site: Site

    func items() -> [AssignmentAudit.Item] {
        let counts =
            "\(library.lessons.count) lessons, \(library.quizzes.count) quizzes, \(library.assignments.count) assignments"
        var items: [AssignmentAudit.Item] = [
            .init(claim: "Valid: \(counts)", problems: library.problems().map(\.description)),
            .init(claim: "Every row of the weeks that are written is covered", problems: rows),
            .init(claim: "A typed answer of a quiz knows its mistakes", problems: answersWithoutMistakes),
            .init(claim: "Links lead somewhere", problems: links),
        ]
        switch Spelling.check(library) {
        case .found(let problems): items.append(.init(claim: "Words are spelt right", problems: problems))
        case .unable(let reason): items.append(.init(claim: "Spelling is not checked: \(reason)", problems: []))
        }
        return items
    }

    private var rows: [String] {
        do {
            return try library.owedRows().map { "\($0.id), \"\($0.title)\", is covered by no document." }
        } catch {
            return error.errors.map(\.description)
        }
    }

    private var answersWithoutMistakes: [String] {
        library.quizzes.compactMap { try? library.quiz($0) }.flatMap(\.questions).compactMap { question in
            switch question.kind {
            case .number, .shape, .text: break
            case .chooseOne, .chooseMany, .order, .match: return nil
            }
            return question.misconceptions.isEmpty ? "The question \(question.id) names no mistakes." : nil
        }
    }

    private var links: [String] {
        let files =
            ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "lessons/README.md"] + library.lessons.map(\.file)
            + library.assignments.flatMap { [$0.folder + "/guide.md", $0.trainingFile] }
        return LinkAudit(root: library.root).problems(in: files).map(\.description)
    }
}
