/// The sum of products over pairs of axes: `axesOfA[i]` of `a` against `axesOfB[i]` of `b`. The result has the other
/// axes of `a`, then those of `b`.
public func tensordot(
    _ a: Tensor, _ b: Tensor, axes axesOfA: [Int], _ axesOfB: [Int], file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    let left = a.shape.resolve(axes: axesOfA, in: "tensordot", file: file, line: line)
    let right = b.shape.resolve(axes: axesOfB, in: "tensordot", file: file, line: line)
    let fits = left.count == right.count && zip(left, right).allSatisfy { a.shape[$0] == b.shape[$1] }
    if !fits {
        failOnShapes(
            a.shape, b.shape, "do not match along axes \(axesOfA) and \(axesOfB)", in: "tensordot",
            hint: "Axes that are summed over together must have the same size.", file: file, line: line)
    }
    let aKept = (0..<a.rank).filter { !left.contains($0) }
    let bKept = (0..<b.rank).filter { !right.contains($0) }
    let inner = left.reduce(1) { $0 * a.shape[$1] }
    let rows = aKept.reduce(1) { $0 * a.shape[$1] }
    let columns = bKept.reduce(1) { $0 * b.shape[$1] }
    let product = Tensor.product(
        a.transposed(aKept + left).reshape(rows, inner), b.transposed(right + bKept).reshape(inner, columns))
    return Tensor(Shape(aKept.map { a.shape[$0] } + bKept.map { b.shape[$0] }, file: file, line: line), product.storage)
}

/// The sum of products over the last `axes` axes of `a` and the first `axes` of `b`.
public func tensordot(
    _ a: Tensor, _ b: Tensor, axes: Int = 2, file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    tensordot(a, b, axes: Array((a.rank - axes)..<a.rank), Array(0..<axes), file: file, line: line)
}
