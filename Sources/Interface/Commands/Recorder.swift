import Foundation
import Grading
import Progress

/// Turns what happened into records of progress.
enum Recorder {
    static func save(_ report: GradeReport, in store: ProgressStore) async throws {
        let json = String(decoding: try report.json(), as: UTF8.self)
        let functions = report.functions.map {
            FunctionState(name: $0.name, status: $0.status.rawValue, points: $0.points, maxPoints: $0.maxPoints)
        }
        try await store.save(
            Attempt(
                assignment: report.assignment, time: Date(), score: report.score, maxScore: report.maxScore,
                report: json, functions: functions))
    }
}
