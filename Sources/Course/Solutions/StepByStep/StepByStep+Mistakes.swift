package import Exercises
import Glibc
import Tensors

extension StepByStep {
    package static let mistakes: [Mistake<Self>] =
        startMistakes + deepStartMistakes + linearForwardMistakes + activationForwardMistakes + modelForwardMistakes
        + costMistakes + linearBackwardMistakes + activationBackwardMistakes + modelBackwardMistakes + updateMistakes

    private static let startMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.initializeParameters, of: "initializeParameters", "The weights are 100 times too large.",
            hint: "Multiply the drawn numbers by 0.01."
        ) { n_x, n_h, n_y in start([n_x, n_h, n_y], seed: 1) { _ in 1 } },
        Mistake(
            in: \.initializeParameters, of: "initializeParameters", "The numbers do not come from seed 1.",
            hint: "Call Random.seed(1) first, so that everybody gets the same numbers."
        ) { n_x, n_h, n_y in start([n_x, n_h, n_y]) { randn($0, $1) * 0.01 } },
        Mistake(
            in: \.initializeParameters, of: "initializeParameters", "The seed is 3. Here it is 1.",
            hint: "Call Random.seed(1) first."
        ) { n_x, n_h, n_y in start([n_x, n_h, n_y], seed: 3) },
        Mistake(
            in: \.initializeParameters, of: "initializeParameters",
            "The weights are evenly spread numbers, not normal ones.", hint: "Draw with randn, not with rand."
        ) { n_x, n_h, n_y in
            var random = Random(seed: 1)
            return start([n_x, n_h, n_y]) { random.rand($0, $1) * 0.01 }
        },
        Mistake(
            in: \.initializeParameters, of: "initializeParameters",
            "W1 and W2 begin with the same numbers: the seed is set twice.",
            hint: "Call Random.seed(1) once, before the first randn."
        ) { n_x, n_h, n_y in
            start([n_x, n_h, n_y]) { rows, columns in
                var random = Random(seed: 1)
                return random.randn(rows, columns) * 0.01
            }
        },
        Mistake(
            in: \.initializeParameters, of: "initializeParameters",
            "W2 has the numbers that come first, and W1 the later ones.",
            hint: "Draw W1 before W2, so that the same seed gives the same numbers as here."
        ) { n_x, n_h, n_y in
            var random = Random(seed: 1)
            let second = random.randn(n_y, n_h) * 0.01
            var parameters = start([n_x, n_h, n_y]) { random.randn($0, $1) * 0.01 }
            parameters["W2"] = second
            return parameters
        },
        Mistake(
            in: \.initializeParameters, of: "initializeParameters", "The weights have their sizes the wrong way round.",
            hint: "A layer's W is (units of this layer, units of the layer before)."
        ) { n_x, n_h, n_y in
            var random = Random(seed: 1)
            return start([n_x, n_h, n_y]) { random.randn($1, $0) * 0.01 }
        },
        Mistake(
            in: \.initializeParameters, of: "initializeParameters", "The biases start at 1. They should start at 0.",
            hint: "Make b1 and b2 with Tensor.zeros."
        ) { n_x, n_h, n_y in
            start([n_x, n_h, n_y], seed: 1).merging(["b1": Tensor.ones(n_h, 1), "b2": Tensor.ones(n_y, 1)]) { $1 }
        },
    ]

    private static let deepStartMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.initializeParametersDeep, of: "initializeParametersDeep", "The weights are 100 times too large.",
            hint: "Multiply the drawn numbers by 0.01."
        ) { start($0, seed: 3) { _ in 1 } },
        Mistake(
            in: \.initializeParametersDeep, of: "initializeParametersDeep", "The numbers do not come from seed 3.",
            hint: "Call Random.seed(3) before the loop, so that everybody gets the same numbers."
        ) { start($0) { randn($0, $1) * 0.01 } },
        Mistake(
            in: \.initializeParametersDeep, of: "initializeParametersDeep", "The seed is 1. Here it is 3.",
            hint: "Call Random.seed(3) before the loop."
        ) { start($0, seed: 1) },
        Mistake(
            in: \.initializeParametersDeep, of: "initializeParametersDeep",
            "All layers begin with the same numbers: the seed is set again for each layer.",
            hint: "Call Random.seed(3) once, above the loop."
        ) { sizes in
            start(sizes) { rows, columns in
                var random = Random(seed: 3)
                return random.randn(rows, columns) * 0.01
            }
        },
        Mistake(
            in: \.initializeParametersDeep, of: "initializeParametersDeep",
            "The weights are evenly spread numbers, not normal ones.", hint: "Draw with randn, not with rand."
        ) { sizes in
            var random = Random(seed: 3)
            return start(sizes) { random.rand($0, $1) * 0.01 }
        },
        Mistake(
            in: \.initializeParametersDeep, of: "initializeParametersDeep",
            "The numbers are divided by the root of the layer's inputs. Here they are multiplied by 0.01.",
            hint: "Multiply by 0.01. The division by the root belongs to the next assignment."
        ) { start($0, seed: 3) { 1 / Double($0).squareRoot() } },
        Mistake(
            in: \.initializeParametersDeep, of: "initializeParametersDeep",
            "The weights have their sizes the wrong way round.",
            hint: "A layer's W is (units of this layer, units of the layer before)."
        ) { sizes in
            var random = Random(seed: 3)
            return start(sizes) { random.randn($1, $0) * 0.01 }
        },
        Mistake(
            in: \.initializeParametersDeep, of: "initializeParametersDeep", "The last layer is missing.",
            hint: "layerDims has one entry more than there are layers: run the loop over 1..<layerDims.count."
        ) { start(Array($0.dropLast()), seed: 3) },
        Mistake(
            in: \.initializeParametersDeep, of: "initializeParametersDeep",
            "The layers are numbered from 0. The first one is W1 and b1.",
            hint: "In layer l, W is (layerDims[l], layerDims[l - 1]), with l from 1."
        ) { sizes in
            let right = start(sizes, seed: 3)
            return Dictionary(
                uniqueKeysWithValues: (1..<sizes.count).flatMap { layer in
                    ["W", "b"].compactMap { letter in right["\(letter)\(layer)"].map { ("\(letter)\(layer - 1)", $0) } }
                })
        },
        Mistake(
            in: \.initializeParametersDeep, of: "initializeParametersDeep",
            "The biases are drawn too. They start at 0.",
            hint: "Make each b with Tensor.zeros."
        ) { sizes in
            var random = Random(seed: 3)
            var parameters: Parameters = [:]
            for layer in 1..<sizes.count {
                parameters["W\(layer)"] = random.randn(sizes[layer], sizes[layer - 1]) * 0.01
                parameters["b\(layer)"] = random.randn(sizes[layer], 1) * 0.01
            }
            return parameters
        },
    ]
}
