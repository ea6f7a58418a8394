extension Tensor {
    /// All zeros: `Tensor.zeros(2, 3)`.
    public static func zeros(_ sizes: Int..., file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        full(Shape(sizes, file: file, line: line), 0)
    }

    public static func zeros(_ shape: Shape) -> Tensor { full(shape, 0) }

    /// Zeros in the shape of another tensor (NumPy's `zeros_like`).
    public static func zeros(like other: Tensor) -> Tensor { full(other.shape, 0) }

    /// All ones: `Tensor.ones(2, 3)`.
    public static func ones(_ sizes: Int..., file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        full(Shape(sizes, file: file, line: line), 1)
    }

    public static func ones(_ shape: Shape) -> Tensor { full(shape, 1) }

    /// Ones in the shape of another tensor (NumPy's `ones_like`).
    public static func ones(like other: Tensor) -> Tensor { full(other.shape, 1) }

    /// The same number everywhere.
    public static func full(_ shape: Shape, _ number: Double) -> Tensor {
        Tensor(shape, [Double](repeating: number, count: shape.elementCount))
    }

    /// Ones on the diagonal, zeros elsewhere; square unless `columns` is given.
    public static func eye(
        _ rows: Int, _ columns: Int? = nil, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        let columns = columns ?? rows
        var result = Tensor.zeros(Shape([rows, columns], file: file, line: line))
        for i in 0..<Swift.min(rows, columns) { result.storage[i * columns + i] = 1 }
        return result
    }

    /// 0, 1, … up to but without `end`.
    public static func arange(_ end: Double) -> Tensor { arange(0, end) }

    /// `start`, `start + step`, … up to but without `end`.
    public static func arange(
        _ start: Double, _ end: Double, _ step: Double = 1, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        let steps = ((end - start) / step).rounded(.up)
        guard step != 0, steps.isFinite else {
            fail("arange cannot go from \(start) to \(end) in steps of \(step).", file: file, line: line)
        }
        return Tensor([Swift.max(Int(steps), 0)]) { out in
            // As NumPy does: the second element is start + step rounded, the rest are multiples of the difference.
            let difference = (start + step) - start
            for i in 0..<Int(steps) { out[i] = start + Double(i) * difference }
        }
    }

    /// `count` evenly spaced numbers from `start` to `end`, both included.
    public static func linspace(
        _ start: Double, _ end: Double, _ count: Int = 50, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        Tensor(Shape([count], file: file, line: line)) { out in
            let step = count > 1 ? (end - start) / Double(count - 1) : 0
            for i in 0..<count { out[i] = start + Double(i) * step }
            if count > 1 { out[count - 1] = end }
        }
    }
}
