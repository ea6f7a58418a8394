import CHDF5
import Synchronization
package import Tensors

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// An HDF5 file, open for reading: the format of the courses' picture files.
///
/// libhdf5 does the reading. It is not made for damaged files, some of which crash it: read a file that somebody else
/// made in a process of its own, as the program `nabla-hdf5` does.
package final class HDF5File: Sendable {
    private let path: String
    private let id: hid_t
    private let size: Int

    /// The library keeps to one thread at a time.
    private static let library = Mutex(())

    /// - Throws: `FileError` where the file cannot be read or is not HDF5.
    package init(_ path: String) throws(FileError) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let reason = String(cString: strerror(errno)).lowercased()
            throw FileError(
                file: path, problem: "The file cannot be opened: \(reason).",
                advice: "Check the path and that you may read the file.")
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw FileError(
                file: path, problem: "This is not a file but a folder or a device.",
                advice: "Check the path and that you may read the file.")
        }
        let opened = Self.library.withLock { _ -> Result<hid_t, FileError> in
            chdf5_start()
            guard chdf5_has_signature(path) else {
                return .failure(
                    FileError(
                        file: path, problem: "This is not an HDF5 file.",
                        advice: "HDF5 files mostly end in .h5; check that you named the right one."))
            }
            let id = chdf5_open(path)
            return id >= 0 ? .success(id) : .failure(Self.damage(path, "The file cannot be opened"))
        }
        self.path = path
        size = Int(status.st_size)
        id = try opened.get()
    }

    deinit {
        let id = id
        Self.library.withLock { _ in _ = H5Fclose(id) }
    }

    /// The paths of all datasets in the file, such as `train_set_x` or `group/weights`, by name.
    package func datasets() throws(FileError) -> [String] {
        let (path, id) = (path, id)
        return try Self.library.withLock { _ -> Result<[String], FileError> in
            var names: [String] = []
            let result = withUnsafeMutablePointer(to: &names) { names in
                chdf5_datasets(
                    id,
                    { name, context in
                        guard let name, let context else { return }
                        context.assumingMemoryBound(to: [String].self).pointee.append(String(cString: name))
                    }, names)
            }
            return result >= 0
                ? .success(names) : .failure(Self.damage(path, "The list of its datasets cannot be read"))
        }.get()
    }

    /// Reads a dataset of whole or floating-point numbers, or of texts.
    ///
    /// - Throws: `FileError` where there is no such dataset, where it holds something else, or is damaged.
    package func read(_ name: String) throws(FileError) -> HDF5Array {
        let (path, id, size) = (path, id, size)
        return try Self.library.withLock { _ -> Result<HDF5Array, FileError> in
            do throws(FileError) {
                return .success(try HDF5Dataset(file: id, path: path, fileSize: size, name: name).read())
            } catch {
                return .failure(error)
            }
        }.get()
    }

    /// An error with the library's own reason. To be made right after the failed call.
    static func damage(_ file: String, _ what: String) -> FileError {
        let reason = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { text in
            chdf5_reason(text.baseAddress)
            return String(cString: text.baseAddress!)
        }
        // What a newer library wrote in its newest form looks like this to an older one.
        let isNewer = reason.contains("version")
        let because = reason.isEmpty ? "" : " (\(reason))"
        return FileError(
            file: file, problem: "\(what)\(because).",
            advice: isNewer
                ? "Either the file is damaged, or a newer HDF5 library wrote it: save it again with libver='v110'."
                : "The file is cut off or damaged; copy or download it again.")
    }
}

/// The values of a dataset, in row-major order.
package struct HDF5Array: Sendable, Equatable {
    package enum Values: Sendable, Equatable {
        case numbers([Double])
        case texts([String])
    }

    /// The size of each axis; empty for a single value.
    package var shape: [Int]
    package var values: Values

    package init(shape: [Int], values: Values) {
        self.shape = shape
        self.values = values
    }
}
