// Two networks that look at pictures: one with one hidden layer, one of any depth.
//
// One example is one column: X is (n[0], m), Y is (1, m). The hidden layers use the ReLU, the output layer is one unit
// with the sigmoid. The functions of the last assignment are given at the end of this file.
// `nabla grade c1w4-application` checks the file, `nabla` shows the guide beside it.

import Nabla

/// What a network learns, by name: "W1" (n[1], n[0]), "b1" (n[1], 1), "W2" (n[2], n[1]), "b2" (n[2], 1), …
typealias Parameters = [String: Tensor]

/// Trains a network with one hidden layer.
///
/// - Parameters:
///   - X: the inputs, (n_x, m).
///   - Y: the labels 0 and 1, (1, m).
///   - layerDims: the three sizes n_x, n_h and n_y.
///   - learningRate: how far to go in each step.
///   - iterations: how many steps to take.
/// - Returns: the trained parameters; the cost before steps 0, 100, 200, ...
func twoLayerModel(
    _ X: Tensor, _ Y: Tensor, _ layerDims: [Int], learningRate: Double = 0.0075, iterations: Int = 3000
) -> (parameters: Parameters, costs: [Double]) {
    // nabla:begin
    var parameters = initializeParameters(layerDims[0], layerDims[1], layerDims[2])
    var costs: [Double] = []

    for step in 0..<iterations {
        let (A1, cache1) = linearActivationForward(X, parameters["W1"]!, parameters["b1"]!, activation: "relu")
        let (A2, cache2) = linearActivationForward(A1, parameters["W2"]!, parameters["b2"]!, activation: "sigmoid")
        if step % 100 == 0 { costs.append(computeCost(A2, Y)) }

        let dA2 = -(Y / A2 - (1 - Y) / (1 - A2))  // (1, m)
        let (dA1, dW2, db2) = linearActivationBackward(dA2, cache2, activation: "sigmoid")
        let (_, dW1, db1) = linearActivationBackward(dA1, cache1, activation: "relu")
        let grads = ["dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2]
        parameters = updateParameters(parameters, grads, learningRate: learningRate)
    }
    return (parameters, costs)
    // nabla:end
}

/// Trains a network of any depth.
///
/// - Parameters:
///   - X: the inputs, (n[0], m).
///   - Y: the labels 0 and 1, (1, m).
///   - layerDims: the sizes of the layers, n[0] for the inputs, then n[1] to n[L].
///   - learningRate: how far to go in each step.
///   - iterations: how many steps to take.
/// - Returns: the trained parameters; the cost before steps 0, 100, 200, ...
func lLayerModel(
    _ X: Tensor, _ Y: Tensor, _ layerDims: [Int], learningRate: Double = 0.0075, iterations: Int = 3000
) -> (parameters: Parameters, costs: [Double]) {
    // nabla:begin
    var parameters = initializeParametersDeep(layerDims)
    var costs: [Double] = []

    for step in 0..<iterations {
        let (AL, caches) = lModelForward(X, parameters)
        if step % 100 == 0 { costs.append(computeCost(AL, Y)) }
        let grads = lModelBackward(AL, Y, caches)
        parameters = updateParameters(parameters, grads, learningRate: learningRate)
    }
    return (parameters, costs)
    // nabla:end
}

/// Decides for each example, and counts how often that is right.
///
/// - Parameters:
///   - X: the inputs, (n[0], m).
///   - y: the labels 0 and 1, (1, m).
///   - parameters: of a trained network of any depth.
/// - Returns: the predictions, 1 where the output is above 0.5, else 0, (1, m); the accuracy, the share of predictions
///   that are equal to their labels, from 0 to 1.
func predict(
    _ X: Tensor, _ y: Tensor, _ parameters: Parameters
) -> (predictions: Tensor, accuracy: Double) {
    // nabla:begin
    let (AL, _) = lModelForward(X, parameters)
    let predictions = Tensor(AL > 0.5)
    return (predictions, accuracy: (predictions .== y).mean())
    // nabla:end
}

// MARK: Given: the functions of the last assignment. Put your own in their place if you like.

private typealias Gradients = [String: Tensor]
private typealias LinearCache = (A: Tensor, W: Tensor, b: Tensor)
private typealias Cache = (linear: LinearCache, Z: Tensor)
private typealias LinearGradients = (dAPrev: Tensor, dW: Tensor, db: Tensor)

/// The start of a network with one hidden layer: `randn` times 0.01 after seed 1.
private func initializeParameters(_ n_x: Int, _ n_h: Int, _ n_y: Int) -> Parameters {
    Random.seed(1)
    let W1 = randn(n_h, n_x) * 0.01
    let W2 = randn(n_y, n_h) * 0.01
    return ["W1": W1, "b1": Tensor.zeros(n_h, 1), "W2": W2, "b2": Tensor.zeros(n_y, 1)]
}

/// The start of a deep network: `randn` after seed 1, divided by the root of the layer's inputs. Times 0.01, as in the
/// last assignment, the signal would fade away from layer to layer.
private func initializeParametersDeep(_ layerDims: [Int]) -> Parameters {
    Random.seed(1)
    var parameters: Parameters = [:]
    for l in 1..<layerDims.count {
        parameters["W\(l)"] = randn(layerDims[l], layerDims[l - 1]) / sqrt(Double(layerDims[l - 1]))
        parameters["b\(l)"] = Tensor.zeros(layerDims[l], 1)
    }
    return parameters
}

/// One layer: the sums, then "relu" or "sigmoid".
private func linearActivationForward(
    _ APrev: Tensor, _ W: Tensor, _ b: Tensor, activation: String
) -> (A: Tensor, cache: Cache) {
    let Z = matmul(W, APrev) + b
    return (activation == "relu" ? relu(Z) : sigmoid(Z), ((APrev, W, b), Z))
}

/// From the inputs to the predictions, (1, m), with the caches of all layers.
private func lModelForward(_ X: Tensor, _ parameters: Parameters) -> (AL: Tensor, caches: [Cache]) {
    let L = parameters.count / 2
    var A = X
    var caches: [Cache] = []
    for l in 1...L {
        let layer = linearActivationForward(
            A, parameters["W\(l)"]!, parameters["b\(l)"]!, activation: l < L ? "relu" : "sigmoid")
        A = layer.A
        caches.append(layer.cache)
    }
    return (A, caches)
}

/// The mean logistic loss of the predictions AL, (1, m), for the labels Y, (1, m).
private func computeCost(_ AL: Tensor, _ Y: Tensor) -> Double {
    -(Y * log(AL) + (1 - Y) * log(1 - AL)).sum() / Double(Y.shape[1])
}

/// Back through one layer: from dA, (n, m), to dAPrev, (n_prev, m), dW, (n, n_prev), and db, (n, 1).
private func linearActivationBackward(_ dA: Tensor, _ cache: Cache, activation: String) -> LinearGradients {
    let slope: Tensor
    if activation == "relu" {
        slope = Tensor(cache.Z > 0)
    } else {
        let s = sigmoid(cache.Z)
        slope = s * (1 - s)
    }
    let m = Double(dA.shape[1])
    let dZ = dA * slope
    return (
        dAPrev: matmul(cache.linear.W.T, dZ),
        dW: matmul(dZ, cache.linear.A.T) / m,
        db: dZ.sum(axis: 1, keepDims: true) / m
    )
}

/// The gradients dW1, db1, dW2, db2, … of all layers.
private func lModelBackward(_ AL: Tensor, _ Y: Tensor, _ caches: [Cache]) -> Gradients {
    let L = caches.count
    var grads: Gradients = [:]
    var dA = -(Y / AL - (1 - Y) / (1 - AL))
    for l in (1...L).reversed() {
        let layer = linearActivationBackward(dA, caches[l - 1], activation: l < L ? "relu" : "sigmoid")
        grads["dW\(l)"] = layer.dW
        grads["db\(l)"] = layer.db
        dA = layer.dAPrev
    }
    return grads
}

/// One step downhill for every parameter.
private func updateParameters(_ parameters: Parameters, _ grads: Gradients, learningRate: Double) -> Parameters {
    var moved = parameters
    for (name, value) in parameters {
        moved[name] = value - learningRate * grads["d" + name]!
    }
    return moved
}
