/// exp(x) scaled to sum 1 along an axis; safe for large elements, since the largest is taken off first.
@_disfavoredOverload  // A learner writes this function; theirs wins.
public func softmax(
    _ x: Tensor, axis: Int, file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    let axis = x.shape.resolve(axis: axis, in: "softmax", file: file, line: line)
    var result = x - x.max(axis: axis, keepDims: true, file: file, line: line)
    result = exp(result)
    result /= result.sum(axis: axis, keepDims: true)
    return result
}

/// log(sum(exp(x))) along an axis; safe for large elements.
public func logSumExp(
    _ x: Tensor, axis: Int, keepDims: Bool = false, file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    let axis = x.shape.resolve(axis: axis, in: "logSumExp", file: file, line: line)
    let largest = x.max(axis: axis, keepDims: true, file: file, line: line)
    // An infinite largest element would give infinity - infinity.
    let shift = Tensor.where(abs(largest) < .infinity, largest, 0)
    let result = log(exp(x - shift).sum(axis: axis, keepDims: true)) + shift
    return keepDims ? result : result.squeeze(axis: axis)
}

/// Each label as a vector of zeros with a 1 at the label's place, along a new axis (the last one by default).
@_disfavoredOverload  // A learner writes this function; theirs wins.
public func oneHot(
    _ labels: Tensor, classes: Int, axis: Int = -1, file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    let classNumbers = Tensor.arange(Double(classes))
    let column = labels.expandDims(-1, file: file, line: line)
    let inside = (column >= 0) & (column < Double(classes))
    if !inside.all() {
        fail("oneHot got a label outside of 0 to \(classes - 1).", file: file, line: line)
    }
    let encoded = Tensor(column == classNumbers)
    let target = axis < 0 ? axis + encoded.rank : axis
    guard target >= 0 && target < encoded.rank else {
        _ = encoded.shape.resolve(axis: axis, in: "oneHot", file: file, line: line)
        return encoded
    }
    var order = Array(0..<labels.rank)
    order.insert(labels.rank, at: target)
    return encoded.transposed(order)
}

/// Each element moved into `low...high`; NaN stays.
@_disfavoredOverload  // A learner writes this function; theirs wins.
public func clip(_ x: Tensor, _ low: Double, _ high: Double) -> Tensor { minimum(maximum(x, low), high) }

/// Whether |a - b| <= atol + rtol |b| everywhere, after broadcasting; equal infinities are close, NaN never is
/// unless `equalNaN`.
public func allClose(
    _ a: Tensor, _ b: Tensor, rtol: Double = 1e-5, atol: Double = 1e-8, equalNaN: Bool = false,
    file: StaticString = #fileID, line: UInt = #line
) -> Bool {
    let shape = Tensor.broadcastShape(a.shape, b.shape, "allClose(a, b)", file: file, line: line)
    return zip(a.broadcast(to: shape).storage, b.broadcast(to: shape).storage).allSatisfy { x, y in
        x == y || (equalNaN && x.isNaN && y.isNaN) || (y.isFinite && Swift.abs(x - y) <= atol + rtol * Swift.abs(y))
    }
}
