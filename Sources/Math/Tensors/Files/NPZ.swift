/// NumPy's archive of named arrays: `NPZ.write(["W1": W1, "b1": b1], to: "model.npz")` is
/// `np.savez("model.npz", W1=W1, b1=b1)`, and `NPZ.read("model.npz")["W1"]` is `np.load("model.npz")["W1"]`.
///
/// An archive is a zip file of `.npy` files, stored or deflated, below 4 GB.
public enum NPZ {
    /// Reads all arrays of a `.npz` file, by name.
    ///
    /// - Throws: ``FileError`` where the file cannot be read or an array in it is not one of numbers.
    public static func read(_ path: String) throws(FileError) -> [String: Tensor] {
        try decode(readFile(path), file: path)
    }

    /// Writes named tensors to a `.npz` file. An existing file is replaced at once, never half.
    ///
    /// - Parameters:
    ///   - type: How the numbers are stored. float32 rounds them; integers and bool must fit exactly.
    ///   - compressed: Whether to deflate, as `np.savez_compressed` does: smaller and slower.
    /// - Throws: ``FileError`` where the file cannot be written or a number does not fit `type`.
    public static func write(
        _ tensors: [String: Tensor], to path: String, as type: NumberType = .float64, compressed: Bool = false
    ) throws(FileError) {
        try writeFile(encode(tensors, as: type, compressed: compressed, file: path), to: path)
    }

    /// The arrays in the bytes of a `.npz` file.
    ///
    /// - Parameter file: The name that errors give.
    public static func decode(_ bytes: [UInt8], file: String) throws(FileError) -> [String: Tensor] {
        let archive = try ZipReader(bytes, file: file)
        var tensors: [String: Tensor] = [:]
        for entry in archive.entries {
            guard entry.name.hasSuffix(".npy") else {
                throw FileError(
                    file: file, problem: "The archive holds '\(entry.name)', which is not an npy file.",
                    advice: "Save only arrays in it, with np.savez or NPZ.write.")
            }
            let tensor = try NPY.decode(archive.content(of: entry), file: "\(file)/\(entry.name)")
            guard tensors.updateValue(tensor, forKey: String(entry.name.dropLast(4))) == nil else {
                throw FileError(
                    file: file, problem: "The archive holds '\(entry.name)' twice.",
                    advice: "Save the arrays again, each under a name of its own.")
            }
        }
        return tensors
    }

    /// The bytes of a `.npz` file, the arrays in the order of their names.
    ///
    /// - Parameter file: The name that errors give.
    public static func encode(
        _ tensors: [String: Tensor], as type: NumberType = .float64, compressed: Bool = false, file: String
    ) throws(FileError) -> [UInt8] {
        var archive = ZipWriter()
        for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) {
            let entry = name + ".npy"
            guard !name.isEmpty, entry.utf8.count <= 0xFFFF else {
                throw FileError(
                    file: file, problem: "An array's name is empty or longer than 65531 bytes.",
                    advice: "Give it a shorter name.")
            }
            let bytes = try NPY.encode(tensor, as: type, file: "\(file)/\(entry)")
            archive.add(entry, bytes, compressed: compressed)
        }
        guard let bytes = archive.finished() else {
            throw FileError(
                file: file, problem: "The arrays take more than 4 GB, or are more than 65534.",
                advice: "Write fewer to one file.")
        }
        return bytes
    }
}
