import Courseware
import Foundation
import Progress

extension AnswerRecord {
    /// Reads a kept answer; `nil` for one that cannot be read.
    init?(json: String) {
        guard let record = try? JSONDecoder().decode(AnswerRecord.self, from: Data(json.utf8)) else { return nil }
        self = record
    }
}

extension ProgressStore {
    /// The question with numbers that were not asked before, where they are drawn: those after the ones answered last.
    func fresh(_ question: Question) async throws -> Question {
        guard question.isDrawn, let saved = try await latestAnswer(to: question.id) else { return question }
        return question.drawn((AnswerRecord(json: saved)?.draw ?? 0)).drawnAnew()
    }
}
