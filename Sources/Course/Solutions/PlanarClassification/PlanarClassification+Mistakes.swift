package import Exercises
import Glibc
import Tensors

extension PlanarClassification {
    package static let mistakes: [Mistake<Self>] =
        layerSizesMistakes + initializeMistakes + forwardMistakes + costMistakes + backwardMistakes + updateMistakes
        + modelMistakes + predictMistakes

    private static let layerSizesMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.layerSizes, of: "layerSizes", "The number of examples is taken for a layer's size.",
            hint: "A column is an example, so the sizes of the layers are the rows: shape[0]."
        ) { X, Y in (X.shape[1], 4, Y.shape[1]) },
        Mistake(
            in: \.layerSizes, of: "layerSizes", "The hidden layer is as large as the input here. It has 4 units.",
            hint: "n_h is 4, whatever the data are."
        ) { X, Y in (X.shape[0], X.shape[0], Y.shape[0]) },
        Mistake(
            in: \.layerSizes, of: "layerSizes", "The sizes of the input and the output are swapped.",
            hint: "n_x is about X, n_y about Y."
        ) { X, Y in (Y.shape[0], 4, X.shape[0]) },
    ]

    private static let initializeMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.initializeParameters, of: "initializeParameters", "The weights are 100 times too large.",
            hint: "Multiply the drawn numbers by 0.01."
        ) { n_x, n_h, n_y in
            let right = reference.initializeParameters(n_x, n_h, n_y)
            return (right.W1 * 100, right.b1, right.W2 * 100, right.b2)
        },
        Mistake(
            in: \.initializeParameters, of: "initializeParameters",
            "The weights are evenly spread numbers, not normal ones.",
            hint: "Draw with randn, not with rand."
        ) { n_x, n_h, n_y in
            let first = rand(n_h, n_x)
            return start(first, rand(n_y, n_h))
        },
        Mistake(
            in: \.initializeParameters, of: "initializeParameters",
            "All weights are 0, so all hidden units would stay equal for ever.",
            hint: "Draw W1 and W2 with randn, times 0.01."
        ) { n_x, n_h, n_y in start(Tensor.zeros(n_h, n_x), Tensor.zeros(n_y, n_h)) },
        Mistake(
            in: \.initializeParameters, of: "initializeParameters",
            "W2 has the numbers that come first, and W1 the later ones.",
            hint: "Draw W1 before W2, so that the same seed gives the same numbers as here."
        ) { n_x, n_h, n_y in
            let second = randn(n_y, n_h)
            return start(randn(n_h, n_x), second)
        },
        Mistake(
            in: \.initializeParameters, of: "initializeParameters", "The weights have their sizes the wrong way round.",
            hint: "A layer's W is (units of this layer, units of the layer before)."
        ) { n_x, n_h, n_y in
            let first = randn(n_x, n_h)
            let right = start(first, randn(n_h, n_y))
            return (right.W1, Tensor.zeros(n_h, 1), right.W2, Tensor.zeros(n_y, 1))
        },
        Mistake(
            in: \.initializeParameters, of: "initializeParameters", "The biases are drawn too. They start at 0.",
            hint: "Make b1 and b2 with Tensor.zeros."
        ) { n_x, n_h, n_y in
            let right = reference.initializeParameters(n_x, n_h, n_y)
            return (right.W1, randn(n_h, 1) * 0.01, right.W2, randn(n_y, 1) * 0.01)
        },
    ]

    private static let forwardMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.forwardPropagation, of: "forwardPropagation",
            "The hidden layer uses the sigmoid. It is asked to use tanh.",
            hint: "A1 = tanh(Z1)."
        ) { X, p in forward(X, p, hidden: LogisticRegression.stableSigmoid) },
        Mistake(
            in: \.forwardPropagation, of: "forwardPropagation",
            "The output layer uses tanh. It is asked to use the sigmoid.",
            hint: "A2 = sigmoid(Z2)."
        ) { X, p in forward(X, p, output: { Tensor(shape: $0.shape, scalars: $0.scalars.map(tanh)) }) },
        Mistake(
            in: \.forwardPropagation, of: "forwardPropagation",
            "The hidden layer has no activation, so the network is only linear.",
            hint: "A1 = tanh(Z1)."
        ) { X, p in forward(X, p, hidden: { $0 }) },
        Mistake(
            in: \.forwardPropagation, of: "forwardPropagation", "The numbers are those of a network without biases.",
            hint: "Add b1 and b2 to the matrix products."
        ) { X, p in forward(X, (p.W1, 0 * p.b1, p.W2, 0 * p.b2)) },
        Mistake(
            in: \.forwardPropagation, of: "forwardPropagation",
            "The output layer is given Z1 where the activation A1 is due.",
            hint: "Z2 = W2 A1 + b2."
        ) { X, p in
            let right = forward(X, p)
            let Z2 = affine(p.W2, right.cache.Z1, p.b2)
            let A2 = LogisticRegression.stableSigmoid(Z2)
            return (A2, (right.cache.Z1, right.cache.A1, Z2, A2))
        },
    ]

    private static func forward(
        _ X: Tensor, _ parameters: Parameters,
        hidden: (Tensor) -> Tensor = { Tensor(shape: $0.shape, scalars: $0.scalars.map(tanh)) },
        output: (Tensor) -> Tensor = LogisticRegression.stableSigmoid
    ) -> (A2: Tensor, cache: Cache) {
        let Z1 = affine(parameters.W1, X, parameters.b1)
        let A1 = hidden(Z1)
        let Z2 = affine(parameters.W2, A1, parameters.b2)
        let A2 = output(Z2)
        return (A2, (Z1, A1, Z2, A2))
    }

    private static let costMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.computeCost, of: "computeCost", "The cost is a sum over the examples; the mean is missing.",
            hint: "Divide by m, the number of columns of Y."
        ) { A2, Y in reference.computeCost(A2, Y) * Double(Y.shape[1]) },
        Mistake(
            in: \.computeCost, of: "computeCost", "The cost is negative. A logistic loss never is.",
            hint: "The minus sign in front of the sum is missing."
        ) { A2, Y in -reference.computeCost(A2, Y) },
        Mistake(
            in: \.computeCost, of: "computeCost", "The cost counts only the examples with label 1.",
            hint: "The term (1 - Y) log(1 - A2) is missing."
        ) { A2, Y in -zip(A2.scalars, Y.scalars).reduce(0) { $0 + $1.1 * log($1.0) } / Double(Y.shape[1]) },
        Mistake(
            in: \.computeCost, of: "computeCost", "The cost counts only the examples with label 0.",
            hint: "The term Y log A2 is missing."
        ) { A2, Y in -zip(A2.scalars, Y.scalars).reduce(0) { $0 + (1 - $1.1) * log(1 - $1.0) } / Double(Y.shape[1]) },
        Mistake(
            in: \.computeCost, of: "computeCost", "Every label meets every prediction, and all pairs are summed.",
            hint: "A2 and Y are both (1, m): multiply them entry by entry, without a transpose."
        ) { A2, Y in
            let total = Y.scalars.reduce(0) { sum, y in
                sum - A2.scalars.reduce(0) { $0 + y * log($1) + (1 - y) * log(1 - $1) }
            }
            return total / Double(Y.shape[1])
        },
    ]

    private static let updateMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.updateParameters, of: "updateParameters", "The step goes uphill.",
            hint: "Subtract the gradients, times the learning rate."
        ) { p, g, rate in reference.updateParameters(p, g, -rate) },
        Mistake(
            in: \.updateParameters, of: "updateParameters", "The learning rate has no effect.",
            hint: "Multiply each gradient by learningRate."
        ) { p, g, _ in reference.updateParameters(p, g, 1) },
        Mistake(
            in: \.updateParameters, of: "updateParameters", "The biases stay what they were.",
            hint: "Update b1 and b2 as well."
        ) { p, g, rate in
            let right = reference.updateParameters(p, g, rate)
            return (right.W1, p.b1, right.W2, p.b2)
        },
        Mistake(
            in: \.updateParameters, of: "updateParameters",
            "The learning rate is always 1.2, whatever learningRate says.", hint: "Use the parameter learningRate."
        ) { p, g, _ in reference.updateParameters(p, g, 1.2) },
    ]

    private static let modelMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.nnModel, of: "nnModel", "The training starts from other numbers than seed 3 gives.",
            hint: "Call Random.seed(3) before the parameters are drawn."
        ) { X, Y, n_h, iterations in
            var random = Random(seed: 2)
            let first = random.randn(n_h, X.shape[0])
            return train(start(first, random.randn(Y.shape[0], n_h)), X, Y, iterations: iterations)
        },
        Mistake(
            in: \.nnModel, of: "nnModel", "The parameters stay those of the start.",
            hint: "Keep what updateParameters returns: parameters = updateParameters(…)."
        ) { X, Y, n_h, iterations in
            let start = reference.nnModel(X, Y, n_h, 0).parameters
            let cost = reference.computeCost(forward(X, start).A2, Y)
            return (start, (0..<iterations).filter { $0 % 1000 == 0 }.map { _ in cost })
        },
        Mistake(
            in: \.nnModel, of: "nnModel", "The hidden layer always has 4 units, whatever n_h says.",
            hint: "Give initializeParameters the n_h of nnModel."
        ) { X, Y, _, iterations in reference.nnModel(X, Y, 4, iterations) },
        Mistake(
            in: \.nnModel, of: "nnModel", "Too many costs are recorded.",
            hint: "Record a cost in one of every 1000 steps, from the first: where step % 1000 == 0."
        ) { X, Y, n_h, iterations in
            train(reference.nnModel(X, Y, n_h, 0).parameters, X, Y, iterations: iterations, every: 1)
        },
        Mistake(
            in: \.nnModel, of: "nnModel", "One step is missing.",
            hint: "Run exactly `iterations` steps: 0..<iterations."
        ) { X, Y, n_h, iterations in reference.nnModel(X, Y, n_h, iterations - 1) },
    ]

    private static let predictMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.predict, of: "predict", "These are the probabilities, not the labels.",
            hint: "A label is 1 where the prediction is above 0.5, else 0."
        ) { p, X in forward(X, p).A2 },
        Mistake(
            in: \.predict, of: "predict", "0 and 1 are swapped.",
            hint: "A label is 1 where the prediction is above 0.5."
        ) { p, X in 1 - reference.predict(p, X) },
        Mistake(
            in: \.predict, of: "predict", "Every prediction counts as 1, since every prediction is above 0.",
            hint: "The border is 0.5."
        ) { p, X in 0 * forward(X, p).A2 + 1 },
        Mistake(
            in: \.predict, of: "predict", "It looks as if Z2 is compared with 0.5.",
            hint: "Compare A2 with 0.5. A2 is above 0.5 where Z2 is above 0."
        ) { p, X in
            let Z2 = forward(X, p).cache.Z2
            return Tensor(shape: Z2.shape, scalars: Z2.scalars.map { $0 > 0.5 ? 1 : 0 })
        },
    ]
}
