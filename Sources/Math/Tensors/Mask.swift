import CVectorMath

/// True or false for each element: what a comparison such as `A > 0.5` gives (a NumPy array of `bool`).
public struct Mask: Sendable, Equatable {
    public let shape: Shape
    /// The elements in row-major order.
    public let elements: [Bool]

    public init(shape: Shape, elements: [Bool], file: StaticString = #fileID, line: UInt = #line) {
        if shape.elementCount != elements.count {
            failOnShape(
                shape, "needs \(shape.elementCount) elements and got \(elements.count)", in: "Mask(shape:elements:)",
                hint: "The product of the sizes must equal the count of elements.", file: file, line: line)
        }
        self.shape = shape
        self.elements = elements
    }

    init(_ shape: Shape, fill: (UnsafeMutablePointer<Bool>) -> Void) {
        self.shape = shape
        let count = shape.elementCount
        elements = [Bool](unsafeUninitializedCapacity: count) { buffer, initialized in
            if count > 0 { fill(buffer.baseAddress!) }
            initialized = count
        }
    }

    public var count: Int { elements.count }

    /// How many are true.
    public func sum() -> Double { Double(elements.count(where: { $0 })) }

    /// The share that is true; NaN for an empty mask.
    public func mean() -> Double { sum() / Double(count) }

    public func any() -> Bool { elements.contains(true) }
    public func all() -> Bool { !elements.contains(false) }
}

extension Tensor {
    /// 1 where the mask is true, 0 elsewhere (NumPy's `mask.astype(float)`).
    public init(_ mask: Mask) {
        self.init(mask.shape, mask.elements.map { $0 ? 1 : 0 })
    }
}
