import Foundation
import Tensors
import Testing

/// One array in a file that NumPy saved: a line of numpy/index.txt.
struct SavedArray: Sendable, CustomTestStringConvertible {
    let file, name: String
    let shape: Shape
    let patterns: [UInt64]

    var testDescription: String { "\(file) \(name)" }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "numpy")

    static let all: [SavedArray] = try! String(contentsOf: folder.appending(path: "index.txt"), encoding: .utf8)
        .split(separator: "\n").map { line in
            let words = line.split(separator: " ").map(String.init)
            let shape = words[2] == "-" ? [] : words[2].split(separator: "x").map { Int($0)! }
            return SavedArray(
                file: words[0], name: words[1], shape: Shape(shape),
                patterns: words.dropFirst(3).map { UInt64($0, radix: 16)! })
        }
}

@Suite("Files saved by NumPy")
struct NumPyFilesTests {
    @Test("hold the same numbers here", arguments: SavedArray.all)
    func reads(_ saved: SavedArray) throws {
        let path = SavedArray.folder.appending(path: saved.file).path
        let tensor =
            switch saved.file.suffix(4) {
            case ".npy": try NPY.read(path)
            case ".npz": try #require(try NPZ.read(path)[saved.name])
            default: try CSV.read(path, header: saved.file == "header.csv").values
            }
        #expect(tensor.shape == saved.shape)
        #expect(tensor.scalars.map(\.bitPattern) == saved.patterns)
    }

    @Test("keep all arrays of an archive, and none of an empty one")
    func archives() throws {
        let names = try NPZ.read(SavedArray.folder.appending(path: "stored.npz").path).keys.sorted()
        #expect(names == ["W1", "b1", "größe", "mask"])
        #expect(try NPZ.read(SavedArray.folder.appending(path: "empty.npz").path).isEmpty)
    }

    @Test("keep the column names of a table")
    func columnNames() throws {
        let table = try CSV.read(SavedArray.folder.appending(path: "header.csv").path, header: true)
        #expect(table.columns == ["a", "b", "c"])
    }

    @Test(
        "are refused with a reason where a tensor cannot hold them",
        arguments: [
            ("complex", "The numbers have the type '<c16'"), ("text", "The numbers have the type '<U1'"),
            ("objects", "The numbers have the type '|O'"), ("fields", "The array has named fields"),
            ("axes", "The array has 7 axes; a tensor has at most 6."),
        ])
    func refuses(name: String, reason: String) {
        let path = SavedArray.folder.appending(path: "refused-\(name).npy").path
        let error = #expect(throws: FileError.self) { try NPY.read(path) }
        #expect(error?.file == path)
        #expect(error?.problem.hasPrefix(reason) == true, "\(error?.description ?? "")")
    }

    @Test(
        "are what writing the same array gives, byte for byte", arguments: ["shape4.npy", "shape6.npy", "shape0.npy"])
    func writesTheSameBytes(file: String) throws {
        let bytes = try [UInt8](Data(contentsOf: SavedArray.folder.appending(path: file)))
        #expect(try NPY.encode(NPY.decode(bytes, file: file), file: file) == bytes)
    }
}
