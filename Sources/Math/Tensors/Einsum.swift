/// Einstein's summation for one or two tensors: `einsum("ij,jk->ik", a, b)` is a matrix product. A letter names an
/// axis; letters missing from the right of `->` are summed over. Without `->` the result has the letters that occur
/// once, in alphabetical order.
///
/// - Complexity: for two tensors, that of one batched matrix product over the letters.
public func einsum(
    _ subscripts: String, _ operands: Tensor..., file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    let formula = EinsumFormula(subscripts, operands.map(\.shape), file: file, line: line)
    let reduced = zip(operands, formula.inputs).enumerated().map { i, operand in
        let others = formula.inputs.enumerated().filter { $0.offset != i }.flatMap(\.element)
        return LabelledTensor(operand.0, operand.1).summed { !formula.output.contains($0) && !others.contains($0) }
    }
    let result = reduced.count == 1 ? reduced[0] : reduced[0].contracted(with: reduced[1], keeping: formula.output)
    return result.ordered(formula.output)
}

/// The letters of `"ij,jk->ik"`, checked against the shapes.
struct EinsumFormula {
    var inputs: [[Character]]
    var output: [Character]

    init(_ text: String, _ shapes: [Shape], file: StaticString, line: UInt) {
        let sides = text.filter { $0 != " " }.split(separator: "-", omittingEmptySubsequences: false)
        inputs = sides[0].split(separator: ",", omittingEmptySubsequences: false).map(Array.init)
        let letters = inputs.flatMap { $0 }
        if sides.count == 1 {
            output = Set(letters).filter { letter in letters.count { $0 == letter } == 1 }.sorted()
        } else {
            output = Array(sides[1].dropFirst())
        }
        let isWellFormed =
            sides.count <= 2 && (sides.count == 1 || sides[1].first == ">") && letters.allSatisfy(\.isLetter)
            && output.allSatisfy { letters.contains($0) } && Set(output).count == output.count
        if !isWellFormed {
            fail(
                "einsum cannot read \"\(text)\". Write a letter for each axis, as in \"ij,jk->ik\".", file: file,
                line: line)
        }
        if inputs.count != shapes.count || shapes.isEmpty || shapes.count > 2 {
            fail(
                "einsum(\"\(text)\") names \(inputs.count) tensors and got \(shapes.count). It takes one or two.",
                file: file, line: line)
        }
        check(text, shapes, file: file, line: line)
    }

    private func check(_ text: String, _ shapes: [Shape], file: StaticString, line: UInt) {
        var sizes: [Character: Int] = [:]
        for (letters, shape) in zip(inputs, shapes) {
            if letters.count != shape.count {
                failOnShape(
                    shape, "has \(shape.count) axes and \"\(String(letters))\" names \(letters.count)",
                    in: "einsum(\"\(text)\")", hint: "Give one letter for each axis.", file: file, line: line)
            }
            for (letter, size) in zip(letters, shape) where sizes.updateValue(size, forKey: letter) ?? size != size {
                failOnShapes(
                    shapes[0], shapes[shapes.count - 1], "give the letter \(letter) different sizes",
                    in: "einsum(\"\(text)\")", hint: "Axes with the same letter must have the same size.",
                    file: file, line: line)
            }
        }
    }
}

/// A tensor whose axes have letters, each once.
private struct LabelledTensor {
    var tensor: Tensor
    var labels: [Character]

    /// A letter that occurs twice takes the diagonal of its axes.
    init(_ source: Tensor, _ letters: [Character]) {
        labels = []
        for letter in letters where !labels.contains(letter) { labels.append(letter) }
        var walk = StridedWalk()
        for label in labels {
            let axes = letters.indices.filter { letters[$0] == label }
            walk.append(source.shape[axes[0]], stride: axes.reduce(0) { $0 + source.stride($1) })
        }
        tensor = labels.count == letters.count ? source : walk.read(source)
    }

    private init(tensor: Tensor, labels: [Character]) {
        self.tensor = tensor
        self.labels = labels
    }

    func summed(over isDropped: (Character) -> Bool) -> LabelledTensor {
        let axes = labels.indices.filter { isDropped(labels[$0]) }
        if axes.isEmpty { return self }
        return LabelledTensor(tensor: tensor.sum(axis: axes), labels: labels.filter { !isDropped($0) })
    }

    func ordered(_ order: [Character]) -> Tensor {
        tensor.transposed(order.map { label in labels.firstIndex(of: label)! })
    }

    private func size(of labels: [Character]) -> Int {
        labels.reduce(1) { size, label in size * tensor.shape[self.labels.firstIndex(of: label)!] }
    }

    func contracted(with other: LabelledTensor, keeping output: [Character]) -> LabelledTensor {
        let shared = labels.filter(other.labels.contains)
        let batch = shared.filter(output.contains)
        let summed = shared.filter { !output.contains($0) }
        let (rows, columns) = (labels.filter { !shared.contains($0) }, other.labels.filter { !shared.contains($0) })
        let n = size(of: summed)
        let product = matmul(
            ordered(batch + rows + summed).reshape(size(of: batch), size(of: rows), n),
            other.ordered(batch + summed + columns).reshape(size(of: batch), n, other.size(of: columns)))
        let sizes = (batch + rows).map { size(of: [$0]) } + columns.map { other.size(of: [$0]) }
        return LabelledTensor(tensor: product.reshape(sizes), labels: batch + rows + columns)
    }
}
