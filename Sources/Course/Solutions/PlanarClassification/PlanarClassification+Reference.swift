package import Exercises
import Glibc
import Tensors

extension PlanarClassification: Solved {
    /// Written for the grader, with loops over numbers: independent of the solution that learners read.
    package static let reference = PlanarClassification(
        layerSizes: { X, Y in (X.shape[0], 4, Y.shape[0]) },
        initializeParameters: { n_x, n_h, n_y in
            let first = randn(n_h, n_x)
            return start(first, randn(n_y, n_h))
        },
        forwardPropagation: { X, parameters in forward(X, parameters) },
        computeCost: { A2, Y in
            let total = zip(A2.scalars, Y.scalars).reduce(0) { sum, pair in
                let (a, y) = pair
                return sum - (y * log(a) + (1 - y) * log1p(-a))
            }
            return total / Double(Y.shape[1])
        },
        backwardPropagation: { parameters, cache, X, Y in backward(parameters, cache, X, Y) },
        updateParameters: { parameters, grads, rate in
            (
                moved(parameters.W1, grads.dW1, rate), moved(parameters.b1, grads.db1, rate),
                moved(parameters.W2, grads.dW2, rate), moved(parameters.b2, grads.db2, rate)
            )
        },
        nnModel: { X, Y, n_h, iterations in
            // A generator of its own: the one behind `randn` belongs to the whole program.
            var random = Random(seed: 3)
            let first = random.randn(n_h, X.shape[0])
            let parameters = start(first, random.randn(Y.shape[0], n_h))
            return train(parameters, X, Y, iterations: iterations)
        },
        predict: { parameters, X in
            let A2 = forward(X, parameters).A2
            return Tensor(shape: A2.shape, scalars: A2.scalars.map { $0 > 0.5 ? 1 : 0 })
        })

    /// The starting parameters from standard normal numbers.
    static func start(_ first: Tensor, _ second: Tensor) -> Parameters {
        (first * 0.01, Tensor.zeros(first.shape[0], 1), second * 0.01, Tensor.zeros(second.shape[0], 1))
    }

    /// W X + b, with b added to every column.
    static func affine(_ W: Tensor, _ X: Tensor, _ b: Tensor) -> Tensor {
        let (rows, inner, columns) = (W.shape[0], W.shape[1], X.shape[1])
        let (w, x, bias) = (W.scalars, X.scalars, b.scalars)
        var z = [Double](repeating: 0, count: rows * columns)
        for row in 0..<rows {
            for column in 0..<columns {
                var sum = bias[row]
                for index in 0..<inner { sum += w[row * inner + index] * x[index * columns + column] }
                z[row * columns + column] = sum
            }
        }
        return Tensor(shape: [rows, columns], scalars: z)
    }

    static func forward(_ X: Tensor, _ parameters: Parameters) -> (A2: Tensor, cache: Cache) {
        let Z1 = affine(parameters.W1, X, parameters.b1)
        let A1 = Tensor(shape: Z1.shape, scalars: Z1.scalars.map(tanh))
        let Z2 = affine(parameters.W2, A1, parameters.b2)
        let A2 = LogisticRegression.stableSigmoid(Z2)
        return (A2, (Z1, A1, Z2, A2))
    }

    static func backward(_ parameters: Parameters, _ cache: Cache, _ X: Tensor, _ Y: Tensor) -> Gradients {
        let dZ2 = cache.A2 - Y
        let back = product(transposed(parameters.W2), dZ2)
        let dZ1 = zip(back.scalars, cache.A1.scalars).map { $0 * (1 - $1) * (1 + $1) }
        let (dW2, db2) = layerGradients(dZ2, cache.A1)
        let (dW1, db1) = layerGradients(Tensor(shape: back.shape, scalars: dZ1), X)
        return (dW1, db1, dW2, db2)
    }

    /// The means over the examples of dZ times the layer's inputs, and of dZ.
    static func layerGradients(_ dZ: Tensor, _ inputs: Tensor) -> (dW: Tensor, db: Tensor) {
        let (units, m) = (dZ.shape[0], dZ.shape[1])
        let values = dZ.scalars
        let sums = (0..<units).map { unit in values[unit * m..<(unit + 1) * m].reduce(0, +) / Double(m) }
        return (product(dZ, transposed(inputs)) / Double(m), Tensor(shape: [units, 1], scalars: sums))
    }

    static func product(_ A: Tensor, _ B: Tensor) -> Tensor {
        affine(A, B, Tensor.zeros(A.shape[0], 1))
    }

    static func transposed(_ A: Tensor) -> Tensor {
        let (rows, columns) = (A.shape[0], A.shape[1])
        let values = A.scalars
        return Tensor(
            shape: [columns, rows],
            scalars: (0..<rows * columns).map { values[$0 % rows * columns + $0 / rows] })
    }

    static func moved(_ parameter: Tensor, _ gradient: Tensor, _ rate: Double) -> Tensor {
        Tensor(shape: parameter.shape, scalars: zip(parameter.scalars, gradient.scalars).map { $0 - rate * $1 })
    }

    static func train(
        _ parameters: Parameters, _ X: Tensor, _ Y: Tensor, iterations: Int, rate: Double = 1.2, every: Int = 1000
    ) -> (parameters: Parameters, costs: [Double]) {
        var parameters = parameters
        var costs: [Double] = []
        for iteration in 0..<iterations {
            let (A2, cache) = forward(X, parameters)
            if iteration % every == 0 { costs.append(reference.computeCost(A2, Y)) }
            let grads = backward(parameters, cache, X, Y)
            parameters = reference.updateParameters(parameters, grads, rate)
        }
        return (parameters, costs)
    }
}
