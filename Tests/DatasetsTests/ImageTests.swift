import Datasets
import Foundation
import Tensors
import Testing

@Suite("Pictures from files")
struct ImageTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "images")

    /// What make_images.py drew: 16 by 24 pixels in blocks of 8 by 8.
    private static let drawn = picture { row, column in
        [Double(100 * (row / 8) + 50), Double(80 * (column / 8) + 20), 90]
    }

    private static func picture(_ colour: (_ row: Int, _ column: Int) -> [Double]) -> Tensor {
        Tensor(
            shape: [16, 24, 3],
            scalars: (0..<16).flatMap { row in (0..<24).flatMap { column in colour(row, column) } })
    }

    private static func load(_ name: String) throws -> Tensor { try loadImage(folder.appending(path: name).path) }

    @Test("Formats without loss give the very numbers", arguments: ["colour.png", "colour.ppm", "palette.png"])
    func exact(name: String) throws {
        #expect(try Self.load(name) == Self.drawn)
    }

    @Test("A grey picture has three equal colours", arguments: ["grey.png", "grey.pgm"])
    func grey(name: String) throws {
        let expected = Self.picture { row, _ in [Double](repeating: Double(100 * (row / 8) + 50), count: 3) }
        #expect(try Self.load(name) == expected)
    }

    @Test("What is see-through is white")
    func seeThrough() throws {
        let expected = Self.picture { row, column in
            row < 8 ? [50, Double(80 * (column / 8) + 20), 90] : [255, 255, 255]
        }
        #expect(try Self.load("see-through.png") == expected)
    }

    @Test("A photograph is upright, however the camera was held", arguments: 1...8)
    func upright(number: Int) throws {
        try Self.expectPhotograph("held-\(number).jpg")
    }

    @Test("A progressive JPEG is read")
    func progressive() throws {
        try Self.expectPhotograph("progressive.jpg")
    }

    /// JPEG keeps colours nearly.
    private static func expectPhotograph(_ name: String) throws {
        let image = try load(name)
        #expect(image.shape == drawn.shape)
        #expect(zip(image.scalars, drawn.scalars).allSatisfy { abs($0 - $1) <= 3 }, "\(name)")
    }

    @Test("Other files and cut ones are refused with their name")
    func refused() throws {
        let notOne = try #require(throws: FileError.self) { try loadImage(#filePath) }
        #expect(notOne.description.hasPrefix("\(#filePath): This is not a picture that Nabla reads."))
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: "colour.png")))
        let cut = try #require(throws: FileError.self) {
            try ImageFile.decode(Array(bytes.prefix(60)), file: "cut.png")
        }
        #expect(cut.description.hasPrefix("cut.png: The picture of 24 by 16 pixels is cut off or damaged"))
        let missing = try #require(throws: FileError.self) { try loadImage("/no/such.png") }
        #expect(missing.description.contains("no such file"))
    }

    @Test("A header that promises too much is refused before anything is made for it")
    func promises() throws {
        let large = try #require(throws: FileError.self) {
            try ImageFile.decode(Array("P6 20000 20000 255\n".utf8), file: "large.ppm")
        }
        #expect(large.problem == "The picture has 20000 by 20000 pixels; Nabla reads at most 40000000.")
        let lying = try #require(throws: FileError.self) {
            try ImageFile.decode(Array("P6 6000 6000 255\n".utf8), file: "lying.ppm")
        }
        #expect(lying.problem.contains("cut off or damaged"))
    }

    @Test("A smaller picture has the means of areas")
    func shrink() {
        let image = Tensor([[1, 3, 5, 7], [5, 7, 9, 11]])
        #expect(resize(image, height: 1, width: 2) == Tensor([[4, 8]]))
        #expect(resize(image, height: 2, width: 4) == image)
        // Three columns of 4/3 each: 1 and a third of 3; two thirds of 3 and of 5; a third of 5 and 7.
        let thirds = resize(Tensor([[1, 3, 5, 7]]), height: 1, width: 3).scalars
        #expect(zip(thirds, [1.5, 4, 6.5]).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(resize(Self.drawn, height: 2, width: 3)[1, 2].scalars == [150, 180, 90])
    }

    @Test("A larger picture shows blocks")
    func grow() {
        #expect(resize(Tensor([[1, 2]]), height: 2, width: 4) == Tensor([[1, 1, 2, 2], [1, 1, 2, 2]]))
    }

    @Test("No picture at all is refused with the caller's line")
    func refusedShape() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = resize(Tensor([1, 2]), height: 1, width: 1)
        }
        let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(message.contains("resize: the picture has shape (2,).") && message.contains("ImageTests.swift"))
    }
}
