import Foundation
import HDF5
import Tensors
import Testing

@Suite("HDF5 files")
struct HDF5FileTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "files")
    static let files = ["kinds.h5", "kinds-v110.h5"]

    private static func path(_ name: String) -> String { folder.appending(path: name).path }

    @Test("Each kind of number becomes a Double", arguments: files)
    func numbers(file: String) throws {
        let file = try HDF5File(Self.path(file))
        for type in ["uint8", "int64", "float32", "float64", "big-i2", "big-f8"] {
            let array = try file.read("numbers/\(type)")
            #expect(array == HDF5Array(shape: [2, 3], values: .numbers([0, 1, 2, 3, 4, 5])), "\(type)")
        }
        #expect(try file.read("scalar") == HDF5Array(shape: [], values: .numbers([2.5])))
        #expect(try file.read("empty") == HDF5Array(shape: [0, 4], values: .numbers([])))
        #expect(
            try file.read("rank7")
                == HDF5Array(shape: [1, 2, 1, 2, 1, 2, 1], values: .numbers((0..<8).map(Double.init))))
        #expect(
            try file.read("limits").values == .numbers([-9_223_372_036_854_775_808, 9_007_199_254_740_992, 0x1p63]))
        guard case .numbers(let special) = try file.read("special").values else { throw Unexpected() }
        #expect(special[0].isNaN && special[1] == .infinity && special[2].sign == .minus)
    }

    @Test("Compressed pieces and pieces never written", arguments: files)
    func chunks(file: String) throws {
        let file = try HDF5File(Self.path(file))
        guard case .numbers(let packed) = try file.read("packed").values else { throw Unexpected() }
        #expect(packed.count == 3600 && packed.reduce(0, +) == 9 && packed[7 * 60 + 8] == 9)
        #expect(try file.read("sparse").values == .numbers([Double](repeating: 3, count: 16)))
    }

    @Test("Texts of fixed and of variable length", arguments: files)
    func texts(file: String) throws {
        let file = try HDF5File(Self.path(file))
        #expect(try file.read("fixed") == HDF5Array(shape: [2], values: .texts(["non-cat", "cat"])))
        #expect(try file.read("variable") == HDF5Array(shape: [3], values: .texts(["größer", "", "b"])))
    }

    @Test("All datasets are listed; links to nowhere are not", arguments: files)
    func list(file: String) throws {
        let names = try HDF5File(Self.path(file)).datasets()
        #expect(names.contains("numbers/uint8") && names.contains("fixed"))
        #expect(!names.contains("numbers") && !names.contains("nowhere"))
    }

    @Test("What cannot be read is named", arguments: files)
    func refused(file: String) throws {
        let path = Self.path(file)
        let file = try HDF5File(path)
        #expect(
            try Self.problem { _ = try file.read("compound") }.contains("'compound' holds neither numbers nor texts"))
        #expect(
            try Self.problem { _ = try file.read("missing") }.hasPrefix(
                "\(path): The dataset 'missing' cannot be opened"))
        #expect(try Self.problem { _ = try file.read("numbers") }.contains("'numbers' cannot be opened"))
    }

    @Test("The form of a newer library is told from damage, if this library does not know it")
    func newer() throws {
        let file = try HDF5File(Self.path("newest.h5"))
        do {
            #expect(try file.read("packed").shape == [60, 60])
        } catch {
            #expect(error.description.contains("a newer HDF5 library wrote it"))
        }
    }

    @Test("Other files are told from HDF5 files")
    func notHDF5() throws {
        #expect(try Self.problem { _ = try HDF5File(#filePath) }.contains("This is not an HDF5 file."))
        #expect(try Self.problem { _ = try HDF5File("/no/such.h5") }.contains("no such file"))
        #expect(try Self.problem { _ = try HDF5File(Self.folder.path) }.contains("not a file but a folder"))
    }

    @Test("A file that was cut off says so", arguments: files)
    func cutOff(file: String) throws {
        let whole = try Data(contentsOf: URL(filePath: Self.path(file)))
        let cut = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).h5")
        try whole.prefix(whole.count / 2).write(to: cut)
        defer { try? FileManager.default.removeItem(at: cut) }
        let problem = try Self.problem { _ = try HDF5File(cut.path) }
        #expect(problem.hasPrefix(cut.path) && problem.contains("truncated file"))
    }

    private static func problem(_ body: () throws -> Void) throws -> String {
        try #require(throws: FileError.self, performing: body).description
    }

    private struct Unexpected: Error {}
}
