import Tensors

extension StepByStep {
    static let backwardChecks: [Check<Self>] = [
        linearBackward("dW", points: 5), linearBackward("db", points: 5), linearBackward("dAPrev", points: 4),
        activationBackward("sigmoid", "with the sigmoid", points: 6),
        activationBackward("relu", "with the ReLU", points: 6),
        Check(
            "lModelBackward", "output layer", points: 5,
            slopes: { subject, trial in
                let network = Network(trial)
                return network.slopes(of: subject, layers: [network.depth])
            }
        ) { subject, trial in
            let network = Network(trial)
            return outputs(gradientNames([network.depth]), of: network.gradients(by: subject, trial))
        },
        Check(
            "lModelBackward", "all layers", points: 8,
            slopes: { subject, trial in
                let network = Network(trial)
                return network.slopes(of: subject, layers: (1...network.depth).reversed())
            }
        ) { subject, trial in
            let network = Network(trial)
            // From the output back, so that the first layer that is wrong is told.
            let names = gradientNames((1...network.depth).reversed())
            return outputs(names, of: network.gradients(by: subject, trial))
        },
        Check("updateParameters", "step", points: 8) { subject, trial in
            let network = Network(trial, noting: true)
            let rate = trial.number(0.05...0.5)
            var grads: Gradients = [:]
            for name in parameterNames(1...network.depth) {
                guard let shape = network.parameters[name]?.shape else { continue }
                grads["d" + name] = trial.normal(shape[0], shape[1])
            }
            trial.note("learningRate", rate)
            let moved = subject.updateParameters(network.parameters, grads, rate)
            return outputs(parameterNames(1...network.depth), of: moved)
        },
    ]

    static func parameterNames(_ layers: some Sequence<Int>) -> [String] { layers.flatMap { ["W\($0)", "b\($0)"] } }
    static func gradientNames(_ layers: some Sequence<Int>) -> [String] { parameterNames(layers).map { "d" + $0 } }

    /// A check of one gradient of a layer's sum. Its slopes are those of Σ dZ Z, over m where a mean is due.
    private static func linearBackward(_ name: String, points: Int) -> Check<Self> {
        Check(
            "linearBackward", name, points: points,
            slopes: { subject, trial in
                let (layer, dZ) = problem(trial)
                return layer.slopes(of: { (dZ * subject.linearForward($0.A, $0.W, $0.b).Z).sum() }, name)
            }
        ) { subject, trial in
            let (layer, dZ) = problem(trial)
            let grads = subject.linearBackward(dZ, (layer.A, layer.W, layer.b))
            return outputs([name], of: ["dAPrev": grads.dAPrev, "dW": grads.dW, "db": grads.db])
        }
    }

    private static func activationBackward(_ activation: String, _ name: String, points: Int) -> Check<Self> {
        Check(
            "linearActivationBackward", name, points: points,
            slopes: { subject, trial in
                let (layer, dA) = problem(trial)
                func sum(_ layer: Layer) -> Double { (dA * layer.activated(by: subject, activation).A).sum() }
                return ["dW", "db", "dAPrev"].flatMap { layer.slopes(of: sum, $0) }
            }
        ) { subject, trial in
            let (layer, dA) = problem(trial)
            // A broken forward pass must not spoil the backward pass.
            let value = trial.given { cache.encode(layer.activated(by: $0, activation).cache) }
            guard let cache = try? cache.decode(value) else { fatalError("The given cache is broken.") }
            let grads = subject.linearActivationBackward(dA, cache, activation)
            return [Output("dW", grads.dW), Output("db", grads.db), Output("dAPrev", grads.dAPrev)]
        }
    }

    /// A layer and what comes back to it.
    private static func problem(_ trial: Trial<Self>) -> (layer: Layer, gradient: Tensor) {
        let layer = Layer(trial)
        let gradient = trial.normal(layer.W.shape[0], layer.A.shape[1])
        trial.note("what comes back", gradient)
        return (layer, gradient)
    }
}
