import Foundation
import Tensors
import Testing

/// What Nabla writes equals the files in written/, which check_written.py has shown to NumPy.
///
/// Deflated bytes may differ between versions of zlib, so that archive is compared by its content.
@Suite("WrittenFiles: files written here")
struct WrittenFilesTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "written")

    private static func numbers(_ rows: Int, _ columns: Int) -> Tensor {
        Tensor(shape: [rows, columns], scalars: (0..<rows * columns).map(Double.init))
    }

    private static let arrays = [
        "W1": numbers(4, 3), "b1": Tensor.zeros(40, 1), "größe": Tensor(shape: [], scalars: [7]),
    ]

    private func compare(_ bytes: [UInt8], _ name: String) throws {
        let file = Self.folder.appending(path: name)
        if ProcessInfo.processInfo.environment["NABLA_RECORD"] == "1" {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
            Issue.record("Recorded \(name); run check_written.py, then the tests again without NABLA_RECORD.")
        }
        #expect(try bytes == [UInt8](Data(contentsOf: file)), "\(name) differs from the recorded file")
    }

    @Test("have the bytes that NumPy has read", arguments: NumberType.allCases)
    func arrays(type: NumberType) throws {
        let tensor = Self.numbers(2, 3)
        let fitting = type == .bool ? tensor % 2 : tensor
        try compare(NPY.encode(fitting, as: type, file: ""), "\(type.rawValue).npy")
    }

    @Test("keep single numbers, empty arrays and special values")
    func unusualArrays() throws {
        let special = Tensor(shape: [6], scalars: [.nan, .infinity, -.infinity, -0.0, .leastNonzeroMagnitude, 0.1])
        try compare(NPY.encode(Tensor(shape: [], scalars: [2.5]), file: ""), "scalar.npy")
        try compare(NPY.encode(Tensor.zeros(3, 0), file: ""), "empty.npy")
        try compare(NPY.encode(special, file: ""), "special.npy")
    }

    @Test("make archives and tables that NumPy has read")
    func archivesAndTables() throws {
        try compare(NPZ.encode(Self.arrays, file: ""), "stored.npz")
        let table = Tensor(shape: [3, 2], scalars: [0.1, 1e300, -0.0, .nan, .infinity, 1 / 3])
        try compare(CSV.encode(table, columns: ["size", "price"], file: ""), "table.csv")
    }

    @Test("make a deflated archive that NumPy has read")
    func deflatedArchive() throws {
        if ProcessInfo.processInfo.environment["NABLA_RECORD"] == "1" {
            try compare(NPZ.encode(Self.arrays, compressed: true, file: ""), "deflated.npz")
        }
        #expect(try NPZ.read(Self.folder.appending(path: "deflated.npz").path) == Self.arrays)
        let (small, large) = try (
            NPZ.encode(Self.arrays, compressed: true, file: ""), NPZ.encode(Self.arrays, file: "")
        )
        #expect(small.count < large.count)
        #expect(try NPZ.decode(small, file: "") == Self.arrays)
    }

    @Test("come back as they were, whatever the type", arguments: NumberType.allCases)
    func roundTrip(type: NumberType) throws {
        try inFolder { folder in
            let path = folder.appending(path: "x.npy").path
            let tensor = Tensor(shape: [2, 2], scalars: [0, 1, 1, 0])
            try NPY.write(tensor.T, to: path, as: type)
            #expect(try NPY.read(path) == tensor.T)
        }
    }

    @Test("replace the file before them and leave nothing else behind")
    func replacing() throws {
        try inFolder { folder in
            let path = folder.appending(path: "x.npz").path
            try NPZ.write(["old": Tensor.zeros(100, 100)], to: path)
            try NPZ.write(Self.arrays, to: path, compressed: true)
            #expect(try NPZ.read(path) == Self.arrays)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["x.npz"])
        }
    }

    @Test("are not made where a number does not fit the type")
    func unfitNumbers() throws {
        try inFolder { folder in
            let path = folder.appending(path: "x.npy").path
            let error = #expect(throws: FileError.self) {
                try NPY.write(Tensor(shape: [3], scalars: [1, 256, 2.5]), to: path, as: .uint8)
            }
            #expect(error?.problem == "The number 256.0 at position 1 does not fit the type uint8.")
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test("cannot be made in a folder that is not there")
    func missingFolder() {
        let error = #expect(throws: FileError.self) {
            try CSV.write(Tensor.zeros(2, 2), to: "/nowhere/at/all/x.csv")
        }
        #expect(error?.problem == "The file cannot be written: no such file or directory.")
    }

    private func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }
}
