// Slices read as NumPy's: `t[0..<2, .all]`, `t[.all, -1]`, `t[.every(2), .newAxis]`. An index drops its axis, axes
// not named are taken whole. A slice is a value of its own; assignment writes through, broadcasting the right side.

extension Tensor {
    public subscript(_ a: some AxisIndex) -> Tensor {
        get { slice([a.selection]) }
        set { assign(newValue, to: [a.selection]) }
    }

    public subscript(_ a: some AxisIndex, _ b: some AxisIndex) -> Tensor {
        get { slice([a.selection, b.selection]) }
        set { assign(newValue, to: [a.selection, b.selection]) }
    }

    public subscript(_ a: some AxisIndex, _ b: some AxisIndex, _ c: some AxisIndex) -> Tensor {
        get { slice([a.selection, b.selection, c.selection]) }
        set { assign(newValue, to: [a.selection, b.selection, c.selection]) }
    }

    public subscript(
        _ a: some AxisIndex, _ b: some AxisIndex, _ c: some AxisIndex, _ d: some AxisIndex
    ) -> Tensor {
        get { slice([a.selection, b.selection, c.selection, d.selection]) }
        set { assign(newValue, to: [a.selection, b.selection, c.selection, d.selection]) }
    }

    public subscript(
        _ a: some AxisIndex, _ b: some AxisIndex, _ c: some AxisIndex, _ d: some AxisIndex, _ e: some AxisIndex
    ) -> Tensor {
        get { slice([a.selection, b.selection, c.selection, d.selection, e.selection]) }
        set { assign(newValue, to: [a.selection, b.selection, c.selection, d.selection, e.selection]) }
    }

    private func slice(_ selections: [AxisSelection]) -> Tensor { walk(selections).read(self) }

    private mutating func assign(_ value: Tensor, to selections: [AxisSelection]) {
        let walk = walk(selections)
        guard value.shape.broadcast(with: walk.shape) == walk.shape else {
            failOnShapes(
                value.shape, walk.shape, "do not fit", in: "t[...] = value",
                hint: "The value must have the shape of the slice, or broadcast to it.", file: nil, line: 0)
        }
        let value = value.broadcast(to: walk.shape)
        storage.withUnsafeMutableBufferPointer { target in
            if let start = target.baseAddress { walk.copy(from: value.storage, into: start) }
        }
    }

    private func walk(_ selections: [AxisSelection]) -> StridedWalk {
        var named = 0
        for selection in selections {
            switch selection.kind {
            case .index, .range: named += 1
            case .newAxis, .ellipsis: break
            }
        }
        if named > rank {
            failOnShape(
                shape, "has \(rank) axes and was given \(named) indices", in: "t[...]",
                hint: "Give at most one index for each axis.", file: nil, line: 0)
        }
        var walk = StridedWalk()
        var axis = 0
        for selection in selections {
            switch selection.kind {
            case .index(let index):
                walk.start += position(index, axis: axis) * stride(axis)
                axis += 1
            case .range(let start, let end, let step):
                let (first, count) = span(start, end, step, size: shape[axis])
                walk.start += first * stride(axis)
                walk.append(count, stride: step * stride(axis))
                axis += 1
            case .newAxis:
                walk.append(1, stride: 0)
            case .ellipsis:
                for _ in 0..<(rank - named) {
                    walk.append(shape[axis], stride: stride(axis))
                    axis += 1
                }
            }
        }
        while axis < rank {
            walk.append(shape[axis], stride: stride(axis))
            axis += 1
        }
        return walk
    }

    /// The first position and the count of a range, cut to an axis as Python cuts slices.
    private func span(_ start: Int?, _ end: Int?, _ step: Int, size: Int) -> (first: Int, count: Int) {
        if step == 0 { fail("A slice cannot have the step 0.") }
        let (lowest, highest) = step > 0 ? (0, size) : (-1, size - 1)
        func cut(_ position: Int) -> Int {
            Swift.min(Swift.max(position < 0 ? position + size : position, lowest), highest)
        }
        let first = start.map(cut) ?? (step > 0 ? lowest : highest)
        let last = end.map(cut) ?? (step > 0 ? highest : lowest)
        let count = step > 0 ? (last - first + step - 1) / step : (first - last - step - 1) / -step
        return count > 0 ? (first, count) : (0, 0)
    }
}
