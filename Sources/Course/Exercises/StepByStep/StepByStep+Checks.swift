import Tensors

extension StepByStep {
    package static let checks: [Check<Self>] = startChecks + forwardChecks + backwardChecks

    private static let startChecks: [Check<Self>] = [
        Check("initializeParameters", "weights", points: 4, sizes: 4) { subject, trial in
            outputs(["W1", "W2"], of: start(subject, trial))
        },
        Check("initializeParameters", "biases", points: 3, sizes: 4) { subject, trial in
            outputs(["b1", "b2"], of: start(subject, trial))
        },
        Check("initializeParametersDeep", "weights", points: 5, sizes: 5) { subject, trial in
            let (parameters, layers) = deepStart(subject, trial)
            return outputs(layers.map { "W\($0)" }, of: parameters)
        },
        Check("initializeParametersDeep", "biases", points: 4, sizes: 5) { subject, trial in
            let (parameters, layers) = deepStart(subject, trial)
            return outputs(layers.map { "b\($0)" }, of: parameters)
        },
    ]

    private static let forwardChecks: [Check<Self>] = [
        Check("linearForward", "Z and cache", points: 8) { subject, trial in
            let layer = Layer(trial)
            let (Z, cache) = subject.linearForward(layer.A, layer.W, layer.b)
            return [Output("Z", Z)] + linearOutputs(cache, "cache.")
        },
        Check("linearActivationForward", "with the sigmoid", points: 4) { subject, trial in
            [Output("A", Layer(trial).activated(by: subject, "sigmoid").A)]
        },
        Check("linearActivationForward", "with the ReLU", points: 4) { subject, trial in
            [Output("A", Layer(trial).activated(by: subject, "relu").A)]
        },
        Check("linearActivationForward", "cache", points: 3, sizes: 4) { subject, trial in
            let activation = trial.count(0...1) == 0 ? "relu" : "sigmoid"
            let cache = Layer(trial).activated(by: subject, activation).cache
            return linearOutputs(cache.linear, "cache.linear.") + [Output("cache.Z", cache.Z)]
        },
        Check("lModelForward", "predictions", points: 6) { subject, trial in
            let network = Network(trial)
            return [Output("AL", subject.lModelForward(network.X, network.parameters).AL)]
        },
        Check("lModelForward", "caches", points: 5) { subject, trial in
            let network = Network(trial)
            let caches = subject.lModelForward(network.X, network.parameters).caches
            return [Output("caches.count", .integer(caches.count))]
                + caches.enumerated().flatMap { index, cache in
                    linearOutputs(cache.linear, "caches[\(index)].linear.")
                        + [Output("caches[\(index)].Z", cache.Z)]
                }
        },
        Check("computeCost", "cost", points: 7) { subject, trial in
            let m = trial.count(3...9, "m")
            let (AL, Y) = (trial.uniform(0.02...0.98, 1, m), trial.labels(m))
            trial.note("AL", AL)
            trial.note("Y", Y)
            return [Output("cost", subject.computeCost(AL, Y))]
        },
    ]

    private static func start(_ subject: Self, _ trial: Trial<Self>) -> Parameters {
        let (n_x, n_h, n_y) = (trial.count(2...4, "n_x"), trial.count(3...5, "n_h"), trial.count(1...2, "n_y"))
        // Who sets no seed draws from this one.
        return trial.seeded(5) { subject.initializeParameters(n_x, n_h, n_y) }
    }

    private static func deepStart(
        _ subject: Self, _ trial: Trial<Self>
    ) -> (parameters: Parameters, layers: ClosedRange<Int>) {
        let depth = trial.count(2...4, "L")
        let sizes = (0...depth).map { trial.count(2...5, "n\($0)") }
        return (trial.seeded(5) { subject.initializeParametersDeep(sizes) }, 1...depth)
    }

    /// Of the tensors that are due, those that are there.
    static func outputs(_ names: [String], of tensors: [String: Tensor]) -> [Output] {
        names.compactMap { name in tensors[name].map { Output(name, $0) } }
    }

    private static func linearOutputs(_ cache: LinearCache, _ prefix: String) -> [Output] {
        [Output("\(prefix)A", cache.A), Output("\(prefix)W", cache.W), Output("\(prefix)b", cache.b)]
    }
}
