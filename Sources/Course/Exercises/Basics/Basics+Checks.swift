import Tensors

extension Basics {
    package static let checks: [Check<Self>] = [
        Check("basicSigmoid", "values", points: 6) { subject, trial in
            basicSigmoids(subject, trial.uniform(-5...5, trial.count(2...5)), trial)
        },
        Check("basicSigmoid", "large inputs", points: 4, sizes: 2) { subject, trial in
            basicSigmoids(subject, largeInputs(trial), trial)
        },
        Check("sigmoid", "values", points: 6) { subject, trial in
            let x = trial.uniform(-5...5, trial.count(1...3), trial.count(2...5))
            trial.note("x", x)
            return [Output("s", subject.sigmoid(x))]
        },
        Check("sigmoid", "large inputs", points: 4, sizes: 2) { subject, trial in
            let x = largeInputs(trial)
            trial.note("x", x)
            return [Output("s", subject.sigmoid(x))]
        },
        Check(
            "sigmoidDerivative", "slope", points: 14,
            slopes: { subject, trial in
                // The slope of the sum is, entry by entry, that of the sigmoid.
                [Output("ds", slopes(at: spread(trial)) { subject.sigmoid($0).sum() })]
            }
        ) { subject, trial in
            [Output("ds", subject.sigmoidDerivative(spread(trial)))]
        },
        Check("imageToVector", "column", points: 14) { subject, trial in
            let (height, width) = (trial.count(2...4, "height"), trial.count(3...5, "width"))
            let image = trial.uniform(0...1, height, width, trial.count(3...4, "channels"))
            return [Output("v", subject.imageToVector(image))]
        },
        Check("normalizeRows", "rows of length 1", points: 14) { subject, trial in
            [Output("normalized", subject.normalizeRows(table(trial)))]
        },
        Check("softmax", "values", points: 14) { subject, trial in
            [Output("s", subject.softmax(table(trial)))]
        },
        Check("l1", "loss", points: 12) { subject, trial in
            let (yhat, y) = predictions(trial)
            return [Output("loss", subject.l1(yhat, y))]
        },
        Check("l2", "loss", points: 12) { subject, trial in
            let (yhat, y) = predictions(trial)
            return [Output("loss", subject.l2(yhat, y))]
        },
    ]

    private static func basicSigmoids(_ subject: Self, _ x: Tensor, _ trial: Trial<Self>) -> [Output] {
        trial.note("x", x)
        return [Output("s", x.scalars.map(subject.basicSigmoid))]
    }

    private static func largeInputs(_ trial: Trial<Self>) -> Tensor {
        Tensor(shape: [1, 4], scalars: [-800, -40, 40, 800].map { $0 + trial.number(0...1) })
    }

    /// Numbers on both sides of 0, where the sigmoid is steep and where it is flat.
    private static func spread(_ trial: Trial<Self>) -> Tensor {
        let x = trial.uniform(-4...4, trial.count(1...3), trial.count(3...5))
        trial.note("x", x)
        return x
    }

    private static func table(_ trial: Trial<Self>) -> Tensor {
        let x = trial.uniform(-2...2, trial.count(2...4, "n"), trial.count(3...5, "m"))
        trial.note("x", x)
        return x
    }

    private static func predictions(_ trial: Trial<Self>) -> (yhat: Tensor, y: Tensor) {
        let m = trial.count(3...8, "m")
        let (yhat, labels) = (trial.uniform(0.05...0.95, m), trial.labels(m))
        let y = Tensor(shape: [m], scalars: labels.scalars)
        trial.note("yhat", yhat)
        trial.note("y", y)
        return (yhat, y)
    }
}
