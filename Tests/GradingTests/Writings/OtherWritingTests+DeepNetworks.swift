extension OtherWritingTests {
    static let stepByStep: [Writing] = [
        Writing(
            name: "starts by helper and by steps", work: .stepByStep,
            bodies: [
                ("initializeParameters", "small([n_x, n_h, n_y], seed: 1)"),
                ("initializeParametersDeep", "small(layerDims, seed: 3)"),
            ],
            helpers: """

                func small(_ sizes: [Int], seed: Int) -> [String: Tensor] {
                    Random.seed(seed)
                    var result: [String: Tensor] = [:]
                    for (l, pair) in zip(sizes, sizes.dropFirst()).enumerated() {
                        result["W\\(l + 1)"] = 0.01 * randn(pair.1, pair.0)
                        result["b\\(l + 1)"] = Tensor(shape: [pair.1, 1], scalars: Array(repeating: 0, count: pair.1))
                    }
                    return result
                }

                """),
        Writing(
            name: "a generator of one's own", work: .stepByStep,
            bodies: [
                (
                    "initializeParametersDeep",
                    """
                    var random = Random(seed: 3)
                    var parameters = Parameters()
                    var l = 1
                    while l < layerDims.count {
                        parameters["W" + String(l)] = random.randn(layerDims[l], layerDims[l - 1]) / 100
                        parameters["b" + String(l)] = .zeros(layerDims[l], 1)
                        l += 1
                    }
                    return parameters
                    """
                )
            ]),
        Writing(
            name: "forward by transposes, curves written out", work: .stepByStep,
            bodies: [
                ("linearForward", "let Z = (matmul(A.T, W.T) + b.T).T\nreturn (Z: Z, cache: (A: A, W: W, b: b))"),
                (
                    "linearActivationForward",
                    """
                    let (Z, linear) = linearForward(APrev, W, b)
                    switch activation {
                    case "relu": return (maximum(Z, 0), (linear, Z))
                    default: return (1 / (1 + exp(-Z)), (linear, Z))
                    }
                    """
                ),
            ]),
        Writing(
            name: "the last layer apart, forward and backward", work: .stepByStep,
            bodies: [
                (
                    "lModelForward",
                    """
                    let L = parameters.keys.filter { $0.hasPrefix("W") }.count
                    var (A, caches) = (X, [Cache]())
                    for l in stride(from: 1, to: L, by: 1) {
                        let (next, cache) = linearActivationForward(
                            A, parameters["W\\(l)"]!, parameters["b\\(l)"]!, activation: "relu")
                        A = next
                        caches += [cache]
                    }
                    let (AL, last) = linearActivationForward(
                        A, parameters["W\\(L)"]!, parameters["b\\(L)"]!, activation: "sigmoid")
                    return (AL, caches + [last])
                    """
                ),
                (
                    "lModelBackward",
                    """
                    var grads = Gradients()
                    let L = caches.count
                    let dAL = (1 - Y) / (1 - AL) - Y / AL
                    var back = linearActivationBackward(dAL, caches[L - 1], activation: "sigmoid")
                    (grads["dA\\(L - 1)"], grads["dW\\(L)"], grads["db\\(L)"]) = (back.dAPrev, back.dW, back.db)
                    for l in stride(from: L - 1, to: 0, by: -1) {
                        back = linearActivationBackward(grads["dA\\(l)"]!, caches[l - 1], activation: "relu")
                        (grads["dA\\(l - 1)"], grads["dW\\(l)"], grads["db\\(l)"]) = (back.dAPrev, back.dW, back.db)
                    }
                    return grads
                    """
                ),
            ]),
        Writing(
            name: "the error of the output at once, caches from the end", work: .stepByStep,
            bodies: [
                (
                    "lModelBackward",
                    """
                    var grads: Gradients = [:]
                    var (rest, l) = (caches, caches.count)
                    var layer = linearBackward(AL - Y, rest.removeLast().linear)
                    while true {
                        grads["dW\\(l)"] = layer.dW
                        grads["db\\(l)"] = layer.db
                        l -= 1
                        guard let cache = rest.popLast() else { return grads }
                        layer = linearActivationBackward(layer.dAPrev, cache, activation: "relu")
                    }
                    """
                )
            ]),
        Writing(
            name: "backward with means and loops", work: .stepByStep,
            bodies: [
                (
                    "linearBackward",
                    """
                    let (n, m) = (dZ.shape[0], dZ.shape[1])
                    var dW = Tensor.zeros(like: cache.W)
                    for unit in 0..<n {
                        for input in 0..<cache.W.shape[1] {
                            for i in 0..<m { dW[unit, input] += dZ[unit, i] * cache.A[input, i] / Double(m) }
                        }
                    }
                    return (matmul(dZ.T, cache.W).T, dW, dZ.mean(axis: 1, keepDims: true))
                    """
                )
            ]),
        Writing(
            name: "slopes by where and by exponentials", work: .stepByStep,
            bodies: [
                (
                    "linearActivationBackward",
                    """
                    let Z = cache.Z
                    let dZ = activation == "sigmoid"
                        ? dA * exp(-Z) / square(1 + exp(-Z)) : Tensor.where(Z > 0, dA, Tensor.zeros(like: dA))
                    return linearBackward(dZ, cache.linear)
                    """
                )
            ]),
        Writing(
            name: "the cost by the probability of the label, updates by layer", work: .stepByStep,
            bodies: [
                ("computeCost", "-log(Y * AL + (1 - Y) * (1 - AL)).mean()"),
                (
                    "updateParameters",
                    """
                    var result = Parameters()
                    for l in 1...parameters.count / 2 {
                        result["W\\(l)"] = parameters["W\\(l)"]! - grads["dW\\(l)"]! * learningRate
                        result["b\\(l)"] = parameters["b\\(l)"]! - grads["db\\(l)"]! * learningRate
                    }
                    return result
                    """
                ),
            ]),
    ]

    static let deepApplication: [Writing] = [
        Writing(
            name: "two layers through the loops of many", work: .deepApplication,
            bodies: [
                (
                    "twoLayerModel",
                    """
                    var p = initializeParameters(layerDims[0], layerDims[1], layerDims[2])
                    var costs = [Double]()
                    for i in 0..<iterations {
                        let (AL, caches) = lModelForward(X, p)
                        if i.isMultiple(of: 100) { costs.append(computeCost(AL, Y)) }
                        p = updateParameters(p, lModelBackward(AL, Y, caches), learningRate: learningRate)
                    }
                    return (p, costs)
                    """
                )
            ]),
        Writing(
            name: "two layers written out, with the error of the output at once", work: .deepApplication,
            bodies: [
                (
                    "twoLayerModel",
                    """
                    Random.seed(1)
                    var (W1, b1) = (randn(layerDims[1], layerDims[0]) * 0.01, Tensor.zeros(layerDims[1], 1))
                    var (W2, b2) = (randn(layerDims[2], layerDims[1]) * 0.01, Tensor.zeros(layerDims[2], 1))
                    var costs: [Double] = []
                    for i in 0..<iterations {
                        let A1 = relu(matmul(W1, X) + b1)
                        let A2 = sigmoid(matmul(W2, A1) + b2)
                        if i % 100 == 0 { costs += [-(Y * log(A2) + (1 - Y) * log(1 - A2)).mean()] }
                        let dZ2 = (A2 - Y) / Double(Y.count)
                        let dZ1 = matmul(W2.T, dZ2) * Tensor(A1 > 0)
                        W2 -= learningRate * matmul(dZ2, A1.T)
                        b2 -= learningRate * dZ2.sum(axis: 1, keepDims: true)
                        W1 -= learningRate * matmul(dZ1, X.T)
                        b1 -= learningRate * dZ1.sum(axis: 1, keepDims: true)
                    }
                    return (["W1": W1, "W2": W2, "b1": b1, "b2": b2], costs)
                    """
                )
            ]),
        Writing(
            name: "the deep loop with while and a loop for the update", work: .deepApplication,
            bodies: [
                (
                    "lLayerModel",
                    """
                    var (parameters, costs, step) = (initializeParametersDeep(layerDims), [Double](), 0)
                    while step < iterations {
                        let forward = lModelForward(X, parameters)
                        if step % 100 == 0 { costs.append(computeCost(forward.AL, Y)) }
                        for (name, gradient) in lModelBackward(forward.AL, Y, forward.caches) {
                            parameters[String(name.dropFirst())]! -= learningRate * gradient
                        }
                        step += 1
                    }
                    return (parameters: parameters, costs: costs)
                    """
                )
            ]),
        Writing(
            name: "predictions by rounding, accuracy by wrong ones", work: .deepApplication,
            bodies: [
                (
                    "predict",
                    """
                    let labels = round(lModelForward(X, parameters).AL)
                    return (labels, 1 - abs(labels - y).mean())
                    """
                )
            ]),
        Writing(
            name: "predictions and counts in a loop", work: .deepApplication,
            bodies: [
                (
                    "predict",
                    """
                    let AL = lModelForward(X, parameters).AL
                    var (p, right) = (Tensor.zeros(1, X.shape[1]), 0)
                    for i in 0..<X.shape[1] {
                        p[0, i] = AL[0, i] > 0.5 ? 1 : 0
                        if p[0, i] == y[0, i] { right += 1 }
                    }
                    return (p, Double(right) / Double(X.shape[1]))
                    """
                )
            ]),
    ]
}
