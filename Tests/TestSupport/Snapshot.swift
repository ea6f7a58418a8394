import Foundation
public import Testing

/// Compares `text` with the recorded file `__Snapshots__/<test file>/<name>.txt` beside the test.
///
/// Run the tests with `NABLA_RECORD=1` to record anew. A recording run fails, so that nobody takes it for a pass.
public func expectSnapshot(
    _ text: String, named name: String, filePath: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let test = URL(filePath: filePath)
    let file = test.deletingLastPathComponent()
        .appending(path: "__Snapshots__")
        .appending(path: test.deletingPathExtension().lastPathComponent)
        .appending(path: name + ".txt")
    let actual = text.hasSuffix("\n") ? text : text + "\n"
    if ProcessInfo.processInfo.environment["NABLA_RECORD"] == "1" {
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(actual.utf8).write(to: file)
        } catch {
            Issue.record("Cannot record \(name): \(error)", sourceLocation: sourceLocation)
        }
        Issue.record("Recorded \(name); run again without NABLA_RECORD.", sourceLocation: sourceLocation)
        return
    }
    guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
        Issue.record("No snapshot named \(name). Record it with NABLA_RECORD=1.", sourceLocation: sourceLocation)
        return
    }
    if actual != expected {
        Issue.record(
            "\(name) differs from its snapshot.\n--- expected\n\(expected)--- got\n\(actual)",
            sourceLocation: sourceLocation)
    }
}
