// A network with as many layers as you like, in ten functions, each one built on those above it.
//
// One example is one column: X is (n[0], m), Y is (1, m). Layer l has n[l] units. The hidden layers use the ReLU, the
// output layer is one unit with the sigmoid. `relu` and `sigmoid` are there already.
// `nabla grade c1w4-step-by-step` checks the file, `nabla` shows the guide beside it.

import Nabla

/// What the network learns, by name: "W1" (n[1], n[0]), "b1" (n[1], 1), "W2" (n[2], n[1]), "b2" (n[2], 1), …
typealias Parameters = [String: Tensor]

/// The derivatives of the cost, by name: "dW1", "db1", "dW2", "db2", …, each with the shape of its parameter.
typealias Gradients = [String: Tensor]

/// What a layer's sum is made of: the inputs A (n_prev, m), the weights W (n, n_prev), the biases b (n, 1).
typealias LinearCache = (A: Tensor, W: Tensor, b: Tensor)

/// What one layer keeps for the backward pass: the parts of its sum, and the sum Z (n, m).
typealias Cache = (linear: LinearCache, Z: Tensor)

/// The parameters of a network with one hidden layer.
///
/// - Parameters:
///   - n_x: the number of inputs.
///   - n_h: the number of hidden units.
///   - n_y: the number of outputs.
/// - Returns: W1 (n_h, n_x), then W2 (n_y, n_h), both `randn` times 0.01 after seed 1; b1 (n_h, 1) and b2 (n_y, 1) of
///   zeros.
func initializeParameters(_ n_x: Int, _ n_h: Int, _ n_y: Int) -> Parameters {
    // nabla:begin
    Random.seed(1)
    let W1 = randn(n_h, n_x) * 0.01
    let W2 = randn(n_y, n_h) * 0.01
    return ["W1": W1, "b1": Tensor.zeros(n_h, 1), "W2": W2, "b2": Tensor.zeros(n_y, 1)]
    // nabla:end
}

/// The parameters of a network of any depth.
///
/// - Parameter layerDims: the sizes of the layers, n[0] for the inputs, then n[1] to n[L].
/// - Returns: for each layer l from 1 to L, in this order: W (n[l], n[l-1]), `randn` times 0.01 after seed 3, which is
///   set once; b (n[l], 1) of zeros.
func initializeParametersDeep(_ layerDims: [Int]) -> Parameters {
    // nabla:begin
    Random.seed(3)
    var parameters: Parameters = [:]
    for l in 1..<layerDims.count {
        parameters["W\(l)"] = randn(layerDims[l], layerDims[l - 1]) * 0.01
        parameters["b\(l)"] = Tensor.zeros(layerDims[l], 1)
    }
    return parameters
    // nabla:end
}

/// The sums of one layer.
///
/// - Parameters:
///   - A: the activations of the layer before, (n_prev, m).
///   - W: the weights, (n, n_prev).
///   - b: the biases, (n, 1).
/// - Returns: Z = W A + b, (n, m); the cache (A, W, b).
func linearForward(_ A: Tensor, _ W: Tensor, _ b: Tensor) -> (Z: Tensor, cache: LinearCache) {
    // nabla:begin
    (matmul(W, A) + b, (A, W, b))
    // nabla:end
}

/// One whole layer: the sums, then the curve.
///
/// - Parameters:
///   - APrev: the activations of the layer before, (n_prev, m).
///   - W: the weights, (n, n_prev).
///   - b: the biases, (n, 1).
///   - activation: "relu" or "sigmoid".
/// - Returns: the activations A, (n, m); the cache with the linear cache and Z.
func linearActivationForward(
    _ APrev: Tensor, _ W: Tensor, _ b: Tensor, activation: String
) -> (A: Tensor, cache: Cache) {
    // nabla:begin
    let (Z, linear) = linearForward(APrev, W, b)
    let A = activation == "relu" ? relu(Z) : sigmoid(Z)
    return (A, (linear, Z))
    // nabla:end
}

/// From the inputs to the predictions, through all layers.
///
/// - Parameters:
///   - X: the inputs, (n[0], m).
///   - parameters: as from `initializeParametersDeep`.
/// - Returns: AL, the predictions, (1, m); the caches of the layers 1 to L, in this order.
func lModelForward(_ X: Tensor, _ parameters: Parameters) -> (AL: Tensor, caches: [Cache]) {
    // nabla:begin
    let L = parameters.count / 2
    var A = X
    var caches: [Cache] = []
    for l in 1...L {
        let cache: Cache
        (A, cache) = linearActivationForward(
            A, parameters["W\(l)"]!, parameters["b\(l)"]!, activation: l < L ? "relu" : "sigmoid")
        caches.append(cache)
    }
    return (A, caches)
    // nabla:end
}

/// The mean logistic loss.
///
/// - Parameters:
///   - AL: the predictions, (1, m).
///   - Y: the labels 0 and 1, (1, m).
func computeCost(_ AL: Tensor, _ Y: Tensor) -> Double {
    // nabla:begin
    let m = Double(Y.shape[1])
    return -(Y * log(AL) + (1 - Y) * log(1 - AL)).sum() / m
    // nabla:end
}

/// The gradients of one layer's sums.
///
/// - Parameters:
///   - dZ: the derivative by Z, one column for each example, (n, m).
///   - cache: (A, W, b) from `linearForward`.
/// - Returns: dAPrev (n_prev, m), one column for each example; dW (n, n_prev) and db (n, 1), means over the examples.
func linearBackward(_ dZ: Tensor, _ cache: LinearCache) -> (dAPrev: Tensor, dW: Tensor, db: Tensor) {
    // nabla:begin
    let m = Double(dZ.shape[1])
    return (
        dAPrev: matmul(cache.W.T, dZ),
        dW: matmul(dZ, cache.A.T) / m,
        db: dZ.sum(axis: 1, keepDims: true) / m
    )
    // nabla:end
}

/// The gradients of one whole layer: back through the curve, then through the sums.
///
/// - Parameters:
///   - dA: the derivative by the layer's activations, (n, m).
///   - cache: from `linearActivationForward`.
///   - activation: "relu" or "sigmoid", as on the way forward.
/// - Returns: dAPrev (n_prev, m), dW (n, n_prev), db (n, 1).
func linearActivationBackward(
    _ dA: Tensor, _ cache: Cache, activation: String
) -> (dAPrev: Tensor, dW: Tensor, db: Tensor) {
    // nabla:begin
    let slope: Tensor
    if activation == "relu" {
        slope = Tensor(cache.Z > 0)
    } else {
        let s = sigmoid(cache.Z)
        slope = s * (1 - s)
    }
    return linearBackward(dA * slope, cache.linear)
    // nabla:end
}

/// The gradients of all layers.
///
/// - Parameters:
///   - AL: the predictions, (1, m).
///   - Y: the labels, (1, m).
///   - caches: from `lModelForward`; `caches[0]` belongs to layer 1.
/// - Returns: dW (n[l], n[l-1]) and db (n[l], 1) of each layer l from 1 to L.
func lModelBackward(_ AL: Tensor, _ Y: Tensor, _ caches: [Cache]) -> Gradients {
    // nabla:begin
    let L = caches.count
    var grads: Gradients = [:]
    var dA = -(Y / AL - (1 - Y) / (1 - AL))  // (1, m)
    for l in (1...L).reversed() {
        let layer = linearActivationBackward(dA, caches[l - 1], activation: l < L ? "relu" : "sigmoid")
        grads["dW\(l)"] = layer.dW
        grads["db\(l)"] = layer.db
        dA = layer.dAPrev
    }
    return grads
    // nabla:end
}

/// One step of gradient descent.
///
/// - Parameters:
///   - parameters: where the step starts.
///   - grads: the gradients there.
///   - learningRate: how far to go.
/// - Returns: the parameters after the step.
func updateParameters(
    _ parameters: Parameters, _ grads: Gradients, learningRate: Double
) -> Parameters {
    // nabla:begin
    var moved = parameters
    for (name, value) in parameters {
        moved[name] = value - learningRate * grads["d" + name]!
    }
    return moved
    // nabla:end
}
