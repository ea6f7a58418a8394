import CVectorMath

extension Tensor {
    /// The sum over all elements.
    public func sum() -> Double {
        reducedToNumber(nabla_sum)
    }

    /// The sum over one axis.
    public func sum(
        axis: Int, keepDims: Bool = false, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        let axis = shape.resolve(axis: axis, in: "sum", file: file, line: line)
        return reduced(nabla_sum, axis: axis, keepDims: keepDims)
    }

    /// The sum over several axes.
    public func sum(
        axis axes: [Int], keepDims: Bool = false, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        let axes = shape.resolve(axes: axes, in: "sum", file: file, line: line)
        return reduced(nabla_sum, axes: axes, keepDims: keepDims)
    }

    /// The product over all elements.
    public func prod() -> Double {
        reducedToNumber(nabla_product)
    }

    /// The product over one axis.
    public func prod(
        axis: Int, keepDims: Bool = false, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        let axis = shape.resolve(axis: axis, in: "prod", file: file, line: line)
        return reduced(nabla_product, axis: axis, keepDims: keepDims)
    }

    /// The product over several axes.
    public func prod(
        axis axes: [Int], keepDims: Bool = false, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        let axes = shape.resolve(axes: axes, in: "prod", file: file, line: line)
        return reduced(nabla_product, axes: axes, keepDims: keepDims)
    }

    /// The largest element over all elements.
    public func max(file: StaticString = #fileID, line: UInt = #line) -> Double {
        requireElements("max", file: file, line: line)
        return reducedToNumber(nabla_max)
    }

    /// The largest element over one axis.
    public func max(
        axis: Int, keepDims: Bool = false, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        let axis = shape.resolve(axis: axis, in: "max", file: file, line: line)
        requireElements("max", axis: axis, file: file, line: line)
        return reduced(nabla_max, axis: axis, keepDims: keepDims)
    }

    /// The largest element over several axes.
    public func max(
        axis axes: [Int], keepDims: Bool = false, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        let axes = shape.resolve(axes: axes, in: "max", file: file, line: line)
        for axis in axes { requireElements("max", axis: axis, file: file, line: line) }
        return reduced(nabla_max, axes: axes, keepDims: keepDims)
    }

    /// The smallest element over all elements.
    public func min(file: StaticString = #fileID, line: UInt = #line) -> Double {
        requireElements("min", file: file, line: line)
        return reducedToNumber(nabla_min)
    }

    /// The smallest element over one axis.
    public func min(
        axis: Int, keepDims: Bool = false, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        let axis = shape.resolve(axis: axis, in: "min", file: file, line: line)
        requireElements("min", axis: axis, file: file, line: line)
        return reduced(nabla_min, axis: axis, keepDims: keepDims)
    }

    /// The smallest element over several axes.
    public func min(
        axis axes: [Int], keepDims: Bool = false, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        let axes = shape.resolve(axes: axes, in: "min", file: file, line: line)
        for axis in axes { requireElements("min", axis: axis, file: file, line: line) }
        return reduced(nabla_min, axes: axes, keepDims: keepDims)
    }

    private func requireElements(_ operation: String, file: StaticString, line: UInt) {
        if count == 0 {
            failOnShape(
                shape, "has no elements", in: operation, hint: "An empty tensor has no largest or smallest element.",
                file: file, line: line)
        }
    }

    private func requireElements(_ operation: String, axis: Int, file: StaticString, line: UInt) {
        if shape[axis] == 0 {
            failOnShape(
                shape, "has no elements along axis \(axis)", in: operation,
                hint: "An empty axis has no largest or smallest element.", file: file, line: line)
        }
    }
}
