// The elements of arrays stay outside the lock: only positions are drawn under it.

/// The numbers `0..<count` in a random order.
public func permutation(_ count: Int, file: StaticString = #fileID, line: UInt = #line) -> [Int] {
    Random.withShared { $0.permutation(count, file: file, line: line) }
}

/// The elements of an array in a random order.
public func permutation<Element>(_ array: [Element]) -> [Element] {
    permutation(array.count).map { array[$0] }
}

/// A tensor whose entries along the first axis stand in a random order.
public func permutation(_ tensor: Tensor, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
    Random.withShared { $0.permutation(tensor, file: file, line: line) }
}

/// Shuffles an array in place.
public func shuffle<Element>(_ array: inout [Element]) {
    array = permutation(array)
}

/// Shuffles a tensor in place along its first axis.
public func shuffle(_ tensor: inout Tensor, file: StaticString = #fileID, line: UInt = #line) {
    tensor = permutation(tensor, file: file, line: line)
}

/// One of the numbers `0..<population`; `p` gives the probability of each.
public func choice(
    _ population: Int, p: [Double]? = nil, file: StaticString = #fileID, line: UInt = #line
) -> Int {
    Random.withShared { $0.choice(population, p: p, file: file, line: line) }
}

/// `count` of the numbers `0..<population`; `p` gives the probability of each.
public func choice(
    _ population: Int, count: Int, replace: Bool = true, p: [Double]? = nil,
    file: StaticString = #fileID, line: UInt = #line
) -> [Int] {
    Random.withShared { $0.choice(population, count: count, replace: replace, p: p, file: file, line: line) }
}

/// One element of an array; `p` gives the probability of each.
public func choice<Element>(
    _ array: [Element], p: [Double]? = nil, file: StaticString = #fileID, line: UInt = #line
) -> Element {
    array[choice(array.count, p: p, file: file, line: line)]
}

/// `count` elements of an array; `p` gives the probability of each.
public func choice<Element>(
    _ array: [Element], count: Int, replace: Bool = true, p: [Double]? = nil,
    file: StaticString = #fileID, line: UInt = #line
) -> [Element] {
    choice(array.count, count: count, replace: replace, p: p, file: file, line: line).map { array[$0] }
}

/// The number of successes in `n` tries, each with probability `p`.
public func binomial(_ n: Int, _ p: Double, file: StaticString = #fileID, line: UInt = #line) -> Int {
    Random.withShared { $0.binomial(n, p, file: file, line: line) }
}

/// A tensor of numbers of successes in `n` tries, each with probability `p`.
public func binomial(
    _ n: Int, _ p: Double, shape: Shape, file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    Random.withShared { $0.binomial(n, p, shape: shape, file: file, line: line) }
}

/// How often each of several outcomes with probabilities `p` comes up in `n` tries.
public func multinomial(
    _ n: Int, _ p: [Double], file: StaticString = #fileID, line: UInt = #line
) -> [Int] {
    Random.withShared { $0.multinomial(n, p, file: file, line: line) }
}

/// `count` rows, each as from `multinomial(n, p)`: shape (`count`, number of outcomes).
public func multinomial(
    _ n: Int, _ p: [Double], count: Int, file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    Random.withShared { $0.multinomial(n, p, count: count, file: file, line: line) }
}
