import Datasets
import Foundation
import Tensors
import Testing

@Suite("IDX files")
struct IDXTests {
    private static let pictures: [UInt8] = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 1, 2, 3, 4, 5, 255]
    /// What `gzip.compress(bytes(pictures), mtime=0)` gives in Python.
    private static let compressed: [UInt8] = [
        31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 99, 96, 224, 96, 102, 96, 96, 96, 2, 98,
        70, 32, 102, 102, 100, 98, 102, 97, 253, 15, 0, 8, 9, 17, 58, 22, 0, 0, 0,
    ]

    @Test("Axes and numbers, plain or compressed")
    func pictures() throws {
        for bytes in [Self.pictures, Self.compressed] {
            let array = try IDX.decode(bytes, file: "a")
            #expect(array == FileArray(file: "a", shape: [2, 1, 3], values: .numbers([1, 2, 3, 4, 5, 255])))
        }
    }

    @Test(
        "Every kind of number",
        arguments: [
            (9, [0xFF], -1), (0x0B, [0xFF, 0xFE], -2), (0x0C, [0, 1, 0, 0], 65536), (0x0D, [0xBF, 0xC0, 0, 0], -1.5),
            (0x0E, [0x3F, 0xE0, 0, 0, 0, 0, 0, 0], 0.5),
        ] as [(UInt8, [UInt8], Double)])
    func kinds(type: UInt8, bytes: [UInt8], value: Double) throws {
        let array = try IDX.decode([0, 0, type, 1, 0, 0, 0, 1] + bytes, file: "a")
        #expect(array.values == .numbers([value]))
    }

    @Test("What is wrong is named, with its place")
    func refused() throws {
        func problem(_ bytes: [UInt8]) throws -> String {
            try #require(throws: FileError.self) { try IDX.decode(bytes, file: "digits") }.description
        }
        #expect(try problem(Array("<html>".utf8)).hasPrefix("digits, byte 0: This is not an IDX file."))
        #expect(try problem(Array(Self.pictures.dropLast())).contains("shape (2, 1, 3), but 5 bytes of numbers follow"))
        #expect(try problem(Array(Self.pictures.prefix(9))).contains("in the middle of the sizes of the axes"))
        #expect(try problem(Array(Self.compressed.prefix(30))).contains("compressed file is cut off or damaged"))
        let promising: [UInt8] = [0, 0, 8, 3] + [UInt8](repeating: 255, count: 12)
        #expect(try problem(promising).contains("0 bytes of numbers follow"))
    }
}
