import Exercises
import Tensors

extension PlanarClassification {
    static let backwardMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.backwardPropagation, of: "backwardPropagation",
            "The gradients of the weights are sums over the examples; the mean is missing.",
            hint: "Divide dW1 and dW2 by m, the number of columns of X."
        ) { p, cache, X, Y in
            let (right, m) = (backward(p, cache, X, Y), Double(X.shape[1]))
            return (right.dW1 * m, right.db1, right.dW2 * m, right.db2)
        },
        Mistake(
            in: \.backwardPropagation, of: "backwardPropagation",
            "The gradients of the biases are sums over the examples; the mean is missing.",
            hint: "Divide db1 and db2 by m, the number of columns of X."
        ) { p, cache, X, Y in
            let (right, m) = (backward(p, cache, X, Y), Double(X.shape[1]))
            return (right.dW1, right.db1 * m, right.dW2, right.db2 * m)
        },
        Mistake(
            in: \.backwardPropagation, of: "backwardPropagation",
            "All gradients are sums over the examples; the mean is missing.",
            hint: "Divide all four gradients by m, the number of columns of X."
        ) { p, cache, X, Y in
            let (right, m) = (backward(p, cache, X, Y), Double(X.shape[1]))
            return (right.dW1 * m, right.db1 * m, right.dW2 * m, right.db2 * m)
        },
        Mistake(
            in: \.backwardPropagation, of: "backwardPropagation",
            "A difference is the wrong way round: all gradients point downhill.",
            hint: "dZ2 is A2 - Y, not Y - A2."
        ) { p, cache, X, Y in
            let right = backward(p, cache, X, Y)
            return (-right.dW1, -right.db1, -right.dW2, -right.db2)
        },
        Mistake(
            in: \.backwardPropagation, of: "backwardPropagation", "The slope of tanh is missing in the hidden layer.",
            hint: "dZ1 is W2^T dZ2, times 1 - A1² entry by entry."
        ) { p, cache, X, Y in hiddenSlope(p, cache, X, Y) { _, _ in 1 } },
        Mistake(
            in: \.backwardPropagation, of: "backwardPropagation",
            "The hidden layer uses the slope of the sigmoid. Its activation is tanh.",
            hint: "The slope of tanh is 1 - A1², not A1 (1 - A1)."
        ) { p, cache, X, Y in hiddenSlope(p, cache, X, Y) { _, a in a * (1 - a) } },
        Mistake(
            in: \.backwardPropagation, of: "backwardPropagation",
            "The slope of tanh is computed from A1, but A1 is not squared.",
            hint: "The slope is 1 - A1²."
        ) { p, cache, X, Y in hiddenSlope(p, cache, X, Y) { _, a in 1 - a } },
        Mistake(
            in: \.backwardPropagation, of: "backwardPropagation",
            "The slope of tanh is computed from Z1 where A1 is due.",
            hint: "The slope is 1 - A1², and A1 is tanh(Z1)."
        ) { p, cache, X, Y in hiddenSlope(p, cache, X, Y) { z, _ in 1 - z * z } },
        Mistake(
            in: \.backwardPropagation, of: "backwardPropagation", "The hidden layer is divided by m once too often.",
            hint: "Only dW1 and db1 are means. dZ1 itself is not divided by m."
        ) { p, cache, X, Y in
            let (right, m) = (backward(p, cache, X, Y), Double(X.shape[1]))
            return (right.dW1 / m, right.db1 / m, right.dW2, right.db2)
        },
        Mistake(
            in: \.backwardPropagation, of: "backwardPropagation",
            "The output layer holds the slope of the sigmoid once too often.",
            hint: "That slope cancels against the logarithms: dZ2 is A2 - Y and nothing more."
        ) { p, cache, X, Y in
            // A2 - Y times the slope, written as another A2, because everything else stays the same.
            var other = cache
            other.A2 = (cache.A2 - Y) * cache.A2 * (1 - cache.A2) + Y
            return backward(p, other, X, Y)
        },
        Mistake(
            in: \.backwardPropagation, of: "backwardPropagation",
            "The output layer's weights meet X where the activation A1 is due.",
            hint: "dW2 is dZ2 times A1 transposed."
        ) { p, cache, X, Y in
            let right = backward(p, cache, X, Y)
            return (right.dW1, right.db1, layerGradients(cache.A2 - Y, X).dW, right.db2)
        },
        Mistake(
            in: \.backwardPropagation, of: "backwardPropagation",
            "The biases' gradients are single numbers: all units were summed.",
            hint: "Sum along axis 1 and keep the dimension: sum(axis: 1, keepDims: true)."
        ) { p, cache, X, Y in
            let right = backward(p, cache, X, Y)
            func total(_ tensor: Tensor) -> Tensor { Tensor(shape: [1, 1], scalars: [tensor.scalars.reduce(0, +)]) }
            return (right.dW1, total(right.db1), right.dW2, total(right.db2))
        },
        Mistake(
            in: \.backwardPropagation, of: "backwardPropagation",
            "The biases' gradients are summed over the units instead of the examples.",
            hint: "The examples are the columns: sum along axis 1."
        ) { p, cache, X, Y in
            let right = backward(p, cache, X, Y)
            let (dZ1, dZ2) = (hiddenError(p, cache, Y) { _, a in 1 - a * a }, cache.A2 - Y)
            let m = Double(X.shape[1])
            return (right.dW1, columnSums(dZ1) / m, right.dW2, columnSums(dZ2) / m)
        },
    ]

    /// The backward pass with another slope of the hidden activation.
    private static func hiddenSlope(
        _ p: Parameters, _ cache: Cache, _ X: Tensor, _ Y: Tensor, _ slope: (_ z: Double, _ a: Double) -> Double
    ) -> Gradients {
        let right = backward(p, cache, X, Y)
        let (dW1, db1) = layerGradients(hiddenError(p, cache, Y, slope), X)
        return (dW1, db1, right.dW2, right.db2)
    }

    private static func hiddenError(
        _ p: Parameters, _ cache: Cache, _ Y: Tensor, _ slope: (_ z: Double, _ a: Double) -> Double
    ) -> Tensor {
        let back = matmul(p.W2.T, cache.A2 - Y).scalars
        let slopes = zip(cache.Z1.scalars, cache.A1.scalars).map(slope)
        return Tensor(shape: cache.A1.shape, scalars: zip(back, slopes).map { $0 * $1 })
    }

    private static func columnSums(_ tensor: Tensor) -> Tensor {
        let (rows, columns) = (tensor.shape[0], tensor.shape[1])
        let values = tensor.scalars
        let sums = (0..<columns).map { column in (0..<rows).reduce(0) { $0 + values[$1 * columns + column] } }
        return Tensor(shape: [1, columns], scalars: sums)
    }
}
