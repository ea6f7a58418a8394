import Exercises
import Tensors

extension StepByStep {
    static let linearBackwardMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.linearBackward, of: "linearBackward", "dW is a sum over the examples; the mean is missing.",
            hint: "Divide dW by m, the number of columns of A."
        ) { dZ, cache in
            let right = linear(dZ, cache)
            return (right.dAPrev, right.dW * count(dZ), right.db)
        },
        Mistake(
            in: \.linearBackward, of: "linearBackward", "db is a sum over the examples; the mean is missing.",
            hint: "Divide db by m, the number of columns of A."
        ) { dZ, cache in
            let right = linear(dZ, cache)
            return (right.dAPrev, right.dW, right.db * count(dZ))
        },
        Mistake(
            in: \.linearBackward, of: "linearBackward", "dAPrev is divided by m. Only dW and db are means.",
            hint: "dAPrev is W^T dZ and nothing more."
        ) { dZ, cache in
            let right = linear(dZ, cache)
            return (right.dAPrev / count(dZ), right.dW, right.db)
        },
        Mistake(
            in: \.linearBackward, of: "linearBackward", "db is a single number: all units were summed.",
            hint: "Sum along axis 1 and keep the dimension: sum(axis: 1, keepDims: true)."
        ) { dZ, cache in
            let right = linear(dZ, cache)
            let mean = dZ.scalars.reduce(0, +) / count(dZ)
            return (right.dAPrev, right.dW, Tensor(shape: [1, 1], scalars: [mean]))
        },
        Mistake(
            in: \.linearBackward, of: "linearBackward", "db is summed over the units instead of the examples.",
            hint: "The examples are the columns: sum along axis 1."
        ) { dZ, cache in
            let right = linear(dZ, cache)
            let sums = dZ.T.scalars.chunked(dZ.shape[0]).map { $0.reduce(0, +) / count(dZ) }
            return (right.dAPrev, right.dW, Tensor(shape: [1, sums.count], scalars: sums))
        },
        Mistake(
            in: \.linearBackward, of: "linearBackward", "db has lost its column: the sum dropped the dimension.",
            hint: "Keep the dimension: sum(axis: 1, keepDims: true)."
        ) { dZ, cache in
            let right = linear(dZ, cache)
            return (right.dAPrev, right.dW, right.db.reshape(right.db.count))
        },
        Mistake(
            in: \.linearBackward, of: "linearBackward", "dW is the transpose of the right one.",
            hint: "dW has the shape of W: dZ times A transposed, in this order."
        ) { dZ, cache in
            let right = linear(dZ, cache)
            return (right.dAPrev, right.dW.T, right.db)
        },
        Mistake(
            in: \.linearBackward, of: "linearBackward", "The sign is wrong: the three gradients point downhill.",
            hint: "No minus is needed here. The update subtracts."
        ) { dZ, cache in
            let right = linear(dZ, cache)
            return (-right.dAPrev, -right.dW, -right.db)
        },
    ]

    static let activationBackwardMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.linearActivationBackward, of: "linearActivationBackward",
            "The slope of the curve is missing: dA is passed on as if it were dZ.",
            hint: "First dZ = dA times the slope at Z, entry by entry. Then linearBackward."
        ) { dA, cache, _ in backward(dA, cache) { _ in 1 } },
        Mistake(
            in: \.linearActivationBackward, of: "linearActivationBackward",
            "The slope of the sigmoid is used although activation is \"relu\".",
            hint: "Look at activation. The slope of the ReLU is 1 where Z is above 0, else 0."
        ) { dA, cache, _ in backward(dA, cache, slope("sigmoid")) },
        Mistake(
            in: \.linearActivationBackward, of: "linearActivationBackward",
            "The slope of the ReLU is used although activation is \"sigmoid\".",
            hint: "Look at activation. The slope of the sigmoid is s (1 - s), with s = sigmoid(Z)."
        ) { dA, cache, _ in backward(dA, cache, slope("relu")) },
        Mistake(
            in: \.linearActivationBackward, of: "linearActivationBackward",
            "The slope of the sigmoid is made of Z where sigmoid(Z) is due.",
            hint: "The cache holds Z. First s = sigmoid(Z), then s (1 - s)."
        ) { dA, cache, activation in
            backward(dA, cache, activation == "sigmoid" ? { $0 * (1 - $0) } : slope("relu"))
        },
        Mistake(
            in: \.linearActivationBackward, of: "linearActivationBackward",
            "For the ReLU, dA is multiplied by relu(Z). The slope is 1 or 0.",
            hint: "Multiply dA by 1 where Z is above 0 and by 0 elsewhere: Tensor(cache.Z > 0)."
        ) { dA, cache, activation in
            backward(dA, cache, activation == "sigmoid" ? slope("sigmoid") : { max(0, $0) })
        },
        Mistake(
            in: \.linearActivationBackward, of: "linearActivationBackward",
            "The ReLU lets the negative side through and stops the positive one.",
            hint: "The slope is 1 where Z is above 0."
        ) { dA, cache, activation in
            backward(dA, cache, activation == "sigmoid" ? slope("sigmoid") : { $0 > 0 ? 0 : 1 })
        },
        Mistake(
            in: \.linearActivationBackward, of: "linearActivationBackward",
            "For the ReLU, it is dA that is compared with 0, not Z.",
            hint: "The slope depends on Z: Tensor(cache.Z > 0)."
        ) { dA, cache, activation in
            activation == "sigmoid"
                ? backward(dA, cache, slope("sigmoid"))
                : linear(times(dA, dA, slope("relu")), cache.linear)
        },
        Mistake(
            in: \.linearActivationBackward, of: "linearActivationBackward",
            "The slope of the sigmoid is computed at dA where Z is due.",
            hint: "s = sigmoid(cache.Z), then dA times s (1 - s)."
        ) { dA, cache, activation in
            activation == "sigmoid"
                ? linear(times(dA, dA, slope("sigmoid")), cache.linear) : backward(dA, cache, slope("relu"))
        },
        Mistake(
            in: \.linearActivationBackward, of: "linearActivationBackward",
            "The slope of the sigmoid is only sigmoid(Z) here.",
            hint: "The slope is s (1 - s), with s = sigmoid(Z)."
        ) { dA, cache, activation in
            backward(dA, cache, activation == "sigmoid" ? sigmoid : slope("relu"))
        },
    ]

    private static func count(_ dZ: Tensor) -> Double { Double(dZ.shape[1]) }
}

extension [Double] {
    /// Pieces of `count` numbers each.
    fileprivate func chunked(_ count: Int) -> [ArraySlice<Double>] {
        stride(from: 0, to: self.count, by: count).map { self[$0..<$0 + count] }
    }
}
