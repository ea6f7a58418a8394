import Exercises
import Foundation
import Tensors

/// Small matrices as text, expected and got side by side.
enum MatrixText {
    private static let mostRows = 6
    private static let mostColumns = 6

    /// For example:
    ///
    ///     expected  ⎡ 0.998 ⎤   yours  ⎡ 2.995 ⎤
    ///               ⎣ 2.395 ⎦          ⎣ 7.185 ⎦
    ///
    /// Entries that differ are marked with `*` on the learner's side.
    static func sideBySide(expected: Value, got: Value, differing: Set<Int>) -> String {
        let left = lines(expected, marked: [])
        let right = lines(got, marked: differing)
        let leftWidth = left.map(\.count).max() ?? 0
        let count = max(left.count, right.count)
        return (0..<count).map { row in
            let one = row < left.count ? left[row] : ""
            let other = row < right.count ? right[row] : ""
            let line =
                (row == 0 ? "expected  " : "          ") + one.padding(to: leftWidth)
                + (row == 0 ? "   yours  " : "          ") + other
            return line.trimmingTrailingSpaces
        }.joined(separator: "\n")
    }

    /// A value on as few lines as it has rows.
    static func lines(_ value: Value, marked: Set<Int>) -> [String] {
        guard let numbers = Comparison.numbers(of: value) else { return [brief(value)] }
        let (rows, columns) = size(value, count: numbers.count)
        guard rows * columns == numbers.count, !numbers.isEmpty else { return [brief(value)] }
        if case .scalar = value { return [format(numbers[0]) + (marked.contains(0) ? "*" : "")] }
        let (shownRows, shownColumns) = (min(rows, mostRows), min(columns, mostColumns))
        var cells = (0..<shownRows).map { row in
            (0..<shownColumns).map { column in
                let position = row * columns + column
                return format(numbers[position]) + (marked.contains(position) ? "*" : "")
            } + (columns > shownColumns ? ["…"] : [])
        }
        if rows > shownRows { cells.append(Array(repeating: "…", count: cells[0].count)) }
        let widths = cells[0].indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        return cells.enumerated().map { row, entries in
            let text = zip(entries, widths).map { $0.leftPadding(to: $1) }.joined(separator: " ")
            let (open, close) = brackets(row: row, of: cells.count)
            return "\(open) \(text) \(close)"
        }
    }

    private static func size(_ value: Value, count: Int) -> (rows: Int, columns: Int) {
        guard case .tensor(let tensor) = value, tensor.shape.count >= 2 else { return (1, count) }
        let columns = tensor.shape[tensor.shape.count - 1]
        return columns > 0 ? (count / columns, columns) : (0, 0)
    }

    private static func brackets(row: Int, of count: Int) -> (String, String) {
        if count == 1 { return ("[", "]") }
        if row == 0 { return ("⎡", "⎤") }
        return row == count - 1 ? ("⎣", "⎦") : ("⎢", "⎥")
    }

    private static func brief(_ value: Value) -> String {
        switch value {
        case .integer(let number): String(number)
        case .boolean(let truth): String(truth)
        case .text(let text): "\"\(text)\""
        case .list(let list): "a list of \(list.count)"
        case .record(let record): "(" + record.map(\.name).joined(separator: ", ") + ")"
        case .tensor(let tensor): "an empty tensor of shape \(tensor.shape)"
        case .scalar(let number): format(number)
        }
    }

    static func format(_ number: Double) -> String {
        if !number.isFinite { return number.isNaN ? "nan" : (number < 0 ? "-inf" : "inf") }
        if number == number.rounded(), number.magnitude < 1e6 { return String(Int(number)) }
        return String(format: number.magnitude >= 1e5 || number.magnitude < 1e-3 ? "%.4e" : "%.6g", number)
    }
}

extension String {
    func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }

    func leftPadding(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }

    var trimmingTrailingSpaces: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
