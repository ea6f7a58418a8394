package import Exercises
import Tensors

extension DeepApplication {
    package static let mistakes: [Mistake<Self>] =
        trainingMistakes("twoLayerModel", \.twoLayerModel, from: { StepByStep.start($0, seed: 1) })
        + trainingMistakes("lLayerModel", \.lLayerModel, from: { deepStart($0) })
        + twoLayerMistakes + deepMistakes + predictMistakes

    /// What goes wrong in a training loop, whatever it trains.
    ///
    /// - Parameter start: the right parameters to start from.
    private static func trainingMistakes(
        _ name: String, _ path: WritableKeyPath<Self, Model>, from start: @escaping @Sendable ([Int]) -> Parameters
    ) -> [Mistake<Self>] {
        func mistake(_ explanation: String, _ hint: String, _ wrong: @escaping Model) -> Mistake<Self> {
            Mistake(in: path, of: name, explanation, hint: hint, wrong)
        }
        return [
            mistake(
                "The parameters stay those of the start.",
                "Keep what updateParameters returns: parameters = updateParameters(…)."
            ) { X, Y, sizes, _, iterations in train(X, Y, from: start(sizes), 0, iterations) },
            mistake(
                "The learning rate is always 0.0075, whatever learningRate says.",
                "Pass learningRate on to updateParameters."
            ) { X, Y, sizes, _, iterations in train(X, Y, from: start(sizes), 0.0075, iterations) },
            mistake("The steps go uphill.", "Subtract the gradients, times the learning rate.") {
                X, Y, sizes, rate, iterations in train(X, Y, from: start(sizes), -rate, iterations)
            },
            mistake("One step is missing.", "Run exactly `iterations` steps: 0..<iterations.") {
                X, Y, sizes, rate, iterations in train(X, Y, from: start(sizes), rate, iterations - 1)
            },
            mistake(
                "The gradients stay those of the start, though the parameters change.",
                "Go forward and backward anew in every step."
            ) { X, Y, sizes, rate, iterations in
                let first = gradients(X, Y, start(sizes)).grads
                return train(X, Y, from: start(sizes), rate, iterations) { X, Y, parameters in
                    (gradients(X, Y, parameters).cost, first)
                }
            },
            mistake(
                "Too many costs are recorded.",
                "Record a cost in one of every 100 steps, from the first: where step % 100 == 0."
            ) { X, Y, sizes, rate, iterations in train(X, Y, from: start(sizes), rate, iterations, every: 1) },
            mistake(
                "The costs are those after the update.",
                "Compute the cost from this step's AL, before the parameters change."
            ) { X, Y, sizes, rate, iterations in
                train(X, Y, from: start(sizes), rate, iterations) { X, Y, parameters in
                    let grads = gradients(X, Y, parameters).grads
                    return (gradients(X, Y, StepByStep.moved(parameters, grads, rate)).cost, grads)
                }
            },
            mistake(
                "Only the output layer learns. The hidden layers stay what they were.",
                "Put the gradients of all layers into the dictionary."
            ) { X, Y, sizes, rate, iterations in
                let last = sizes.count - 1
                return train(X, Y, from: start(sizes), rate, iterations) { X, Y, parameters in
                    let (cost, grads) = gradients(X, Y, parameters)
                    return (cost, grads.filter { $0.key == "dW\(last)" || $0.key == "db\(last)" })
                }
            },
            mistake(
                "The training starts from zeros, so all hidden units stay equal.",
                "Start from the random parameters that are given."
            ) { X, Y, sizes, rate, iterations in
                train(X, Y, from: start(sizes).mapValues { 0 * $0 }, rate, iterations)
            },
        ]
    }

    private static let twoLayerMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.twoLayerModel, of: "twoLayerModel",
            "The training starts from the parameters of the deep network. This one has a start of its own.",
            hint: "Call initializeParameters(n_x, n_h, n_y) with the three sizes."
        ) { X, Y, sizes, rate, iterations in train(X, Y, from: deepStart(sizes), rate, iterations) },
        Mistake(
            in: \.twoLayerModel, of: "twoLayerModel",
            "The hidden layer is trained as if its curve were the sigmoid. It is the ReLU.",
            hint: "Give \"relu\" to the hidden layer, forward and backward, and \"sigmoid\" to the output."
        ) { X, Y, sizes, rate, iterations in
            train(X, Y, from: StepByStep.start(sizes, seed: 1), rate, iterations) { X, Y, parameters in
                let (AL, caches) = StepByStep.forward(X, parameters, hidden: StepByStep.sigmoid)
                let first = StepByStep.firstSlope(AL, Y)
                let grads = StepByStep.chain(first, caches, output: "sigmoid", hidden: "sigmoid")
                return (StepByStep.reference.computeCost(AL, Y), grads)
            }
        },
        Mistake(
            in: \.twoLayerModel, of: "twoLayerModel",
            "A2 - Y is used as dA2, and meets the slope of the sigmoid once more.",
            hint: "dA2 = -(Y / A2 - (1 - Y) / (1 - A2))."
        ) { X, Y, sizes, rate, iterations in
            train(X, Y, from: StepByStep.start(sizes, seed: 1), rate, iterations) { X, Y, parameters in
                let (AL, caches) = StepByStep.forward(X, parameters)
                let grads = StepByStep.chain(AL - Y, caches, output: "sigmoid", hidden: "relu")
                return (StepByStep.reference.computeCost(AL, Y), grads)
            }
        },
    ]

    private static let deepMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.lLayerModel, of: "lLayerModel",
            "The training starts from weights times 0.01. A deep network needs larger ones.",
            hint: "Call initializeParametersDeep(layerDims) as it is given."
        ) { X, Y, sizes, rate, iterations in
            train(X, Y, from: StepByStep.start(sizes, seed: 1), rate, iterations)
        },
        Mistake(
            in: \.lLayerModel, of: "lLayerModel", "The training starts from other numbers than seed 1 gives.",
            hint: "Set no other seed: initializeParametersDeep sets it."
        ) { X, Y, sizes, rate, iterations in train(X, Y, from: deepStart(sizes, seed: 3), rate, iterations) },
    ]

    private static let predictMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.predict, of: "predict", "These are the probabilities, not the labels.",
            hint: "A label is 1 where the network's output is above 0.5, else 0."
        ) { X, y, parameters in
            let AL = StepByStep.forward(X, parameters).AL
            return (AL, share(of: zip(AL.scalars, y.scalars).count { $0 == $1 }, in: y))
        },
        Mistake(
            in: \.predict, of: "predict", "Every prediction counts as 1, since every output is above 0.",
            hint: "The border is 0.5."
        ) { X, y, parameters in (Tensor.ones(like: y), y.mean()) },
        Mistake(
            in: \.predict, of: "predict", "The accuracy is in percent. It is asked for as a share, from 0 to 1.",
            hint: "Leave the factor 100 out."
        ) { X, y, parameters in
            let (labels, accuracy) = reference.predict(X, y, parameters)
            return (labels, 100 * accuracy)
        },
        Mistake(
            in: \.predict, of: "predict", "This is the share of wrong labels. Accuracy is the share of right ones.",
            hint: "Count where predictions and y are equal."
        ) { X, y, parameters in
            let (labels, accuracy) = reference.predict(X, y, parameters)
            return (labels, 1 - accuracy)
        },
        Mistake(
            in: \.predict, of: "predict", "0 and 1 are swapped.",
            hint: "A label is 1 where the network's output is above 0.5."
        ) { X, y, parameters in
            let (labels, accuracy) = reference.predict(X, y, parameters)
            return (1 - labels, 1 - accuracy)
        },
        Mistake(
            in: \.predict, of: "predict", "The right labels are counted, but not divided by how many there are.",
            hint: "Divide by m, the number of columns of y."
        ) { X, y, parameters in
            let (labels, accuracy) = reference.predict(X, y, parameters)
            return (labels, accuracy * Double(y.count))
        },
        Mistake(
            in: \.predict, of: "predict", "The accuracy is the share of ones among the predictions.",
            hint: "Compare the predictions with y, and count where they are equal."
        ) { X, y, parameters in
            let (labels, _) = reference.predict(X, y, parameters)
            return (labels, labels.mean())
        },
    ]
}
