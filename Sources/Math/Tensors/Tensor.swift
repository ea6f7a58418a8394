import CVectorMath

/// A box of numbers with any number of axes up to six: what NumPy calls an `ndarray` of `float64`.
///
/// A tensor is a value: a copy is independent of the original, and costs nothing until one of the two is changed.
/// Elements lie in row-major order, the last axis fastest.
public struct Tensor: Sendable {
    /// The size of each axis.
    @usableFromInline var sizes: Shape
    /// The elements; of the transpose, row-major, where `isTransposed`.
    @usableFromInline var storage: [Double]
    /// Set by `T` on a matrix, so that a product with a transpose moves no memory.
    @usableFromInline var isTransposed: Bool

    /// Up to this many elements it is faster to clear storage made by specialised code than to have the standard
    /// library's general code leave it uninitialised.
    private static let smallCount = 32
    /// From this many elements on (4 MB) a tensor asks for huge pages.
    private static let largeCount = 1 << 19

    init(_ shape: Shape, _ storage: [Double], isTransposed: Bool = false) {
        sizes = shape
        self.storage = storage
        self.isTransposed = isTransposed
    }

    /// A tensor of the given shape over `scalars` in row-major order.
    public init(shape: Shape, scalars: [Double], file: StaticString = #fileID, line: UInt = #line) {
        if shape.elementCount != scalars.count {
            failOnShape(
                shape, "needs \(shape.elementCount) numbers and got \(scalars.count)", in: "Tensor(shape:scalars:)",
                hint: "The product of the sizes must equal the count of numbers.", file: file, line: line)
        }
        self.init(shape, scalars)
    }

    /// A tensor whose elements `fill` writes, all of them, in row-major order.
    init(_ shape: Shape, fill: (UnsafeMutablePointer<Double>) -> Void) {
        let count = shape.elementCount
        if count <= Tensor.smallCount {
            var elements: [Double] = []
            elements.reserveCapacity(count)
            elements.append(contentsOf: repeatElement(0, count: count))
            elements.withUnsafeMutableBufferPointer { if count > 0 { fill($0.baseAddress!) } }
            self.init(shape, elements)
            return
        }
        self.init(
            shape,
            [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
                if count >= Tensor.largeCount { nabla_prefer_huge_pages(buffer.baseAddress, count * 8) }
                fill(buffer.baseAddress!)
                initialized = count
            })
    }
}

extension Tensor {
    public var shape: Shape { sizes }

    /// The number of elements (NumPy's `size`).
    public var count: Int { storage.count }

    /// The number of axes (NumPy's `ndim`).
    public var rank: Int { sizes.count }

    /// The elements in row-major order.
    public var scalars: [Double] { rowMajor.storage }

    /// The one element of a tensor that has exactly one (NumPy's `item()`).
    public func item(file: StaticString = #fileID, line: UInt = #line) -> Double {
        if count != 1 {
            failOnShape(
                shape, "has \(count) elements", in: "item()", hint: "Only a tensor with one element is a number.",
                file: file, line: line)
        }
        return storage[0]
    }

    /// The transpose: all axes in reverse order.
    ///
    /// - Complexity: O(1) for a matrix (the memory stays where it is), O(count) for more axes.
    public var T: Tensor {
        switch rank {
        case 0, 1: self
        case 2: Tensor([sizes[1], sizes[0]], storage, isTransposed: !isTransposed)
        default: transposed(Array((0..<rank).reversed()))
        }
    }

    /// The same tensor with its storage in row-major order.
    var rowMajor: Tensor {
        if !isTransposed { return self }
        return Tensor(sizes) { out in
            storage.withUnsafeBufferPointer { nabla_transpose(out, $0.baseAddress, sizes[1], sizes[0]) }
        }
    }

    mutating func makeRowMajor() {
        if isTransposed { self = rowMajor }
    }
}

extension Tensor: Equatable {
    /// Whether shapes and all elements are equal; NaN equals nothing, as in NumPy's `array_equal`.
    public static func == (a: Tensor, b: Tensor) -> Bool {
        guard a.shape == b.shape else { return false }
        let (a, b) = a.isTransposed == b.isTransposed ? (a, b) : (a.rowMajor, b.rowMajor)
        return a.storage.withUnsafeBufferPointer { x in
            b.storage.withUnsafeBufferPointer { y in
                for i in 0..<x.count where x[i] != y[i] { return false }
                return true
            }
        }
    }
}
