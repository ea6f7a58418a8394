extension Mask {
    /// Whether any element is true along an axis.
    public func any(
        axis: Int, keepDims: Bool = false, file: StaticString = #fileID, line: UInt = #line
    ) -> Mask {
        let numbers = Tensor(self)
        let axis = shape.resolve(axis: axis, in: "any", file: file, line: line)
        return numbers.sum(axis: axis, keepDims: keepDims) > 0
    }

    /// Whether all elements are true along an axis.
    public func all(
        axis: Int, keepDims: Bool = false, file: StaticString = #fileID, line: UInt = #line
    ) -> Mask {
        let axis = shape.resolve(axis: axis, in: "all", file: file, line: line)
        return !(!self).any(axis: axis, keepDims: keepDims)
    }

    /// How many are true along an axis.
    public func sum(
        axis: Int, keepDims: Bool = false, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        Tensor(self).sum(axis: axis, keepDims: keepDims, file: file, line: line)
    }

    /// The positions of the true elements in row-major order (NumPy's `flatnonzero`).
    public func flatNonzero() -> [Int] { elements.indices.filter { elements[$0] } }
}
