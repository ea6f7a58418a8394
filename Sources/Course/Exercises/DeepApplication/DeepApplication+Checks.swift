import Tensors

extension DeepApplication {
    package static let checks: [Check<Self>] = [
        Check("twoLayerModel", "trained parameters", points: 18) { subject, trial in
            let problem = Problem(trial, hidden: 1...1, iterations: 1...40)
            let trained = problem.train(subject.twoLayerModel, trial)
            return StepByStep.outputs(["W1", "b1", "W2", "b2"], of: trained.parameters)
        },
        Check("twoLayerModel", "costs", points: 14, sizes: 3, tolerance: .training) { subject, trial in
            let problem = Problem(trial, hidden: 1...1, iterations: 101...320)
            return [Output("costs", problem.train(subject.twoLayerModel, trial).costs)]
        },
        Check("lLayerModel", "trained parameters", points: 20) { subject, trial in
            let problem = Problem(trial, hidden: 1...3, iterations: 1...40)
            let trained = problem.train(subject.lLayerModel, trial)
            let names = StepByStep.parameterNames(1..<problem.layerDims.count)
            return StepByStep.outputs(names, of: trained.parameters)
        },
        Check("lLayerModel", "costs", points: 14, sizes: 3, tolerance: .training) { subject, trial in
            let problem = Problem(trial, hidden: 1...3, iterations: 101...320)
            return [Output("costs", problem.train(subject.lLayerModel, trial).costs)]
        },
        Check("predict", "predictions", points: 18) { subject, trial in
            // Many examples: a label says little of the number behind it.
            let network = StepByStep.Network(trial, m: 6...50)
            return [Output("predictions", subject.predict(network.X, network.Y, network.parameters).predictions)]
        },
        Check("predict", "accuracy", points: 16, sizes: 8) { subject, trial in
            let network = StepByStep.Network(trial, m: 6...20)
            return [Output("accuracy", subject.predict(network.X, network.Y, network.parameters).accuracy)]
        },
    ]
}

/// A drawn task for a model.
private struct Problem {
    let X: Tensor
    let Y: Tensor
    let layerDims: [Int]
    let learningRate: Double
    let iterations: Int

    /// - Parameter hidden: how many hidden layers.
    init(_ trial: Trial<DeepApplication>, hidden: ClosedRange<Int>, iterations: ClosedRange<Int>) {
        let m = trial.count(5...10, "m")
        self.iterations = trial.count(iterations, "iterations")
        let hidden = trial.count(hidden)
        layerDims = [trial.count(4...12, "n0")] + (1...hidden).map { trial.count(3...7, "n\($0)") } + [1]
        X = trial.normal(layerDims[0], m)
        Y = trial.labels(m)
        learningRate = trial.number(0.05...0.3)
        trial.note("learningRate", learningRate)
    }

    /// The model sets the generator's seed by itself; the lock keeps others out until it is done.
    func train(_ model: DeepApplication.Model, _ trial: Trial<DeepApplication>) -> DeepApplication.Trained {
        trial.seeded(5) { model(X, Y, layerDims, learningRate, iterations) }
    }
}
