internal import Foundation
internal import GRDB

/// Functions whose solution was shown before the learner's own was right.
extension ProgressStore {
    /// Notes that the learner gave up on functions. The first time counts, and nothing takes it back.
    package func saveGivenUp(_ functions: [String], of assignment: String) async throws {
        try await writer.write { db in
            for function in functions {
                try db.execute(
                    sql: "INSERT OR IGNORE INTO givenUp (assignment, function, time) VALUES (?, ?, ?)",
                    arguments: [assignment, function, Date.now])
            }
        }
    }

    package func givenUp(of assignment: String) async throws -> Set<String> {
        try await writer.read { db in
            try String.fetchSet(db, sql: "SELECT function FROM givenUp WHERE assignment = ?", arguments: [assignment])
        }
    }
}
