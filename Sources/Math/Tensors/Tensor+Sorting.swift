extension Tensor {
    /// The elements in rising order along an axis; NaN last.
    ///
    /// - Complexity: O(n log n) per row.
    public func sort(axis: Int = -1, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        mapRows("sort", axis: axis, file: file, line: line) { $0.sort(by: risingWithNaNLast) }
    }

    /// The indices that put the elements in rising order along an axis; equal ones keep their order, NaN last.
    public func argsort(axis: Int = -1, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        mapRows("argsort", axis: axis, file: file, line: line) { row in
            row = row.indices.sorted { risingWithNaNLast(row[$0], row[$1]) }.map(Double.init)
        }
    }

    /// The running sum of all elements, as a vector.
    public func cumsum() -> Tensor { ravel().cumsum(axis: 0) }

    /// The running sum along an axis.
    public func cumsum(axis: Int, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        mapRows("cumsum", axis: axis, file: file, line: line) { row in
            var sum = 0.0
            for i in row.indices {
                sum += row[i]
                row[i] = sum
            }
        }
    }

    /// The different elements in rising order.
    public func unique() -> Tensor {
        var result: [Double] = []
        for x in scalars.sorted(by: risingWithNaNLast)
        where x != result.last && !(x.isNaN && result.last?.isNaN == true) { result.append(x) }
        return Tensor(result)
    }

    /// The position of the first largest element in row-major order; a NaN counts as largest.
    public func argmax(file: StaticString = #fileID, line: UInt = #line) -> Int {
        Int(ravel().argmax(axis: 0, file: file, line: line).storage[0])
    }

    /// The index of the first largest element along an axis.
    public func argmax(
        axis: Int, keepDims: Bool = false, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        extremePositions("argmax", axis: axis, keepDims: keepDims, file: file, line: line) { $0 > $1 }
    }

    /// The position of the first smallest element in row-major order; a NaN counts as smallest.
    public func argmin(file: StaticString = #fileID, line: UInt = #line) -> Int {
        Int(ravel().argmin(axis: 0, file: file, line: line).storage[0])
    }

    /// The index of the first smallest element along an axis.
    public func argmin(
        axis: Int, keepDims: Bool = false, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        extremePositions("argmin", axis: axis, keepDims: keepDims, file: file, line: line) { $0 < $1 }
    }

    private func extremePositions(
        _ operation: String, axis: Int, keepDims: Bool, file: StaticString, line: UInt,
        _ better: (Double, Double) -> Bool
    ) -> Tensor {
        let axis = shape.resolve(axis: axis, in: operation, file: file, line: line)
        if shape[axis] == 0 {
            failOnShape(
                shape, "has no elements along axis \(axis)", in: operation,
                hint: "An empty axis has no largest or smallest element.", file: file, line: line)
        }
        let source = rowMajor
        let (size, inner) = (shape[axis], source.stride(axis))
        var result = shape
        if keepDims { result[axis] = 1 } else { result.remove(at: axis) }
        return Tensor(result) { out in
            source.storage.withUnsafeBufferPointer { elements in
                for i in 0..<(elements.count / size) {
                    let start = i / inner * size * inner + i % inner
                    var best = 0
                    for k in 1..<Swift.max(size, 1) where !elements[start + best * inner].isNaN {
                        let x = elements[start + k * inner]
                        if better(x, elements[start + best * inner]) || x.isNaN { best = k }
                    }
                    out[i] = Double(best)
                }
            }
        }
    }

    /// Changes each row along an axis.
    private func mapRows(
        _ operation: String, axis: Int, file: StaticString, line: UInt, _ change: (inout [Double]) -> Void
    ) -> Tensor {
        let axis = shape.resolve(axis: axis, in: operation, file: file, line: line)
        var result = rowMajor
        let (size, inner) = (shape[axis], result.stride(axis))
        if count == 0 { return result }
        for i in 0..<(count / size) {
            let start = i / inner * size * inner + i % inner
            var row = (0..<size).map { result.storage[start + $0 * inner] }
            change(&row)
            for k in 0..<size { result.storage[start + k * inner] = row[k] }
        }
        return result
    }
}

private func risingWithNaNLast(_ a: Double, _ b: Double) -> Bool { a < b || (b.isNaN && !a.isNaN) }

/// How often each of 0, 1, … occurs in a tensor of whole numbers that are not negative (NumPy's `bincount`).
public func bincount(
    _ t: Tensor, minLength: Int = 0, file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    let numbers = t.scalars.map { x in
        guard let number = Int(exactly: x), number >= 0 else {
            fail("bincount counts whole numbers from 0 on, not \(x).", file: file, line: line)
        }
        return number
    }
    var counts = [Double](repeating: 0, count: Swift.max((numbers.max() ?? -1) + 1, minLength))
    for number in numbers { counts[number] += 1 }
    return Tensor(counts)
}
