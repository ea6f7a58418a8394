import CHDF5
import Tensors

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A dataset of an open file while it is read.
final class HDF5Dataset {
    /// The most values that are read at once: 1 GiB of numbers.
    private static let largest = 1 << 27
    /// The most that deflate can make of a byte.
    private static let bestCompression = 1032

    private let file: String
    private let fileSize: Int
    private let name: String
    private let id, type, space: hid_t

    init(file: hid_t, path: String, fileSize: Int, name: String) throws(FileError) {
        self.file = path
        self.fileSize = fileSize
        self.name = name
        id = chdf5_open_dataset(file, name)
        type = id >= 0 ? H5Dget_type(id) : -1
        space = id >= 0 ? H5Dget_space(id) : -1
        guard id >= 0, type >= 0, space >= 0 else {
            throw HDF5File.damage(path, "The dataset '\(name)' cannot be opened")
        }
    }

    deinit {
        // The library refuses identifiers below 0.
        H5Sclose(space)
        H5Tclose(type)
        H5Dclose(id)
    }

    func read() throws(FileError) -> HDF5Array {
        let shape = try shape()
        switch chdf5_kind_of(type) {
        case CHDF5_NUMBERS: return HDF5Array(shape: shape, values: .numbers(try numbers(count(of: shape))))
        case CHDF5_FIXED_TEXTS: return HDF5Array(shape: shape, values: .texts(try fixedTexts(count(of: shape))))
        case CHDF5_VARIABLE_TEXTS: return HDF5Array(shape: shape, values: .texts(try variableTexts(count(of: shape))))
        default:
            throw FileError(
                file: file, problem: "The dataset '\(name)' holds neither numbers nor texts.",
                advice: "Save it as an array of numbers.")
        }
    }

    private func shape() throws(FileError) -> [Int] {
        let rank = H5Sget_simple_extent_ndims(space)
        guard rank >= 0 else { throw HDF5File.damage(file, "The shape of '\(name)' cannot be read") }
        var sizes = [hsize_t](repeating: 0, count: Int(rank))
        guard rank == 0 || H5Sget_simple_extent_dims(space, &sizes, nil) >= 0 else {
            throw HDF5File.damage(file, "The shape of '\(name)' cannot be read")
        }
        return sizes.map { Int(clamping: $0) }
    }

    /// How many values there are. A damaged header may promise any number, so it is compared with what the file can
    /// hold before anything is allocated.
    private func count(of shape: [Int]) throws(FileError) -> Int {
        var count = H5Sget_simple_extent_type(space) == H5S_NULL ? 0 : 1
        for size in shape {
            let (product, overflow) = count.multipliedReportingOverflow(by: size)
            count = overflow ? .max : product
        }
        let (bytes, overflow) = count.multipliedReportingOverflow(by: Int(H5Tget_size(type)))
        let stored = chdf5_is_plain(id) ? 0 : min(fileSize, Int(clamping: H5Dget_storage_size(id)))
        guard !overflow, bytes <= max(fileSize, stored * Self.bestCompression) else {
            throw FileError(
                file: file, problem: "'\(name)' should have the shape \(shape), which is more than the file holds.",
                advice: "The file is cut off or damaged; copy or download it again.")
        }
        guard count <= Self.largest else {
            throw FileError(
                file: file, problem: "'\(name)' has \(count) values; Nabla reads at most \(Self.largest) at once.",
                advice: "Save a part of it.")
        }
        return count
    }

    private func numbers(_ count: Int) throws(FileError) -> [Double] {
        var result: herr_t = 0
        let numbers = [Double](unsafeUninitializedCapacity: count) { buffer, filled in
            result = count > 0 ? chdf5_read_doubles(id, buffer.baseAddress) : 0
            filled = result >= 0 ? count : 0
        }
        guard result >= 0 else { throw unreadable() }
        return numbers
    }

    private func fixedTexts(_ count: Int) throws(FileError) -> [String] {
        let width = Int(H5Tget_size(type))
        guard width > 0 else { throw unreadable() }
        var bytes = [UInt8](repeating: 0, count: count * width)
        guard count == 0 || chdf5_read_raw(id, type, &bytes) >= 0 else { throw unreadable() }
        let isPaddedWithSpaces = H5Tget_strpad(type) == H5T_STR_SPACEPAD
        return (0..<count).map { i in
            var text = bytes[i * width..<(i + 1) * width].prefix { $0 != 0 }
            while isPaddedWithSpaces, text.last == UInt8(ascii: " ") { text.removeLast() }
            return String(decoding: text, as: UTF8.self)
        }
    }

    private func variableTexts(_ count: Int) throws(FileError) -> [String] {
        var pointers = [UnsafeMutablePointer<CChar>?](repeating: nil, count: count)
        guard count == 0 || chdf5_read_raw(id, type, &pointers) >= 0 else { throw unreadable() }
        let texts = pointers.map { $0.map { String(cString: $0) } ?? "" }
        chdf5_free_texts(type, space, &pointers)
        return texts
    }

    private func unreadable() -> FileError {
        HDF5File.damage(file, "The dataset '\(name)' cannot be read")
    }
}
