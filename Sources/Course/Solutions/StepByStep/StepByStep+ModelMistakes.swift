import Exercises
import Tensors

extension StepByStep {
    static let modelBackwardMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.lModelBackward, of: "lModelBackward",
            "The first slope has the wrong sign: all gradients point downhill.",
            hint: "dAL = -(Y / AL - (1 - Y) / (1 - AL)). Mind the minus in front."
        ) { AL, Y, caches in reference.lModelBackward(AL, Y, caches).mapValues { -$0 } },
        Mistake(
            in: \.lModelBackward, of: "lModelBackward",
            "The output layer is treated as one with the ReLU. Its curve is the sigmoid.",
            hint: "Give \"sigmoid\" to the last layer and \"relu\" to the others."
        ) { AL, Y, caches in chain(firstSlope(AL, Y), caches, output: "relu", hidden: "relu") },
        Mistake(
            in: \.lModelBackward, of: "lModelBackward",
            "The hidden layers use the slope of the sigmoid. Their curve is the ReLU.",
            hint: "Give \"relu\" to the layers L - 1 down to 1."
        ) { AL, Y, caches in chain(firstSlope(AL, Y), caches, output: "sigmoid", hidden: "sigmoid") },
        Mistake(
            in: \.lModelBackward, of: "lModelBackward",
            "AL - Y goes into the output layer as dAL, and meets the slope of the sigmoid once more.",
            hint: "AL - Y is dZ already. dAL is -(Y / AL - (1 - Y) / (1 - AL))."
        ) { AL, Y, caches in chain(AL - Y, caches, output: "sigmoid", hidden: "relu") },
        Mistake(
            in: \.lModelBackward, of: "lModelBackward",
            "Every hidden layer is given the slope that comes out of the output layer.",
            hint: "Pass on what the layer above gave back: keep dAPrev in a variable and renew it in the loop."
        ) { AL, Y, caches in
            let right = reference.lModelBackward(AL, Y, caches)
            let back = backward(firstSlope(AL, Y), caches[caches.count - 1], slope("sigmoid"))
            var grads = right
            for number in (1..<caches.count).reversed() where back.dAPrev.shape == caches[number - 1].Z.shape {
                let layer = backward(back.dAPrev, caches[number - 1], slope("relu"))
                grads["dW\(number)"] = layer.dW
                grads["db\(number)"] = layer.db
            }
            return grads
        },
        Mistake(
            in: \.lModelBackward, of: "lModelBackward",
            "dA is never renewed: each layer is given the slope that the output began with.",
            hint: "At the end of each step, dA = the dAPrev that came back."
        ) { AL, Y, caches in
            let (first, last) = (firstSlope(AL, Y), caches.count)
            var grads: Gradients = [:]
            for number in 1...last {
                // One row for all of the layer's units, as broadcasting has it.
                let dA = first + Tensor.zeros(like: caches[number - 1].Z)
                let back = backward(dA, caches[number - 1], slope(number == last ? "sigmoid" : "relu"))
                (grads["dW\(number)"], grads["db\(number)"]) = (back.dW, back.db)
            }
            return grads
        },
        Mistake(
            in: \.lModelBackward, of: "lModelBackward", "The first slope counts only the examples with label 1.",
            hint: "The term (1 - Y) / (1 - AL) is missing."
        ) { AL, Y, caches in chain(-Y / AL, caches, output: "sigmoid", hidden: "relu") },
        Mistake(
            in: \.lModelBackward, of: "lModelBackward", "A plus stands where a minus is due in the first slope.",
            hint: "dAL = -(Y / AL - (1 - Y) / (1 - AL)): between the fractions stands a minus."
        ) { AL, Y, caches in chain(-(Y / AL + (1 - Y) / (1 - AL)), caches, output: "sigmoid", hidden: "relu") },
        Mistake(
            in: \.lModelBackward, of: "lModelBackward", "All gradients are divided by m once too often.",
            hint: "linearBackward takes the mean already. dAL is not divided by m."
        ) { AL, Y, caches in reference.lModelBackward(AL, Y, caches).mapValues { $0 / Double(Y.shape[1]) } },
        Mistake(
            in: \.lModelBackward, of: "lModelBackward", "The first layer has no gradients.",
            hint: "Let the loop run down to layer 1."
        ) { AL, Y, caches in reference.lModelBackward(AL, Y, caches).filter { !["dW1", "db1"].contains($0.key) } },
        Mistake(
            in: \.lModelBackward, of: "lModelBackward", "Only the output layer has gradients.",
            hint: "Go on in a loop: for each layer from L - 1 down to 1, linearActivationBackward."
        ) { AL, Y, caches in
            reference.lModelBackward(AL, Y, caches).filter { $0.key.hasSuffix("\(caches.count)") }
        },
    ]

    static let updateMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.updateParameters, of: "updateParameters", "The step goes uphill.",
            hint: "Subtract the gradients, times the learning rate."
        ) { moved($0, $1, -$2) },
        Mistake(
            in: \.updateParameters, of: "updateParameters", "The learning rate has no effect.",
            hint: "Multiply each gradient by learningRate."
        ) { parameters, grads, _ in moved(parameters, grads, 1) },
        Mistake(
            in: \.updateParameters, of: "updateParameters", "The biases stay what they were.",
            hint: "Update the biases as well."
        ) { parameters, grads, rate in moved(parameters, grads.filter { $0.key.hasPrefix("dW") }, rate) },
        Mistake(
            in: \.updateParameters, of: "updateParameters", "The last layer stays what it was.",
            hint: "There are parameters.count / 2 layers. Run the loop over 1...L."
        ) { parameters, grads, rate in
            let last = depth(parameters)
            return moved(parameters, grads.filter { !["dW\(last)", "db\(last)"].contains($0.key) }, rate)
        },
        Mistake(
            in: \.updateParameters, of: "updateParameters", "The parameters come back unchanged.",
            hint: "Write the new tensors into a copy, and return the copy."
        ) { parameters, _, _ in parameters },
    ]
}
