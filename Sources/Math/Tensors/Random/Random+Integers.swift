extension Random {
    /// An integer drawn evenly from `low..<high`, as NumPy's `randint(low, high)`.
    public mutating func randint(
        _ low: Int, _ high: Int, file: StaticString = #fileID, line: UInt = #line
    ) -> Int {
        integer(low, spread(low, high, file, line))
    }

    /// An integer drawn evenly from `0..<high`, as NumPy's `randint(high)`.
    public mutating func randint(_ high: Int, file: StaticString = #fileID, line: UInt = #line) -> Int {
        randint(0, high, file: file, line: line)
    }

    /// A tensor of integers drawn evenly from `low..<high`.
    ///
    /// A tensor holds `Double`s: integers beyond ±2⁵³ are rounded.
    public mutating func randint(
        _ low: Int, _ high: Int, shape: Shape, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        let spread = spread(low, high, file, line)
        return filled(shape) { scalars in
            for i in scalars.indices { scalars[i] = Double(integer(low, spread)) }
        }
    }

    /// A tensor of integers drawn evenly from `0..<high`.
    public mutating func randint(
        _ high: Int, shape: Shape, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        randint(0, high, shape: shape, file: file, line: line)
    }

    @inline(__always)
    private mutating func integer(_ low: Int, _ spread: UInt64) -> Int {
        low &+ Int(truncatingIfNeeded: twister.next(through: spread))
    }

    /// How far the largest result lies above the smallest.
    private func spread(_ low: Int, _ high: Int, _ file: StaticString, _ line: UInt) -> UInt64 {
        guard low < high else {
            fail("randint: low must be less than high, but low is \(low) and high is \(high).", file: file, line: line)
        }
        return UInt64(bitPattern: Int64(high &- 1 &- low))
    }
}
