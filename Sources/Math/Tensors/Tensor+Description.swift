extension Tensor: CustomStringConvertible {
    /// As NumPy prints it: columns aligned, long axes summarised.
    public var description: String { formatted(.current) }

    /// Printed with at most `precision` digits after the point.
    public func formatted(precision: Int) -> String {
        var options = PrintOptions.current
        options.precision = precision
        return formatted(options)
    }

    public func formatted(_ options: PrintOptions) -> String {
        if rank == 0 { return storage[0].numpyDescription }
        if count == 0 { return "[]" }
        let shown = TensorText.shownElements(of: rowMajor, options)
        let number = NumberText(shown, precision: options.precision, suppressSmall: options.suppressSmall)
        return TensorText(tensor: rowMajor, options: options) { number($0) }.text
    }
}

extension Double {
    fileprivate var numpyDescription: String { isNaN ? "nan" : description }
}

extension Mask: CustomStringConvertible {
    public var description: String {
        if shape.isEmpty { return elements[0] ? "True" : "False" }
        if count == 0 { return "[]" }
        let numbers = Tensor(self)
        return TensorText(tensor: numbers, options: .current) { $0 != 0 ? " True" : "False" }.text
    }
}

/// The brackets and lines around printed numbers.
private struct TensorText {
    let tensor: Tensor
    let options: PrintOptions
    let element: (Double) -> String

    private var isSummarised: Bool { tensor.count > options.threshold }

    var text: String { block(axis: 0, offset: 0, indent: " ", width: options.lineWidth) }

    static func shownElements(of tensor: Tensor, _ options: PrintOptions) -> [Double] {
        if tensor.count <= options.threshold { return tensor.storage }
        var shown = tensor
        for axis in 0..<tensor.rank where tensor.shape[axis] > 2 * options.edgeItems {
            let edge = options.edgeItems
            shown = shown.take(Array(0..<edge) + Array(-edge..<0), axis: axis)
        }
        return shown.storage
    }

    /// The indices shown along an axis, nil for the dots.
    private func indices(_ axis: Int) -> [Int?] {
        let (size, edge) = (tensor.shape[axis], options.edgeItems)
        guard isSummarised && size > 2 * edge else { return Array(0..<size) }
        return Array(0..<edge) + [nil] + Array((size - edge)..<size)
    }

    private func block(axis: Int, offset: Int, indent: String, width: Int) -> String {
        let step = tensor.stride(axis)
        if axis == tensor.rank - 1 {
            return "["
                + row(indices(axis).map { $0.map { element(tensor.storage[offset + $0]) } ?? "..." }, indent, width)
        }
        let parts = indices(axis).map { index in
            guard let index else { return "..." }
            return block(axis: axis + 1, offset: offset + index * step, indent: indent + " ", width: width - 1)
        }
        let separator = String(repeating: "\n", count: tensor.rank - 1 - axis) + indent
        return "[" + parts.joined(separator: separator) + "]"
    }

    /// Words wrapped at the line's width, continued under the first.
    private func row(_ words: [String], _ indent: String, _ width: Int) -> String {
        var (text, line) = ("", indent)
        for (i, word) in words.enumerated() {
            if i > 0 { line += " " }
            if line.count + word.count > width - 1 && line.count > indent.count {
                while line.last == " " { line.removeLast() }
                text += line + "\n"
                line = indent
            }
            line += word
        }
        return String((text + line).dropFirst(indent.count)) + "]"
    }
}
