import Tensors

extension LogisticRegression {
    /// A drawn problem: weights, bias, examples and labels.
    private static func problem(_ trial: Trial<Self>) -> (w: Tensor, b: Double, X: Tensor, Y: Tensor) {
        let n = trial.count(2...5, "n")
        let m = trial.count(3...8, "m")
        return (trial.normal(n, 1), trial.number(-1...1), trial.normal(n, m), trial.labels(m))
    }

    package static let checks: [Check<Self>] = [
        Check("sigmoid", "values", points: 6) { subject, trial in
            let z = trial.uniform(-6...6, trial.count(1...3), trial.count(2...5))
            return [Output("a", subject.sigmoid(z))]
        },
        Check("sigmoid", "large inputs", points: 4, sizes: 2) { subject, trial in
            let z = Tensor(shape: [1, 4], scalars: [-800, -40, 40, 800].map { $0 + trial.number(0...1) })
            return [Output("a", subject.sigmoid(z))]
        },
        Check("initializeWithZeros", "w and b", points: 10, sizes: 4) { subject, trial in
            let (w, b) = subject.initializeWithZeros(trial.count(2...9, "dim"))
            return [Output("w", w), Output("b", b)]
        },
        Check("propagate", "cost", points: 10) { subject, trial in
            let (w, b, X, Y) = problem(trial)
            return [Output("cost", subject.propagate(w, b, X, Y).cost)]
        },
        Check("propagate", "gradient of w", points: 12) { subject, trial in
            let (w, b, X, Y) = problem(trial)
            return [Output("dw", subject.propagate(w, b, X, Y).dw)]
        },
        Check("propagate", "gradient of b", points: 8) { subject, trial in
            let (w, b, X, Y) = problem(trial)
            return [Output("db", subject.propagate(w, b, X, Y).db)]
        },
        Check("optimize", "w and b after training", points: 12) { subject, trial in
            let (w, b, X, Y) = problem(trial)
            let trained = subject.optimize(w, b, X, Y, trial.count(1...120, "iterations"), trial.number(0.005...0.05))
            return [Output("w", trained.w), Output("b", trained.b)]
        },
        Check("optimize", "costs and last gradients", points: 8) { subject, trial in
            let (w, b, X, Y) = problem(trial)
            let trained = subject.optimize(w, b, X, Y, trial.count(101...320, "iterations"), trial.number(0.005...0.05))
            return [Output("costs", trained.costs), Output("dw", trained.dw), Output("db", trained.db)]
        },
        Check("predict", "labels", points: 15) { subject, trial in
            let (w, b, X, _) = problem(trial)
            // A bias of this size decides some of the labels, so that forgetting it is seen.
            return [Output("labels", subject.predict(w, b + (b < 0 ? -1 : 1), X))]
        },
        Check("model", "trained parameters", points: 8, sizes: 4) { subject, trial in
            let result = train(subject, trial)
            return [Output("w", result.w), Output("b", result.b), Output("costs", result.costs)]
        },
        Check("model", "accuracy", points: 7, sizes: 4) { subject, trial in
            let result = train(subject, trial)
            return [Output("trainAccuracy", result.trainAccuracy), Output("testAccuracy", result.testAccuracy)]
        },
    ]

    private static func train(_ subject: Self, _ trial: Trial<Self>) -> Model {
        let n = trial.count(2...4, "n")
        let (train, test) = (trial.count(6...12, "m"), trial.count(5...9))
        // The two sets follow different rules, so that the two accuracies differ.
        return subject.model(
            trial.normal(n, train), trial.labels(train), trial.normal(n, test), trial.labels(test),
            trial.count(110...220, "iterations"), trial.number(0.05...0.3))
    }
}
