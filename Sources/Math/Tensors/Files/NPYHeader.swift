/// What the start of a `.npy` file says about the numbers that follow.
struct NPYHeader {
    private static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

    let type: NumberType
    let isBigEndian: Bool
    let isColumnMajor: Bool
    let shape: Shape

    init(_ reader: inout ByteReader) throws(FileError) {
        guard try reader.take(6, "the first mark").elementsEqual(Self.magic) else {
            throw FileError(
                file: reader.file, place: .byte(0),
                problem: "This is not an npy file: it does not start with \\x93NUMPY.",
                advice: "Save the array with np.save or NPY.write.")
        }
        let version = try reader.integer(bytes: 1, "the version")
        _ = try reader.integer(bytes: 1, "the version")
        guard (1...3).contains(version) else {
            throw FileError(
                file: reader.file, place: .byte(6),
                problem: "The npy format version is \(version); Nabla reads 1, 2 and 3.",
                advice: "The file is damaged or from a newer NumPy; save it again with np.save.")
        }
        let length = try reader.integer(bytes: version == 1 ? 2 : 4, "the length of the header")
        var parser = PythonLiteralParser(
            try reader.take(length, "the header"), file: reader.file, from: reader.offset - length)
        let entries = try parser.dictionary()

        guard case .string(let descriptor)? = entries["descr"], let type = Self.numberType(descriptor) else {
            throw parser.failure(
                "The numbers have the type \(entries["descr"]?.description ?? "(none)");"
                    + " Nabla reads float64, float32, int64, int32, uint8 and bool.",
                advice: "Convert the array in NumPy: np.save(path, X.astype(np.float64)).")
        }
        guard case .bool(let isColumnMajor)? = entries["fortran_order"] else {
            throw parser.failure("The header lacks fortran_order: True or False.")
        }
        guard case .tuple(let sizes)? = entries["shape"] else { throw parser.failure("The header lacks the shape.") }
        guard sizes.count <= Shape.maximumRank else {
            throw parser.failure(
                "The array has \(sizes.count) axes; a tensor has at most \(Shape.maximumRank).",
                advice: "Reshape the array in NumPy before saving it.")
        }
        self.type = type
        isBigEndian = descriptor.hasPrefix(">")
        self.isColumnMajor = isColumnMajor
        shape = Shape(sizes)
    }

    private static func numberType(_ descriptor: String) -> NumberType? {
        guard let order = descriptor.first, "<>|=".contains(order),
            let type = NumberType(rawValue: String(descriptor.dropFirst()))
        else { return nil }
        return order == "|" && type.size > 1 ? nil : type
    }

    /// How many bytes the numbers take. The product of the sizes above 0 must be a possible one too, so that
    /// no later arithmetic on the shape of an empty array can overflow.
    func byteCount(_ reader: ByteReader) throws(FileError) -> Int {
        var product = type.size
        for size in shape where size > 0 {
            let (next, overflow) = product.multipliedReportingOverflow(by: size)
            if overflow {
                throw FileError(
                    file: reader.file, place: .byte(reader.offset),
                    problem: "The header says shape \(shape), which is larger than any file.",
                    advice: "The file is damaged; copy or save it again.")
            }
            product = next
        }
        return shape.contains(0) ? 0 : product
    }

    /// The header of a row-major array, filled up with spaces so that the numbers start at a multiple of 64.
    static func encode(_ type: NumberType, _ shape: Shape) -> [UInt8] {
        let text = "{'descr': '\(type.descriptor)', 'fortran_order': False, 'shape': \(shape), }"
        let prefix = magic.count + 4
        let total = (prefix + text.utf8.count + 1 + 63) / 64 * 64
        let length = total - prefix
        let padding = String(repeating: " ", count: length - text.utf8.count - 1)
        return magic + [1, 0, UInt8(length & 255), UInt8(length >> 8)] + Array((text + padding + "\n").utf8)
    }
}
