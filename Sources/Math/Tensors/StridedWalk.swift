/// The positions of a box of elements in storage, in row-major order of the box: what slices and permuted axes read
/// and write.
struct StridedWalk {
    let shape: Shape
    let strides: [Int]

    init(_ shape: Shape, _ strides: [Int]) {
        self.shape = shape
        self.strides = strides
    }

    /// Calls `body` for each innermost row with its first position, its length and its stride.
    func forEachRow(_ body: (_ start: Int, _ count: Int, _ stride: Int) -> Void) {
        if shape.elementCount == 0 { return }
        guard shape.count > 0 else { return body(0, 1, 1) }
        forEachRow(axis: 0, start: 0, body)
    }

    private func forEachRow(axis: Int, start: Int, _ body: (Int, Int, Int) -> Void) {
        if axis == shape.count - 1 { return body(start, shape[axis], strides[axis]) }
        for i in 0..<shape[axis] { forEachRow(axis: axis + 1, start: start + i * strides[axis], body) }
    }

    func copy(_ source: UnsafePointer<Double>, to out: UnsafeMutablePointer<Double>) {
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
}
