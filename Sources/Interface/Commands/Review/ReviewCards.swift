import App
import Courseware
import Progress
import Review

/// Brings the cards that are due together with the documents that they ask about.
struct ReviewCards: Sendable {
    let library: CourseLibrary
    let store: ProgressStore

    /// The most urgent cards. A card whose question or function is in no document any more is left out.
    func due() async throws -> [ReviewItem] {
        var items: [ReviewItem] = []
        for entry in try await store.dueCards() where items.count < ReviewItem.mostAtOnce {
            guard let subject = try await subject(of: entry) else { continue }
            items.append(ReviewItem(id: entry.card.id, source: entry.source, subject: subject))
        }
        return items
    }

    // A document with an error is no reason to keep the other cards from the learner.
    private func subject(of entry: ReviewCard) async throws -> ReviewItem.Subject? {
        switch entry.kind {
        case .question:
            guard let question = question(entry.card.id, source: entry.source) else { return nil }
            return .question(try await store.fresh(question))
        case .function:
            let name = entry.card.id.split(separator: "/").last.map(String.init) ?? ""
            let document = try? library.assignment(entry.source)
            return document?.functions.first { $0.name == name }.map {
                .function(name: name, guide: $0.guide, note: entry.note)
            }
        }
    }

    private func question(_ id: String, source: String) -> Question? {
        if let quiz = try? library.quiz(source) { return quiz.questions.first { $0.id == id } }
        return (try? library.lesson(source))?.questions.first { $0.id == id }
    }
}
