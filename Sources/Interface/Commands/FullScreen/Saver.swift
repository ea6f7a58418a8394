import App
import Courseware
import Foundation
import Progress
import Synchronization

/// Saves in the order in which things happened, one after the other, without making the screen wait.
final class Saver: Sendable {
    private let waiting = SaveQueue()
    private let signal: AsyncStream<Void>.Continuation
    private let worker: Task<Void, Never>

    /// - Parameter complain: called with a sentence when something could not be saved.
    init(store: ProgressStore, complain: @escaping @Sendable (String) -> Void) {
        let (signals, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        self.signal = signal
        worker = Task { [waiting] in
            for await _ in signals {
                while let effect = waiting.next() {
                    do {
                        try await Self.save(effect, in: store)
                    } catch {
                        complain("This could not be saved: \(error). Is the disk full?")
                    }
                }
            }
        }
    }

    func save(_ effect: Effect) {
        waiting.add(effect)
        signal.yield()
    }

    /// Waits until all is saved.
    func finish() async {
        signal.finish()
        await worker.value
    }

    private static func save(_ effect: Effect, in store: ProgressStore) async throws {
        switch effect {
        case .savePosition(let lesson, let place):
            try await store.save(
                LessonPosition(lesson: lesson, step: place.step, stepCount: place.stepCount, isDone: place.isDone))
        case .saveEdit(let lesson, let cell, let source):
            try await store.save(CellEdit(lesson: lesson, cell: cell, source: source))
        case .removeEdit(let lesson, let cell):
            try await store.removeEdit(lesson: lesson, cell: cell)
        case .saveResult(let lesson, let cell, let record):
            try await store.save(record, lesson: lesson, cell: cell)
        case .saveAnswer(let question, let source, let answer, let isRight, let draw):
            try await store.save(
                QuizAnswer(
                    question: question, source: source,
                    answer: SavedNumbers.json(AnswerRecord(answer: answer, draw: draw)), isRight: isRight,
                    time: Date()))
        case .saveDraft(let assignment, let source):
            try await store.saveDraft(source, named: assignment)
        case .removeDraft(let assignment):
            try await store.removeDraft(named: assignment)
        case .saveRating(let card, let rating):
            try await store.review(card, rating)
        case .saveHints(let assignment, let function, let count):
            try await store.saveHints(assignment: assignment, function: function, count: count)
        default: break
        }
    }
}

extension ProgressStore {
    /// Saves what a cell showed.
    func save(_ record: App.CellRecord, lesson: String, cell: Int) async throws {
        try await save(
            CellResult(
                lesson: lesson, cell: cell, status: record.status.rawValue, output: SavedNumbers.json(record),
                sourceHash: record.sourceHash))
    }
}

/// JSON has no NaN and no infinity; figures may hold both.
enum SavedNumbers {
    static let encoding = JSONEncoder.NonConformingFloatEncodingStrategy.convertToString(
        positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.nonConformingFloatEncodingStrategy = encoding
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static let decoding = JSONDecoder.NonConformingFloatDecodingStrategy.convertFromString(
        positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
}
