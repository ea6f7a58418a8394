extension Random {
    /// One of the numbers `0..<population`.
    ///
    /// - Parameter p: The probability of each number; left out, all are equally likely.
    public mutating func choice(
        _ population: Int, p: [Double]? = nil, file: StaticString = #fileID, line: UInt = #line
    ) -> Int {
        choice(population, count: 1, p: p, file: file, line: line)[0]
    }

    /// `count` of the numbers `0..<population`.
    ///
    /// - Parameters:
    ///   - replace: Whether the same number may be drawn again.
    ///   - p: The probability of each number, `population` values with sum 1; left out, all are equally likely.
    public mutating func choice(
        _ population: Int, count: Int, replace: Bool = true, p: [Double]? = nil,
        file: StaticString = #fileID, line: UInt = #line
    ) -> [Int] {
        check(population, count, replace, p, file, line)
        switch (replace, p) {
        case (true, nil): return (0..<count).map { _ in randint(population) }
        case (true, let p?): return weighted(count, p)
        case (false, nil): return Array(permutation(population).prefix(count))
        case (false, let p?): return weightedWithoutReplacement(count, p)
        }
    }

    /// One element of an array.
    public mutating func choice<Element>(
        _ array: [Element], p: [Double]? = nil, file: StaticString = #fileID, line: UInt = #line
    ) -> Element {
        array[choice(array.count, p: p, file: file, line: line)]
    }

    /// `count` elements of an array. `replace` and `p` are those of `choice` from a number.
    public mutating func choice<Element>(
        _ array: [Element], count: Int, replace: Bool = true, p: [Double]? = nil,
        file: StaticString = #fileID, line: UInt = #line
    ) -> [Element] {
        choice(array.count, count: count, replace: replace, p: p, file: file, line: line).map { array[$0] }
    }

    private mutating func weighted(_ count: Int, _ p: [Double]) -> [Int] {
        let cumulative = CumulativeDistribution(p)
        return (0..<count).map { _ in cumulative.index(of: twister.nextUnit()) }
    }

    /// Draws as many as are missing, keeps the new ones, takes their weight away, and repeats.
    private mutating func weightedWithoutReplacement(_ count: Int, _ p: [Double]) -> [Int] {
        var weights = p
        var found: [Int] = []
        while found.count < count {
            for index in weighted(count - found.count, weights) where weights[index] > 0 {
                found.append(index)
                weights[index] = 0
            }
        }
        return found
    }

    private func check(
        _ population: Int, _ count: Int, _ replace: Bool, _ p: [Double]?, _ file: StaticString, _ line: UInt
    ) {
        func stop(_ problem: String) -> Never { fail("choice: \(problem)", file: file, line: line) }
        if population < 1 { stop("there is nothing to choose from.") }
        if count < 0 { stop("the count must be 0 or more, but is \(count).") }
        if !replace, count > population {
            stop("\(count) of \(population) cannot be chosen without replacement (replace: false).")
        }
        guard let p else { return }
        if p.count != population { stop("p has \(p.count) probabilities for \(population) things.") }
        if !p.allSatisfy({ $0 >= 0 }) { stop("every probability in p must be 0 or more.") }
        let sum = p.reduce(0, +)
        if !(abs(sum - 1) <= 1.5e-8) { stop("the probabilities in p must sum to 1, but sum to \(sum).") }
        if !replace, p.count(where: { $0 > 0 }) < count {
            stop("p has fewer than \(count) probabilities above 0, which replace: false needs.")
        }
    }
}

/// Probabilities summed up, for finding the outcome that a number in 0..<1 stands for.
private struct CumulativeDistribution {
    private let bounds: [Double]

    init(_ weights: [Double]) {
        var sum = 0.0
        let sums = weights.map { weight in
            sum += weight
            return sum
        }
        bounds = sums.map { $0 / sum }
    }

    /// The first index whose bound lies above `unit`.
    func index(of unit: Double) -> Int {
        var (low, high) = (0, bounds.count)
        while low < high {
            let middle = (low + high) / 2
            if bounds[middle] > unit { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
