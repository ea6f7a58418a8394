import Exercises
import Solutions
import Tensors
import Testing

/// The references give the figures that the courses print for these seeds and inputs, rounded as there. They were computed
/// once more with NumPy.
@Suite struct CourseFiguresTests {
    private func expect(_ got: Tensor?, _ expected: Tensor, line: Int = #line) {
        let location = SourceLocation(fileID: #fileID, filePath: #filePath, line: line, column: 1)
        guard let got else {
            Issue.record("There is no tensor.", sourceLocation: location)
            return
        }
        #expect(
            got.shape == expected.shape && allClose(got, expected, rtol: 0, atol: 5e-9 * 1.01),
            "\(got)", sourceLocation: location)
    }

    @Test func theBasics() {
        let basics = Basics.reference
        expect(Tensor([basics.basicSigmoid(1)]), [0.73105858])
        expect(basics.sigmoid([1, 2, 3]), [0.73105858, 0.88079708, 0.95257413])
        expect(basics.sigmoidDerivative([1, 2, 3]), [0.19661193, 0.10499359, 0.04517666])
        expect(
            basics.normalizeRows(Tensor([[0, 3, 4], [1, 6, 4]])),
            Tensor([[0, 0.6, 0.8], [0.13736056, 0.82416338, 0.54944226]]))
        expect(
            basics.softmax(Tensor([[9, 2, 5, 0, 0], [7, 5, 0, 0, 0]])),
            Tensor([
                [0.98089766, 0.00089446, 0.01796577, 0.00012105, 0.00012105],
                [0.87867986, 0.11891639, 0.00080125, 0.00080125, 0.00080125],
            ]))
        let (yhat, y): (Tensor, Tensor) = ([0.9, 0.2, 0.1, 0.4, 0.9], [1, 0, 0, 1, 1])
        expect(Tensor([basics.l1(yhat, y), basics.l2(yhat, y)]), [1.1, 0.43])
    }

    private let steps = StepByStep.reference

    @Test func theStarts() {
        let start = steps.initializeParameters(3, 2, 1)
        expect(
            start["W1"],
            Tensor([[0.01624345, -0.00611756, -0.00528172], [-0.01072969, 0.00865408, -0.02301539]]))
        expect(start["W2"], Tensor([[0.01744812, -0.00761207]]))
        let deep = steps.initializeParametersDeep([5, 4, 3])
        expect(deep["W1"]?[0], [0.01788628, 0.0043651, 0.00096497, -0.01863493, -0.00277388])
        expect(deep["W2"]?[2], [-0.00768836, -0.00230031, 0.00745056, 0.01976111])
        expect(deep["b2"], Tensor.zeros(3, 1))
    }

    @Test func forward() {
        var random = Random(seed: 1)
        let first = (random.randn(3, 2), random.randn(1, 3), random.randn(1, 1))
        expect(steps.linearForward(first.0, first.1, first.2).Z, Tensor([[3.26295337, -1.23429987]]))

        random = Random(seed: 2)
        let second = (random.randn(3, 2), random.randn(1, 3), random.randn(1, 1))
        expect(
            steps.linearActivationForward(second.0, second.1, second.2, "sigmoid").A,
            Tensor([[0.96890023, 0.11013289]]))
        expect(
            steps.linearActivationForward(second.0, second.1, second.2, "relu").A, Tensor([[3.43896131, 0]]))

        random = Random(seed: 1)
        let X = random.randn(4, 2)
        let parameters = [
            "W1": random.randn(3, 4), "b1": random.randn(3, 1), "W2": random.randn(1, 3), "b2": random.randn(1, 1),
        ]
        expect(steps.lModelForward(X, parameters).AL, Tensor([[0.17007265, 0.2524272]]))

        let cost = steps.computeCost(Tensor([[0.8, 0.9, 0.4]]), Tensor([[1, 1, 1]]))
        expect(Tensor([cost]), [0.41493160])
    }

    @Test func backwardThroughOneLayer() {
        var random = Random(seed: 1)
        let dZ = random.randn(1, 2)
        let grads = steps.linearBackward(dZ, (random.randn(3, 2), random.randn(1, 3), random.randn(1, 1)))
        expect(
            grads.dAPrev,
            Tensor([[0.51822968, -0.19517421], [-0.40506361, 0.15255393], [2.37496825, -0.89445391]]))
        expect(grads.dW, Tensor([[-0.10076895, 1.40685096, 1.64992505]]))
        expect(grads.db, Tensor([[0.50629448]]))

        random = Random(seed: 2)
        let dA = random.randn(1, 2)
        let linear = (random.randn(3, 2), random.randn(1, 3), random.randn(1, 1))
        let cache = (linear, random.randn(1, 2))
        let sigmoid = steps.linearActivationBackward(dA, cache, "sigmoid")
        expect(
            sigmoid.dAPrev,
            Tensor([[0.11017994, 0.01105339], [0.09466817, 0.00949723], [-0.05743092, -0.00576154]]))
        expect(sigmoid.dW, Tensor([[0.10266786, 0.09778551, -0.01968084]]))
        expect(sigmoid.db, Tensor([[-0.05729622]]))
        let relu = steps.linearActivationBackward(dA, cache, "relu")
        expect(relu.dAPrev, Tensor([[0.44090989, 0], [0.37883606, 0], [-0.2298228, 0]]))
        expect(relu.dW, Tensor([[0.44513824, 0.37371418, -0.10478989]]))
        expect(relu.db, Tensor([[-0.20837892]]))
    }

    @Test func backwardThroughAllLayersAndTheUpdate() {
        var random = Random(seed: 3)
        let AL = random.randn(1, 2)
        let first = ((random.randn(4, 2), random.randn(3, 4), random.randn(3, 1)), random.randn(3, 2))
        let second = ((random.randn(3, 2), random.randn(1, 3), random.randn(1, 1)), random.randn(1, 2))
        let grads = steps.lModelBackward(AL, Tensor([[1, 0]]), [first, second])
        expect(
            grads["dW1"],
            Tensor([
                [0.41010002, 0.07807203, 0.13798444, 0.10502167], [0, 0, 0, 0],
                [0.05283652, 0.01005865, 0.01777766, 0.0135308],
            ]))
        expect(grads["db1"], Tensor([[-0.22007063], [0], [-0.02835349]]))

        func draw(_ seed: Int, _ prefix: String) -> [String: Tensor] {
            var random = Random(seed: seed)
            return [
                prefix + "W1": random.randn(3, 4), prefix + "b1": random.randn(3, 1),
                prefix + "W2": random.randn(1, 3), prefix + "b2": random.randn(1, 1),
            ]
        }
        let moved = steps.updateParameters(draw(2, ""), draw(3, "d"), 0.1)
        expect(moved["W1"]?[0], [-0.59562069, -0.09991781, -2.14584584, 1.82662008])
        expect(moved["b1"], Tensor([[-0.04659241], [-1.28888275], [0.53405496]]))
        expect(moved["W2"], Tensor([[-0.55569196, 0.0354055, 1.32964895]]))
        expect(moved["b2"], Tensor([[-0.84610769]]))
    }
}
