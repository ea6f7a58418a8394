import COpenBLAS

/// The singular value decomposition `a = u · diag(s) · vt`, singular values falling; for an m x n matrix and
/// k = min(m, n) the shapes are (m, k), (k,), (k, n), or (m, m) and (n, n) under `fullMatrices`.
///
/// - Complexity: O(m n k).
public func svd(
    _ a: Tensor, fullMatrices: Bool = false, file: StaticString = #fileID, line: UInt = #line
) throws(LinearAlgebraError) -> (u: Tensor, s: Tensor, vt: Tensor) {
    requireMatrix(a, "svd", file: file, line: line)
    let (m, n) = (a.shape[0], a.shape[1])
    let k = min(m, n)
    let (uColumns, vRows) = fullMatrices ? (m, n) : (k, k)
    if k == 0 { return (.eye(m, uColumns), Tensor([Double]()), .eye(vRows, n)) }
    var matrix = a.columnMajor
    var s = [Double](repeating: 0, count: k)
    var u = [Double](repeating: 0, count: m * uColumns)
    var vt = [Double](repeating: 0, count: vRows * n)
    var integers = [Int32](repeating: 0, count: 8 * k)
    var (job, rows, columns, ldvt, info) = (
        CChar(UInt8(ascii: fullMatrices ? "A" : "S")), Int32(m), Int32(n), Int32(vRows), Int32(0)
    )
    withUnsafePointer(to: Int32(m)) { height in
        withWorkspace { work, length in
            dgesdd_(&job, &rows, &columns, &matrix, height, &s, &u, height, &vt, &ldvt, work, &length, &integers, &info)
        }
    }
    if info > 0 { throw .noConvergence(operation: "svd") }
    return (Tensor(columnMajor: u, [m, uColumns]), Tensor(s), Tensor(columnMajor: vt, [vRows, n]))
}

/// The eigenvalues, rising, and eigenvectors, as columns, of a symmetric matrix; only its lower triangle is read.
///
/// - Complexity: O(n³).
public func eigh(
    _ a: Tensor, file: StaticString = #fileID, line: UInt = #line
) throws(LinearAlgebraError) -> (values: Tensor, vectors: Tensor) {
    let n = requireSquare(a, "eigh", file: file, line: line)
    if n == 0 { return (Tensor([Double]()), a) }
    var vectors = a.columnMajor
    var values = [Double](repeating: 0, count: n)
    var integers = [Int32](repeating: 0, count: 1)
    var (job, triangle) = (CChar(UInt8(ascii: "V")), CChar(UInt8(ascii: "L")))
    var (integerCount, info) = (Int32(-1), Int32(0))
    withUnsafePointer(to: Int32(n)) { size in
        withWorkspace { work, length in
            if length > 0 {
                integerCount = integers[0]
                integers = [Int32](repeating: 0, count: Int(integerCount))
            }
            dsyevd_(&job, &triangle, size, &vectors, size, &values, work, &length, &integers, &integerCount, &info)
        }
    }
    if info > 0 { throw .noConvergence(operation: "eigh") }
    return (Tensor(values), Tensor(columnMajor: vectors, a.shape))
}

/// The decomposition `a = q r` with orthonormal columns in `q` and an upper triangle `r`; for an m x n matrix and
/// k = min(m, n) the shapes are (m, k) and (k, n).
public func qr(_ a: Tensor, file: StaticString = #fileID, line: UInt = #line) -> (q: Tensor, r: Tensor) {
    requireMatrix(a, "qr", file: file, line: line)
    let (m, n) = (a.shape[0], a.shape[1])
    let k = min(m, n)
    if k == 0 { return (.zeros(m, 0), .zeros(0, n)) }
    var matrix = a.columnMajor
    var reflectors = [Double](repeating: 0, count: k)
    var (rows, columns, rank, info) = (Int32(m), Int32(n), Int32(k), Int32(0))
    withUnsafePointer(to: Int32(m)) { height in
        withWorkspace { work, length in
            dgeqrf_(&rows, &columns, &matrix, height, &reflectors, work, &length, &info)
        }
    }
    var r = Tensor.zeros(k, n)
    for j in 0..<n {
        for i in 0...min(j, k - 1) { r[i, j] = matrix[j * m + i] }
    }
    matrix.removeLast(m * (n - k))
    withUnsafePointer(to: Int32(k)) { inner in
        withUnsafePointer(to: Int32(m)) { height in
            withWorkspace { work, length in
                dorgqr_(&rows, inner, &rank, &matrix, height, &reflectors, work, &length, &info)
            }
        }
    }
    return (Tensor(columnMajor: matrix, [m, k]), r)
}

private func requireMatrix(_ a: Tensor, _ operation: String, file: StaticString, line: UInt) {
    if a.rank != 2 {
        failOnShape(a.shape, "is not a matrix", in: operation, hint: "It needs two axes.", file: file, line: line)
    }
}
