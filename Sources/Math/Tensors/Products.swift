import COpenBLAS
import CVectorMath

/// The matrix product `a b`, by NumPy's rules: vectors count as a row on the left and as a column on the right, and
/// axes before the last two are batches that broadcast.
///
/// - Complexity: O(m k n) per matrix, by OpenBLAS; a transpose (`A.T`) on either side costs nothing.
public func matmul(_ a: Tensor, _ b: Tensor, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
    .product(a, b, "matmul(a, b)", file: file, line: line)
}

/// NumPy's `dot`: the inner product of two vectors (shape `()`), the matrix product of two matrices, a scaling where
/// one side is a single number.
public func dot(_ a: Tensor, _ b: Tensor, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
    if a.rank == 0 || b.rank == 0 { return a * b }
    if a.rank <= 2 && b.rank <= 2 { return .product(a, b, "dot(a, b)", file: file, line: line) }
    return tensordot(a, b, axes: [a.rank - 1], [b.rank == 1 ? 0 : b.rank - 2], file: file, line: line)
}

extension Tensor {
    /// `dot(self, other)`.
    public func dot(_ other: Tensor, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        Tensors.dot(self, other, file: file, line: line)
    }

    static func product(
        _ a: Tensor, _ b: Tensor, _ operation: String, file: StaticString, line: UInt
    ) -> Tensor {
        if a.rank == 2 && b.rank == 2 && a.shape[1] == b.shape[0] { return product(a, b) }
        if a.rank == 0 || b.rank == 0 {
            failOnShapes(
                a.shape, b.shape, "cannot be multiplied", in: operation, hint: "For a single number, write a * b.",
                file: file, line: line)
        }
        return batchedProduct(a, b, operation, file: file, line: line)
    }

    /// The product of two matrices that fit.
    static func product(_ a: Tensor, _ b: Tensor) -> Tensor {
        let (m, k, n) = (a.shape[0], a.shape[1], b.shape[1])
        return Tensor([m, n]) { out in
            if skinnyProduct(a, b, into: out) { return }
            Matrix(a).multiply(Matrix(b), m: m, k: k, n: n, a.storage, b.storage, into: out)
        }
    }
}

extension Tensor {
    /// A product of a large matrix with one of few rows or columns, as of all examples with a small layer's weights:
    /// BLAS would copy the large one into its own order first, which costs as much as the product.
    private static func skinnyProduct(_ a: Tensor, _ b: Tensor, into out: UnsafeMutablePointer<Double>) -> Bool {
        let (few, large) = (2...32, 1 << 17)
        let (m, k, n) = (a.shape[0], a.shape[1], b.shape[1])
        if few.contains(m), b.count >= large, k >= 32, n >= 32 {
            return b.isTransposed
                ? nabla_tall_product(out, 1, n, b.storage, n, k, a.storage, a.stride(1), a.stride(0), m)
                : nabla_wide_product(out, a.storage, a.stride(0), a.stride(1), b.storage, m, k, n)
        }
        if few.contains(n), a.count >= large, k >= 32, m >= 32, !a.isTransposed {
            return nabla_tall_product(out, n, 1, a.storage, m, k, b.storage, b.stride(0), b.stride(1), n)
        }
        return false
    }
}

/// How BLAS is to read a matrix.
struct Matrix {
    var transpose: CBLAS_TRANSPOSE
    var leadingSize: Int32

    init(_ t: Tensor) {
        let (rows, columns) = (t.shape[t.rank - 2], t.shape[t.rank - 1])
        transpose = t.isTransposed ? CblasTrans : CblasNoTrans
        leadingSize = Int32(max(t.isTransposed ? rows : columns, 1))
    }

    func multiply(
        _ other: Matrix, m: Int, k: Int, n: Int, _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>,
        into out: UnsafeMutablePointer<Double>
    ) {
        if k == 0 {
            out.update(repeating: 0, count: m * n)
            return
        }
        nabla_choose_blas_threads(m * k * n)
        cblas_dgemm(
            CblasRowMajor, transpose, other.transpose, Int32(m), Int32(n), Int32(k), 1, a, leadingSize, b,
            other.leadingSize, 0, out, Int32(n))
    }
}

/// All products of an element of `a` with one of `b`: shape `(a.count, b.count)`.
public func outer(_ a: Tensor, _ b: Tensor) -> Tensor { a.reshape(a.count, 1) * b.reshape(1, b.count) }
