extension Random {
    /// A number drawn evenly from 0..<1.
    public mutating func rand() -> Double {
        twister.nextUnit()
    }

    /// A tensor of numbers drawn evenly from 0..<1: `rand(2, 3)` has shape (2, 3).
    public mutating func rand(
        _ first: Int, _ rest: Int..., file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        rand(shape: Shape([first] + rest, file: file, line: line))
    }

    /// A tensor of numbers drawn evenly from 0..<1.
    public mutating func rand(shape: Shape) -> Tensor {
        filled(shape) { twister.fill($0) }
    }

    /// A number drawn evenly from `low..<high`.
    public mutating func uniform(low: Double = 0, high: Double = 1) -> Double {
        low + (high - low) * twister.nextUnit()
    }

    /// A tensor of numbers drawn evenly from `low..<high`.
    public mutating func uniform(low: Double = 0, high: Double = 1, shape: Shape) -> Tensor {
        let width = high - low
        return filled(shape) { scalars in
            twister.fill(scalars)
            for i in scalars.indices { scalars[i] = low + width * scalars[i] }
        }
    }
}
