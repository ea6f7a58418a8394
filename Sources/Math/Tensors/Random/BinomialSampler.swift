#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Draws the number of successes in `trials` tries, each with probability `p` of at most a half.
///
/// Up to 30 expected successes it inverts the distribution; above it uses BTPE (Kachitvichyanukul and
/// Schmeiser, "Binomial random variate generation", CACM 31, 1988). Every expression keeps the order of
/// operations of NumPy's legacy generator, because the last bit decides some rejections.
struct BinomialSampler {
    private enum Method {
        case inversion(Inversion)
        case btpe(BTPE)
    }

    private let method: Method

    init(trials: Int, probability: Double) {
        if probability * Double(trials) <= 30 {
            method = .inversion(Inversion(trials: trials, p: probability))
        } else {
            method = .btpe(BTPE(trials: trials, p: probability))
        }
    }

    func draw(_ twister: inout MersenneTwister) -> Int {
        switch method {
        case .inversion(let inversion): inversion.draw(&twister)
        case .btpe(let btpe): btpe.draw(&twister)
        }
    }
}

/// Walks up the distribution from 0 until the drawn mass is used up.
private struct Inversion {
    let trials: Int
    let p, q, massAtZero: Double
    let bound: Int

    init(trials: Int, p: Double) {
        self.trials = trials
        self.p = p
        q = 1 - p
        massAtZero = exp(Double(trials) * log(q))
        let mean = Double(trials) * p
        bound = Int(min(Double(trials), mean + 10 * (mean * q + 1).squareRoot()))
    }

    func draw(_ twister: inout MersenneTwister) -> Int {
        var successes = 0
        var mass = massAtZero
        var remaining = twister.nextUnit()
        while remaining > mass {
            successes += 1
            if successes > bound {
                successes = 0
                mass = massAtZero
                remaining = twister.nextUnit()
            } else {
                remaining -= mass
                mass = Double(trials - successes + 1) * p * mass / (Double(successes) * q)
            }
        }
        return successes
    }
}

/// Rejection under a triangle, two parallelograms and two exponential tails; names follow the paper.
private struct BTPE {
    let n, M: Int
    let r, q, nrq: Double
    let xM, xL, xR, c, lambdaL, lambdaR: Double
    let p1, p2, p3, p4: Double

    init(trials: Int, p: Double) {
        n = trials
        r = min(p, 1 - p)
        q = 1 - r
        let count = Double(trials)
        nrq = count * r * q
        let fM = count * r + r
        M = Int(fM.rounded(.down))
        p1 = (2.195 * nrq.squareRoot() - 4.6 * q).rounded(.down) + 0.5
        xM = Double(M) + 0.5
        xL = xM - p1
        xR = xM + p1
        c = 0.134 + 20.5 / (15.3 + Double(M))
        let left = (fM - xL) / (fM - xL * r)
        lambdaL = left * (1 + left / 2)
        let right = (xR - fM) / (xR * q)
        lambdaR = right * (1 + right / 2)
        p2 = p1 * (1 + 2 * c)
        p3 = p2 + c / lambdaL
        p4 = p3 + c / lambdaR
    }

    func draw(_ twister: inout MersenneTwister) -> Int {
        while true {
            let u = twister.nextUnit() * p4
            let v = twister.nextUnit()
            if u <= p1 { return Int((xM - p1 * v + u).rounded(.down)) }
            if let y = proposal(u, v), accepts(y.value, height: y.height) { return y.value }
        }
    }

    /// A candidate outside the triangle and the height at which it was drawn.
    private func proposal(_ u: Double, _ v: Double) -> (value: Int, height: Double)? {
        if u <= p2 {
            let x = xL + (u - p1) / c
            let height = v * c + 1 - abs(Double(M) - x + 0.5) / p1
            return height > 1 ? nil : (Int(x.rounded(.down)), height)
        }
        guard v > 0 else { return nil }  // its logarithm has no integer part
        if u <= p3 {
            let y = (xL + log(v) / lambdaL).rounded(.down)
            return y < 0 ? nil : (Int(y), v * (u - p2) * lambdaL)
        }
        let y = (xR - log(v) / lambdaR).rounded(.down)
        return y > Double(n) ? nil : (Int(y), v * (u - p3) * lambdaR)
    }

    private func accepts(_ y: Int, height v: Double) -> Bool {
        let k = abs(y - M)
        guard k > 20, Double(k) < nrq / 2 - 1 else { return v <= densityRatio(y) }
        let distance = Double(k)
        let rho = (distance / nrq) * ((distance * (distance / 3 + 0.625) + 0.16666666666666666) / nrq + 0.5)
        let t = -distance * distance / (2 * nrq)
        let logHeight = log(v)
        if logHeight < t - rho { return true }
        if logHeight > t + rho { return false }
        return logHeight <= logDensityRatio(y)
    }

    /// The density at `y` over the density at `M`, by the recurrence between neighbours.
    private func densityRatio(_ y: Int) -> Double {
        let s = r / q
        let a = s * Double(n + 1)
        var ratio = 1.0
        if M < y {
            for i in (M + 1)...y { ratio *= a / Double(i) - s }
        } else if M > y {
            for i in (y + 1)...M { ratio /= a / Double(i) - s }
        }
        return ratio
    }

    /// The same in logarithms, far from the centre, by Stirling's series.
    private func logDensityRatio(_ y: Int) -> Double {
        let x1 = Double(y + 1)
        let f1 = Double(M + 1)
        let z = Double(n + 1 - M)
        let w = Double(n - y + 1)
        let slopes =
            xM * log(f1 / x1) + (Double(n - M) + 0.5) * log(z / w) + Double(y - M) * log(w * r / (x1 * q))
        return slopes + stirling(f1) + stirling(z) + stirling(x1) + stirling(w)
    }

    private func stirling(_ x: Double) -> Double {
        let square = x * x
        let series = 13680 - (462 - (132 - (99 - 140 / square) / square) / square) / square
        return series / x / 166320
    }
}
