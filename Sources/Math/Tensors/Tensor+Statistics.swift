import CVectorMath

extension Tensor {
    /// The mean of all elements; NaN if there are none.
    public func mean() -> Double { sum() / Double(count) }

    /// The mean over one axis.
    public func mean(
        axis: Int, keepDims: Bool = false, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        mean(axis: [axis], keepDims: keepDims, file: file, line: line)
    }

    /// The mean over several axes.
    public func mean(
        axis axes: [Int], keepDims: Bool = false, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        let axes = shape.resolve(axes: axes, in: "mean", file: file, line: line)
        return average(axes, keepDims: keepDims, without: 0)
    }

    /// The variance of all elements: the mean squared distance to their mean.
    ///
    /// - Parameter ddof: taken off the count that is divided by; 1 gives the unbiased estimate of a sample.
    public func `var`(ddof: Double = 0) -> Double {
        square(self - mean()).sum() / Swift.max(Double(count) - ddof, 0)
    }

    /// The variance over one axis.
    public func `var`(
        axis: Int, keepDims: Bool = false, ddof: Double = 0, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        `var`(axis: [axis], keepDims: keepDims, ddof: ddof, file: file, line: line)
    }

    /// The variance over several axes.
    public func `var`(
        axis axes: [Int], keepDims: Bool = false, ddof: Double = 0, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        spread(shape.resolve(axes: axes, in: "var", file: file, line: line), keepDims: keepDims, ddof: ddof)
    }

    /// The standard deviation of all elements.
    public func std(ddof: Double = 0) -> Double { self.var(ddof: ddof).squareRoot() }

    /// The standard deviation over one axis.
    public func std(
        axis: Int, keepDims: Bool = false, ddof: Double = 0, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        std(axis: [axis], keepDims: keepDims, ddof: ddof, file: file, line: line)
    }

    /// The standard deviation over several axes.
    public func std(
        axis axes: [Int], keepDims: Bool = false, ddof: Double = 0, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        sqrt(spread(shape.resolve(axes: axes, in: "std", file: file, line: line), keepDims: keepDims, ddof: ddof))
    }

    private func spread(_ axes: [Int], keepDims: Bool, ddof: Double) -> Tensor {
        let distance = self - average(axes, keepDims: true, without: 0)
        return square(distance).average(axes, keepDims: keepDims, without: ddof)
    }

    private func average(_ axes: [Int], keepDims: Bool, without ddof: Double) -> Tensor {
        let n = axes.reduce(1) { $0 * shape[$1] }
        return reduced(nabla_sum, axes: axes, keepDims: keepDims) / Swift.max(Double(n) - ddof, 0)
    }
}
