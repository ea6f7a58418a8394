package import Tensors

/// The file format of MNIST: one array of numbers, plain or compressed by gzip.
///
/// Two zero bytes, the kind of number, the number of axes, the size of each axis (32 bits), then the numbers in
/// row-major order; all of it big-endian.
package enum IDX {
    /// The most that a compressed file may become.
    private static let largest = 1 << 30

    /// Reads the array in a file.
    package static func read(_ path: String) throws(FileError) -> FileArray {
        try decode(readFile(path), file: path)
    }

    /// The array in the bytes of a file.
    ///
    /// - Parameter file: the name that errors give.
    package static func decode(_ bytes: [UInt8], file: String) throws(FileError) -> FileArray {
        let content =
            bytes.starts(with: Gzip.signature) ? try Gzip.decompress(bytes, limit: largest, file: file) : bytes
        var reader = ByteReader(content[...], file: file)
        let magic = try reader.take(4, "the header").map { Int($0) }
        guard magic[0] == 0, magic[1] == 0, let type = Number(rawValue: magic[2]), magic[3] > 0 else {
            throw FileError(
                file: file, place: .byte(0), problem: "This is not an IDX file.",
                advice: "MNIST's files are called train-images-idx3-ubyte, train-labels-idx1-ubyte and so on.")
        }
        var shape: [Int] = []
        for _ in 0..<magic[3] {
            shape.append(try reader.take(4, "the sizes of the axes").reduce(0) { $0 << 8 | Int($1) })
        }
        // Compared before anything is allocated: a damaged header may promise any size.
        let expected = shape.reduce(type.size as Int?) { product, size in
            guard let product else { return nil }
            let (next, overflow) = product.multipliedReportingOverflow(by: size)
            return overflow ? nil : next
        }
        guard reader.remaining == expected else {
            throw FileError(
                file: file, place: .byte(reader.offset),
                problem: "The header says shape \(shapeText(shape)), but \(reader.remaining) bytes of numbers follow.",
                advice: "The file is cut off or damaged; copy or download it again.")
        }
        return FileArray(
            file: file, shape: shape, values: .numbers(type.decode(try reader.take(expected!, "the numbers"))))
    }

    private enum Number: Int {
        case uint8 = 0x08
        case int8 = 0x09
        case int16 = 0x0B
        case int32 = 0x0C
        case float32 = 0x0D
        case float64 = 0x0E

        var size: Int {
            switch self {
            case .uint8, .int8: 1
            case .int16: 2
            case .int32, .float32: 4
            case .float64: 8
            }
        }

        func decode(_ bytes: ArraySlice<UInt8>) -> [Double] {
            bytes.withUnsafeBytes { raw in
                (0..<raw.count / size).map { i in
                    let place = i * size
                    return switch self {
                    case .uint8: Double(raw[place])
                    case .int8: Double(Int8(bitPattern: raw[place]))
                    case .int16: Double(Int16(bigEndian: raw.loadUnaligned(fromByteOffset: place, as: Int16.self)))
                    case .int32: Double(Int32(bigEndian: raw.loadUnaligned(fromByteOffset: place, as: Int32.self)))
                    case .float32:
                        Double(
                            Float(
                                bitPattern: UInt32(bigEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt32.self))
                            ))
                    case .float64:
                        Double(bitPattern: UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
                    }
                }
            }
        }
    }
}
