import Exercises
import Tensors

/// What a wrong shape tells.
enum ShapeFinding {
    static func find(_ mismatch: Mismatch, sizes: [(name: String, value: Int)]) -> Finding? {
        guard case .shape(let expected, let got) = mismatch.kind else { return nil }
        switch mismatch.expected {
        case .list: return list(expected: expected[0], got: got[0], sizes)
        case .tensor(let tensor): return self.tensor(tensor, expected, mismatch.got, got, sizes)
        default: return nil
        }
    }

    private static func tensor(
        _ right: Tensor, _ expected: [Int], _ value: Value?, _ got: [Int], _ sizes: [(name: String, value: Int)]
    ) -> Finding? {
        let (needed, count) = (expected.reduce(1, *), got.reduce(1, *))
        if got.count == 2, expected == got.reversed() {
            if case .tensor(let other)? = value, Self.agree(other.T, right) {
                return Finding(
                    .shape, "It is the transpose of the right result: rows and columns are swapped.",
                    hint: "The numbers are right. Transpose the result, or swap the factors and transpose both.")
            }
            return Finding(.shape, "It has the transposed shape: rows and columns are swapped.")
        }
        if count == needed { return sameCount(expected, got) }
        if count == 1 {
            return Finding(
                .shape, "It is a single number where \(needed) are due: too much was summed.",
                hint: "Sum along one axis only and keep the dimension.")
        }
        if got.count == 2, expected.count == 2, got[0] == got[1], expected.contains(1), expected.contains(got[0]) {
            return Finding(
                .shape, "A column met a row, and every pair was computed.",
                hint: "Multiply in the other order, or entry by entry with equal shapes.")
        }
        return summing(expected, got, sizes)
    }

    private static func sameCount(_ expected: [Int], _ got: [Int]) -> Finding {
        if got.count < expected.count {
            return Finding(
                .shape, "It has the right count of numbers, but a dimension is lost.",
                hint: "Keep the dimension: sum(axis:keepDims: true), or reshape to \(ShapeText.text(expected)).")
        }
        if got.count > expected.count {
            return Finding(
                .shape, "It has the right count of numbers, but a dimension too many.",
                hint: "Reshape to \(ShapeText.text(expected)).")
        }
        return Finding(
            .shape, "It has the right count of numbers in another arrangement.",
            hint: "The shape must be \(ShapeText.text(expected)).")
    }

    /// A sum along the wrong axis, or none at all.
    private static func summing(
        _ expected: [Int], _ got: [Int], _ sizes: [(name: String, value: Int)]
    ) -> Finding? {
        let name = { (size: Int) in sizes.first { $0.value == size }?.name }
        if expected.count == 2, got.count == 2, expected.contains(1), !got.contains(1) {
            let extra = expected[0] == 1 ? got[0] : got[1]
            let along = name(extra).map { " over \($0)" } ?? ""
            if expected[0] == got[0] || expected[1] == got[1] {
                return Finding(
                    .shape, "A sum\(along) is missing: there is one number for each entry.",
                    hint: "Sum along axis \(expected[0] == 1 ? 0 : 1), with keepDims: true.")
            }
        }
        let axis = expected.count == 2 && expected[1] == 1 ? 1 : 0
        let isVector = got.count == 1 || got.contains(1)
        if expected.count == 2, expected.contains(1), isVector, let other = got.first(where: { $0 != 1 }) {
            let about = name(other).map { " It has one number for each of the \($0)." } ?? ""
            return Finding(
                .shape, "The sum runs along the wrong axis.\(about)",
                hint: "Sum along axis \(axis), with keepDims: true.")
        }
        if got.count == expected.count {
            let wrong = zip(expected, got).enumerated().filter { $0.element.0 != $0.element.1 }
            if wrong.count == 1, let (axis, pair) = wrong.first.map({ ($0.offset, $0.element) }) {
                let meaning = name(pair.1).map { ", which is \($0) here" } ?? ""
                return Finding(.shape, "Axis \(axis) has size \(pair.1)\(meaning), but \(pair.0) is due.")
            }
        }
        if got.count != expected.count {
            return Finding(
                .shape, "It has \(got.count) dimension\(got.count == 1 ? "" : "s"), but \(expected.count) are due.",
                hint: "The shape must be \(ShapeText.text(expected)).")
        }
        return Finding(.shape, "Both sizes are wrong: a product with other factors, or in another order, is due.")
    }

    private static func list(expected: Int, got: Int, _ sizes: [(name: String, value: Int)]) -> Finding {
        if let size = sizes.first(where: { $0.value == got }) {
            return Finding(
                .shape, "There is one entry for each of the \(size.value) \(size.name).",
                hint: "Record an entry only where the step is a multiple of the interval.")
        }
        switch got - expected {
        case 1: return Finding(.shape, "There is one entry too many.", hint: "Look at the first and at the last step.")
        case -1: return Finding(.shape, "One entry is missing.", hint: "Look at the first and at the last step.")
        default:
            return got == 0
                ? Finding(.shape, "The list is empty.", hint: "Append a value in the loop.")
                : Finding(.shape, "The entries are recorded at other steps than they should be.")
        }
    }

    private static func agree(_ one: Tensor, _ other: Tensor) -> Bool {
        one.shape == other.shape && zip(one.scalars, other.scalars).allSatisfy { Evidence.isClose($1, $0) }
    }
}
