import Datasets
import Foundation
import Tensors
import Testing

@Suite("Data sets of the courses")
struct DataSetTests {
    private static let cats = DataSet.named("cats")!

    /// What the course's two files hold.
    private static func arrays() -> [FileArray] {
        func numbers(_ count: Int, _ value: (Int) -> Int) -> FileArray.Values {
            .numbers((0..<count).map { Double(value($0)) })
        }
        let names = FileArray.Values.texts(["non-cat", "cat"])
        return [
            FileArray(file: "train.h5", name: "list_classes", shape: [2], values: names),
            FileArray(
                file: "train.h5", name: "train_set_x", shape: [209, 64, 64, 3],
                values: numbers(209 * 12288) { $0 % 256 }),
            FileArray(file: "train.h5", name: "train_set_y", shape: [209], values: numbers(209) { $0 % 2 }),
            FileArray(file: "test.h5", name: "list_classes", shape: [2], values: names),
            FileArray(
                file: "test.h5", name: "test_set_x", shape: [50, 64, 64, 3], values: numbers(50 * 12288) { $0 % 251 }),
            FileArray(file: "test.h5", name: "test_set_y", shape: [1, 50], values: numbers(50) { $0 % 2 }),
        ]
    }

    private static func problems(_ arrays: [FileArray]) throws -> [String] {
        try #require(throws: DataSetProblems.self) { _ = try cats.assemble(arrays) }.sentences
    }

    @Test("The files may come in any order")
    func assembled() throws {
        let set = try Self.cats.assemble(Self.arrays().reversed())
        #expect(set.train.X.shape == [209, 64, 64, 3] && set.train.Y.shape == [1, 209])
        #expect(set.test.X.shape == [50, 64, 64, 3] && set.test.Y.shape == [1, 50])
        #expect(set.classes == ["non-cat", "cat"])
        #expect(set.train.X[1, 2, 3, 0] == Double((12288 + 2 * 192 + 9) % 256))
    }

    @Test("What is missing is said together with what is there")
    func missing() throws {
        let problems = try Self.problems(Array(Self.arrays().prefix(3)))
        #expect(
            problems == [
                "No file holds the pictures to test on, test_set_x (50, 64, 64, 3).",
                "No file holds the labels to test on, test_set_y (50,).",
                "train.h5 holds list_classes (2,), train_set_x (209, 64, 64, 3), train_set_y (209,).",
            ])
    }

    @Test("A file that was named twice")
    func double() throws {
        let arrays = Self.arrays()
        let problems = try Self.problems(arrays + [arrays[2]])
        #expect(
            problems == [
                "The labels to train on, train_set_y (209,) are in train.h5 and train.h5; name each file once."
            ])
    }

    @Test("Wrong shapes, numbers and names are all said at once")
    func wrong() throws {
        var arrays = Self.arrays()
        arrays[1].shape = [209, 12288]
        arrays[2].values = .numbers([Double](repeating: 0, count: 208) + [0.5])
        arrays[5].values = .texts([String](repeating: "cat", count: 50))
        arrays[0].values = .texts(["cat"])
        #expect(
            try Self.problems(arrays) == [
                "train.h5: train_set_x has the shape (209, 12288); it must be (209, 64, 64, 3).",
                "train.h5: train_set_y holds 0.5 at position 208; it must hold whole numbers from 0 to 1.",
                "test.h5: test_set_y holds texts; it must hold numbers.",
                "train.h5: list_classes names 1 classes; cats has 2.",
            ])
    }

    @Test("IDX files are told apart by their shapes")
    func shapes() throws {
        let mnist = DataSet.named("mnist")!
        let labels = FileArray(file: "labels", shape: [10_000], values: .numbers([Double](repeating: 9, count: 10_000)))
        let problems = try #require(throws: DataSetProblems.self) { _ = try mnist.assemble([labels]) }.sentences
        #expect(
            problems == [
                "No file holds the pictures to train on, (60000, 28, 28).",
                "No file holds the labels to train on, (60000,).",
                "No file holds the pictures to test on, (10000, 28, 28).",
                "labels holds (10000,).",
            ])
    }

    @Test("What was kept comes back as it was, and can be removed")
    func store() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "nabla-data-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = DataStore(folder: folder.path)
        #expect(!store.holds(Self.cats))
        let missing = try #require(throws: FileError.self) { try store.load(Self.cats) }
        #expect(missing.advice == "Type: nabla data add cats train_catvnoncat.h5 test_catvnoncat.h5.")

        let set = try Self.cats.assemble(Self.arrays())
        try store.save(set, as: Self.cats)
        #expect(store.holds(Self.cats))
        #expect(try store.load(Self.cats) == set)

        try NPZ.write(["train_x": Tensor.zeros(2, 2)], to: store.file(of: Self.cats))
        let changed = try #require(throws: FileError.self) { try store.load(Self.cats) }
        #expect(changed.problem == "The file was changed since 'nabla data add cats' wrote it.")

        #expect(store.remove(Self.cats) && !store.holds(Self.cats) && !store.remove(Self.cats))
    }

    @Test("Only known names are loaded")
    func unknown() throws {
        let error = try #require(throws: FileError.self) { try Dataset.load("dogs") }
        #expect(error.advice == "There are: cats, signs, happy, mnist.")
    }
}
