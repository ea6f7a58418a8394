internal import Foundation

/// Holds a folder for one process at a time. The system releases it when the process ends in any way.
struct FolderLock {
    private let descriptor: Int32

    /// Waits until no other process holds the folder.
    init(_ folder: URL) throws {
        descriptor = Foundation.open(folder.path(percentEncoded: false), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CocoaError(.fileReadNoPermission) }
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }

    func release() {
        close(descriptor)
    }
}
