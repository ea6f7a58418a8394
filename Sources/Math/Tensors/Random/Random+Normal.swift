#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension Random {
    /// A number from the standard normal distribution (mean 0, standard deviation 1).
    public mutating func randn() -> Double {
        if let kept = keptNormal {
            keptNormal = nil
            return kept
        }
        let (first, second) = normalPair()
        keptNormal = second
        return first
    }

    /// A tensor of standard normal numbers: `randn(4, 2)` has shape (4, 2).
    public mutating func randn(
        _ first: Int, _ rest: Int..., file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        randn(shape: Shape([first] + rest, file: file, line: line))
    }

    /// A tensor of standard normal numbers.
    public mutating func randn(shape: Shape) -> Tensor {
        filled(shape) { fillNormal($0) }
    }

    /// A number from the normal distribution. (`mean` and `std` are NumPy's `loc` and `scale`.)
    ///
    /// - Parameter std: The standard deviation, not negative.
    public mutating func normal(
        mean: Double = 0, std: Double = 1, file: StaticString = #fileID, line: UInt = #line
    ) -> Double {
        checkDeviation(std, file, line)
        return mean + std * randn()
    }

    /// A tensor of numbers from the normal distribution. (`mean` and `std` are NumPy's `loc` and `scale`.)
    ///
    /// - Parameter std: The standard deviation, not negative.
    public mutating func normal(
        mean: Double = 0, std: Double = 1, shape: Shape, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        checkDeviation(std, file, line)
        return filled(shape) { scalars in
            fillNormal(scalars)
            for i in scalars.indices { scalars[i] = mean + std * scalars[i] }
        }
    }

    private func checkDeviation(_ std: Double, _ file: StaticString, _ line: UInt) {
        guard std >= 0 else {
            fail("normal: the standard deviation std must be 0 or more, but is \(std).", file: file, line: line)
        }
    }

    private mutating func fillNormal(_ scalars: UnsafeMutableBufferPointer<Double>) {
        guard !scalars.isEmpty else { return }
        var filled = 0
        if let kept = keptNormal {
            scalars[0] = kept
            keptNormal = nil
            filled = 1
        }
        while filled + 1 < scalars.count {
            (scalars[filled], scalars[filled + 1]) = normalPair()
            filled += 2
        }
        if filled < scalars.count { scalars[filled] = randn() }
    }

    /// Two independent normal numbers, in the order in which they are handed out.
    ///
    /// Source: Marsaglia's polar method (Knuth, TAOCP 2, 3.4.1 C).
    @inline(__always)
    private mutating func normalPair() -> (Double, Double) {
        while true {
            let x = 2 * twister.nextUnit() - 1
            let y = 2 * twister.nextUnit() - 1
            let radius = x * x + y * y
            if radius < 1, radius != 0 {
                let factor = (-2 * log(radius) / radius).squareRoot()
                return (factor * y, factor * x)
            }
        }
    }
}
