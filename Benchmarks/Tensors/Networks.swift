import Tensors

/// Deep logistic regression by full-batch gradient descent, as a learner of the course would write it.
struct Network {
    var W: [Tensor]
    var b: [Tensor]
    let X: Tensor
    let Y: Tensor
    let m: Double

    init(_ sizes: [Int], m: Int) {
        W = zip(sizes, sizes.dropFirst()).map { filled($1, $0) * 0.1 }
        b = sizes.dropFirst().map { Tensor.zeros($0, 1) }
        X = filled(sizes[0], m)
        Y = Tensor(filled(1, m) > 0)
        self.m = Double(m)
    }

    mutating func step() -> Double {
        var A = X
        var As = [X]
        var Zs: [Tensor] = []
        for i in 0..<W.count {
            let Z = matmul(W[i], A) + b[i]
            A = i < W.count - 1 ? relu(Z) : sigmoid(Z)
            Zs.append(Z)
            As.append(A)
        }
        let cost = -(Y * log(A) + (1 - Y) * log(1 - A)).sum() / m
        var dZ = A - Y
        var gradients: [(i: Int, dW: Tensor, db: Tensor)] = []
        for i in (0..<W.count).reversed() {
            let dW = matmul(dZ, As[i].T) / m
            let db = dZ.sum(axis: 1, keepDims: true) / m
            gradients.append((i, dW, db))
            if i > 0 { dZ = matmul(W[i].T, dZ) * (Zs[i - 1] > 0) }
        }
        for (i, dW, db) in gradients {
            W[i] = W[i] - 0.0075 * dW
            b[i] = b[i] - 0.0075 * db
        }
        return cost
    }
}

/// Mini-batch Adam on a small network.
struct Adam {
    var W: [Tensor]
    var b: [Tensor]
    var v: [Tensor]
    var s: [Tensor]
    var t = 0.0
    let X: Tensor
    let Y: Tensor
    let batch: Int

    init(_ sizes: [Int], m: Int, batch: Int) {
        W = zip(sizes, sizes.dropFirst()).map { filled($1, $0) }
        b = sizes.dropFirst().map { Tensor.zeros($0, 1) }
        v = (W + b).map { Tensor.zeros(like: $0) }
        s = v
        X = filled(sizes[0], m)
        Y = Tensor(filled(1, m) > 0)
        self.batch = batch
    }

    mutating func epoch() -> Double {
        let m = X.shape[1]
        var cost = 0.0
        for start in stride(from: 0, to: m, by: batch) {
            let examples = start..<min(start + batch, m)
            cost += step(X[.all, examples], Y[.all, examples])
        }
        return cost / Double(m)
    }

    private mutating func step(_ X: Tensor, _ Y: Tensor) -> Double {
        let m = Double(X.shape[1])
        var A = X
        var As = [X]
        var Zs: [Tensor] = []
        for i in 0..<W.count {
            let Z = matmul(W[i], A) + b[i]
            A = i < W.count - 1 ? relu(Z) : sigmoid(Z)
            Zs.append(Z)
            As.append(A)
        }
        let cost = -(Y * log(A) + (1 - Y) * log(1 - A)).sum()
        var dW = W
        var db = b
        var dZ = A - Y
        for i in (0..<W.count).reversed() {
            dW[i] = matmul(dZ, As[i].T) / m
            db[i] = dZ.sum(axis: 1, keepDims: true) / m
            if i > 0 { dZ = matmul(W[i].T, dZ) * (Zs[i - 1] > 0) }
        }
        t += 1
        for (j, g) in (dW + db).enumerated() {
            v[j] = 0.9 * v[j] + (1 - 0.9) * g
            s[j] = 0.999 * s[j] + (1 - 0.999) * square(g)
            let vCorrected = v[j] / (1 - pow(0.9, t))
            let sCorrected = s[j] / (1 - pow(0.999, t))
            let change = 0.0007 * vCorrected / (sqrt(sCorrected) + 1e-8)
            if j < W.count { W[j] = W[j] - change } else { b[j - W.count] = b[j - W.count] - change }
        }
        return cost
    }
}
