package import Exercises
import Glibc
import Tensors

extension Basics {
    package static let mistakes: [Mistake<Self>] =
        basicSigmoidMistakes + sigmoidMistakes + derivativeMistakes + imageMistakes + normalizeMistakes
        + softmaxMistakes + lossMistakes

    private static let basicSigmoidMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.basicSigmoid, of: "basicSigmoid", "This curve falls where σ rises.",
            hint: "The exponent has the wrong sign. It is e to the power of minus x."
        ) { curve(-$0) },
        Mistake(
            in: \.basicSigmoid, of: "basicSigmoid",
            "For a large x both parts of the fraction become infinite, and ∞ / ∞ is not a number.",
            hint: "Divide numerator and denominator by e^x, so that only one exponential is left: 1 / (1 + e^-x)."
        ) { exp($0) / (1 + exp($0)) },
        Mistake(
            in: \.basicSigmoid, of: "basicSigmoid", "The 1 in front of the exponential belongs below the line as well.",
            hint: "Put parentheses around the whole denominator: 1 / (1 + exp(-x))."
        ) { 1 / 1 + exp(-$0) },
        Mistake(
            in: \.basicSigmoid, of: "basicSigmoid", "This is e to the power of -x. The fraction around it is missing.",
            hint: "σ(x) = 1 / (1 + e^-x)."
        ) { exp(-$0) },
    ]

    private static let sigmoidMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.sigmoid, of: "sigmoid", "This curve falls where σ rises.",
            hint: "The exponent has the wrong sign. It is e to the power of minus x."
        ) { mapped($0) { curve(-$0) } },
        Mistake(
            in: \.sigmoid, of: "sigmoid",
            "For a large x both parts of the fraction become infinite, and ∞ / ∞ is not a number.",
            hint: "Divide numerator and denominator by e^x, so that only one exponential is left: 1 / (1 + e^-x)."
        ) { mapped($0) { exp($0) / (1 + exp($0)) } },
        Mistake(
            in: \.sigmoid, of: "sigmoid", "This is tanh. Its values go from -1 to 1, those of σ from 0 to 1.",
            hint: "σ(x) = 1 / (1 + e^-x)."
        ) { mapped($0, tanh) },
        Mistake(
            in: \.sigmoid, of: "sigmoid", "This is the slope of σ, not σ itself.",
            hint: "σ(x) (1 - σ(x)) is the derivative. Return σ(x)."
        ) { mapped($0, slope) },
    ]

    private static let derivativeMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.sigmoidDerivative, of: "sigmoidDerivative", "This is σ itself, not its slope.",
            hint: "With s = σ(x), the slope is s (1 - s)."
        ) { mapped($0, curve) },
        Mistake(
            in: \.sigmoidDerivative, of: "sigmoidDerivative", "The slope is computed from x where σ(x) is due.",
            hint: "First s = σ(x), then s (1 - s)."
        ) { mapped($0) { $0 * (1 - $0) } },
        Mistake(
            in: \.sigmoidDerivative, of: "sigmoidDerivative", "One factor is made of σ(x), the other one of x itself.",
            hint: "Both factors use s = σ(x): s (1 - s)."
        ) { mapped($0) { curve($0) * (1 - $0) } },
        Mistake(
            in: \.sigmoidDerivative, of: "sigmoidDerivative",
            "This curve rises everywhere, so its slope is never negative.",
            hint: "The second factor is 1 - s, not s - 1."
        ) { mapped($0) { -slope($0) } },
        Mistake(
            in: \.sigmoidDerivative, of: "sigmoidDerivative", "This rule belongs to tanh: 1 minus the square.",
            hint: "The slope of σ is s (1 - s)."
        ) { mapped($0) { 1 - curve($0) * curve($0) } },
        Mistake(
            in: \.sigmoidDerivative, of: "sigmoidDerivative", "Only one factor is here, 1 - s.",
            hint: "The slope is s times (1 - s)."
        ) { mapped($0) { curve(-$0) } },
        Mistake(
            in: \.sigmoidDerivative, of: "sigmoidDerivative", "The second factor is a sum where a difference is due.",
            hint: "The slope is s (1 - s)."
        ) { mapped($0) { curve($0) * (1 + curve($0)) } },
        Mistake(
            in: \.sigmoidDerivative, of: "sigmoidDerivative",
            "Parentheses are missing: the product is taken before the difference.",
            hint: "Write s * (1 - s). Without the parentheses, s * 1 comes first."
        ) { mapped($0) { curve($0) * 1 - curve($0) } },
    ]

    private static let imageMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.imageToVector, of: "imageToVector", "The picture lies in a row. A column is asked for.",
            hint: "Reshape to (count, 1): as many rows as there are numbers, and one column."
        ) { image in Tensor(shape: [1, image.count], scalars: image.scalars) },
        Mistake(
            in: \.imageToVector, of: "imageToVector", "This has one axis. A column has two: many rows, and one column.",
            hint: "Give reshape the 1 as well: reshape(image.count, 1)."
        ) { image in Tensor(shape: [image.count], scalars: image.scalars) },
        Mistake(
            in: \.imageToVector, of: "imageToVector", "The channels are still apart: each has a column of its own.",
            hint: "One column takes everything: height times width times channels."
        ) { image in
            let channels = image.shape[2]
            return Tensor(shape: [image.count / channels, channels], scalars: image.scalars)
        },
        Mistake(
            in: \.imageToVector, of: "imageToVector",
            "The axes were turned before the reshape, so the numbers stand in another order.",
            hint: "Reshape the picture as it is, without a transpose."
        ) { image in
            let turned = image.transposed([2, 1, 0])
            return Tensor(shape: [image.count, 1], scalars: turned.scalars)
        },
        Mistake(
            in: \.imageToVector, of: "imageToVector",
            "One channel comes after the other, instead of pixel after pixel.",
            hint: "Reshape the picture as it is: the channels of a pixel stay side by side."
        ) { image in
            let turned = image.transposed([2, 0, 1])
            return Tensor(shape: [image.count, 1], scalars: turned.scalars)
        },
        Mistake(
            in: \.imageToVector, of: "imageToVector", "Only the first channel is here.",
            hint: "Reshape all of the picture: height times width times channels."
        ) { image in
            let (count, channels) = (image.count, image.shape[2])
            let values = image.scalars
            let first = stride(from: 0, to: count, by: channels).map { values[$0] }
            return Tensor(shape: [first.count, 1], scalars: first)
        },
    ]
}
