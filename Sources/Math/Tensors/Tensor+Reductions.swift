import CVectorMath

// Over all elements a reduction gives a `Double`; over an axis (counted from the end where negative), or several,
// a `Tensor` without those axes, or with them at size 1 under `keepDims: true`.

typealias ReductionKernel = (UnsafeMutablePointer<Double>?, UnsafePointer<Double>?, Int, Int, Int) -> Void

extension Tensor {
    func reducedToNumber(_ kernel: ReductionKernel) -> Double {
        var result = 0.0
        kernel(&result, storage, 1, count, 1)
        return result
    }

    /// Reduces one axis, counted from the front.
    func reduced(_ kernel: ReductionKernel, axis: Int, keepDims: Bool) -> Tensor {
        let source: Tensor
        var (outer, inner) = (1, 1)
        // The columns of a transposed matrix are the rows of its storage: no need to move them first.
        if isTransposed {
            source = self
            (outer, inner) = axis == 0 ? (sizes[1], 1) : (1, sizes[0])
        } else {
            source = self
            for i in 0..<axis { outer *= sizes[i] }
            for i in (axis + 1)..<Swift.max(rank, axis + 1) { inner *= sizes[i] }
        }
        var result = shape
        if keepDims { result[axis] = 1 } else { result.remove(at: axis) }
        return Tensor(result) { kernel($0, source.storage, outer, sizes[axis], inner) }
    }

    /// Reduces several axes, counted from the front.
    func reduced(_ kernel: ReductionKernel, axes: [Int], keepDims: Bool) -> Tensor {
        // From the last axis on, so that earlier axes keep their numbers.
        axes.sorted(by: >).reduce(self) { $0.reduced(kernel, axis: $1, keepDims: keepDims) }
    }
}

extension Shape {
    func resolve(axes: [Int], in operation: String, file: StaticString, line: UInt) -> [Int] {
        let resolved = axes.map { resolve(axis: $0, in: operation, file: file, line: line) }
        if Set(resolved).count != axes.count {
            failOnShape(
                self, "was given the axes \(axes), one of them twice", in: operation, hint: "Name each axis once.",
                file: file, line: line)
        }
        return resolved
    }
}
