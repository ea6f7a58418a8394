import Tensors

extension PlanarClassification {
    package static let checks: [Check<Self>] = [
        Check("layerSizes", "sizes", points: 5, sizes: 5) { subject, trial in
            let (n, m, k) = (trial.count(2...6, "n_x"), trial.count(3...8, "m"), trial.count(1...3, "n_y"))
            let sizes = subject.layerSizes(trial.normal(n, m), trial.normal(k, m))
            return [
                Output("n_x", .integer(sizes.n_x)), Output("n_h", .integer(sizes.n_h)),
                Output("n_y", .integer(sizes.n_y)),
            ]
        },
        Check("initializeParameters", "weights", points: 6, sizes: 4) { subject, trial in
            let parameters = initialize(subject, trial)
            return [Output("W1", parameters.W1), Output("W2", parameters.W2)]
        },
        Check("initializeParameters", "biases", points: 4, sizes: 4) { subject, trial in
            let parameters = initialize(subject, trial)
            return [Output("b1", parameters.b1), Output("b2", parameters.b2)]
        },
        Check("forwardPropagation", "predictions", points: 8) { subject, trial in
            let problem = Problem(trial)
            return [Output("A2", subject.forwardPropagation(problem.X, problem.parameters).A2)]
        },
        Check("forwardPropagation", "cache", points: 7) { subject, trial in
            let problem = Problem(trial)
            return cache.encode(subject.forwardPropagation(problem.X, problem.parameters).cache).members
        },
        Check("computeCost", "cost", points: 10) { subject, trial in
            let m = trial.count(3...9, "m")
            let (A2, Y) = (trial.uniform(0.02...0.98, 1, m), trial.labels(m))
            trial.note("A2", A2)
            trial.note("Y", Y)
            return [Output("cost", subject.computeCost(A2, Y))]
        },
        Check(
            "backwardPropagation", "output layer", points: 12,
            slopes: { subject, trial in
                let problem = Problem(trial)
                return [
                    Output("dW2", problem.slopes(of: subject, by: \.W2)),
                    Output("db2", problem.slopes(of: subject, by: \.b2)),
                ]
            }
        ) { subject, trial in
            let problem = Problem(trial)
            let grads = subject.backwardPropagation(problem.parameters, problem.cache(trial), problem.X, problem.Y)
            return [Output("dW2", grads.dW2), Output("db2", grads.db2)]
        },
        Check(
            "backwardPropagation", "hidden layer", points: 13,
            slopes: { subject, trial in
                let problem = Problem(trial)
                return [
                    Output("dW1", problem.slopes(of: subject, by: \.W1)),
                    Output("db1", problem.slopes(of: subject, by: \.b1)),
                ]
            }
        ) { subject, trial in
            let problem = Problem(trial)
            let grads = subject.backwardPropagation(problem.parameters, problem.cache(trial), problem.X, problem.Y)
            return [Output("dW1", grads.dW1), Output("db1", grads.db1)]
        },
        Check("updateParameters", "step", points: 10) { subject, trial in
            let problem = Problem(trial, noting: true)
            let (p, rate) = (problem.parameters, trial.number(0.1...1.5))
            func like(_ tensor: Tensor) -> Tensor { trial.normal(tensor.shape[0], tensor.shape[1]) }
            let grads = (dW1: like(p.W1), db1: like(p.b1), dW2: like(p.W2), db2: like(p.b2))
            trial.note("learningRate", rate)
            return parameters.encode(subject.updateParameters(p, grads, rate)).members
        },
        Check("nnModel", "trained parameters", points: 8, sizes: 3, scope: .whole, tolerance: .training) {
            subject, trial in
            parameters.encode(train(subject, trial, iterations: 20...60).parameters).members
        },
        Check("nnModel", "costs", points: 7, sizes: 2, scope: .whole, tolerance: .training) { subject, trial in
            [Output("costs", train(subject, trial, iterations: 1001...2100).costs)]
        },
        Check("predict", "labels", points: 10) { subject, trial in
            // Many examples: a label says little of the number behind it.
            let problem = Problem(trial, m: 4...60)
            // Weights of this size give predictions on both sides of 0.5.
            var parameters = problem.parameters
            parameters.W2 = parameters.W2 * 3
            return [Output("labels", subject.predict(parameters, problem.X))]
        },
    ]

    private static func initialize(_ subject: Self, _ trial: Trial<Self>) -> Parameters {
        let (n_x, n_h, n_y) = (trial.count(2...4, "n_x"), trial.count(3...5, "n_h"), trial.count(1...2, "n_y"))
        return trial.seeded(2) { subject.initializeParameters(n_x, n_h, n_y) }
    }

    private static func train(
        _ subject: Self, _ trial: Trial<Self>, iterations: ClosedRange<Int>
    ) -> (parameters: Parameters, costs: [Double]) {
        let (m, n_h) = (trial.count(6...12, "m"), trial.count(2...5, "n_h"))
        let iterations = trial.count(iterations, "iterations")
        let X = trial.normal(2, m)
        // The model seeds the generator by itself; the lock keeps others out until it is done.
        return trial.seeded(3) { subject.nnModel(X, trial.labels(m), n_h, iterations) }
    }
}

/// A drawn network with examples.
private struct Problem {
    typealias Parameters = PlanarClassification.Parameters

    let X: Tensor
    let Y: Tensor
    let parameters: Parameters

    /// - Parameters:
    ///   - m: how many examples.
    ///   - noting: whether outputs under the parameters' names start from these.
    init(_ trial: Trial<PlanarClassification>, m: ClosedRange<Int> = 4...8, noting: Bool = false) {
        let (n_x, n_h) = (trial.count(2...4, "n_x"), trial.count(3...5, "n_h"))
        let m = trial.count(m, "m")
        X = trial.normal(n_x, m)
        Y = trial.labels(m)
        parameters = (trial.normal(n_h, n_x), trial.normal(n_h, 1), trial.normal(1, n_h), trial.normal(1, 1))
        trial.note("X", X)
        trial.note("Y", Y)
        guard noting else { return }
        for parameter in PlanarClassification.parameters.encode(parameters).members {
            if case .tensor(let tensor) = parameter.value { trial.note(parameter.name, tensor) }
        }
    }

    /// What the reference's forward pass keeps, so that a broken forward pass does not spoil the backward pass.
    func cache(_ trial: Trial<PlanarClassification>) -> PlanarClassification.Cache {
        let value = trial.given { PlanarClassification.cache.encode($0.forwardPropagation(X, parameters).cache) }
        guard let cache = try? PlanarClassification.cache.decode(value) else {
            fatalError("The given cache is broken.")
        }
        return cache
    }

    /// The slopes of the subject's own cost by one of the parameters.
    func slopes(of subject: PlanarClassification, by path: WritableKeyPath<Parameters, Tensor>) -> Tensor {
        Exercises.slopes(at: parameters[keyPath: path]) { value in
            var moved = parameters
            moved[keyPath: path] = value
            return subject.computeCost(subject.forwardPropagation(X, moved).A2, Y)
        }
    }
}
