import Tensors

extension LogisticRegression {
    package static let checks: [Check<Self>] = [
        Check("sigmoid", "values", points: 6) { subject, trial in
            let z = trial.uniform(-6...6, trial.count(1...3), trial.count(2...5))
            trial.note("z", z)
            return [Output("a", subject.sigmoid(z))]
        },
        Check("sigmoid", "large inputs", points: 4, sizes: 2) { subject, trial in
            let z = Tensor(shape: [1, 4], scalars: [-800, -40, 40, 800].map { $0 + trial.number(0...1) })
            trial.note("z", z)
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
        Check(
            "propagate", "gradient of w", points: 12,
            slopes: { subject, trial in
                let (w, b, X, Y) = problem(trial)
                return [Output("dw", slopes(at: w) { subject.propagate($0, b, X, Y).cost })]
            }
        ) { subject, trial in
            let (w, b, X, Y) = problem(trial)
            return [Output("dw", subject.propagate(w, b, X, Y).dw)]
        },
        Check(
            "propagate", "gradient of b", points: 8,
            slopes: { subject, trial in
                let (w, b, X, Y) = problem(trial)
                return [Output("db", slope(at: b) { subject.propagate(w, $0, X, Y).cost })]
            }
        ) { subject, trial in
            let (w, b, X, Y) = problem(trial)
            return [Output("db", subject.propagate(w, b, X, Y).db)]
        },
        Check("optimize", "w and b after training", points: 12) { subject, trial in
            let trained = optimize(subject, trial, iterations: 1...120)
            return [Output("w", trained.w), Output("b", trained.b)]
        },
        Check("optimize", "costs and last gradients", points: 8) { subject, trial in
            let trained = optimize(subject, trial, iterations: 101...320)
            return [Output("costs", trained.costs), Output("dw", trained.dw), Output("db", trained.db)]
        },
        Check("predict", "labels", points: 15) { subject, trial in
            // Many examples: a label says little of the number behind it.
            let (w, b, X, _) = problem(trial, m: 3...60)
            // A bias of this size decides some of the labels, so that forgetting it is seen.
            return [Output("labels", subject.predict(w, b + (b < 0 ? -1 : 1), X))]
        },
        Check("model", "trained parameters", points: 8, sizes: 4, scope: .whole) { subject, trial in
            let result = train(subject, trial)
            return [Output("w", result.w), Output("b", result.b), Output("costs", result.costs)]
        },
        Check("model", "accuracy", points: 7, sizes: 4, scope: .whole) { subject, trial in
            let result = train(subject, trial)
            return [Output("trainAccuracy", result.trainAccuracy), Output("testAccuracy", result.testAccuracy)]
        },
    ]

    /// A drawn problem: weights, bias, examples and labels.
    private static func problem(
        _ trial: Trial<Self>, m: ClosedRange<Int> = 3...8
    ) -> (w: Tensor, b: Double, X: Tensor, Y: Tensor) {
        let n = trial.count(2...5, "n")
        let m = trial.count(m, "m")
        let problem = (w: trial.normal(n, 1), b: trial.number(-1...1), X: trial.normal(n, m), Y: trial.labels(m))
        trial.note("w", problem.w)
        trial.note("b", problem.b)
        trial.note("X", problem.X)
        trial.note("Y", problem.Y)
        return problem
    }

    private static func optimize(_ subject: Self, _ trial: Trial<Self>, iterations: ClosedRange<Int>) -> Optimized {
        let (w, b, X, Y) = problem(trial)
        let iterations = trial.count(iterations, "iterations")
        let rate = trial.number(0.005...0.05)
        trial.note("learningRate", rate)
        return subject.optimize(w, b, X, Y, iterations, rate)
    }

    private static func train(_ subject: Self, _ trial: Trial<Self>) -> Model {
        let n = trial.count(2...4, "n")
        let (train, test) = (trial.count(6...12, "m"), trial.count(5...9))
        // The two sets follow different rules, so that the two accuracies differ.
        return subject.model(
            trial.normal(n, train), trial.labels(train), trial.normal(n, test), trial.labels(test),
            trial.count(110...220, "iterations"), trial.number(0.05...0.3))
    }
}
