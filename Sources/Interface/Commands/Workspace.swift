import App
import Courseware
import Foundation

/// The learner's own folder: copies of starters, edited cells, the record of progress.
struct Workspace: Sendable {
    let folder: URL

    /// `$NABLA_HOME`, or `nabla` in the home folder.
    init(environment: [String: String]) {
        if let named = environment["NABLA_HOME"], !named.isEmpty {
            folder = URL(filePath: named)
        } else {
            folder = URL(filePath: environment["HOME"] ?? NSHomeDirectory()).appending(path: "nabla")
        }
    }

    /// The learner's file of an assignment.
    func file(of assignment: String) -> URL {
        folder.appending(path: "assignments/\(assignment).swift")
    }

    var settingsFile: URL { folder.appending(path: "settings.conf") }

    /// The learner's settings; where there is no file, the standard ones.
    func settings() -> SettingsFile {
        SettingsFile((try? String(contentsOf: settingsFile, encoding: .utf8)) ?? "")
    }

    func save(_ settings: Settings) throws {
        let old = (try? String(contentsOf: settingsFile, encoding: .utf8)) ?? ""
        try Data(SettingsFile.text(settings, replacing: old).utf8).write(to: settingsFile, options: [.atomic])
    }

    func hasStarted(_ assignment: String) -> Bool {
        FileManager.default.fileExists(atPath: file(of: assignment).path)
    }

    /// Copies the starter where there is no file yet, and never over one.
    ///
    /// - Throws: a sentence that says what to do.
    func file(starting assignment: AssignmentDocument) throws(WorkspaceError) -> URL {
        let file = file(of: assignment.id)
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            if !FileManager.default.fileExists(atPath: file.path) {
                try Data(assignment.starter.utf8).write(to: file, options: [.atomic])
            }
        } catch {
            throw WorkspaceError(
                description: "\(file.path) cannot be written: \(error.localizedDescription). Check the folder's rights "
                    + "and the free space, or set NABLA_HOME to another folder.")
        }
        return file
    }

    /// Reads a learner's file.
    static func read(_ file: URL) throws -> String {
        do {
            return try String(contentsOf: file, encoding: .utf8)
        } catch CocoaError.fileReadNoSuchFile {
            throw Exit.usage("There is no file \(file.path).")
        } catch CocoaError.fileReadInapplicableStringEncoding {
            throw Exit.usage("\(file.path) is not UTF-8 text. Save it as UTF-8 and try again.")
        } catch {
            throw Exit.usage("\(file.path) cannot be read: \(error.localizedDescription)")
        }
    }
}

/// Why the workspace cannot be used.
struct WorkspaceError: Error, CustomStringConvertible {
    var description: String
}
