import CVectorMath

typealias BinaryKernel<Result> = (
    UnsafeMutablePointer<Result>?, UnsafePointer<Double>?, nabla_steps, UnsafePointer<Double>?, nabla_steps, Int, Int
) -> Void

extension Shape {
    /// The shape of two broadcast together by NumPy's rules, or nil: aligned at the last axis, a size of 1 stretches.
    func broadcast(with other: Shape) -> Shape? {
        if self == other { return self }
        var (long, short) = count >= other.count ? (self, other) : (other, self)
        let shift = long.count - short.count
        for axis in 0..<short.count where long[axis + shift] != short[axis] {
            if long[axis + shift] == 1 {
                long[axis + shift] = short[axis]
            } else if short[axis] != 1 {
                return nil
            }
        }
        return long
    }
}

/// How two row-major operands are walked to fill a result: axes that can be are merged, so that most cases end
/// as one call of a kernel.
struct BroadcastWalk {
    /// Merged axes, innermost first.
    private var sizes = InlineArray<6, Int>(repeating: 1)
    private var aSteps = InlineArray<6, Int>(repeating: 0)
    private var bSteps = InlineArray<6, Int>(repeating: 0)
    private var count = 0

    init(_ a: Shape, _ b: Shape, into result: Shape) {
        var (aStep, bStep) = (1, 1)
        for back in 1..<(result.count + 1) {
            let size = result[result.count - back]
            let aSize = back <= a.count ? a[a.count - back] : 1
            let bSize = back <= b.count ? b[b.count - back] : 1
            if size != 1 { append(size, aSize == 1 ? 0 : aStep, bSize == 1 ? 0 : bStep) }
            aStep *= aSize
            bStep *= bSize
        }
    }

    private mutating func append(_ size: Int, _ aStep: Int, _ bStep: Int) {
        if count > 0, aStep == aSteps[count - 1] * sizes[count - 1], bStep == bSteps[count - 1] * sizes[count - 1] {
            sizes[count - 1] *= size
            return
        }
        sizes[count] = size
        aSteps[count] = aStep
        bSteps[count] = bStep
        count += 1
    }

    func run<Result>(
        _ kernel: BinaryKernel<Result>, _ out: UnsafeMutablePointer<Result>,
        _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>
    ) {
        var out = out
        run(kernel, axis: max(count, 2) - 1, &out, a, b)
    }

    private func run<Result>(
        _ kernel: BinaryKernel<Result>, axis: Int, _ out: inout UnsafeMutablePointer<Result>,
        _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>
    ) {
        if axis > 1 {
            for i in 0..<sizes[axis] {
                run(kernel, axis: axis - 1, &out, a + i * aSteps[axis], b + i * bSteps[axis])
            }
        } else {
            let aWalk = nabla_steps(row: aSteps[1], column: aSteps[0])
            let bWalk = nabla_steps(row: bSteps[1], column: bSteps[0])
            kernel(out, a, aWalk, b, bWalk, sizes[1], sizes[0])
            out += sizes[1] * sizes[0]
        }
    }
}

private let step = nabla_steps(row: 0, column: 1)
private let stay = nabla_steps(row: 0, column: 0)

extension Tensor {
    static func broadcastShape(
        _ a: Shape, _ b: Shape, _ operation: String, file: StaticString? = nil, line: UInt = 0
    ) -> Shape {
        if let shape = a.broadcast(with: b) { return shape }
        failOnShapes(
            a, b, "cannot be broadcast together", in: operation, hint: broadcastHint(a, b), file: file, line: line)
    }

    private static func broadcastHint(_ a: Shape, _ b: Shape) -> String {
        if Shape(a.reversed()) == b { return "One of them may need its transpose, .T." }
        if a.count == 2 && b.count == 2 && a[1] == b[0] {
            return "For a matrix product, write matmul(a, b)."
        }
        return "Counted from the last axis, sizes must be equal or 1."
    }

    /// Applies a kernel to two tensors broadcast together. An operand that nobody else holds, as the intermediate
    /// results of a formula, is overwritten with the result: no allocation, and a third less memory traffic.
    static func elementwise(
        _ operation: @autoclosure () -> String, _ kernel: BinaryKernel<Double>,
        _ a: consuming Tensor, _ b: consuming Tensor, file: StaticString? = nil, line: UInt = 0
    ) -> Tensor {
        if a.shape == b.shape && a.isTransposed == b.isTransposed {
            let count = a.count
            if a.isStorageUnique() {
                a.storage.withUnsafeMutableBufferPointer {
                    kernel($0.baseAddress, $0.baseAddress, step, b.storage, step, 1, count)
                }
                return a
            }
            if b.isStorageUnique() {
                b.storage.withUnsafeMutableBufferPointer {
                    kernel($0.baseAddress, a.storage, step, $0.baseAddress, step, 1, count)
                }
                return b
            }
            return fresh(kernel, a, b)
        }
        let shape = broadcastShape(a.shape, b.shape, operation(), file: file, line: line)
        a.makeRowMajor()
        b.makeRowMajor()
        let walk = BroadcastWalk(a.shape, b.shape, into: shape)
        if shape == a.shape && a.isStorageUnique() {
            a.storage.withUnsafeMutableBufferPointer { out in
                guard let start = out.baseAddress, out.count > 0 else { return }
                walk.run(kernel, start, start, b.storage)
            }
            return a
        }
        if shape == b.shape && b.isStorageUnique() {
            b.storage.withUnsafeMutableBufferPointer { out in
                guard let start = out.baseAddress, out.count > 0 else { return }
                walk.run(kernel, start, a.storage, start)
            }
            return b
        }
        return Tensor(shape) { walk.run(kernel, $0, a.storage, b.storage) }
    }

    /// Takes its operands without owning them and reads each storage once: counting references is most of the cost of
    /// a small sum.
    private static func fresh(_ kernel: BinaryKernel<Double>, _ a: Tensor, _ b: Tensor) -> Tensor {
        b.storage.withUnsafeBufferPointer { second in
            a.freshlyMapped { out, first, count in kernel(out, first, step, second.baseAddress, step, 1, count) }
        }
    }

    static func elementwise(_ kernel: BinaryKernel<Double>, _ a: consuming Tensor, _ b: Double) -> Tensor {
        if a.isStorageUnique() {
            a.update(kernel, b)
            return a
        }
        return withUnsafePointer(to: b) { number in
            a.freshlyMapped { out, elements, count in kernel(out, elements, step, number, stay, 1, count) }
        }
    }

    static func elementwise(_ kernel: BinaryKernel<Double>, _ a: Double, _ b: consuming Tensor) -> Tensor {
        let count = b.count
        if b.isStorageUnique() {
            b.storage.withUnsafeMutableBufferPointer { buffer in
                withUnsafePointer(to: a) {
                    kernel(buffer.baseAddress, $0, stay, buffer.baseAddress, step, 1, count)
                }
            }
            return b
        }
        return withUnsafePointer(to: a) { number in
            b.freshlyMapped { out, elements, count in kernel(out, number, stay, elements, step, 1, count) }
        }
    }

    /// Applies a kernel in place; `other` is broadcast to this tensor's shape, which stays as it is.
    mutating func update(_ operation: @autoclosure () -> String, _ kernel: BinaryKernel<Double>, _ other: Tensor) {
        if shape == other.shape && isTransposed == other.isTransposed {
            let count = count
            storage.withUnsafeMutableBufferPointer {
                kernel($0.baseAddress, $0.baseAddress, step, other.storage, step, 1, count)
            }
            return
        }
        let result = Tensor.broadcastShape(shape, other.shape, operation())
        if result != shape {
            failOnShapes(
                shape, other.shape, "would give a result of shape \(result)", in: operation(),
                hint: "An operation in place cannot change the shape on its left.", file: nil, line: 0)
        }
        makeRowMajor()
        let (shape, other) = (shape, other.rowMajor)
        storage.withUnsafeMutableBufferPointer {
            guard let start = $0.baseAddress, $0.count > 0 else { return }
            BroadcastWalk(shape, other.shape, into: shape).run(kernel, start, start, other.storage)
        }
    }

    mutating func update(_ kernel: BinaryKernel<Double>, _ number: Double) {
        let count = count
        storage.withUnsafeMutableBufferPointer { buffer in
            withUnsafePointer(to: number) {
                kernel(buffer.baseAddress, buffer.baseAddress, step, $0, stay, 1, count)
            }
        }
    }

    /// The elements repeated along axes of size 1 and new axes in front, to fill a shape that fits.
    func broadcast(to target: Shape) -> Tensor {
        if target == shape { return rowMajor }
        var walk = StridedWalk()
        for axis in 0..<target.count {
            let own = axis - (target.count - rank)
            walk.append(target[axis], stride: own < 0 || shape[own] == 1 ? 0 : stride(own))
        }
        return walk.read(self)
    }
}
