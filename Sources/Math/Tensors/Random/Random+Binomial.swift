extension Random {
    /// The number of successes in `n` tries, each with probability `p`.
    public mutating func binomial(
        _ n: Int, _ p: Double, file: StaticString = #fileID, line: UInt = #line
    ) -> Int {
        checkBinomial(n, p, file, line)
        return Binomial(n, p).draw(&twister)
    }

    /// A tensor of numbers of successes in `n` tries, each with probability `p`.
    public mutating func binomial(
        _ n: Int, _ p: Double, shape: Shape, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        checkBinomial(n, p, file, line)
        let binomial = Binomial(n, p)
        return filled(shape) { scalars in
            for i in scalars.indices { scalars[i] = Double(binomial.draw(&twister)) }
        }
    }

    /// How often each of several outcomes comes up in `n` tries.
    ///
    /// - Parameter p: The probability of each outcome. The last is taken as what the others leave of 1.
    /// - Returns: As many counts as `p` has probabilities; their sum is `n`.
    public mutating func multinomial(
        _ n: Int, _ p: [Double], file: StaticString = #fileID, line: UInt = #line
    ) -> [Int] {
        checkMultinomial(n, p, file, line)
        var counts = [Int](repeating: 0, count: p.count)
        var remainingTries = n
        var remainingP = 1.0
        for i in p.indices.dropLast() {
            let share = p[i] / remainingP
            if remainingTries > 0, share > 0 {
                counts[i] = Binomial(remainingTries, share).draw(&twister)
            }
            remainingTries -= counts[i]
            remainingP -= p[i]
        }
        counts[p.count - 1] = remainingTries
        return counts
    }

    /// `multinomial(_:_:)`, `count` times: a tensor of shape (`count`, number of outcomes).
    public mutating func multinomial(
        _ n: Int, _ p: [Double], count: Int, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        if count < 0 { fail("multinomial: the count must be 0 or more, but is \(count).", file: file, line: line) }
        let rows = (0..<count).flatMap { _ in multinomial(n, p, file: file, line: line).map(Double.init) }
        return Tensor(shape: [count, p.count], scalars: rows)
    }

    private func checkBinomial(_ n: Int, _ p: Double, _ file: StaticString, _ line: UInt) {
        if n < 0 { fail("binomial: the number of tries must be 0 or more, but is \(n).", file: file, line: line) }
        if !(0...1).contains(p) { fail("binomial: p must be between 0 and 1, but is \(p).", file: file, line: line) }
    }

    private func checkMultinomial(_ n: Int, _ p: [Double], _ file: StaticString, _ line: UInt) {
        func stop(_ problem: String) -> Never { fail("multinomial: \(problem)", file: file, line: line) }
        if n < 0 { stop("the number of tries must be 0 or more, but is \(n).") }
        if p.isEmpty { stop("p must have at least one probability.") }
        if !p.allSatisfy((0...1).contains) { stop("every probability in p must be between 0 and 1.") }
        if p.dropLast().reduce(0, +) > 1 + 1e-12 { stop("the probabilities in p sum to more than 1.") }
    }
}

/// Any probability: above a half it counts failures instead, which are fewer.
private struct Binomial {
    let n: Int
    let countsFailures: Bool
    let sampler: BinomialSampler

    init(_ n: Int, _ p: Double) {
        self.n = n
        countsFailures = p > 0.5
        sampler = BinomialSampler(trials: n, probability: countsFailures ? 1 - p : p)
    }

    func draw(_ twister: inout MersenneTwister) -> Int {
        let drawn = sampler.draw(&twister)
        return countsFailures ? n - drawn : drawn
    }
}
