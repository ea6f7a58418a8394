package import Exercises
import Glibc
import Tensors

extension LogisticRegression {
    package static let mistakes: [Mistake<Self>] =
        sigmoidMistakes + initializeMistakes + propagateMistakes + optimizeMistakes + predictMistakes + modelMistakes

    private static let sigmoidMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.sigmoid, of: "sigmoid", "This curve falls where σ rises.",
            hint: "The exponent has the wrong sign. It is e to the power of minus z."
        ) { stableSigmoid(-$0) },
        Mistake(
            in: \.sigmoid, of: "sigmoid",
            "For a large z both parts of the fraction become infinite, and ∞ / ∞ is not a number.",
            hint: "Divide numerator and denominator by e^z, so that only one exponential is left: 1 / (1 + e^-z)."
        ) { Tensor(shape: $0.shape, scalars: $0.scalars.map { exp($0) / (1 + exp($0)) }) },
        Mistake(
            in: \.sigmoid, of: "sigmoid", "This is tanh. Its values go from -1 to 1, those of σ from 0 to 1.",
            hint: "σ(z) = 1 / (1 + e^-z)."
        ) { Tensor(shape: $0.shape, scalars: $0.scalars.map(tanh)) },
        Mistake(
            in: \.sigmoid, of: "sigmoid", "This is the slope of σ, not σ itself.",
            hint: "σ(z) (1 - σ(z)) is the derivative. Return σ(z)."
        ) { z in
            let a = stableSigmoid(z)
            return a * (1 - a)
        },
    ]

    private static let initializeMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.initializeWithZeros, of: "initializeWithZeros", "w is a row here. Each feature is a row of w.",
            hint: "The shape is (dim, 1)."
        ) { (Tensor.zeros(1, $0), 0) },
        Mistake(
            in: \.initializeWithZeros, of: "initializeWithZeros",
            "w is a square here. One neuron has one weight for each feature.", hint: "The shape is (dim, 1)."
        ) { (Tensor.zeros($0, $0), 0) },
        Mistake(
            in: \.initializeWithZeros, of: "initializeWithZeros", "w starts at 1 instead of 0.",
            hint: "Tensor.zeros makes a tensor of zeros."
        ) { (Tensor.ones($0, 1), 0) },
    ]

    private static let predictMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.predict, of: "predict", "The labels are those of a neuron without its bias.",
            hint: "Add b to w^T X before the sigmoid."
        ) { w, _, X in labels(w, 0, X) },
        Mistake(
            in: \.predict, of: "predict", "These are the probabilities, not the labels.",
            hint: "A label is 1 where the probability is above 0.5, else 0."
        ) { w, b, X in stableSigmoid(scores(w, b, X)) },
        Mistake(
            in: \.predict, of: "predict", "0 and 1 are swapped.",
            hint: "A label is 1 where the probability is above 0.5."
        ) { w, b, X in 1 - labels(w, b, X) },
        Mistake(
            in: \.predict, of: "predict", "It looks as if z itself is compared with 0.5.",
            hint: "Compare the probability σ(z) with 0.5. σ(z) is above 0.5 where z is above 0."
        ) { w, b, X in
            let z = scores(w, b, X)
            return Tensor(shape: z.shape, scalars: z.scalars.map { $0 > 0.5 ? 1 : 0 })
        },
        Mistake(
            in: \.predict, of: "predict", "Every probability counts as 1, since every probability is above 0.",
            hint: "The border is 0.5 for the probability, and 0 for z."
        ) { w, b, X in 0 * scores(w, b, X) + 1 },
    ]

    private static let modelMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.model, of: "model", "The accuracies are fractions. They are asked for in percent.",
            hint: "Multiply both by 100."
        ) { XTrain, YTrain, XTest, YTest, iterations, rate in
            var result = reference.model(XTrain, YTrain, XTest, YTest, iterations, rate)
            result.trainAccuracy /= 100
            result.testAccuracy /= 100
            return result
        },
        Mistake(
            in: \.model, of: "model", "The test accuracy is measured on the training examples.",
            hint: "Predict on XTest and compare with YTest."
        ) { XTrain, YTrain, XTest, YTest, iterations, rate in
            var result = reference.model(XTrain, YTrain, XTest, YTest, iterations, rate)
            result.testAccuracy = result.trainAccuracy
            return result
        },
        Mistake(
            in: \.model, of: "model", "These are the shares of wrong labels. Accuracy is the share of right ones.",
            hint: "Subtract the mean of |prediction - label| from 1, then take percent."
        ) { XTrain, YTrain, XTest, YTest, iterations, rate in
            var result = reference.model(XTrain, YTrain, XTest, YTest, iterations, rate)
            result.trainAccuracy = 100 - result.trainAccuracy
            result.testAccuracy = 100 - result.testAccuracy
            return result
        },
        Mistake(
            in: \.model, of: "model", "The test examples took part in the training.",
            hint: "Give optimize XTrain and YTrain only."
        ) { XTrain, YTrain, XTest, YTest, iterations, rate in
            let X = concatenate([XTrain, XTest], axis: 1)
            let Y = concatenate([YTrain, YTest], axis: 1)
            var result = reference.model(X, Y, XTest, YTest, iterations, rate)
            result.trainAccuracy = accuracy(labels(result.w, result.b, XTrain), YTrain)
            return result
        },
        Mistake(
            in: \.model, of: "model", "The learning rate that model is given does not reach the training.",
            hint: "Pass learningRate on to optimize."
        ) { XTrain, YTrain, XTest, YTest, iterations, _ in
            reference.model(XTrain, YTrain, XTest, YTest, iterations, 0.5)
        },
    ]
}
