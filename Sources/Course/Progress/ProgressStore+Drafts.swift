internal import GRDB

/// Text that is being written and is not yet in its file: it outlives a crash.
extension ProgressStore {
    package func saveDraft(_ text: String, named name: String) async throws {
        try await writer.write { db in
            try db.execute(sql: "INSERT OR REPLACE INTO draft (name, text) VALUES (?, ?)", arguments: [name, text])
        }
    }

    package func removeDraft(named name: String) async throws {
        try await writer.write { db in
            try db.execute(sql: "DELETE FROM draft WHERE name = ?", arguments: [name])
        }
    }

    package func draft(named name: String) async throws -> String? {
        try await writer.read { db in
            try String.fetchOne(db, sql: "SELECT text FROM draft WHERE name = ?", arguments: [name])
        }
    }
}
