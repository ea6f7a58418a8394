package import Exercises
import Glibc
import Tensors

extension LogisticRegression: Solved {
    /// Written for the grader: stable where the obvious form is not, and independent of the solution that learners
    /// read.
    package static let reference = LogisticRegression(
        sigmoid: { stableSigmoid($0) },
        initializeWithZeros: { (Tensor.zeros($0, 1), 0) },
        propagate: { w, b, X, Y in gradients(w, b, X, Y) },
        optimize: { w, b, X, Y, iterations, rate in
            descend(w, b, X, Y, iterations: iterations, rate: rate, gradients: gradients)
        },
        predict: { w, b, X in labels(w, b, X) },
        model: { XTrain, YTrain, XTest, YTest, iterations, rate in
            let start = Tensor.zeros(XTrain.shape[0], 1)
            let trained = descend(
                start, 0, XTrain, YTrain, iterations: iterations, rate: rate, gradients: gradients)
            return (
                trained.w, trained.b, trained.costs, accuracy(labels(trained.w, trained.b, XTrain), YTrain),
                accuracy(labels(trained.w, trained.b, XTest), YTest)
            )
        })

    static func stableSigmoid(_ z: Tensor) -> Tensor {
        Tensor(
            shape: z.shape,
            scalars: z.scalars.map { value in
                value >= 0 ? 1 / (1 + exp(-value)) : exp(value) / (1 + exp(value))
            })
    }

    /// z of each example: w^T X + b, shape (1, m).
    static func scores(_ w: Tensor, _ b: Double, _ X: Tensor) -> Tensor {
        let (n, m) = (X.shape[0], X.shape[1])
        var z = [Double](repeating: b, count: m)
        for feature in 0..<n {
            for example in 0..<m {
                z[example] += w.scalars[feature] * X.scalars[feature * m + example]
            }
        }
        return Tensor(shape: [1, m], scalars: z)
    }

    static func gradients(_ w: Tensor, _ b: Double, _ X: Tensor, _ Y: Tensor) -> Gradients {
        let (n, m) = (X.shape[0], X.shape[1])
        let z = scores(w, b, X)
        let a = stableSigmoid(z).scalars
        // -log a and -log(1 - a) from z itself, so that no logarithm of 0 is ever taken.
        let cost = zip(z.scalars, Y.scalars).reduce(0) { sum, pair in
            let (z, y) = pair
            return sum + max(z, 0) - y * z + log1p(exp(-abs(z)))
        }
        var dw = [Double](repeating: 0, count: n)
        var db = 0.0
        for example in 0..<m {
            let dz = a[example] - Y.scalars[example]
            db += dz
            for feature in 0..<n { dw[feature] += X.scalars[feature * m + example] * dz }
        }
        let count = Double(m)
        return (Tensor(shape: [n, 1], scalars: dw.map { $0 / count }), db / count, cost / count)
    }

    static func descend(
        _ w: Tensor, _ b: Double, _ X: Tensor, _ Y: Tensor, iterations: Int, rate: Double,
        gradients: (Tensor, Double, Tensor, Tensor) -> Gradients
    ) -> Optimized {
        var (w, b) = (w, b)
        var last: Gradients = (Tensor.zeros(w.shape[0], 1), 0, 0)
        var costs: [Double] = []
        for iteration in 0..<iterations {
            last = gradients(w, b, X, Y)
            w = w - rate * last.dw
            b -= rate * last.db
            if iteration % 100 == 0 { costs.append(last.cost) }
        }
        return (w, b, last.dw, last.db, costs)
    }

    static func labels(_ w: Tensor, _ b: Double, _ X: Tensor) -> Tensor {
        let z = scores(w, b, X)
        return Tensor(shape: z.shape, scalars: z.scalars.map { $0 > 0 ? 1 : 0 })
    }

    /// The share of right labels in percent.
    static func accuracy(_ labels: Tensor, _ Y: Tensor) -> Double {
        let right = zip(labels.scalars, Y.scalars).count { $0 == $1 }
        return 100 * Double(right) / Double(Y.scalars.count)
    }
}
