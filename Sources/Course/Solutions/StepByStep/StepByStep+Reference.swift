package import Exercises
import Glibc
import Tensors

extension StepByStep: Solved {
    /// Written for the grader, with loops over numbers: independent of the solution that learners read.
    package static let reference = StepByStep(
        initializeParameters: { n_x, n_h, n_y in start([n_x, n_h, n_y], seed: 1) },
        initializeParametersDeep: { start($0, seed: 3) },
        linearForward: { A, W, b in (PlanarClassification.affine(W, A, b), (A, W, b)) },
        linearActivationForward: { APrev, W, b, activation in layer(APrev, W, b, curve(activation)) },
        lModelForward: { X, parameters in forward(X, parameters) },
        computeCost: { AL, Y in PlanarClassification.reference.computeCost(AL, Y) },
        linearBackward: { dZ, cache in linear(dZ, cache) },
        linearActivationBackward: { dA, cache, activation in backward(dA, cache, slope(activation)) },
        lModelBackward: { AL, Y, caches in chain(firstSlope(AL, Y), caches, output: "sigmoid", hidden: "relu") },
        updateParameters: { parameters, grads, rate in moved(parameters, grads, rate) })

    /// Small normal weights and biases of zeros, from a generator of their own: the one behind `randn` belongs to the
    /// whole program.
    ///
    /// - Parameter scale: what the drawn numbers of a layer are multiplied by, from the layer's count of inputs.
    static func start(_ sizes: [Int], seed: Int, scale: (Int) -> Double = { _ in 0.01 }) -> Parameters {
        var random = Random(seed: seed)
        return start(sizes) { rows, columns in random.randn(rows, columns) * scale(columns) }
    }

    static func start(_ sizes: [Int], weights: (_ rows: Int, _ columns: Int) -> Tensor) -> Parameters {
        var parameters: Parameters = [:]
        for layer in 1..<sizes.count {
            parameters["W\(layer)"] = weights(sizes[layer], sizes[layer - 1])
            parameters["b\(layer)"] = Tensor.zeros(sizes[layer], 1)
        }
        return parameters
    }

    // MARK: Forward

    static func sigmoid(_ z: Double) -> Double { z < 0 ? exp(z) / (1 + exp(z)) : 1 / (1 + exp(-z)) }

    static func curve(_ activation: String) -> (Double) -> Double {
        activation == "sigmoid" ? sigmoid : { max(0, $0) }
    }

    static func layer(
        _ A: Tensor, _ W: Tensor, _ b: Tensor, _ curve: (Double) -> Double
    ) -> (A: Tensor, cache: Cache) {
        let Z = PlanarClassification.affine(W, A, b)
        return (Tensor(shape: Z.shape, scalars: Z.scalars.map(curve)), ((A, W, b), Z))
    }

    static func forward(
        _ X: Tensor, _ parameters: Parameters, hidden: (Double) -> Double = { max(0, $0) },
        output: (Double) -> Double = sigmoid
    ) -> (AL: Tensor, caches: [Cache]) {
        let depth = depth(parameters)
        var A = X
        var caches: [Cache] = []
        for number in 1...depth {
            let (W, b) = weights(parameters, number)
            let (next, cache) = layer(A, W, b, number < depth ? hidden : output)
            A = next
            caches.append(cache)
        }
        return (A, caches)
    }

    static func depth(_ parameters: Parameters) -> Int {
        (1...).first { parameters["W\($0 + 1)"] == nil } ?? 1
    }

    static func weights(_ parameters: Parameters, _ layer: Int) -> (W: Tensor, b: Tensor) {
        guard let W = parameters["W\(layer)"], let b = parameters["b\(layer)"] else {
            fatalError("The parameters have no layer \(layer).")
        }
        return (W, b)
    }

    // MARK: Backward

    static func slope(_ activation: String) -> (Double) -> Double {
        activation == "sigmoid" ? { sigmoid($0) * sigmoid(-$0) } : { $0 > 0 ? 1 : 0 }
    }

    static func linear(_ dZ: Tensor, _ cache: LinearCache) -> LinearGradients {
        let (dW, db) = PlanarClassification.layerGradients(dZ, cache.A)
        return (PlanarClassification.product(PlanarClassification.transposed(cache.W), dZ), dW, db)
    }

    static func backward(_ dA: Tensor, _ cache: Cache, _ slope: (Double) -> Double) -> LinearGradients {
        linear(times(dA, cache.Z, slope), cache.linear)
    }

    /// The error before a layer's curve, entry by entry.
    static func times(_ dA: Tensor, _ Z: Tensor, _ slope: (Double) -> Double) -> Tensor {
        Tensor(shape: dA.shape, scalars: zip(dA.scalars, Z.scalars).map { $0 * slope($1) })
    }

    /// The slope of the loss by the output.
    static func firstSlope(_ AL: Tensor, _ Y: Tensor) -> Tensor {
        Tensor(shape: AL.shape, scalars: zip(AL.scalars, Y.scalars).map { ($0 - $1) / ($0 * (1 - $0)) })
    }

    /// The backward pass from what comes back to the output, through the curves that are named.
    static func chain(_ first: Tensor, _ caches: [Cache], output: String, hidden: String) -> Gradients {
        var grads: Gradients = [:]
        var dA = first
        for number in (1...caches.count).reversed() {
            let back = backward(dA, caches[number - 1], slope(number == caches.count ? output : hidden))
            (dA, grads["dW\(number)"], grads["db\(number)"]) = (back.dAPrev, back.dW, back.db)
        }
        return grads
    }

    static func moved(_ parameters: Parameters, _ grads: Gradients, _ rate: Double) -> Parameters {
        var moved = parameters
        for (name, parameter) in parameters {
            guard let gradient = grads["d" + name] else { continue }
            moved[name] = PlanarClassification.moved(parameter, gradient, rate)
        }
        return moved
    }
}
