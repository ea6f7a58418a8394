extension Tensor {
    /// The elements where the mask is true, as a vector; assignment writes there, one number for all or one each.
    public subscript(_ mask: Mask) -> Tensor {
        get {
            requireShape(of: mask, in: "t[mask]")
            let chosen = zip(scalars, mask.elements).lazy.filter(\.1).map(\.0)
            return Tensor(Array(chosen))
        }
        set {
            requireShape(of: mask, in: "t[mask] = value")
            let count = mask.elements.count { $0 }
            guard newValue.count == 1 || newValue.shape == [count] else {
                failOnShapes(
                    newValue.shape, [count], "do not fit", in: "t[mask] = value",
                    hint: "Give one number for all, or one for each true element.", file: nil, line: 0)
            }
            makeRowMajor()
            var next = 0
            for (i, chosen) in mask.elements.enumerated() where chosen {
                storage[i] = newValue.storage[newValue.count == 1 ? 0 : next]
                next += 1
            }
        }
    }

    /// The rows (parts along the first axis) with the given numbers.
    public subscript(_ rows: [Int]) -> Tensor { take(rows, axis: 0) }

    /// The elements of a matrix at the pairs `(rows[i], columns[i])`.
    public subscript(_ rows: [Int], _ columns: [Int]) -> Tensor {
        if rows.count != columns.count {
            fail("\(rows.count) row indices and \(columns.count) column indices do not pair up in t[rows, columns].")
        }
        return Tensor(zip(rows, columns).map { self[$0, $1] })
    }

    /// The parts along an axis with the given numbers, in the given order; negative ones count from the end.
    public func take(
        _ indices: [Int], axis: Int, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        let axis = shape.resolve(axis: axis, in: "take", file: file, line: line)
        let size = shape[axis]
        let positions = indices.map { index in
            let position = index < 0 ? index + size : index
            guard position >= 0 && position < size else {
                failOnShape(
                    shape, "has no index \(index) along axis \(axis)", in: "take",
                    hint: size == 0 ? "The axis is empty." : "Use 0 to \(size - 1), or -1 to -\(size) from the end.",
                    file: file, line: line)
            }
            return position
        }
        var result = shape
        result[axis] = indices.count
        let source = rowMajor
        let inner = source.stride(axis)
        return Tensor(result) { out in
            source.storage.withUnsafeBufferPointer { source in
                var (out, block) = (out, source.baseAddress!)
                for _ in 0..<(source.count / Swift.max(size * inner, 1)) {
                    for position in positions {
                        out.update(from: block + position * inner, count: inner)
                        out += inner
                    }
                    block += size * inner
                }
            }
        }
    }

    /// The elements of a vector with the given numbers, or of any tensor read as one (NumPy's `take` without axis).
    public func take(_ indices: [Int], file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        ravel().take(indices, axis: 0, file: file, line: line)
    }

    /// `a` where the mask is true, `b` elsewhere (NumPy's `where`), broadcast together.
    public static func `where`(
        _ mask: Mask, _ a: Tensor, _ b: Tensor, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        let operation = "where(mask, a, b)"
        let values = broadcastShape(a.shape, b.shape, operation, file: file, line: line)
        let shape = broadcastShape(mask.shape, values, operation, file: file, line: line)
        let (x, y, chosen) = (a.broadcast(to: shape), b.broadcast(to: shape), Tensor(mask).broadcast(to: shape))
        return Tensor(shape) { out in
            for i in 0..<chosen.count { out[i] = chosen.storage[i] != 0 ? x.storage[i] : y.storage[i] }
        }
    }

    public static func `where`(
        _ mask: Mask, _ a: Tensor, _ b: Double, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor { self.where(mask, a, Tensor(b), file: file, line: line) }

    public static func `where`(
        _ mask: Mask, _ a: Double, _ b: Tensor, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor { self.where(mask, Tensor(a), b, file: file, line: line) }

    public static func `where`(_ mask: Mask, _ a: Double, _ b: Double) -> Tensor {
        self.where(mask, Tensor(a), Tensor(b))
    }

    private func requireShape(of mask: Mask, in operation: String) {
        if mask.shape != shape {
            failOnShapes(
                shape, mask.shape, "differ", in: operation, hint: "The mask must have the shape of the tensor.",
                file: nil, line: 0)
        }
    }
}
