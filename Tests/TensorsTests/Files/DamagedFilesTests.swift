import Foundation
import Tensors
import Testing

@Suite("Damaged files are refused with file, place, problem and advice")
struct DamagedFilesTests {
    private func npy(_ header: String, numbers: Int = 0, version: UInt8 = 1) -> [UInt8] {
        [0x93] + Array("NUMPY".utf8) + [version, 0, UInt8(header.utf8.count), 0] + Array(header.utf8)
            + [UInt8](repeating: 0, count: numbers)
    }

    @Test(
        "npy headers",
        arguments: [
            ("{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000000,), }", 79, "1000000000000"),
            (
                "{'descr': '<f8', 'fortran_order': False, 'shape': (4000000000, 4000000000), }", 87,
                "larger than any file"
            ),
            ("{'descr': '<f8', 'fortran_order': False, 'shape': (0, 4000000000, 4000000000), }", 90, "larger than any"),
            ("{'descr': '<f8', 'fortran_order': False, 'shape': (3), }", 66, "24 bytes, but 0 bytes follow"),
            ("{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999999999999,), }", 61, "possible size"),
            ("{'descr': '<f8', 'fortran_order': False, 'shape': (-1,), }", 61, "not a whole number"),
            ("{'descr': '|f8', 'fortran_order': False, 'shape': (0,), }", 67, "The numbers have the type '|f8'"),
            ("{'descr': '<f8', 'shape': (0,), }", 43, "lacks fortran_order"),
            ("{'descr': '<f8', 'fortran_order': False, }", 52, "lacks the shape"),
            ("{'descr': '<f8', 'descr': '<f8'}", 41, "'descr' twice"),
            ("{'descr: '<f8'}", 20, "':' was expected here."),
            ("{'descr", 11, "no closing quote"),
            ("{'descr': None}", 20, "The value of 'descr' is not"),
            ("{} {}", 13, "goes on after its closing brace"),
            ("", 10, "'{' was expected here."),
        ])
    func headers(header: String, place: Int, problem: String) {
        let error = #expect(throws: FileError.self) { try NPY.decode(npy(header), file: "x.npy") }
        #expect(error?.file == "x.npy")
        #expect(error?.place == .byte(place))
        #expect(error?.problem.contains(problem) == true, "\(error?.description ?? "")")
        #expect(error?.advice.isEmpty == false)
    }

    @Test("A file without the mark, of another version, or cut off")
    func starts() {
        #expect(problem { try NPY.decode(Array("PK not numbers".utf8), file: "x") }.contains("is not an npy file"))
        #expect(problem { try NPY.decode(npy("{}", version: 9), file: "x") }.contains("version is 9"))
        #expect(problem { try NPY.decode([0x93, 0x4E], file: "x") }.contains("6 bytes were expected, 2 are left"))
        #expect(problem { try NPY.decode([], file: "x") }.contains("6 bytes were expected, 0 are left"))
    }

    @Test("An archive cut off anywhere")
    func cutArchive() throws {
        let bytes = try NPZ.encode(["a": Tensor.ones(3, 3), "b": Tensor.ones(2)], compressed: true, file: "")
        for length in 0..<bytes.count {
            #expect(throws: FileError.self) { try NPZ.decode(Array(bytes[..<length]), file: "x.npz") }
        }
    }

    @Test("An archive with one byte changed is refused, or gives the same arrays")
    func changedArchive() throws {
        let arrays = ["a": Tensor.ones(3, 3), "b": Tensor.ones(2)]
        let bytes = try NPZ.encode(arrays, compressed: true, file: "")
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 0x55
            if let read = try? NPZ.decode(changed, file: "x.npz") { #expect(read == arrays, "byte \(place)") }
        }
    }

    @Test("A zip64 archive, an encrypted one, and one that promises too much")
    func otherArchives() throws {
        let bytes = try NPZ.encode(["a": Tensor.ones(3)], file: "")
        let directory = try #require(bytes.firstRange(of: [0x50, 0x4B, 1, 2])).lowerBound
        func changed(_ offset: Int, _ values: UInt8...) -> [UInt8] {
            var copy = bytes
            copy.replaceSubrange(directory + offset..<directory + offset + values.count, with: values)
            return copy
        }
        #expect(problem { try NPZ.decode(changed(24, 255, 255, 255, 255), file: "x") }.contains("zip64"))
        #expect(problem { try NPZ.decode(changed(8, 1), file: "x") }.contains("'a.npy' is encrypted"))
        #expect(problem { try NPZ.decode(changed(10, 12), file: "x") }.contains("compressed by method 12"))
        #expect(problem { try NPZ.decode(changed(24, 0, 0, 0, 127), file: "x") }.contains("does not match its size"))
        #expect(problem { try NPZ.decode(changed(20, 0, 0, 0, 127), file: "x") }.contains("larger than the archive"))
        #expect(problem { try NPZ.decode(changed(10, 8), file: "x") }.contains("does not match its size or checksum"))
    }

    @Test("An error in an archive names the array")
    func nestedName() throws {
        let path = SavedArray.folder.appending(path: "refused-complex.npz").path
        let error = #expect(throws: FileError.self) { try NPZ.read(path) }
        #expect(error?.file == path + "/z.npy")
        let single = SavedArray.folder.appending(path: "f8C.npy").path
        #expect(problem { try NPZ.read(single) }.contains("is not an npz archive"))
    }

    @Test("Paths that are not files")
    func paths() {
        #expect(
            problem { try NPY.read("/no/such/file.npy") } == "The file cannot be opened: no such file or directory.")
        #expect(problem { try NPY.read("/") }.contains("a folder or a device"))
        #expect(problem { try NPY.read("/dev/zero") }.contains("a folder or a device"))
    }

    private func problem(_ body: () throws -> Any) -> String {
        (#expect(throws: FileError.self) { _ = try body() })?.problem ?? ""
    }
}
