import Foundation
import Grading
import Progress

/// Turns what happened into records of progress.
enum Recorder {
    private static func save(_ report: GradeReport, in store: ProgressStore) async throws {
        let json = String(decoding: try report.json(), as: UTF8.self)
        let functions = report.functions.map {
            FunctionState(
                name: $0.name, status: $0.status.rawValue, points: $0.points, maxPoints: $0.maxPoints,
                note: $0.note)
        }
        try await store.save(
            Attempt(
                assignment: report.assignment, time: Date(), score: report.score, maxScore: report.maxScore,
                report: json, functions: functions))
    }

    /// Compares a report with the one before, notes what was given up, and keeps it.
    ///
    /// - Parameter isWhole: whether all functions were graded; a part is compared only.
    /// - Returns: the functions that failed in the same way before.
    static func record(_ report: inout GradeReport, isWhole: Bool, _ store: ProgressStore) async throws -> Set<String> {
        var repeated: Set<String> = []
        if let earlier = try await store.latestReport(of: report.assignment) {
            report.compare(withEarlier: Data(earlier.utf8))
            repeated = report.saidBefore(in: Data(earlier.utf8))
        }
        let givenUp = try await store.givenUp(of: report.assignment)
        for index in report.functions.indices where givenUp.contains(report.functions[index].name) {
            report.functions[index].isGivenUp = true
        }
        if isWhole { try await save(report, in: store) }
        return repeated
    }
}

extension FunctionReport {
    /// What was wrong, in the words of the first failed check; empty where nothing was, or where it was not the
    /// function's own doing.
    fileprivate var note: String {
        switch status {
        case .passed, .notStarted, .blocked: return ""
        case .failed, .crashed, .timedOut: break
        }
        guard let check = checks.first(where: { $0.status != .passed }) else { return "" }
        return check.diagnosis.isEmpty ? check.message : check.diagnosis
    }
}
