import Exercises
import Solutions
import Tensors
import Testing

/// Course 1, week 4: a network of any depth.
extension CourseNumbersTests {
    private var steps: StepByStep { StepByStep.reference }

    @Test func startsOfAnyDepth() throws {
        let start = steps.initializeParameters(3, 2, 1)
        try expect("steps/initialize/W1", #require(start["W1"]))
        try expect("steps/initialize/W2", #require(start["W2"]))
        let deep = steps.initializeParametersDeep([5, 4, 3])
        try expect("steps/initializeDeep/W1[0]", #require(deep["W1"])[0, .all])
        try expect("steps/initializeDeep/W2[2]", #require(deep["W2"])[2, .all])
        #expect(deep["b2"] == Tensor.zeros(3, 1))
    }

    @Test func forwardThroughAnyDepth() throws {
        var random = Random(seed: 1)
        let first = (random.randn(3, 2), random.randn(1, 3), random.randn(1, 1))
        try expect("steps/linearForward", steps.linearForward(first.0, first.1, first.2).Z)

        random = Random(seed: 2)
        let second = (random.randn(3, 2), random.randn(1, 3), random.randn(1, 1))
        try expect(
            "steps/activationForward/sigmoid", steps.linearActivationForward(second.0, second.1, second.2, "sigmoid").A)
        try expect(
            "steps/activationForward/relu", steps.linearActivationForward(second.0, second.1, second.2, "relu").A)

        random = Random(seed: 1)
        let X = random.randn(4, 2)
        let parameters = [
            "W1": random.randn(3, 4), "b1": random.randn(3, 1), "W2": random.randn(1, 3), "b2": random.randn(1, 1),
        ]
        try expect("steps/modelForward", steps.lModelForward(X, parameters).AL)

        let cost = steps.computeCost(Tensor([[0.8, 0.9, 0.4]]), Tensor([[1, 1, 1]]))
        try expect("steps/cost", cost)
    }

    @Test func backwardThroughOneLayer() throws {
        var random = Random(seed: 1)
        let dZ = random.randn(1, 2)
        let grads = steps.linearBackward(dZ, (random.randn(3, 2), random.randn(1, 3), random.randn(1, 1)))
        try expect("steps/linearBackward/dAPrev", grads.dAPrev)
        try expect("steps/linearBackward/dW", grads.dW)
        try expect("steps/linearBackward/db", grads.db)

        random = Random(seed: 2)
        let dA = random.randn(1, 2)
        let linear = (random.randn(3, 2), random.randn(1, 3), random.randn(1, 1))
        let cache = (linear, random.randn(1, 2))
        let sigmoid = steps.linearActivationBackward(dA, cache, "sigmoid")
        try expect("steps/activationBackward/sigmoid/dAPrev", sigmoid.dAPrev)
        try expect("steps/activationBackward/sigmoid/dW", sigmoid.dW)
        try expect("steps/activationBackward/sigmoid/db", sigmoid.db)
        let relu = steps.linearActivationBackward(dA, cache, "relu")
        try expect("steps/activationBackward/relu/dAPrev", relu.dAPrev)
        try expect("steps/activationBackward/relu/dW", relu.dW)
        try expect("steps/activationBackward/relu/db", relu.db)
    }

    @Test func backwardThroughAllLayersAndTheUpdate() throws {
        var random = Random(seed: 3)
        let AL = random.randn(1, 2)
        let first = ((random.randn(4, 2), random.randn(3, 4), random.randn(3, 1)), random.randn(3, 2))
        let second = ((random.randn(3, 2), random.randn(1, 3), random.randn(1, 1)), random.randn(1, 2))
        let grads = steps.lModelBackward(AL, Tensor([[1, 0]]), [first, second])
        try expect("steps/modelBackward/dW1", #require(grads["dW1"]))
        try expect("steps/modelBackward/db1", #require(grads["db1"]))

        func draw(_ seed: Int, _ prefix: String) -> [String: Tensor] {
            var random = Random(seed: seed)
            return [
                prefix + "W1": random.randn(3, 4), prefix + "b1": random.randn(3, 1),
                prefix + "W2": random.randn(1, 3), prefix + "b2": random.randn(1, 1),
            ]
        }
        let moved = steps.updateParameters(draw(2, ""), draw(3, "d"), 0.1)
        try expect("steps/update/W1[0]", #require(moved["W1"])[0, .all])
        try expect("steps/update/b1", #require(moved["b1"]))
        try expect("steps/update/W2", #require(moved["W2"]))
        try expect("steps/update/b2", #require(moved["b2"]))
    }
}
