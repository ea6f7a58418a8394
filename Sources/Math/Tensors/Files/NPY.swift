/// NumPy's file for one array: `NPY.write(X, to: "X.npy")` is `np.save("X.npy", X)`, and `NPY.read("X.npy")`
/// is `np.load("X.npy")`.
///
/// Reads format versions 1 to 3, row-major and column-major (Fortran) order, little- and big-endian float64,
/// float32, int64, int32, uint8 and bool. Integers beyond ±2⁵³ are rounded to the nearest `Double`.
///
/// Source: NumPy Enhancement Proposal 1, "A simple file format for NumPy arrays".
public enum NPY {
    /// Reads the array in a `.npy` file.
    ///
    /// - Throws: ``FileError`` where the file cannot be read or does not hold an array of numbers.
    public static func read(_ path: String) throws(FileError) -> Tensor {
        try decode(readFile(path), file: path)
    }

    /// Writes a tensor to a `.npy` file. An existing file is replaced at once, never half.
    ///
    /// - Parameter type: How the numbers are stored. float32 rounds them; integers and bool must fit exactly.
    /// - Throws: ``FileError`` where the file cannot be written or a number does not fit `type`.
    public static func write(
        _ tensor: Tensor, to path: String, as type: NumberType = .float64
    ) throws(FileError) {
        try writeFile(encode(tensor, as: type, file: path), to: path)
    }

    /// The array in the bytes of a `.npy` file.
    ///
    /// - Parameter file: The name that errors give.
    public static func decode(_ bytes: [UInt8], file: String) throws(FileError) -> Tensor {
        try decode(bytes[...], file: file)
    }

    static func decode(_ bytes: ArraySlice<UInt8>, file: String) throws(FileError) -> Tensor {
        var reader = ByteReader(bytes, file: file)
        let header = try NPYHeader(&reader)
        // Compared before anything is allocated: a damaged header may promise any size.
        let expected = try header.byteCount(reader)
        guard reader.remaining == expected else {
            let problem =
                "The header says shape \(header.shape) of \(header.type), \(expected) bytes,"
                + " but \(reader.remaining) bytes follow."
            throw FileError(
                file: file, place: .byte(reader.offset), problem: problem,
                advice: "The file is cut off or damaged; copy or save it again.")
        }
        let numbers = header.type.decode(try reader.take(expected, "the numbers"), bigEndian: header.isBigEndian)
        guard header.isColumnMajor, header.shape.count > 1 else { return Tensor(header.shape, numbers) }
        return Tensor(Shape(header.shape.reversed()), numbers).T
    }

    /// The bytes of a `.npy` file (version 1, row-major).
    ///
    /// - Parameter file: The name that errors give.
    public static func encode(
        _ tensor: Tensor, as type: NumberType = .float64, file: String
    ) throws(FileError) -> [UInt8] {
        var bytes = NPYHeader.encode(type, tensor.shape)
        if let index = type.encode(tensor.scalars, to: &bytes) {
            throw FileError(
                file: file,
                problem: "The number \(tensor.scalars[index]) at position \(index) does not fit the type \(type).",
                advice: "Write it as float64, or round the tensor first.")
        }
        return bytes
    }
}
