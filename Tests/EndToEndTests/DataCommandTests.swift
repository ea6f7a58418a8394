import Foundation
import Testing

@Suite("nabla data")
struct DataCommandTests {
    let folder: TemporaryFolder
    var home: URL { folder.url }

    init() throws {
        folder = try TemporaryFolder()
    }

    private static let files = URL(filePath: #filePath).appending(path: "../../HDF5Tests/files").standardized
    private static let train = files.appending(path: "train_cats.h5").path
    private static let test = files.appending(path: "test_cats.h5").path
    private static let cell =
        "let cats = Dataset.cats()\nprint(cats.train.X[7, 0, 0, 0], cats.test.Y.sum(), cats.classes)"

    @Test("Cells find the files that were added, and drawn cats before and after")
    func cats() async throws {
        #expect(try await CommandRun.nabla("data", home: home).output.contains("cats            drawn stand-in"))
        let drawn = try await CommandRun.nabla("eval", "-", home: home, input: Self.cell)
        #expect(drawn.output.contains("These cats are drawn.") && drawn.output.contains("33.0"))

        let added = try await CommandRun.nabla("data", "add", "cats", Self.test, Self.train, home: home)
        #expect(added.code == 0, "\(added.errors)")
        #expect(added.output.contains("209 pictures to train on, 50 to test on"))
        let real = try await CommandRun.nabla("eval", "-", home: home, input: Self.cell)
        #expect(real.output.contains("7.0 25.0 [\"non-cat\", \"cat\"]") && !real.output.contains("drawn"))
        let info = try await CommandRun.nabla("data", "info", "cats", home: home)
        #expect(info.output.contains("It was added: \(home.path)/data/cats.npz"))

        #expect(try await CommandRun.nabla("data", "remove", "cats", home: home).code == 0)
        #expect(try await CommandRun.nabla("data", "remove", "cats", home: home).code == 2)
        #expect(try await CommandRun.nabla("data", "list", home: home).output.contains("drawn stand-in"))
    }

    @Test("Files that do not fit are refused, and the earlier ones stay")
    func refused() async throws {
        _ = try await CommandRun.nabla("data", "add", "cats", Self.train, Self.test, home: home)
        let kept = home.appending(path: "data/cats.npz")
        let before = try Data(contentsOf: kept)
        let attempts: [([String], String)] = [
            (["cats", Self.train], "No file holds the pictures to test on, test_set_x (50, 64, 64, 3)."),
            (["cats", Self.train, Self.train], "train_cats.h5 is named twice."),
            (
                ["signs", Self.train, Self.test],
                "train_set_x has the shape (209, 64, 64, 3); it must be (1080, 64, 64, 3)."
            ),
            (["cats", Self.train, "/no/such.h5"], "/no/such.h5: The file cannot be opened"),
            (["cats", #filePath, Self.test], "This is not an HDF5 file."),
            (["mnist", Self.train], "This is not an IDX file."),
            (["cats", Self.files.appending(path: "kinds.h5").path], "holds nothing of cats. It holds"),
            (["dogs", Self.train], "There is no data set called dogs. There are: cats"),
        ]
        for (arguments, sentence) in attempts {
            let run = try await CommandRun.nabla(["data", "add"] + arguments, home: home)
            #expect(run.code == 2 && run.errors.contains(sentence), "\(run.errors)")
        }
        #expect(try Data(contentsOf: kept) == before)
    }

    @Test("Damaged files are refused by name, however the library takes them", arguments: 0..<12)
    func damaged(number: Int) async throws {
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: Self.train)))
        if number < 4 {
            bytes.removeLast(bytes.count * (number + 1) / 5)
        } else {
            // The tables that say where everything lies, which come before the pictures.
            for place in 8 * number..<8 * number + 6 { bytes[place] = UInt8(truncatingIfNeeded: 0x7F &+ place) }
        }
        let file = home.appending(path: "damaged.h5")
        try Data(bytes).write(to: file)
        let run = try await CommandRun.nabla("data", "add", "cats", file.path, Self.test, home: home)
        // Some bytes are not used by the format, or not by this file.
        #expect(run.code == 2 && run.errors.contains(file.path) || run.code == 0, "\(run.code) \(run.errors)")
        if number < 4 { #expect(run.code == 2) }
    }

    @Test("A file that crashes the library costs one sentence")
    func crash() async throws {
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: Self.train)))
        bytes[996] = 127  // libhdf5 1.10.8 writes past the end of its memory
        let file = home.appending(path: "crash.h5")
        try Data(bytes).write(to: file)
        let run = try await CommandRun.nabla("data", "add", "cats", file.path, Self.test, home: home)
        #expect(run.code == 2 && run.errors.contains(file.path), "\(run.errors)")
    }

    @Test("A cell reads a picture from the workspace")
    func picture() async throws {
        let picture = Self.files.appending(path: "../../DatasetsTests/images/colour.png").standardized
        try FileManager.default.copyItem(at: picture, to: home.appending(path: "me.png"))
        let source = "print(resize(try loadImage(\"me.png\"), height: 2, width: 3)[1, 2].scalars)"
        let run = try await CommandRun.nabla("eval", "-", home: home, input: source)
        #expect(run.output.contains("[150.0, 180.0, 90.0]"), "\(run.output) \(run.errors)")
    }
}
