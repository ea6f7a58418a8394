package import Exercises
import Glibc
import Tensors

extension LogisticRegression {
    package static let mistakes: [Mistake<Self>] =
        sigmoidMistakes + initializeMistakes + propagateMistakes + optimizeMistakes + predictMistakes + modelMistakes

    private static let sigmoidMistakes: [Mistake<Self>] = [
        Mistake(in: \.sigmoid, of: "sigmoid", "The sign in the exponent is missing: this curve falls where σ rises.") {
            stableSigmoid(-$0)
        },
        Mistake(
            in: \.sigmoid, of: "sigmoid",
            "For a large z both parts of the fraction become infinite, and ∞ / ∞ is not a number. "
                + "Divide so that only one exponential appears."
        ) { Tensor(shape: $0.shape, scalars: $0.scalars.map { exp($0) / (1 + exp($0)) }) },
        Mistake(in: \.sigmoid, of: "sigmoid", "This is tanh. Its values go from -1 to 1, those of σ from 0 to 1.") {
            Tensor(shape: $0.shape, scalars: $0.scalars.map(tanh))
        },
    ]

    private static let initializeMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.initializeWithZeros, of: "initializeWithZeros",
            "w is a row here. Each feature is a row of w, so w is (dim, 1)."
        ) { (Tensor.zeros(1, $0), 0) },
        Mistake(
            in: \.initializeWithZeros, of: "initializeWithZeros",
            "w is a square here. One neuron has one weight for each feature: (dim, 1)."
        ) { (Tensor.zeros($0, $0), 0) },
        Mistake(in: \.initializeWithZeros, of: "initializeWithZeros", "The values start at 1 instead of 0.") {
            (Tensor.ones($0, 1), 0)
        },
    ]

    private static let propagateMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.propagate, of: "propagate", "The gradient of w is a sum over the examples; the mean is missing."
        ) { w, b, X, Y in
            let right = gradients(w, b, X, Y)
            return (right.dw * Double(X.shape[1]), right.db, right.cost)
        },
        Mistake(
            in: \.propagate, of: "propagate", "The gradient of b is a sum over the examples; the mean is missing."
        ) { w, b, X, Y in
            let right = gradients(w, b, X, Y)
            return (right.dw, right.db * Double(X.shape[1]), right.cost)
        },
        Mistake(in: \.propagate, of: "propagate", "The cost is a sum over the examples; the mean is missing.") {
            w, b, X, Y in
            let right = gradients(w, b, X, Y)
            return (right.dw, right.db, right.cost * Double(X.shape[1]))
        },
        Mistake(
            in: \.propagate, of: "propagate",
            "The difference is the wrong way round: the gradients point downhill. Use A - Y, not Y - A."
        ) { w, b, X, Y in
            let right = gradients(w, b, X, Y)
            return (-right.dw, -right.db, right.cost)
        },
        Mistake(in: \.propagate, of: "propagate", "The minus sign in front of the cost is missing.") { w, b, X, Y in
            let right = gradients(w, b, X, Y)
            return (right.dw, right.db, -right.cost)
        },
        Mistake(
            in: \.propagate, of: "propagate",
            "The cost counts only the examples with label 1. The term (1 - y) log(1 - a) is missing."
        ) { w, b, X, Y in
            let right = gradients(w, b, X, Y)
            let a = stableSigmoid(scores(w, b, X)).scalars
            let cost = -zip(a, Y.scalars).reduce(0) { $0 + $1.1 * log($1.0) } / Double(a.count)
            return (right.dw, right.db, cost)
        },
        Mistake(
            in: \.propagate, of: "propagate",
            "Every label meets every prediction: the labels were transposed, so all pairs were summed."
        ) { w, b, X, Y in
            let right = gradients(w, b, X, Y)
            let a = stableSigmoid(scores(w, b, X)).scalars
            let cost = Y.scalars.reduce(0) { sum, y in
                sum - a.reduce(0) { $0 + y * log($1) + (1 - y) * log(1 - $1) }
            }
            return (right.dw, right.db, cost / Double(a.count))
        },
        Mistake(
            in: \.propagate, of: "propagate",
            "The gradient of w multiplies by the bias-free scores Z - Y. The error of an example is A - Y."
        ) { w, b, X, Y in
            let right = gradients(w, b, X, Y)
            let difference = scores(w, b, X) - Y
            let m = Double(X.shape[1])
            return (matmul(X, difference.T) / m, difference.scalars.reduce(0, +) / m, right.cost)
        },
        Mistake(in: \.propagate, of: "propagate", "The bias b is not added before the sigmoid.") { w, _, X, Y in
            gradients(w, 0, X, Y)
        },
    ]

    private static let optimizeMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.optimize, of: "optimize", "The update goes uphill: the gradient is added instead of subtracted."
        ) { w, b, X, Y, iterations, rate in
            descend(w, b, X, Y, iterations: iterations, rate: -rate, gradients: gradients)
        },
        Mistake(in: \.optimize, of: "optimize", "b stays what it was: it is not updated.") {
            w, b, X, Y, iterations, rate in
            let trained = descend(w, b, X, Y, iterations: iterations, rate: rate) { w, b, X, Y in
                let right = gradients(w, b, X, Y)
                return (right.dw, 0, right.cost)
            }
            return (trained.w, trained.b, trained.dw, gradients(trained.w, b, X, Y).db, trained.costs)
        },
        Mistake(in: \.optimize, of: "optimize", "The learning rate is not used in the update.") {
            w, b, X, Y, iterations, _ in
            descend(w, b, X, Y, iterations: iterations, rate: 1, gradients: gradients)
        },
        Mistake(
            in: \.optimize, of: "optimize",
            "The gradients are computed once, at the start. They change with w and b, so compute them in every iteration."
        ) { w, b, X, Y, iterations, rate in
            let first = gradients(w, b, X, Y)
            return descend(w, b, X, Y, iterations: iterations, rate: rate) { _, _, _, _ in first }
        },
        Mistake(
            in: \.optimize, of: "optimize",
            "A cost is recorded in every iteration. Record one in every 100, from the first."
        ) { w, b, X, Y, iterations, rate in
            let trained = descend(w, b, X, Y, iterations: iterations, rate: rate, gradients: gradients)
            var (everyW, everyB) = (w, b)
            let costs = (0..<iterations).map { _ in
                let now = gradients(everyW, everyB, X, Y)
                everyW = everyW - rate * now.dw
                everyB -= rate * now.db
                return now.cost
            }
            return (trained.w, trained.b, trained.dw, trained.db, costs)
        },
    ]

    private static let predictMistakes: [Mistake<Self>] = [
        Mistake(in: \.predict, of: "predict", "The bias b is forgotten.") { w, _, X in labels(w, 0, X) },
        Mistake(
            in: \.predict, of: "predict",
            "These are the probabilities. A label is 1 where the probability is above 0.5, else 0."
        ) { w, b, X in stableSigmoid(scores(w, b, X)) },
        Mistake(in: \.predict, of: "predict", "0 and 1 are swapped.") { w, b, X in 1 - labels(w, b, X) },
        Mistake(
            in: \.predict, of: "predict",
            "z itself is compared with 0.5. The probability is σ(z), and σ(z) is above 0.5 where z is above 0."
        ) { w, b, X in
            let z = scores(w, b, X)
            return Tensor(shape: z.shape, scalars: z.scalars.map { $0 > 0.5 ? 1 : 0 })
        },
    ]

    private static let modelMistakes: [Mistake<Self>] = [
        Mistake(in: \.model, of: "model", "The accuracies are fractions. They are asked for in percent.") {
            XTrain, YTrain, XTest, YTest, iterations, rate in
            var result = reference.model(XTrain, YTrain, XTest, YTest, iterations, rate)
            result.trainAccuracy /= 100
            result.testAccuracy /= 100
            return result
        },
        Mistake(in: \.model, of: "model", "The test accuracy is measured on the training examples.") {
            XTrain, YTrain, XTest, YTest, iterations, rate in
            var result = reference.model(XTrain, YTrain, XTest, YTest, iterations, rate)
            result.testAccuracy = result.trainAccuracy
            return result
        },
        Mistake(in: \.model, of: "model", "These are the shares of wrong labels. Accuracy is the share of right ones.")
        {
            XTrain, YTrain, XTest, YTest, iterations, rate in
            var result = reference.model(XTrain, YTrain, XTest, YTest, iterations, rate)
            result.trainAccuracy = 100 - result.trainAccuracy
            result.testAccuracy = 100 - result.testAccuracy
            return result
        },
        Mistake(in: \.model, of: "model", "The test examples took part in the training.") {
            XTrain, YTrain, XTest, YTest, iterations, rate in
            let X = concatenate([XTrain, XTest], axis: 1)
            let Y = concatenate([YTrain, YTest], axis: 1)
            var result = reference.model(X, Y, XTest, YTest, iterations, rate)
            result.trainAccuracy = accuracy(labels(result.w, result.b, XTrain), YTrain)
            return result
        },
    ]
}
