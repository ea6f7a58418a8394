import Foundation

/// The programs that were built beside these tests.
enum BuiltProgram {
    static let folder: URL = {
        // The test bundle lies in the build folder, whatever program loaded it.
        var candidate = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        while candidate.path != "/" {
            candidate = candidate.deletingLastPathComponent()
            let program = candidate.appending(path: "nabla")
            if FileManager.default.isExecutableFile(atPath: program.path) { return candidate }
        }
        return URL(filePath: #filePath).appending(path: "../../../.build/debug").standardized
    }()

    static var nabla: URL { folder.appending(path: "nabla") }
}

/// A folder for one test, deleted with it.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "nabla-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}
