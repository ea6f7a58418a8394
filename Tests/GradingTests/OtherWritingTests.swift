import Testing

@testable import Grading

/// Right answers are right however they are written: with loops, fused, in stable forms, with helpers, in another order.
@Suite struct OtherWritingTests {
    struct Writing: Sendable, CustomTestStringConvertible {
        var name: String
        var work: Work
        var bodies: [(function: String, body: String)]
        /// Added below the functions.
        var helpers = ""

        var testDescription: String { name }
    }

    @Test(arguments: logisticRegression + planarClassification + basics + stepByStep + deepApplication)
    func fullMarks(writing: Writing) async throws {
        var source = try writing.work.solution
        for (function, body) in writing.bodies { source = try Work.replace(function, in: source, by: body) }
        let report = try await Workbench.grade(source + writing.helpers, as: writing.work.assignment)
        #expect(report.isPerfect, "\(report.text())")
    }

    static let logisticRegression: [Writing] = [
        Writing(
            name: "sigmoid through tanh", work: .logisticRegression,
            bodies: [("sigmoid", "0.5 * (tanh(0.5 * z) + 1)")]),
        Writing(
            name: "sigmoid of the library, by its full name", work: .logisticRegression,
            bodies: [("sigmoid", "return Nabla.sigmoid(z)")]),
        Writing(
            name: "a stable sigmoid, number by number", work: .logisticRegression,
            bodies: [
                (
                    "sigmoid",
                    """
                    let values = z.scalars.map { x in x < 0 ? Glibc.exp(x) / (1 + Glibc.exp(x)) : 1 / (1 + Glibc.exp(-x)) }
                    return Tensor(shape: z.shape, scalars: values)
                    """
                )
            ], helpers: "\nimport Glibc\n"),
        Writing(
            name: "propagate with loops over examples and features", work: .logisticRegression,
            bodies: [
                (
                    "propagate",
                    """
                    let (n, m) = (X.shape[0], X.shape[1])
                    var (dw, db, cost) = ([Double](repeating: 0, count: n), 0.0, 0.0)
                    for i in 0..<m {
                        var z = b
                        for j in 0..<n { z += w[j, 0] * X[j, i] }
                        let a = 1 / (1 + Foundation.exp(-z))
                        cost -= Y[0, i] == 1 ? Foundation.log(a) : Foundation.log(1 - a)
                        for j in 0..<n { dw[j] += (a - Y[0, i]) * X[j, i] / Double(m) }
                        db += (a - Y[0, i]) / Double(m)
                    }
                    return (Tensor(shape: [n, 1], scalars: dw), db, cost / Double(m))
                    """
                )
            ], helpers: "\nimport Foundation\n"),
        Writing(
            name: "means instead of sums", work: .logisticRegression,
            bodies: [
                (
                    "propagate",
                    """
                    let A = sigmoid(matmul(w.T, X) + b)
                    let cost = -(Y * log(A)).mean() - ((1 - Y) * log(1 - A)).mean()
                    return ((X * (A - Y)).mean(axis: 1, keepDims: true), (A - Y).mean(), cost)
                    """
                )
            ]),
        Writing(
            name: "the cost from the scores alone", work: .logisticRegression,
            bodies: [
                (
                    "propagate",
                    """
                    let z = matmul(X.T, w) + b
                    let error = (sigmoid(z) - Y.T) / Double(Y.count)
                    let loss = relu(z) - z * Y.T + log(1 + exp(-abs(z)))
                    return (matmul(X, error), error.sum(), loss.mean())
                    """
                )
            ]),
        Writing(
            name: "optimize with while and a helper", work: .logisticRegression,
            bodies: [
                (
                    "optimize",
                    """
                    var state = (w: w, b: b)
                    var last = (dw: 0 * w, db: 0.0)
                    var costs = [Double]()
                    var done = 0
                    while done < iterations {
                        let now = propagate(state.w, state.b, X, Y)
                        if done.isMultiple(of: 100) { costs += [now.cost] }
                        last = (now.dw, now.db)
                        state = (step(state.w, last.dw, learningRate), state.b - learningRate * last.db)
                        done += 1
                    }
                    return (state.w, state.b, last.dw, last.db, costs)
                    """
                )
            ], helpers: "\nfunc step(_ p: Tensor, _ g: Tensor, _ rate: Double) -> Tensor { p + g * -rate }\n"),
        Writing(
            name: "predict by the sign of z", work: .logisticRegression,
            bodies: [
                (
                    "predict",
                    "Tensor(shape: [1, X.shape[1]], scalars: (matmul(w.T, X) + b).scalars.map { $0 > 0 ? 1.0 : 0.0 })"
                )
            ]),
        Writing(
            name: "model that counts right answers", work: .logisticRegression,
            bodies: [
                (
                    "model",
                    """
                    let (w, b) = initializeWithZeros(XTrain.shape[0])
                    let (w2, b2, _, _, costs) = optimize(
                        w, b, XTrain, YTrain, iterations: iterations, learningRate: learningRate)
                    func percent(_ X: Tensor, _ Y: Tensor) -> Double {
                        let right = zip(predict(w2, b2, X).scalars, Y.scalars).filter { $0 == $1 }
                        return Double(right.count) / Double(Y.count) * 100
                    }
                    return (w2, b2, costs, percent(XTrain, YTrain), percent(XTest, YTest))
                    """
                )
            ]),
        Writing(
            name: "zeros as a literal, b negative zero", work: .logisticRegression,
            bodies: [
                ("initializeWithZeros", "(Tensor(shape: [dim, 1], scalars: Array(repeating: 0, count: dim)), -0.0)")
            ]),
    ]

    static let planarClassification: [Writing] = [
        Writing(
            name: "the slope of tanh from Z1", work: .planarClassification,
            bodies: [
                (
                    "backwardPropagation",
                    """
                    let m = Double(Y.shape[1])
                    let dZ2 = (cache.A2 - Y) / m
                    let dZ1 = matmul(parameters.W2.T, dZ2) * (1 - square(tanh(cache.Z1)))
                    return (
                        matmul(dZ1, X.T), dZ1.sum(axis: 1, keepDims: true), matmul(dZ2, cache.A1.T),
                        dZ2.sum(axis: 1, keepDims: true)
                    )
                    """
                )
            ]),
        Writing(
            name: "the slope as a product of two differences", work: .planarClassification,
            bodies: [
                (
                    "backwardPropagation",
                    """
                    let (A1, A2) = (cache.A1, cache.A2)
                    let m = Double(X.shape[1])
                    let dZ2 = A2 - Y
                    let dA1 = matmul(parameters.W2.T, dZ2)
                    let dZ1 = dA1 - dA1 * A1 * A1
                    let db1 = dZ1.mean(axis: 1, keepDims: true)
                    return (matmul(X, dZ1.T).T / m, db1, matmul(A1, dZ2.T).T / m, dZ2.mean(axis: 1, keepDims: true))
                    """
                )
            ]),
        Writing(
            name: "backward with loops", work: .planarClassification,
            bodies: [
                (
                    "backwardPropagation",
                    """
                    let (n, h, m) = (X.shape[0], parameters.W1.shape[0], X.shape[1])
                    var dW1 = Tensor.zeros(h, n), db1 = Tensor.zeros(h, 1), dW2 = Tensor.zeros(1, h), db2 = Tensor.zeros(1, 1)
                    for i in 0..<m {
                        let d2 = (cache.A2[0, i] - Y[0, i]) / Double(m)
                        db2[0, 0] += d2
                        for u in 0..<h {
                            let a = cache.A1[u, i]
                            dW2[0, u] += d2 * a
                            let d1 = parameters.W2[0, u] * d2 * (1 - a * a)
                            db1[u, 0] += d1
                            for j in 0..<n { dW1[u, j] += d1 * X[j, i] }
                        }
                    }
                    return (dW1, db1, dW2, db2)
                    """
                )
            ]),
        Writing(
            name: "tanh and sigmoid by exponentials, columns as rows", work: .planarClassification,
            bodies: [
                (
                    "forwardPropagation",
                    """
                    let Z1 = (matmul(X.T, parameters.W1.T) + parameters.b1.T).T
                    let A1 = 1 - 2 / (exp(2 * Z1) + 1)
                    let Z2 = parameters.b2 + matmul(parameters.W2, A1)
                    let A2 = exp(Z2) / (1 + exp(Z2))
                    return (A2: A2, cache: (Z1: Z1, A1: A1, Z2: Z2, A2: A2))
                    """
                )
            ]),
        Writing(
            name: "the cost as two matrix products", work: .planarClassification,
            bodies: [
                (
                    "computeCost",
                    """
                    let total = matmul(Y, log(A2).T) + matmul(1 - Y, log(1 - A2).T)
                    return -total.item() / Double(A2.count)
                    """
                )
            ]),
        Writing(
            name: "the cost by the probability of the true label", work: .planarClassification,
            bodies: [("computeCost", "-log(Y * A2 + (1 - Y) * (1 - A2)).mean()")]),
        Writing(
            name: "updates in place", work: .planarClassification,
            bodies: [
                (
                    "updateParameters",
                    """
                    var new = parameters
                    new.b2 -= grads.db2 * learningRate
                    new.W2 -= grads.dW2 * learningRate
                    new.b1 -= grads.db1 * learningRate
                    new.W1 -= grads.dW1 * learningRate
                    return new
                    """
                )
            ]),
        Writing(
            name: "the model without the helpers, and labels by rounding", work: .planarClassification,
            bodies: [
                (
                    "nnModel",
                    """
                    Random.seed(3)
                    var p = initializeParameters(X.shape[0], n_h, Y.shape[0])
                    var costs: [Double] = []
                    for i in stride(from: 0, to: iterations, by: 1) {
                        let (A2, cache) = forwardPropagation(X, p)
                        let g = backwardPropagation(p, cache, X, Y)
                        if i % 1000 == 0 { costs.append(computeCost(A2, Y)) }
                        p = (p.W1 - 1.2 * g.dW1, p.b1 - 1.2 * g.db1, p.W2 - 1.2 * g.dW2, p.b2 - 1.2 * g.db2)
                    }
                    return (p, costs)
                    """
                ),
                ("predict", "round(forwardPropagation(X, parameters).A2)"),
            ]),
        Writing(
            name: "layer sizes by counting", work: .planarClassification,
            bodies: [("layerSizes", "let m = X.shape[1]\nreturn (X.count / m, 4, Y.count / m)")]),
    ]
}
