import App
import Courseware

/// All places of all documents, for the search. A document with an error is left out.
struct SearchIndex {
    let library: CourseLibrary

    func entries() -> [SearchEntry] {
        library.weeks.flatMap { week in
            week.lessons.compactMap { try? library.lesson($0) }.flatMap { steps(of: $0) }
                + (week.quiz.flatMap { try? library.quiz($0) }.map { questions(of: $0) } ?? [])
                + week.assignments.compactMap { try? library.assignment($0) }.flatMap { functions(of: $0) }
        }
    }

    private func steps(of lesson: Lesson) -> [SearchEntry] {
        lesson.steps.enumerated().map { index, step in
            SearchEntry(
                page: .lesson(lesson.id), place: index, title: "\(lesson.title) · \(step.title)",
                text: step.blocks.map(\.searchText).joined(separator: "\n"))
        }
    }

    private func questions(of quiz: Quiz) -> [SearchEntry] {
        quiz.questions.enumerated().map { index, question in
            SearchEntry(
                page: .quiz(quiz.id), place: index, title: "Quiz: \(quiz.title) · question \(index + 1)",
                text: question.prompt)
        }
    }

    private func functions(of assignment: AssignmentDocument) -> [SearchEntry] {
        assignment.functions.enumerated().map { index, function in
            SearchEntry(
                page: .assignment(assignment.id), place: index,
                title: "Assignment: \(assignment.title) · \(function.name)", text: function.guide)
        }
    }
}

extension Lesson.Block {
    /// What is written in the block, without answers and hints.
    fileprivate var searchText: String {
        switch self {
        case .prose(let text): text
        case .cell(let cell): cell.source
        case .question(let question, _): question.prompt
        case .derivation(let derivation): derivation.title
        case .hint, .drill: ""
        }
    }
}
