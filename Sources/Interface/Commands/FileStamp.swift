import Foundation

/// Tells a file from a newer one in its place. Editors replace files in many ways (in place, by renaming, by way of a
/// backup), and looking at the path sees them all. It is done many times a second, so it is one call of the system.
struct FileStamp: Equatable {
    private let node: UInt64
    private let size: Int64
    private let seconds: Int
    private let nanoseconds: Int

    /// `nil` where there is no such file.
    init?(of file: URL) {
        var status = stat()
        guard stat(file.path, &status) == 0 else { return nil }
        (node, size) = (UInt64(status.st_ino), Int64(status.st_size))
        (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }

    /// How often to look at a file whose changes are waited for.
    static let interval = Duration.milliseconds(20)
}
