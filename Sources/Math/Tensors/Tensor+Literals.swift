extension Tensor {
    /// A single number, with shape `()`.
    public init(_ number: Double) {
        self.init([], [number])
    }

    /// A vector: `Tensor([1, 2, 3])` has shape `(3,)`.
    public init(_ elements: [Double]) {
        var shape = Shape()
        shape.append(elements.count)
        self.init(shape, elements)
    }

    /// A matrix from its rows: `Tensor([[1, 2], [3, 4]])` has shape `(2, 2)`.
    public init(_ rows: [[Double]], file: StaticString = #fileID, line: UInt = #line) {
        self.init(nested: rows.map { Tensor($0) }, file: file, line: line)
    }

    /// A tensor of three axes from its matrices.
    public init(_ matrices: [[[Double]]], file: StaticString = #fileID, line: UInt = #line) {
        self.init(nested: matrices.map { Tensor($0, file: file, line: line) }, file: file, line: line)
    }

    /// A tensor of four axes, as a batch of images with channels.
    public init(_ blocks: [[[[Double]]]], file: StaticString = #fileID, line: UInt = #line) {
        self.init(nested: blocks.map { Tensor($0, file: file, line: line) }, file: file, line: line)
    }

    private init(nested parts: [Tensor], file: StaticString, line: UInt) {
        let inner = parts.first?.shape ?? [0]
        for part in parts where part.shape != inner {
            failOnShapes(
                inner, part.shape, "cannot be rows of one tensor", in: "Tensor([...])",
                hint: "Give every row the same number of elements.", file: file, line: line)
        }
        var shape = inner
        shape.insert(parts.count, at: 0, file: file, line: line)
        self.init(shape, parts.flatMap(\.storage))
    }
}

extension Tensor: ExpressibleByArrayLiteral {
    /// `let v: Tensor = [1, 2, 3]` is the vector `Tensor([1, 2, 3])`.
    public init(arrayLiteral elements: Double...) {
        self.init(elements)
    }
}
