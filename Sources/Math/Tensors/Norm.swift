import CVectorMath

extension Tensor {
    /// The Euclidean length of all elements (Frobenius norm of a matrix): the root of the sum of squares.
    public func norm() -> Double { square(self).sum().squareRoot() }

    /// The Euclidean length along one axis.
    public func norm(
        axis: Int, keepDims: Bool = false, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor { norm(axis: [axis], keepDims: keepDims, file: file, line: line) }

    /// The Euclidean length over several axes.
    public func norm(
        axis axes: [Int], keepDims: Bool = false, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        let axes = shape.resolve(axes: axes, in: "norm", file: file, line: line)
        return sqrt(square(self).reduced(nabla_sum, axes: axes, keepDims: keepDims))
    }
}
