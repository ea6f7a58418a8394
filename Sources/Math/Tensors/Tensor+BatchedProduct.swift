extension Tensor {
    static func batchedProduct(
        _ a: Tensor, _ b: Tensor, _ operation: String, file: StaticString, line: UInt
    ) -> Tensor {
        let left = a.rank == 1 ? Tensor([1, a.count], a.storage) : a
        let right = b.rank == 1 ? Tensor([b.count, 1], b.storage) : b
        let (m, k, n) = (left.shape[left.rank - 2], left.shape[left.rank - 1], right.shape[right.rank - 1])
        guard right.shape[right.rank - 2] == k else {
            failOnShapes(
                a.shape, b.shape, "cannot be multiplied", in: operation, hint: productHint(a, b), file: file,
                line: line)
        }
        let leftBatch = Shape(left.shape.dropLast(2))
        let rightBatch = Shape(right.shape.dropLast(2))
        guard let batch = leftBatch.broadcast(with: rightBatch) else {
            failOnShapes(
                a.shape, b.shape, "cannot be multiplied", in: operation,
                hint: "The axes before the last two must be equal or 1.", file: file, line: line)
        }
        var shape = batch
        if a.rank > 1 { shape.append(m) }
        if b.rank > 1 { shape.append(n) }
        let leftOffsets = leftBatch.offsets(broadcastTo: batch)
        let rightOffsets = rightBatch.offsets(broadcastTo: batch)
        return Tensor(shape) { out in
            left.storage.withUnsafeBufferPointer { x in
                right.storage.withUnsafeBufferPointer { y in
                    for (i, (p, q)) in zip(leftOffsets, rightOffsets).enumerated() {
                        // An empty operand has no address; the product then has no terms.
                        let empty = UnsafePointer(out)
                        Matrix(left).multiply(
                            Matrix(right), m: m, k: k, n: n, (x.baseAddress ?? empty) + (k == 0 ? 0 : p * m * k),
                            (y.baseAddress ?? empty) + (k == 0 ? 0 : q * k * n), into: out + i * m * n)
                    }
                }
            }
        }
    }

    private static func productHint(_ a: Tensor, _ b: Tensor) -> String {
        let (inner, other) = (a.shape[a.rank - 1], b.shape[Swift.max(b.rank - 2, 0)])
        let rule = "The last size of a, \(inner), must equal \(b.rank == 1 ? "the size" : "the rows") of b, \(other)."
        if a.rank == 2 && b.rank == 2 {
            if a.shape[0] == b.shape[0] { return rule + " Did you mean matmul(a.T, b)?" }
            if a.shape[1] == b.shape[1] { return rule + " Did you mean matmul(a, b.T)?" }
        }
        return rule
    }
}

extension Shape {
    /// For each index of `target` in row-major order, the row-major position in this shape that it reads.
    func offsets(broadcastTo target: Shape) -> [Int] {
        var offsets = [0]
        var step = elementCount
        for axis in 0..<target.count {
            let own = axis - (target.count - count)
            let size = own < 0 ? 1 : self[own]
            if own >= 0 { step = size == 0 ? 0 : step / size }
            let stride = size == 1 ? 0 : step
            offsets = offsets.flatMap { offset in (0..<target[axis]).map { offset + $0 * stride } }
        }
        return offsets
    }
}
