import COpenBLAS

// Linear algebra through LAPACK. It works on columns: `columnMajor` hands it the elements of the transpose.

/// What LAPACK could not do: it is a matter of the numbers, not of the shapes, so callers can go on.
public enum LinearAlgebraError: Error, Equatable, CustomStringConvertible {
    case singularMatrix(operation: String)
    case noConvergence(operation: String)

    public var description: String {
        switch self {
        case .singularMatrix(let operation):
            "The matrix given to \(operation) is singular: its columns depend on each other, so it has no inverse."
        case .noConvergence(let operation):
            "\(operation) did not converge. Look for NaN or infinity in the matrix."
        }
    }
}

/// The `x` in `a x = b`, for a square `a` and one or more right sides: the columns of `b`.
///
/// - Complexity: O(n³).
public func solve(
    _ a: Tensor, _ b: Tensor, file: StaticString = #fileID, line: UInt = #line
) throws(LinearAlgebraError) -> Tensor {
    let n = requireSquare(a, "solve", file: file, line: line)
    guard b.rank == 1 || b.rank == 2, b.shape[0] == n else {
        failOnShapes(
            a.shape, b.shape, "do not fit", in: "solve(a, b)", hint: "b must have as many rows as a.", file: file,
            line: line)
    }
    var matrix = a.columnMajor
    var x = b.columnMajor
    try solveInPlace(&matrix, &x, n, columns: n == 0 ? 0 : x.count / n, "solve")
    return Tensor(columnMajor: x, b.shape)
}

/// The inverse of a square matrix (NumPy's `linalg.inv`).
public func inverse(
    _ a: Tensor, file: StaticString = #fileID, line: UInt = #line
) throws(LinearAlgebraError) -> Tensor {
    let n = requireSquare(a, "inverse", file: file, line: line)
    var matrix = a.columnMajor
    var x = Tensor.eye(n).storage
    try solveInPlace(&matrix, &x, n, columns: n, "inverse")
    return Tensor(columnMajor: x, a.shape)
}

private func solveInPlace(
    _ a: inout [Double], _ x: inout [Double], _ n: Int, columns: Int, _ operation: String
) throws(LinearAlgebraError) {
    if n == 0 || columns == 0 { return }
    var (size, sides, info) = (Int32(n), Int32(columns), Int32(0))
    var pivots = [Int32](repeating: 0, count: n)
    withUnsafePointer(to: size) { dgesv_(&size, &sides, &a, $0, &pivots, &x, $0, &info) }
    if info > 0 { throw .singularMatrix(operation: operation) }
}

/// The determinant of a square matrix.
public func det(_ a: Tensor, file: StaticString = #fileID, line: UInt = #line) -> Double {
    let n = requireSquare(a, "det", file: file, line: line)
    if n == 0 { return 1 }
    var matrix = a.columnMajor
    var (size, info) = (Int32(n), Int32(0))
    var pivots = [Int32](repeating: 0, count: n)
    withUnsafePointer(to: size) { pointer in dgetrf_(pointer, pointer, &matrix, &size, &pivots, &info) }
    var result = 1.0
    for i in 0..<n { result *= pivots[i] == Int32(i + 1) ? matrix[i * n + i] : -matrix[i * n + i] }
    return result
}

/// The least-squares solution of `a x = b`, the one of smallest norm where there are many; with the rank of `a` and
/// its singular values.
public func lstsq(
    _ a: Tensor, _ b: Tensor, file: StaticString = #fileID, line: UInt = #line
) throws(LinearAlgebraError) -> (x: Tensor, rank: Int, singularValues: Tensor) {
    guard a.rank == 2, b.rank == 1 || b.rank == 2, b.shape[0] == a.shape[0] else {
        failOnShapes(
            a.shape, b.shape, "do not fit", in: "lstsq(a, b)",
            hint: "a must be a matrix, and b must have as many rows as a.", file: file, line: line)
    }
    let (m, n) = (a.shape[0], a.shape[1])
    let sides = b.rank == 1 ? 1 : b.shape[1]
    var result = b.shape
    result[0] = n
    if m == 0 || n == 0 || sides == 0 { return (.zeros(result), 0, Tensor([Double](repeating: 0, count: min(m, n)))) }
    var matrix = a.columnMajor
    // LAPACK writes the n rows of x over the m rows of b.
    let tall = max(m, n)
    var x = [Double](repeating: 0, count: tall * sides)
    for side in 0..<sides {
        for i in 0..<m { x[side * tall + i] = b.rank == 1 ? b[i] : b[i, side] }
    }
    var values = [Double](repeating: 0, count: min(m, n))
    var (rows, columns, count, height) = (Int32(m), Int32(n), Int32(sides), Int32(tall))
    var (lda, rank, info, cutoff) = (Int32(m), Int32(0), Int32(0), Double(tall) * Double.ulpOfOne)
    var integers = [Int32](repeating: 0, count: 1)
    withWorkspace { work, length in
        if length > 0 {
            // Asked for its needs, LAPACK leaves the count of integers in the first of them.
            integers = [Int32](repeating: 0, count: Int(max(integers[0], 1)))
        }
        dgelsd_(
            &rows, &columns, &count, &matrix, &lda, &x, &height, &values, &cutoff, &rank, work, &length, &integers,
            &info)
    }
    if info > 0 { throw .noConvergence(operation: "lstsq") }
    let kept = (0..<sides).flatMap { x[($0 * tall)..<($0 * tall + n)] }
    return (Tensor(columnMajor: kept, result), Int(rank), Tensor(values))
}

func requireSquare(_ a: Tensor, _ operation: String, file: StaticString, line: UInt) -> Int {
    guard a.rank == 2, a.shape[0] == a.shape[1] else {
        failOnShape(
            a.shape, "is not square", in: operation, hint: "It needs as many rows as columns.", file: file, line: line)
    }
    return a.shape[0]
}

/// Calls a LAPACK routine twice: first with the length -1, to be told the workspace it wants, then with that.
func withWorkspace(_ call: (UnsafeMutablePointer<Double>, inout Int32) -> Void) {
    var (wanted, length) = (0.0, Int32(-1))
    call(&wanted, &length)
    length = Int32(wanted)
    var work = [Double](repeating: 0, count: max(Int(length), 1))
    call(&work, &length)
}

extension Tensor {
    /// The elements of a vector or matrix column by column.
    var columnMajor: [Double] { T.scalars }

    init(columnMajor elements: [Double], _ shape: Shape) {
        self.init(shape.count == 2 ? [shape[1], shape[0]] : shape, elements)
        if shape.count == 2 { self = T }
    }
}
