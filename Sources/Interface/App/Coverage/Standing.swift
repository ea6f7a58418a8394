package import Courseware

/// How far a learner is with something that the courses teach.
package enum Standing: Int, Comparable, Sendable {
    /// No document covers it yet.
    case unwritten
    /// A document waits.
    case owed
    /// A document that covers it was begun.
    case met
    /// A document that covers it is done: the lesson read to its end, the quiz or the assignment all right.
    case done

    package static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
}

extension LearnerProgress {
    /// How far the learner is with a row of the syllabus: as far as with the document that is furthest.
    package func standing(of row: Coverage.Row, in courses: [Course]) -> Standing {
        row.documents.map { standing(with: $0, in: courses) }.max() ?? .unwritten
    }

    package func standing(with document: Coverage.Document, in courses: [Course]) -> Standing {
        switch document {
        case .lesson(let id):
            guard let place = places[id] else { return .owed }
            return place.isDone ? .done : .met
        case .quiz(let id):
            let given = answers.values.filter { $0.source == id }
            guard !given.isEmpty else { return .owed }
            let count = courses.flatMap(\.weeks).compactMap(\.quiz).first { $0.id == id }?.questionCount
            return given.count(where: \.isRight) == count ? .done : .met
        case .assignment(let id):
            guard let functions = functions[id], !functions.isEmpty else { return .owed }
            return functions.allSatisfy { $0.status == .passed } ? .done : .met
        }
    }
}
