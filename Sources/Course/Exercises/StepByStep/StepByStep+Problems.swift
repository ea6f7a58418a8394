import Tensors

extension StepByStep {
    /// A drawn layer with its inputs.
    struct Layer {
        var A: Tensor
        var W: Tensor
        var b: Tensor

        init(_ trial: Trial<StepByStep>) {
            let (before, units) = (trial.count(2...4, "n_prev"), trial.count(3...5, "n"))
            let m = trial.count(4...7, "m")
            A = trial.normal(before, m)
            W = trial.normal(units, before)
            b = trial.normal(units, 1)
            trial.note("A", A)
            trial.note("W", W)
            trial.note("b", b)
        }

        func activated(by subject: StepByStep, _ activation: String) -> (A: Tensor, cache: Cache) {
            subject.linearActivationForward(A, W, b, activation)
        }

        /// The slopes of `sum` by one part of the layer; a mean over the examples for W and b.
        func slopes(of sum: (Layer) -> Double, _ name: String) -> [Output] {
            let paths: [String: WritableKeyPath<Layer, Tensor>] = ["dAPrev": \.A, "dW": \.W, "db": \.b]
            guard let path = paths[name] else { return [] }
            let slopes = Exercises.slopes(at: self[keyPath: path]) { value in
                var moved = self
                moved[keyPath: path] = value
                return sum(moved)
            }
            return [Output(name, name == "dAPrev" ? slopes : slopes / Double(A.shape[1]))]
        }
    }

    /// A drawn network with examples.
    struct Network {
        let X: Tensor
        let Y: Tensor
        let depth: Int
        private(set) var parameters: Parameters = [:]

        /// - Parameters:
        ///   - m: how many examples.
        ///   - noting: whether outputs under the parameters' names start from these.
        init<Subject>(_ trial: Trial<Subject>, m: ClosedRange<Int> = 4...7, noting: Bool = false) {
            let m = trial.count(m, "m")
            depth = trial.count(2...4, "L")
            let sizes = [trial.count(2...4, "n0")] + (1..<depth).map { trial.count(3...5, "n\($0)") } + [1]
            X = trial.normal(sizes[0], m)
            Y = trial.labels(m)
            for layer in 1...depth {
                // Smaller weights keep the predictions away from 0 and 1, where digits are lost.
                parameters["W\(layer)"] = trial.normal(sizes[layer], sizes[layer - 1]) * 0.7
                parameters["b\(layer)"] = trial.normal(sizes[layer], 1) * 0.3
            }
            trial.note("X", X)
            trial.note("Y", Y)
            guard noting else { return }
            for output in outputs(parameterNames(1...depth), of: parameters) {
                if case .tensor(let tensor) = output.value { trial.note(output.name, tensor) }
            }
        }

        /// The subject's gradients, from the caches of the reference's forward pass.
        func gradients(by subject: StepByStep, _ trial: Trial<StepByStep>) -> Gradients {
            let value = trial.given { reference in
                let (AL, caches) = reference.lModelForward(X, parameters)
                return .record([Output("AL", AL), Output("caches", .list(caches.map(cache.encode)))])
            }
            guard let AL = try? value.member("AL").tensor,
                let caches = try? value.member("caches").list.map(cache.decode)
            else { fatalError("The given caches are broken.") }
            return subject.lModelBackward(AL, Y, caches)
        }

        /// The slopes of the subject's own cost by the parameters of some layers.
        func slopes(of subject: StepByStep, layers: [Int]) -> [Output] {
            parameterNames(layers).compactMap { name in
                parameters[name].map { parameter in
                    let slopes = Exercises.slopes(at: parameter) { value in
                        var moved = parameters
                        moved[name] = value
                        return subject.computeCost(subject.lModelForward(X, moved).AL, Y)
                    }
                    return Output("d" + name, slopes)
                }
            }
        }
    }
}
