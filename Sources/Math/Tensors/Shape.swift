/// The sizes of a tensor's axes, outermost first: `[2, 3]` is two rows of three columns, `[]` a single number.
///
/// Up to six axes are held in place, without a heap allocation.
public struct Shape: Sendable, ExpressibleByArrayLiteral, RandomAccessCollection, MutableCollection {
    /// The largest number of axes a tensor can have.
    public static let maximumRank = 6

    @usableFromInline var sizes: InlineArray<6, Int>
    public private(set) var count: Int

    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { count }

    public init(arrayLiteral sizes: Int...) {
        self.init(sizes)
    }

    public init(_ sizes: some Sequence<Int>, file: StaticString = #fileID, line: UInt = #line) {
        self.init()
        for size in sizes {
            if size < 0 { fail("A shape cannot have the negative size \(size).", file: file, line: line) }
            append(size, file: file, line: line)
        }
    }

    init() {
        sizes = InlineArray(repeating: 0)
        count = 0
    }

    @inlinable public subscript(axis: Int) -> Int {
        get {
            precondition(axis >= 0 && axis < count, "axis out of range")
            return sizes[axis]
        }
        set {
            precondition(axis >= 0 && axis < count, "axis out of range")
            sizes[axis] = newValue
        }
    }

    /// The number of elements: the product of the sizes, 1 for `[]`.
    public var elementCount: Int {
        var product = 1
        for axis in 0..<count { product *= sizes[axis] }
        return product
    }

    mutating func append(_ size: Int, file: StaticString = #fileID, line: UInt = #line) {
        if count == Shape.maximumRank {
            fail("A tensor can have at most \(Shape.maximumRank) axes.", file: file, line: line)
        }
        sizes[count] = size
        count += 1
    }

    mutating func insert(_ size: Int, at axis: Int, file: StaticString = #fileID, line: UInt = #line) {
        append(size, file: file, line: line)
        for i in stride(from: count - 1, to: axis, by: -1) { sizes.swapAt(i, i - 1) }
    }

    mutating func remove(at axis: Int) {
        for i in axis..<(count - 1) { sizes[i] = sizes[i + 1] }
        count -= 1
        sizes[count] = 0
    }
}

extension Shape: Hashable {
    @inline(__always) public static func == (a: Shape, b: Shape) -> Bool {
        // Unused sizes are 0, so all six can be compared without looking at the count.
        var difference = a.count ^ b.count
        for axis in 0..<Shape.maximumRank { difference |= a.sizes[axis] ^ b.sizes[axis] }
        return difference == 0
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        for axis in 0..<count { hasher.combine(sizes[axis]) }
    }
}

extension Shape: CustomStringConvertible {
    /// As NumPy writes it: `(2, 3)`, `(4,)`, `()`.
    public var description: String {
        count == 1 ? "(\(sizes[0]),)" : "(" + map(String.init).joined(separator: ", ") + ")"
    }
}
