package import Exercises
import Tensors

extension DeepApplication: Solved {
    package static let reference = DeepApplication(
        twoLayerModel: { X, Y, sizes, rate, iterations in
            train(X, Y, from: StepByStep.start(sizes, seed: 1), rate, iterations)
        },
        lLayerModel: { X, Y, sizes, rate, iterations in
            train(X, Y, from: deepStart(sizes), rate, iterations)
        },
        predict: { X, y, parameters in
            let labels = labels(X, parameters)
            return (labels, share(of: zip(labels.scalars, y.scalars).count { $0 == $1 }, in: y))
        })

    /// Weights that are smaller where a unit has more inputs.
    static func deepStart(_ sizes: [Int], seed: Int = 1) -> Parameters {
        StepByStep.start(sizes, seed: seed) { 1 / Double($0).squareRoot() }
    }

    /// - Parameters:
    ///   - every: a cost is kept in one of so many steps.
    ///   - step: gives the cost of some parameters, and their gradients.
    static func train(
        _ X: Tensor, _ Y: Tensor, from start: Parameters, _ rate: Double, _ iterations: Int, every: Int = 100,
        step: (Tensor, Tensor, Parameters) -> (cost: Double, grads: Parameters) = gradients
    ) -> Trained {
        var parameters = start
        var costs: [Double] = []
        for iteration in 0..<iterations {
            let (cost, grads) = step(X, Y, parameters)
            if iteration % every == 0 { costs.append(cost) }
            parameters = StepByStep.moved(parameters, grads, rate)
        }
        return (parameters, costs)
    }

    static func gradients(_ X: Tensor, _ Y: Tensor, _ parameters: Parameters) -> (cost: Double, grads: Parameters) {
        let (AL, caches) = StepByStep.forward(X, parameters)
        return (StepByStep.reference.computeCost(AL, Y), StepByStep.reference.lModelBackward(AL, Y, caches))
    }

    static func labels(_ X: Tensor, _ parameters: Parameters) -> Tensor {
        let AL = StepByStep.forward(X, parameters).AL
        return Tensor(shape: AL.shape, scalars: AL.scalars.map { $0 > 0.5 ? 1 : 0 })
    }

    static func share(of count: Int, in y: Tensor) -> Double { Double(count) / Double(y.count) }
}
