import Exercises
import Glibc
import Tensors

extension StepByStep {
    static let linearForwardMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.linearForward, of: "linearForward", "The numbers are those of a layer without its bias.",
            hint: "Add b to the matrix product."
        ) { A, W, b in (PlanarClassification.affine(W, A, 0 * b), (A, W, b)) },
        Mistake(
            in: \.linearForward, of: "linearForward", "The bias is subtracted.", hint: "Add b to the matrix product."
        ) { A, W, b in (PlanarClassification.affine(W, A, -b), (A, W, b)) },
        Mistake(
            in: \.linearForward, of: "linearForward", "The bias is multiplied. It should be added.",
            hint: "Z = W A + b."
        ) { A, W, b in
            let product = PlanarClassification.affine(W, A, 0 * b)
            return (product * b, (A, W, b))
        },
        Mistake(
            in: \.linearForward, of: "linearForward", "The cache holds Z where the layer's input A is due.",
            hint: "Backward needs what the layer was given: (A, W, b)."
        ) { A, W, b in
            let Z = PlanarClassification.affine(W, A, b)
            return (Z, (Z, W, b))
        },
    ]

    static let activationForwardMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.linearActivationForward, of: "linearActivationForward",
            "The sigmoid is used although activation is \"relu\".",
            hint: "Look at activation: relu(Z) for \"relu\"."
        ) { A, W, b, _ in layer(A, W, b, sigmoid) },
        Mistake(
            in: \.linearActivationForward, of: "linearActivationForward",
            "The ReLU is used although activation is \"sigmoid\".",
            hint: "Look at activation: sigmoid(Z) for \"sigmoid\"."
        ) { A, W, b, _ in layer(A, W, b, curve("relu")) },
        Mistake(
            in: \.linearActivationForward, of: "linearActivationForward", "tanh stands where the ReLU is due.",
            hint: "relu(Z) is Z where Z is above 0, else 0."
        ) { A, W, b, activation in layer(A, W, b, activation == "relu" ? { tanh($0) } : sigmoid) },
        Mistake(
            in: \.linearActivationForward, of: "linearActivationForward",
            "Z itself is returned, without an activation.", hint: "A is the curve of Z."
        ) { A, W, b, _ in layer(A, W, b) { $0 } },
        Mistake(
            in: \.linearActivationForward, of: "linearActivationForward", "The cache holds A where Z is due.",
            hint: "Backward needs the slope at Z, so keep Z."
        ) { A, W, b, activation in
            let right = layer(A, W, b, curve(activation))
            return (right.A, (right.cache.linear, right.A))
        },
        Mistake(
            in: \.linearActivationForward, of: "linearActivationForward",
            "The cache holds the layer's output A where its input APrev is due.",
            hint: "Keep the cache of linearForward as it is."
        ) { A, W, b, activation in
            let right = layer(A, W, b, curve(activation))
            return (right.A, ((right.A, W, b), right.cache.Z))
        },
    ]

    static let modelForwardMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.lModelForward, of: "lModelForward", "The output layer uses the ReLU. It is asked to use the sigmoid.",
            hint: "Let the loop end before the last layer, and give that one \"sigmoid\"."
        ) { X, parameters in forward(X, parameters, output: curve("relu")) },
        Mistake(
            in: \.lModelForward, of: "lModelForward",
            "All layers use the sigmoid. The hidden ones should use the ReLU.",
            hint: "Give \"relu\" to the layers 1 to L - 1."
        ) { X, parameters in forward(X, parameters, hidden: sigmoid) },
        Mistake(
            in: \.lModelForward, of: "lModelForward",
            "The two curves are swapped: the hidden layers use the sigmoid, and the output the ReLU.",
            hint: "\"relu\" for the layers 1 to L - 1, \"sigmoid\" for layer L."
        ) { X, parameters in forward(X, parameters, hidden: sigmoid, output: curve("relu")) },
        Mistake(
            in: \.lModelForward, of: "lModelForward", "The hidden layers have no activation, so the network is linear.",
            hint: "Give \"relu\" to the layers 1 to L - 1."
        ) { X, parameters in forward(X, parameters, hidden: { $0 }) },
        Mistake(
            in: \.lModelForward, of: "lModelForward", "The cache of the output layer is missing.",
            hint: "Append the cache of the last layer too: L layers, L caches."
        ) { X, parameters in
            let right = forward(X, parameters)
            return (right.AL, Array(right.caches.dropLast()))
        },
        Mistake(
            in: \.lModelForward, of: "lModelForward", "Only the cache of the output layer is kept.",
            hint: "Append each layer's cache inside the loop."
        ) { X, parameters in
            let right = forward(X, parameters)
            return (right.AL, Array(right.caches.suffix(1)))
        },
        Mistake(
            in: \.lModelForward, of: "lModelForward", "The caches stand in reverse order.",
            hint: "Append: the first layer's cache comes first."
        ) { X, parameters in
            let right = forward(X, parameters)
            return (right.AL, right.caches.reversed())
        },
    ]

    static let costMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.computeCost, of: "computeCost", "The cost is a sum over the examples; the mean is missing.",
            hint: "Divide by m, the number of columns of Y."
        ) { AL, Y in reference.computeCost(AL, Y) * Double(Y.shape[1]) },
        Mistake(
            in: \.computeCost, of: "computeCost", "The cost is negative. A logistic loss never is.",
            hint: "The minus sign in front of the sum is missing."
        ) { AL, Y in -reference.computeCost(AL, Y) },
        Mistake(
            in: \.computeCost, of: "computeCost", "The cost counts only the examples with label 1.",
            hint: "The term (1 - Y) log(1 - AL) is missing."
        ) { AL, Y in meanLoss(AL, Y) { a, y in y * log(a) } },
        Mistake(
            in: \.computeCost, of: "computeCost", "The cost counts only the examples with label 0.",
            hint: "The term Y log AL is missing."
        ) { AL, Y in meanLoss(AL, Y) { a, y in (1 - y) * log(1 - a) } },
        Mistake(
            in: \.computeCost, of: "computeCost", "Every label meets every prediction, and all pairs are summed.",
            hint: "AL and Y are both (1, m): multiply them entry by entry, without a transpose."
        ) { AL, Y in
            let total = Y.scalars.reduce(0) { sum, y in
                sum - AL.scalars.reduce(0) { $0 + y * log($1) + (1 - y) * log(1 - $1) }
            }
            return total / Double(Y.shape[1])
        },
        Mistake(
            in: \.computeCost, of: "computeCost", "The two terms are subtracted from each other.",
            hint: "Both terms are added: Y log AL + (1 - Y) log(1 - AL)."
        ) { AL, Y in meanLoss(AL, Y) { a, y in y * log(a) - (1 - y) * log(1 - a) } },
    ]

    private static func meanLoss(_ AL: Tensor, _ Y: Tensor, _ part: (_ a: Double, _ y: Double) -> Double) -> Double {
        -zip(AL.scalars, Y.scalars).reduce(0) { $0 + part($1.0, $1.1) } / Double(Y.shape[1])
    }
}
