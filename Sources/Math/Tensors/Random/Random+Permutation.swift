extension Random {
    /// Shuffles an array in place.
    ///
    /// - Complexity: O(n).
    public mutating func shuffle<Element>(_ array: inout [Element]) {
        for i in stride(from: array.count - 1, to: 0, by: -1) {
            array.swapAt(i, place(through: i))
        }
    }

    /// Shuffles a tensor in place along its first axis: the rows of a matrix change places as wholes.
    public mutating func shuffle(
        _ tensor: inout Tensor, file: StaticString = #fileID, line: UInt = #line
    ) {
        tensor = permutation(tensor, file: file, line: line)
    }

    /// The numbers `0..<count` in a random order.
    ///
    /// Use it to shuffle examples and labels alike: `X.take(order, axis: 1)`, `Y.take(order, axis: 1)`.
    public mutating func permutation(
        _ count: Int, file: StaticString = #fileID, line: UInt = #line
    ) -> [Int] {
        guard count >= 0 else {
            fail("permutation: the count must be 0 or more, but is \(count).", file: file, line: line)
        }
        return permutation(Array(0..<count))
    }

    /// The elements of an array in a random order.
    public mutating func permutation<Element>(_ array: [Element]) -> [Element] {
        var result = array
        shuffle(&result)
        return result
    }

    /// A tensor whose entries along the first axis stand in a random order.
    public mutating func permutation(
        _ tensor: Tensor, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        guard tensor.rank > 0 else {
            fail("permutation: a tensor of rank 0 has no first axis to shuffle along.", file: file, line: line)
        }
        return reordered(tensor, permutation(tensor.shape[0]))
    }

    private func reordered(_ tensor: Tensor, _ order: [Int]) -> Tensor {
        guard tensor.count > 0 else { return tensor }
        let width = tensor.count / order.count
        let source = tensor.scalars
        return filled(tensor.shape) { scalars in
            for (row, origin) in order.enumerated() {
                for column in 0..<width {
                    scalars[row * width + column] = source[origin * width + column]
                }
            }
        }
    }

    @inline(__always)
    private mutating func place(through last: Int) -> Int {
        Int(truncatingIfNeeded: twister.next(through: UInt64(last)))
    }
}
