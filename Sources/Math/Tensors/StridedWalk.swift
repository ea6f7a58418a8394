/// A box of elements in storage: what slices and permuted axes read and write, in row-major order of the box.
struct StridedWalk {
    private(set) var shape = Shape()
    private var strides = InlineArray<6, Int>(repeating: 0)
    var start = 0

    init() {}

    /// All elements of a tensor, its axes in the given order.
    init(_ tensor: Tensor, order: [Int]) {
        for axis in order { append(tensor.shape[axis], stride: tensor.stride(axis)) }
    }

    mutating func append(_ size: Int, stride: Int) {
        shape.append(size)
        strides[shape.count - 1] = stride
    }

    /// Calls `body` for each innermost row with its first position, its length and its stride.
    func forEachRow(_ body: (_ start: Int, _ count: Int, _ stride: Int) -> Void) {
        if shape.elementCount == 0 { return }
        if shape.isEmpty { return body(start, 1, 1) }
        forEachRow(axis: 0, start: start, body)
    }

    private func forEachRow(axis: Int, start: Int, _ body: (Int, Int, Int) -> Void) {
        if axis == shape.count - 1 { return body(start, shape[axis], strides[axis]) }
        for i in 0..<shape[axis] { forEachRow(axis: axis + 1, start: start + i * strides[axis], body) }
    }

    func copy(from source: UnsafePointer<Double>, to out: UnsafeMutablePointer<Double>) {
        var out = out
        forEachRow { start, count, stride in
            let row = source + start
            if stride == 1 {
                out.update(from: row, count: count)
            } else {
                for i in 0..<count { out[i] = row[i * stride] }
            }
            out += count
        }
    }

    func copy(from source: UnsafePointer<Double>, into target: UnsafeMutablePointer<Double>) {
        var source = source
        forEachRow { start, count, stride in
            let row = target + start
            for i in 0..<count { row[i * stride] = source[i] }
            source += count
        }
    }

    /// The box as a tensor of its own.
    func read(_ tensor: Tensor) -> Tensor {
        Tensor(shape) { copy(from: tensor.storage, to: $0) }
    }
}

extension Tensor {
    /// The distance in storage between neighbours along an axis.
    func stride(_ axis: Int) -> Int {
        if isTransposed { return axis == 0 ? 1 : sizes[0] }
        var stride = 1
        for later in (axis + 1)..<Swift.max(rank, axis + 1) { stride *= sizes[later] }
        return stride
    }
}
