import Foundation
import Synchronization

/// Tells when the learner's file of an open assignment was written by an editor.
final class FileWatcher: Sendable {
    private struct Watched {
        var file: URL
        var stamp: FileStamp?
        var source: String
    }

    private let watched = Mutex<[String: Watched]>([:])
    private let tell: @Sendable (String, String) -> Void
    private let timer = Mutex<Task<Void, Never>?>(nil)

    /// - Parameter tell: called with the assignment and its new text.
    init(tell: @escaping @Sendable (String, String) -> Void) {
        self.tell = tell
    }

    func watch(_ file: URL, of assignment: String, source: String) {
        watched.withLock { $0[assignment] = Watched(file: file, stamp: FileStamp(of: file), source: source) }
        timer.withLock { timer in
            guard timer == nil else { return }
            timer = Task { [weak self] in
                while !Task.isCancelled {
                    try? await Task.sleep(for: FileStamp.interval)
                    self?.look()
                }
            }
        }
    }

    /// Looks now.
    func look() {
        let changes = watched.withLock { watched in
            watched.keys.sorted().compactMap { assignment -> (String, String)? in
                guard var entry = watched[assignment] else { return nil }
                // A file that is being replaced may be missing for a moment.
                guard let stamp = FileStamp(of: entry.file), stamp != entry.stamp,
                    let source = try? String(contentsOf: entry.file, encoding: .utf8)
                else {
                    return nil
                }
                let isNew = source != entry.source
                (entry.stamp, entry.source) = (stamp, source)
                watched[assignment] = entry
                return isNew ? (assignment, source) : nil
            }
        }
        for (assignment, source) in changes { tell(assignment, source) }
    }

    func stop() {
        timer.withLock { $0?.cancel() }
    }
}
