import Datasets
import Foundation
import Tensors
import Testing

@Suite("Generated datasets hold NumPy's numbers")
struct DatasetTests {
    /// What make_fixtures.py recorded, by name.
    private static let recorded: [String: LabelledPoints] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "points.txt")
        let lines = try! String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        var sets: [String: LabelledPoints] = [:]
        for i in stride(from: 0, to: lines.count, by: 3) {
            let x = lines[i + 1].split(separator: " ").map { Double(bitPattern: UInt64($0, radix: 16)!) }
            let y = lines[i + 2].split(separator: " ").map { Double($0)! }
            sets[String(lines[i])] = LabelledPoints(
                X: Tensor(shape: [2, y.count], scalars: x), Y: Tensor(shape: [1, y.count], scalars: y))
        }
        return sets
    }()

    private static let sixCenters: [(x: Double, y: Double)] = [(0, 0), (4, 0), (8, 0), (0, 4), (4, 4), (8, 4)]

    @Test("Without sines, bit for bit")
    func exact() {
        let sets = [
            "blobs": Dataset.blobs(),
            "blobs-six": Dataset.blobs(count: 60, centers: Self.sixCenters, std: 0.5, seed: 5),
            "gaussianQuantiles": Dataset.gaussianQuantiles(),
            "xor": Dataset.xor(),
            "xor-noisy": Dataset.xor(count: 50, noise: 0.1, seed: 2),
            "examScores": Dataset.examScores(),
        ]
        for (name, set) in sets { #expect(set == Self.recorded[name], "\(name)") }
    }

    @Test("With sines, to the last digit or two of the C library")
    func curves() throws {
        let sets = [
            "flower": Dataset.flower(),
            "spiral": Dataset.spiral(classes: 3),
            "circles": Dataset.circles(),
            "circles-test": Dataset.circles(count: 100, seed: 2),
            "moons": Dataset.moons(),
        ]
        for (name, set) in sets {
            let expected = try #require(Self.recorded[name])
            #expect(set.Y == expected.Y, "\(name)")
            let differences = zip(set.X.scalars, expected.X.scalars).map { abs($0 - $1) }
            #expect(set.X.shape == expected.X.shape && differences.allSatisfy { $0 <= 4e-15 }, "\(name)")
        }
    }

    @Test("The flower is the one that course 1 plots")
    func flower() {
        let flower = Dataset.flower()
        #expect(flower.count == 400)
        #expect(abs(flower.X[0, 0] - 1.20444229) < 1e-8)
        #expect(abs(flower.X[1, 0] - 3.57611415) < 1e-8)
    }

    @Test("Every class has its share, and an odd point goes to the last")
    func shares() {
        #expect(Dataset.moons(count: 7).Y.sum() == 4)
        #expect(Dataset.flower(count: 401).Y.sum() == 201)
        #expect(Dataset.spiral(count: 10, classes: 4).Y.scalars == [0, 0, 1, 1, 2, 2, 3, 3, 3, 3])
        #expect(Dataset.gaussianQuantiles(count: 9, classes: 3).Y.sum() == 9)
    }

    @Test("A line separates most of the two blobs, not all")
    func blobsOverlap() {
        let blobs = Dataset.blobs(count: 1000, seed: 7)
        let sums = blobs.X.sum(axis: 0).scalars
        let right = zip(sums, blobs.Y.scalars).count { sum, label in (sum > 0) == (label == 1) }
        #expect((890...950).contains(right))
    }

    @Test("Too few points are refused with the caller's line")
    func tooFew() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Dataset.spiral(count: 2, classes: 3)
        }
        let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(message.contains("Dataset.spiral: 2 points are too few for 3 classes"))
        #expect(message.contains("DatasetTests.swift"))
    }
}
