import Tensors

private func two(_ f: @escaping @Sendable (Tensor, Tensor) throws -> Tensor) -> Operation {
    { [try f($0.inputs[0], $0.inputs[1])] }
}

/// Columns turned so that their largest element is positive: eigenvectors have no sign of their own.
private func upToSign(_ vectors: Tensor) -> Tensor {
    var result = vectors
    for column in 0..<vectors.shape[1] {
        let largest = abs(vectors[.all, column]).argmax()
        if vectors[largest, column] < 0 { result[.all, column] = -vectors[.all, column] }
    }
    return result
}

let linearOperations: [String: Operation] = [
    "matmul": two { matmul($0, $1) },
    "matmulTN": two { matmul($0.T, $1) },
    "matmulNT": two { matmul($0, $1.T) },
    "matmulTT": two { matmul($0.T, $1.T) },
    "dot": two { dot($0, $1) },
    "outer": two { outer($0, $1) },
    "tensordot": { fixture in
        let axes = fixture.args["axes"]!
        let (a, b) = (fixture.inputs[0], fixture.inputs[1])
        if let count = axes.int { return [tensordot(a, b, axes: count)] }
        return [tensordot(a, b, axes: axes.list[0].ints, axes.list[1].ints)]
    },
    "einsum": { fixture in
        guard case .text(let text)? = fixture.args["text"] else { return [] }
        if fixture.inputs.count == 1 { return [einsum(text, fixture.inputs[0])] }
        return [einsum(text, fixture.inputs[0], fixture.inputs[1])]
    },
    "solve": two { try solve($0, $1) },
    "det": { [Tensor(det($0.inputs[0]))] },
    "inverse": { [try inverse($0.inputs[0])] },
    "eigh": { fixture in
        let (values, vectors) = try eigh(fixture.inputs[0])
        return [values, upToSign(vectors)]
    },
    "svdValues": { [try svd($0.inputs[0]).s] },
    "qr": { fixture in
        let (q, r) = qr(fixture.inputs[0])
        return [q, r]
    },
    "lstsq": { fixture in
        let (x, rank, values) = try lstsq(fixture.inputs[0], fixture.inputs[1])
        return [x, Tensor(Double(rank)), values]
    },
]
