import Exercises
import Glibc
import Tensors

extension LogisticRegression {
    static let propagateMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.propagate, of: "propagate", "The gradient of w is a sum over the examples; the mean is missing.",
            hint: "Divide dw by m, the number of columns of X."
        ) { w, b, X, Y in
            let right = gradients(w, b, X, Y)
            return (right.dw * Double(X.shape[1]), right.db, right.cost)
        },
        Mistake(
            in: \.propagate, of: "propagate", "The gradient of b is a sum over the examples; the mean is missing.",
            hint: "Divide db by m, the number of columns of X."
        ) { w, b, X, Y in
            let right = gradients(w, b, X, Y)
            return (right.dw, right.db * Double(X.shape[1]), right.cost)
        },
        Mistake(
            in: \.propagate, of: "propagate", "The cost is a sum over the examples; the mean is missing.",
            hint: "Divide the cost by m, the number of columns of X."
        ) { w, b, X, Y in
            let right = gradients(w, b, X, Y)
            return (right.dw, right.db, right.cost * Double(X.shape[1]))
        },
        Mistake(
            in: \.propagate, of: "propagate", "A difference is the wrong way round: the gradients point downhill.",
            hint: "Use A - Y, not Y - A."
        ) { w, b, X, Y in
            let right = gradients(w, b, X, Y)
            return (-right.dw, -right.db, right.cost)
        },
        Mistake(
            in: \.propagate, of: "propagate", "The cost is negative. A logistic loss never is.",
            hint: "The minus sign in front of the sum is missing."
        ) { w, b, X, Y in
            let right = gradients(w, b, X, Y)
            return (right.dw, right.db, -right.cost)
        },
        Mistake(
            in: \.propagate, of: "propagate", "The cost counts only the examples with label 1.",
            hint: "The term (1 - y) log(1 - a) is missing."
        ) { w, b, X, Y in
            let right = gradients(w, b, X, Y)
            return (right.dw, right.db, logLoss(w, b, X, Y) { a, y in y * log(a) })
        },
        Mistake(
            in: \.propagate, of: "propagate", "The cost counts only the examples with label 0.",
            hint: "The term y log a is missing."
        ) { w, b, X, Y in
            let right = gradients(w, b, X, Y)
            return (right.dw, right.db, logLoss(w, b, X, Y) { a, y in (1 - y) * log(1 - a) })
        },
        Mistake(
            in: \.propagate, of: "propagate", "Every label meets every prediction, and all pairs are summed.",
            hint: "Labels and predictions are both (1, m): multiply them entry by entry, without a transpose."
        ) { w, b, X, Y in
            let right = gradients(w, b, X, Y)
            let a = stableSigmoid(scores(w, b, X)).scalars
            let cost = Y.scalars.reduce(0) { sum, y in
                sum - a.reduce(0) { $0 + y * log($1) + (1 - y) * log(1 - $1) }
            }
            return (right.dw, right.db, cost / Double(a.count))
        },
        Mistake(
            in: \.propagate, of: "propagate", "The gradients use the scores Z where the predictions are due.",
            hint: "The error of an example is A - Y, with A = σ(Z)."
        ) { w, b, X, Y in
            let right = gradients(w, b, X, Y)
            let difference = scores(w, b, X) - Y
            let m = Double(X.shape[1])
            return (matmul(X, difference.T) / m, difference.scalars.reduce(0, +) / m, right.cost)
        },
        Mistake(
            in: \.propagate, of: "propagate", "The numbers are those of a neuron without its bias.",
            hint: "Add b to w^T X before the sigmoid."
        ) { w, _, X, Y in gradients(w, 0, X, Y) },
        Mistake(
            in: \.propagate, of: "propagate", "The gradients hold the slope of σ once too often.",
            hint: "The slope of σ cancels against that of the logarithms: dZ is A - Y and nothing more."
        ) { w, b, X, Y in
            let right = gradients(w, b, X, Y)
            let A = stableSigmoid(scores(w, b, X))
            let dZ = (A - Y) * A * (1 - A)
            let m = Double(X.shape[1])
            return (matmul(X, dZ.T) / m, dZ.scalars.reduce(0, +) / m, right.cost)
        },
    ]

    /// The mean over the examples of a part of the loss.
    private static func logLoss(
        _ w: Tensor, _ b: Double, _ X: Tensor, _ Y: Tensor, _ part: (_ a: Double, _ y: Double) -> Double
    ) -> Double {
        let a = stableSigmoid(scores(w, b, X)).scalars
        return -zip(a, Y.scalars).reduce(0) { $0 + part($1.0, $1.1) } / Double(a.count)
    }

    static let optimizeMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.optimize, of: "optimize", "The updates go uphill.",
            hint: "Subtract the gradient, times the learning rate, from the parameters."
        ) { w, b, X, Y, iterations, rate in
            descend(w, b, X, Y, iterations: iterations, rate: -rate, gradients: gradients)
        },
        Mistake(
            in: \.optimize, of: "optimize", "b stays what it was.", hint: "Update b as well: b -= learningRate * db."
        ) { w, b, X, Y, iterations, rate in
            let trained = descend(w, b, X, Y, iterations: iterations, rate: rate) { w, b, X, Y in
                let right = gradients(w, b, X, Y)
                return (right.dw, 0, right.cost)
            }
            return (trained.w, trained.b, trained.dw, gradients(trained.w, b, X, Y).db, trained.costs)
        },
        Mistake(
            in: \.optimize, of: "optimize", "The learning rate has no effect.",
            hint: "Multiply the gradients by learningRate in the update."
        ) { w, b, X, Y, iterations, _ in
            descend(w, b, X, Y, iterations: iterations, rate: 1, gradients: gradients)
        },
        Mistake(
            in: \.optimize, of: "optimize", "The gradients stay those of the start, though w and b change.",
            hint: "Call propagate in every iteration."
        ) { w, b, X, Y, iterations, rate in
            let first = gradients(w, b, X, Y)
            return descend(w, b, X, Y, iterations: iterations, rate: rate) { _, _, _, _ in first }
        },
        Mistake(
            in: \.optimize, of: "optimize", "Too many costs are recorded.",
            hint: "Record a cost in one of every 100 iterations, from the first: where step % 100 == 0."
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
        Mistake(
            in: \.optimize, of: "optimize", "The gradients that are returned belong to the trained parameters.",
            hint: "Return dw and db of the last step, as they were before its update."
        ) { w, b, X, Y, iterations, rate in
            let trained = descend(w, b, X, Y, iterations: iterations, rate: rate, gradients: gradients)
            let after = gradients(trained.w, trained.b, X, Y)
            return (trained.w, trained.b, after.dw, after.db, trained.costs)
        },
        Mistake(
            in: \.optimize, of: "optimize", "One iteration is missing.",
            hint: "Run exactly `iterations` steps: for step in 0..<iterations."
        ) { w, b, X, Y, iterations, rate in
            descend(w, b, X, Y, iterations: iterations - 1, rate: rate, gradients: gradients)
        },
    ]
}
