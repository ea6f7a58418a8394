import Exercises
import Foundation
import Tensors
import Testing

@testable import Solutions

/// The references give what the course's notebooks print for their seeds and inputs. `CourseNumbers/make_numbers.py` says
/// of each number where it comes from.
@Suite struct CourseNumbersTests {
    private let numbers: [String: Tensor]

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "CourseNumbers/numbers.txt")
        var numbers: [String: Tensor] = [:]
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            numbers[String(fields[0])] = Tensor(
                shape: Shape(fields[2].split(separator: ",").compactMap { Int($0) }),
                scalars: fields[3].split(separator: " ").compactMap { Double($0) })
        }
        self.numbers = numbers
    }

    func expect(_ name: String, _ got: Tensor, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let expected = try #require(numbers[name], sourceLocation: sourceLocation)
        #expect(
            got.shape == expected.shape && allClose(got, expected, rtol: 1e-12, atol: 1e-14), "\(name): \(got)",
            sourceLocation: sourceLocation)
    }

    func expect(_ name: String, _ got: Double, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try expect(name, Tensor(shape: [], scalars: [got]), sourceLocation: sourceLocation)
    }

    @Test func basics() throws {
        let basics = Basics.reference
        try expect("basics/basicSigmoid", basics.basicSigmoid(1))
        try expect("basics/sigmoid", basics.sigmoid([1, 2, 3]))
        try expect("basics/sigmoidDerivative", basics.sigmoidDerivative([1, 2, 3]))
        try expect("basics/normalizeRows", basics.normalizeRows(Tensor([[0, 3, 4], [1, 6, 4]])))
        try expect("basics/softmax", basics.softmax(Tensor([[9, 2, 5, 0, 0], [7, 5, 0, 0, 0]])))
        let (yhat, y): (Tensor, Tensor) = ([0.9, 0.2, 0.1, 0.4, 0.9], [1, 0, 0, 1, 1])
        try expect("basics/l1", basics.l1(yhat, y))
        try expect("basics/l2", basics.l2(yhat, y))
    }

    @Test func logisticRegression() throws {
        let reference = LogisticRegression.reference
        try expect("logistic/sigmoid", reference.sigmoid([0, 2]))
        let (w, b) = (Tensor([[1], [2]]), 2.0)
        let (X, Y) = (Tensor([[1, 2, -1], [3, 4, -3.2]]), Tensor([[1, 0, 1]]))
        let gradients = reference.propagate(w, b, X, Y)
        try expect("logistic/propagate/dw", gradients.dw)
        try expect("logistic/propagate/db", gradients.db)
        try expect("logistic/propagate/cost", gradients.cost)
        let optimized = reference.optimize(w, b, X, Y, 100, 0.009)
        try expect("logistic/optimize/w", optimized.w)
        try expect("logistic/optimize/b", optimized.b)
        try expect("logistic/optimize/dw", optimized.dw)
        try expect("logistic/optimize/db", optimized.db)
        try expect("logistic/optimize/costs", Tensor(optimized.costs))
        let labels = reference.predict(
            Tensor([[0.1124579], [0.23106775]]), -0.3, Tensor([[1, -1.1, -3.2], [1.2, 2, 0.1]]))
        try expect("logistic/predict", labels)
    }

    /// W1 and W2 as drawn with the seed 2.
    private var start: PlanarClassification.Parameters {
        var random = Random(seed: 2)
        let first = random.randn(4, 2)
        return PlanarClassification.start(first, random.randn(1, 4))
    }

    @Test func planarClassification() throws {
        let reference = PlanarClassification.reference
        let parameters = start
        try expect("planar/initialize/W1", parameters.W1)
        try expect("planar/initialize/W2", parameters.W2)
        var random = Random(seed: 1)
        let X = random.randn(2, 3)
        let (A2, cache) = reference.forwardPropagation(X, parameters)
        try expect("planar/forward/A2", A2)
        try expect("planar/cost", reference.computeCost(A2, Tensor([[1, 0, 0]])))
        let Y = Tensor(random.randn(1, 3) > 0)
        try expect("planar/labels", Y)
        let grads = reference.backwardPropagation(parameters, cache, X, Y)
        try expect("planar/backward/dW1", grads.dW1)
        try expect("planar/backward/db1", grads.db1)
        try expect("planar/backward/dW2", grads.dW2)
        try expect("planar/backward/db2", grads.db2)
        let moved = reference.updateParameters(parameters, grads, 1.2)
        try expect("planar/update/W1", moved.W1)
        try expect("planar/update/b1", moved.b1)
        try expect("planar/update/W2", moved.W2)
        try expect("planar/update/b2", moved.b2)
    }

    /// The flower of the lab, drawn with the seed 1 as the course draws it.
    private var flower: (X: Tensor, Y: Tensor) {
        var random = Random(seed: 1)
        var points: [Tensor] = []
        for petal in 0..<2 {
            let from = Double(petal) * 3.12
            let t = Tensor.linspace(from, from + 3.12, 200) + 0.2 * random.randn(200)
            let r = 4 * sin(4 * t) + 0.2 * random.randn(200)
            points.append(concatenate([(r * sin(t)).reshape(1, 200), (r * cos(t)).reshape(1, 200)], axis: 0))
        }
        return (concatenate(points, axis: 1), concatenate([Tensor.zeros(1, 200), Tensor.ones(1, 200)], axis: 1))
    }

    @Test func theFlowerLab() throws {
        let (X, Y) = flower
        try expect("planar/flower/first", X[.all, 0..<3])
        let costs = PlanarClassification.train(start, X, Y, iterations: 1001).costs
        let printed = try #require(numbers["planar/train/costs"]).scalars
        // A thousand steps pile up rounding; the notebook prints six digits.
        #expect(zip(costs, printed).allSatisfy { abs($0 - $1) < 1e-8 }, "\(costs)")
    }
}
