package import Foundation
internal import GRDB

/// Why the record of progress cannot be used, in words for the reader.
package struct ProgressError: Error, Hashable, Sendable, CustomStringConvertible {
    package var description: String
}

extension ProgressStore {
    /// A store, and a sentence for the reader where something happened on the way.
    package struct Opened: Sendable {
        package var store: ProgressStore
        package var notice: String?
    }

    package static let fileName = "progress.sqlite"

    /// Opens `progress.sqlite` in the workspace and creates what is missing.
    ///
    /// A damaged file is renamed, not deleted; a new one takes its place and `notice` tells where the old one is.
    package static func open(in workspace: URL) throws(ProgressError) -> Opened {
        let file = workspace.appending(path: fileName)
        do {
            try FileManager.default.createDirectory(at: workspace, withIntermediateDirectories: true)
            // Of two processes that start together, one creates the schema and the other waits.
            let lock = try FolderLock(workspace)
            defer { lock.release() }
            do {
                return Opened(store: try open(file))
            } catch let error as DatabaseError where error.isDamage {
                let aside = try moveAside(file)
                return Opened(
                    store: try open(file),
                    notice: "The record of your progress was damaged (\(error.message ?? "\(error.resultCode)")). It "
                        + "is kept as \(aside.path(percentEncoded: false)), and a new one was started. To save what "
                        + "can be saved, type: sqlite3 \(aside.lastPathComponent) .recover")
            }
        } catch let error as ProgressError {
            throw error
        } catch {
            throw ProgressError(
                description: "The record of your progress, \(file.path(percentEncoded: false)), cannot be opened: "
                    + "\(error.sentence). Check that the folder is there, is yours to write and has free space.")
        }
    }

    private static func open(_ file: URL) throws -> ProgressStore {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.journalMode = .wal
        let queue = try DatabaseQueue(path: file.path(percentEncoded: false), configuration: configuration)
        let (state, isNewer) = try queue.read { db in
            (try String.fetchOne(db, sql: "PRAGMA quick_check(1)"), try migrator.hasBeenSuperseded(db))
        }
        if let state, state != "ok" { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: state) }
        if isNewer {
            throw ProgressError(
                description: "The record of your progress, \(file.path(percentEncoded: false)), was written by a "
                    + "newer Nabla. Update Nabla to go on.")
        }
        return try ProgressStore(queue)
    }

    private static func moveAside(_ file: URL) throws -> URL {
        let manager = FileManager.default
        var number = 1
        func place(_ number: Int) -> URL {
            file.deletingLastPathComponent().appending(path: "progress-damaged-\(number).sqlite")
        }
        while manager.fileExists(atPath: place(number).path(percentEncoded: false)) { number += 1 }
        for suffix in ["", "-wal", "-shm"] {
            let from = URL(filePath: file.path(percentEncoded: false) + suffix)
            guard manager.fileExists(atPath: from.path(percentEncoded: false)) else { continue }
            try manager.moveItem(at: from, to: URL(filePath: place(number).path(percentEncoded: false) + suffix))
        }
        return place(number)
    }
}

extension DatabaseError {
    fileprivate var isDamage: Bool {
        [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(resultCode)
    }
}

extension Error {
    fileprivate var sentence: String {
        if let error = self as? DatabaseError { return error.message ?? "\(error.resultCode)" }
        return localizedDescription
    }
}
