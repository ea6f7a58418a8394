// Element subscripts are inlinable: inside a learner's loop each is an index computation, two bounds checks and a
// load. Negative indices count from the end, as in NumPy.

extension Tensor {
    /// The element of a vector at `i`.
    @inlinable public subscript(_ i: Int) -> Double {
        get { storage[offset(i)] }
        set {
            let offset = offset(i)
            storage[offset] = newValue
        }
    }

    /// The element of a matrix in row `i` and column `j`.
    @inlinable public subscript(_ i: Int, _ j: Int) -> Double {
        get { storage[offset(i, j)] }
        set {
            let offset = offset(i, j)
            storage[offset] = newValue
        }
    }

    /// The element of a tensor of three axes.
    @inlinable public subscript(_ i: Int, _ j: Int, _ k: Int) -> Double {
        get { storage[offset(i, j, k)] }
        set {
            let offset = offset(i, j, k)
            storage[offset] = newValue
        }
    }

    /// The element of a tensor of four axes.
    @inlinable public subscript(_ i: Int, _ j: Int, _ k: Int, _ l: Int) -> Double {
        get { storage[offset(i, j, k, l)] }
        set {
            let offset = offset(i, j, k, l)
            storage[offset] = newValue
        }
    }

    @inlinable func position(_ index: Int, axis: Int) -> Int {
        let size = sizes[axis]
        let position = index < 0 ? index + size : index
        if position < 0 || position >= size { failOnIndex(index, axis: axis) }
        return position
    }

    @inlinable func offset(_ i: Int) -> Int {
        if sizes.count != 1 { failOnIndexCount(1) }
        return position(i, axis: 0)
    }

    @inlinable func offset(_ i: Int, _ j: Int) -> Int {
        if sizes.count != 2 { failOnIndexCount(2) }
        let (i, j) = (position(i, axis: 0), position(j, axis: 1))
        return isTransposed ? j * sizes[0] + i : i * sizes[1] + j
    }

    @inlinable func offset(_ i: Int, _ j: Int, _ k: Int) -> Int {
        if sizes.count != 3 { failOnIndexCount(3) }
        let row = position(i, axis: 0) * sizes[1] + position(j, axis: 1)
        return row * sizes[2] + position(k, axis: 2)
    }

    @inlinable func offset(_ i: Int, _ j: Int, _ k: Int, _ l: Int) -> Int {
        if sizes.count != 4 { failOnIndexCount(4) }
        let row = position(i, axis: 0) * sizes[1] + position(j, axis: 1)
        return (row * sizes[2] + position(k, axis: 2)) * sizes[3] + position(l, axis: 3)
    }

    @usableFromInline @inline(never) func failOnIndex(_ index: Int, axis: Int) -> Never {
        let size = sizes[axis]
        let hint = size == 0 ? "The axis is empty." : "Use 0 to \(size - 1), or -1 to -\(size) from the end."
        fail("index \(index) is outside axis \(axis) of shape \(shape). \(hint)")
    }

    @usableFromInline @inline(never) func failOnIndexCount(_ count: Int) -> Never {
        let indices = count == 1 ? "one index" : "\(count) indices"
        let all = [String](repeating: ".all", count: Swift.max(rank - 1, 0)).joined(separator: ", ")
        let hint = count == 1 && rank > 1 ? " For a whole row, write t[i, \(all)]." : ""
        fail("\(indices) used for one element of shape \(shape), which has \(rank) axes.\(hint)")
    }
}
