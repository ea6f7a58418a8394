import Foundation
import Synchronization
import Wire

/// What threads print after their cell ended. It is told with the next cell.
final class LateOutput: Sendable {
    private static let mostBytes = 1 << 16

    private let texts = Mutex<[JobID: Data]>([:])

    func add(_ bytes: Data, from job: JobID) {
        texts.withLock { texts in
            let room = Self.mostBytes - texts[job, default: Data()].count
            if room > 0 { texts[job, default: Data()] += bytes.prefix(room) }
        }
    }

    func take() -> [(job: JobID, text: String)] {
        texts.withLock { texts in
            defer { texts = [:] }
            return texts.sorted { $0.key < $1.key }.map { job, bytes in
                (job, String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines))
            }
        }
    }
}
