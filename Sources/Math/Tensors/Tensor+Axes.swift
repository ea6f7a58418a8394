import CVectorMath

extension Tensor {
    /// The axes in another order: `transposed([0, 2, 1])` swaps the last two.
    public func transposed(_ axes: [Int], file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        let order = shape.resolve(axes: axes, in: "transposed", file: file, line: line)
        if order.count != rank {
            failOnShape(
                shape, "has \(rank) axes and was given an order of \(order.count)", in: "transposed",
                hint: "Name every axis once.", file: file, line: line)
        }
        if rank == 2 { return order == [0, 1] ? self : T }
        return StridedWalk(self, order: order).read(self)
    }

    /// The same elements in another shape; one size may be -1 and is worked out from the others.
    ///
    /// - Complexity: O(1), except for a transposed matrix, whose elements are put in order first.
    public func reshape(_ sizes: Int..., file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        reshape(sizes, file: file, line: line)
    }

    public func reshape(_ sizes: [Int], file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        var sizes = sizes
        let known = sizes.filter { $0 != -1 }.reduce(1, *)
        if let free = sizes.firstIndex(of: -1), known != 0, count % known == 0 { sizes[free] = count / known }
        let fits = sizes.allSatisfy { $0 >= 0 } && sizes.reduce(1, *) == count
        if !fits {
            let target = "(" + sizes.map(String.init).joined(separator: ", ") + ")"
            failOnShape(
                shape, "has \(count) elements and cannot become \(target)", in: "reshape",
                hint: "The product of the new sizes must be \(count); one of them may be -1.", file: file, line: line)
        }
        return Tensor(Shape(sizes, file: file, line: line), scalars)
    }

    /// All elements in one axis.
    public func ravel() -> Tensor { Tensor([count], scalars) }

    /// Without the axes of size 1.
    public func squeeze() -> Tensor { Tensor(Shape(shape.filter { $0 != 1 }), scalars) }

    /// Without one axis, whose size must be 1.
    public func squeeze(axis: Int, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        let axis = shape.resolve(axis: axis, in: "squeeze", file: file, line: line)
        if shape[axis] != 1 {
            failOnShape(
                shape, "has size \(shape[axis]) at axis \(axis)", in: "squeeze", hint: "Only an axis of size 1 can go.",
                file: file, line: line)
        }
        var result = shape
        result.remove(at: axis)
        return Tensor(result, scalars)
    }

    /// With a new axis of size 1 at `axis` of the result (NumPy's `expand_dims`).
    public func expandDims(_ axis: Int, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        let position = axis < 0 ? axis + rank + 1 : axis
        guard position >= 0 && position <= rank else {
            failOnShape(
                shape, "cannot get a new axis \(axis)", in: "expandDims",
                hint: "Use 0 to \(rank), or -1 for one at the end.", file: file, line: line)
        }
        var result = shape
        result.insert(1, at: position, file: file, line: line)
        return Tensor(result, scalars)
    }
}
