import Datasets
import Foundation
import Tensors

/// A format whose reader is fuzzed, with sound files to start from.
public enum FileFormat: String, CaseIterable, Sendable {
    case npy, npz, csv, idx, image

    var samples: [[UInt8]] {
        switch self {
        case .npy: Self.arrays
        case .npz: Self.archives
        case .csv: Self.tables
        case .idx: Self.numberFiles
        case .image: Self.pictures
        }
    }

    /// The most numbers that a byte of a file can stand for. 1032 is the most that deflate makes of a byte; a byte of a
    /// picture can be eight pixels, of three colours each.
    var mostNumbersPerByte: Int { self == .image ? 1032 * 8 * 3 : 1032 }

    /// Whether errors say where in the file something is wrong.
    var errorsHavePlaces: Bool { self == .npy || self == .csv || self == .idx }

    /// Reads `bytes`: the tensors in them.
    func read(_ bytes: [UInt8], file: String) throws(FileError) -> [Tensor] {
        switch self {
        case .npy: [try NPY.decode(bytes, file: file)]
        case .npz: Array(try NPZ.decode(bytes, file: file).values)
        case .csv:
            [try CSV.decode(bytes, header: bytes.first.map { $0 > UInt8(ascii: "9") } ?? false, file: file).values]
        case .idx: [Self.tensor(try IDX.decode(bytes, file: file))]
        case .image: [try ImageFile.decode(bytes, file: file)]
        }
    }

    private static func tensor(_ array: FileArray) -> Tensor {
        guard case .numbers(let numbers) = array.values else { return Tensor(0) }
        return Tensor(numbers)
    }

    private static let matrix = Tensor(shape: [2, 3], scalars: [0, 1, 1, 0, 1, 0])

    private static let arrays: [[UInt8]] = {
        var arrays = NumberType.allCases.map { type in try! NPY.encode(matrix, as: type, file: "") }
        arrays.append(try! NPY.encode(Tensor.zeros(3, 0), file: ""))
        arrays.append(try! NPY.encode(Tensor.zeros([1, 2, 1, 2, 1, 2]), as: .uint8, file: ""))
        arrays += arrays.map { replacing("False,", "True, ", in: $0) }
        arrays += arrays.map { replacing("'<", "'>", in: $0) }
        let longHeader = arrays[0][..<6] + [2, 0, arrays[0][8], 0, 0, 0] + arrays[0][10...]
        return arrays + [Array(longHeader)]
    }()

    private static let archives: [[UInt8]] = [false, true].flatMap { compressed in
        [[:], ["a": matrix], ["W1": matrix, "b1": Tensor.zeros(30, 1), "größe": Tensor.ones(1)]].map {
            try! NPZ.encode($0, compressed: compressed, file: "")
        }
    }

    private static let tables: [[UInt8]] = [
        "1,2\n3,4\n", "a,b,c\n1,2.5,-3e4\r\nnan,inf,0x1p3\r\n", "\"x, y\",\"\"\"z\"\"\"\n\"1\",\" 2 \"\n\n3,4",
    ].map { Array($0.utf8) }

    private static let numberFiles: [[UInt8]] = {
        let sizes: [UInt8] = [0, 0, 0, 2, 0, 0, 0, 3]
        let plain = [(8, 1), (9, 1), (0x0B, 2), (0x0C, 4), (0x0D, 4), (0x0E, 8)].map { type, size in
            [0, 0, UInt8(type), 2] + sizes + [UInt8](repeating: 7, count: 6 * size)
        }
        return plain + [compressedNumbers]
    }()

    /// Two by three bytes, compressed by gzip.
    private static let compressedNumbers: [UInt8] = [
        31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 99, 96, 224, 96, 98, 96, 96, 0, 97, 102,
        118, 48, 0, 0, 63, 131, 146, 51, 18, 0, 0, 0,
    ]

    private static let pictures: [[UInt8]] = {
        let folder = URL(filePath: #filePath).appending(path: "../../DatasetsTests/images").standardized
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.sorted { $0.path < $1.path }.map { [UInt8](try! Data(contentsOf: $0)) }
    }()

    private static func replacing(_ old: String, _ new: String, in bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        bytes.replace(Array(old.utf8), with: Array(new.utf8), maxReplacements: 1)
        return bytes
    }
}
