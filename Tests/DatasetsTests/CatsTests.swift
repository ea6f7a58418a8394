import Datasets
import Foundation
import Tensors
import Testing

@Suite("The drawn cats")
struct CatsTests {
    private static let cats = Dataset.drawnCats()

    @Test("Have the shapes of the course's files")
    func shapes() {
        let cats = Self.cats
        #expect(cats.train.X.shape == [209, 64, 64, 3] && cats.train.Y.shape == [1, 209])
        #expect(cats.test.X.shape == [50, 64, 64, 3] && cats.test.Y.shape == [1, 50])
        #expect(cats.train.Y.sum() == 72 && cats.test.Y.sum() == 33)
        #expect(cats.classes == ["non-cat", "cat"])
    }

    @Test("Are what NumPy draws from the same seed, byte for byte")
    func recorded() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "cats.txt")
        let recorded = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        let drawn = Self.summaries(of: Self.cats.train) + Self.summaries(of: Self.cats.test)
        #expect(drawn == recorded)
    }

    /// The label, the sum of the numbers, and the sum of the numbers times their places modulo 2^31.
    private static func summaries(of images: LabelledImages) -> [String] {
        let (pixels, labels) = (images.X.scalars, images.Y.scalars)
        let size = pixels.count / images.count
        return (0..<images.count).map { image in
            var (sum, placed) = (0, 0)
            for i in 0..<size {
                let value = Int(pixels[image * size + i])
                sum += value
                placed += value * (i + 1)
            }
            return "\(Int(labels[image])) \(sum) \(placed % (1 << 31))"
        }
    }

    @Test("Other seeds give other pictures")
    func seeds() {
        #expect(Dataset.drawnCats(seed: 2).train.X != Self.cats.train.X)
    }

    @Test("Logistic regression learns them by heart; more layers do better on new pictures")
    func asHardAsTheCourse() {
        let logistic = Trained(on: Self.cats, [12288, 1], rate: 0.005, iterations: 2000, scale: 0)
        let shallow = Trained(on: Self.cats, [12288, 7, 1], rate: 0.0075, iterations: 2500, scale: 0.01)
        let deep = Trained(on: Self.cats, [12288, 20, 7, 5, 1], rate: 0.0075, iterations: 2500)
        #expect(logistic.train > 0.95 && shallow.train > 0.95 && deep.train > 0.95)
        #expect((0.66...0.74).contains(logistic.test))
        #expect((0.70...0.80).contains(shallow.test))
        #expect((0.80...0.90).contains(deep.test))
    }
}

/// A network of ReLU layers and a sigmoid after gradient descent: the shares of the pictures that it gets right.
///
/// The first layer's weights move only by combinations of the training pictures, W = W0 + C X^T. So C is trained
/// with the products X^T X instead of W, which gives the same numbers a hundred times faster.
private struct Trained {
    var train, test: Double

    init(on data: ImageDataset, _ dims: [Int], rate: Double, iterations: Int, scale: Double? = nil) {
        let X = data.train.X.reshape(209, 12288).T / 255
        let T = data.test.X.reshape(50, 12288).T / 255
        let Y = data.train.Y
        var random = Random(seed: 1)
        var W = zip(dims, dims.dropFirst()).map { random.randn($1, $0) * (scale ?? 1 / Double($0).squareRoot()) }
        var b = dims.dropFirst().map { Tensor.zeros($0, 1) }
        let (seen, new) = ((start: matmul(W[0], X), products: matmul(X.T, X)), (matmul(W[0], T), matmul(X.T, T)))
        W[0] = .zeros(dims[1], 209)

        func forward(_ input: (start: Tensor, products: Tensor)) -> [Tensor] {
            var A = [input.products]
            for i in W.indices {
                var Z = matmul(W[i], A[i]) + b[i]
                if i == 0 { Z = Z + input.start }
                A.append(i < W.count - 1 ? relu(Z) : sigmoid(Z))
            }
            return A
        }
        for _ in 0..<iterations {
            let A = forward(seen)
            var dZ = A[W.count] - Y
            for i in W.indices.reversed() {
                let dW = (i == 0 ? dZ : matmul(dZ, A[i].T)) / 209
                let db = dZ.mean(axis: 1, keepDims: true)
                if i > 0 { dZ = matmul(W[i].T, dZ) * Tensor(A[i] > 0) }
                W[i] = W[i] - dW * rate
                b[i] = b[i] - db * rate
            }
        }
        func right(_ input: (Tensor, Tensor), _ labels: Tensor) -> Double {
            zip(forward(input)[W.count].scalars, labels.scalars).map { ($0 > 0.5) == ($1 == 1) ? 1 : 0 }
                .reduce(0, +) / Double(labels.count)
        }
        (train, test) = (right(seen, Y), right(new, data.test.Y))
    }
}
