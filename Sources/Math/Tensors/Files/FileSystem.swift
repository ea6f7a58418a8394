#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

// Whole files in and out over the C library, because this room is part of the worker, which stays
// without Foundation.

/// The bytes of the regular file at `path`.
package func readFile(_ path: String) throws(FileError) -> [UInt8] {
    func failure(_ problem: String) -> FileError {
        FileError(file: path, problem: problem, advice: "Check the path and that you may read the file.")
    }
    var status = stat()
    guard stat(path, &status) == 0 else { throw failure("The file cannot be opened: \(systemReason()).") }
    // Opening a pipe would wait for a writer, and a device may never end.
    guard status.st_mode & S_IFMT == S_IFREG else { throw failure("This is not a file but a folder or a device.") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("The file cannot be opened: \(systemReason()).") }
    defer { close(descriptor) }

    let size = Int(status.st_size)
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
        while filled < size {
            let count = read(descriptor, buffer.baseAddress! + filled, size - filled)
            if count < 0, errno == EINTR { continue }
            failed = count < 0
            if count <= 0 { break }  // 0: the file became shorter while it was read
            filled += count
        }
    }
    if failed { throw failure("The file cannot be read: \(systemReason()).") }
    return bytes
}

/// Writes a file so that `path` holds either its old content or all of `bytes`, never a part.
func writeFile(_ bytes: [UInt8], to path: String) throws(FileError) {
    let temporary = "\(path).\(getpid())-\(UInt32.random(in: .min ... .max)).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw writeFailure(path) }
    let written = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
    let reason = errno
    guard close(descriptor) == 0, written, rename(temporary, path) == 0 else {
        if !written { errno = reason }
        let failure = writeFailure(path)
        unlink(temporary)
        throw failure
    }
}

private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
        var done = 0
        while done < buffer.count {
            let count = write(descriptor, buffer.baseAddress! + done, buffer.count - done)
            if count < 0, errno == EINTR { continue }
            if count < 0 { return false }
            done += count
        }
        return true
    }
}

private func writeFailure(_ path: String) -> FileError {
    FileError(
        file: path, problem: "The file cannot be written: \(systemReason()).",
        advice: "Check that the folder exists, that you may write there, and that the disk is not full.")
}

private func systemReason() -> String {
    String(cString: strerror(errno)).lowercased()
}
