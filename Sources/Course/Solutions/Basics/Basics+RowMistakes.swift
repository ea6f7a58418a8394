import Exercises
import Glibc
import Tensors

extension Basics {
    static let normalizeMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.normalizeRows, of: "normalizeRows", "The columns have length 1 here, not the rows.",
            hint: "Sum along axis 1, from left to right."
        ) { x in byColumn(x) { column in column.map { $0 / length(column) } } },
        Mistake(
            in: \.normalizeRows, of: "normalizeRows", "The whole table is divided by one number.",
            hint: "Each row has its own length: sum along axis 1 and keep the dimension."
        ) { x in x / length(x.scalars) },
        Mistake(
            in: \.normalizeRows, of: "normalizeRows", "The root is missing: this divides by the square of the length.",
            hint: "The length is the root of the sum of squares."
        ) { x in byRow(x) { row in row.map { $0 / (length(row) * length(row)) } } },
        Mistake(
            in: \.normalizeRows, of: "normalizeRows", "Each row is divided by its sum, so it adds up to 1.",
            hint: "Divide by the length: the root of the sum of squares."
        ) { x in byRow(x) { row in row.map { $0 / row.reduce(0, +) } } },
        Mistake(
            in: \.normalizeRows, of: "normalizeRows", "Each row is divided by the sum of its absolute values.",
            hint: "Divide by the length: the root of the sum of squares."
        ) { x in byRow(x) { row in row.map { $0 / row.reduce(0) { $0 + abs($1) } } } },
        Mistake(
            in: \.normalizeRows, of: "normalizeRows", "Each row is divided by its largest entry.",
            hint: "Divide by the length: the root of the sum of squares."
        ) { x in byRow(x) { row in row.map { $0 / (row.max() ?? 1) } } },
        Mistake(
            in: \.normalizeRows, of: "normalizeRows", "These are the lengths themselves. The rows are asked for.",
            hint: "Divide x by them."
        ) { x in
            let (n, m) = (x.shape[0], x.shape[1])
            let values = x.scalars
            return Tensor(shape: [n, 1], scalars: (0..<n).map { length(Array(values[$0 * m..<($0 + 1) * m])) })
        },
    ]

    static let softmaxMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.softmax, of: "softmax", "The columns add up to 1 here, not the rows.",
            hint: "Sum along axis 1, from left to right."
        ) { x in byColumn(x, shares) },
        Mistake(
            in: \.softmax, of: "softmax", "All entries together add up to 1. Each row should.",
            hint: "Sum along axis 1 and keep the dimension: one sum for each row."
        ) { x in Tensor(shape: x.shape, scalars: shares(x.scalars)) },
        Mistake(
            in: \.softmax, of: "softmax", "The exponential is missing above the line or below it.",
            hint: "First exp(x). Then divide it by its own sums."
        ) { x in byRow(x) { row in row.map { exp($0) / row.reduce(0, +) } } },
        Mistake(
            in: \.softmax, of: "softmax", "The exponential is missing: each row is only divided by its sum.",
            hint: "First exp(x). Then divide it by its own sums."
        ) { x in byRow(x) { row in row.map { $0 / row.reduce(0, +) } } },
        Mistake(
            in: \.softmax, of: "softmax", "These are the exponentials. They still need to be divided by their sums.",
            hint: "Divide each row by its sum."
        ) { x in mapped(x, exp) },
        Mistake(
            in: \.softmax, of: "softmax", "The largest score gets the smallest share.",
            hint: "It is exp(x), without a minus."
        ) { x in byRow(x) { row in shares(row.map { -$0 }) } },
        Mistake(
            in: \.softmax, of: "softmax", "This is the sigmoid of each entry, so the rows do not add up to 1.",
            hint: "Divide exp(x) by the sums of its rows."
        ) { x in mapped(x, curve) },
        Mistake(
            in: \.softmax, of: "softmax", "These are the logarithms of the shares.",
            hint: "Return the shares themselves."
        ) { x in byRow(x) { row in shares(row).map { log($0) } } },
    ]

    static let lossMistakes: [Mistake<Self>] = [
        Mistake(
            in: \.l1, of: "l1", "This is the mean. The sum is asked for.", hint: "Do not divide by m."
        ) { yhat, y in reference.l1(yhat, y) / Double(y.count) },
        Mistake(
            in: \.l1, of: "l1", "Errors above and below cancel out: the absolute value is missing.",
            hint: "Take abs of the differences before you add them up."
        ) { yhat, y in errors(yhat, y).reduce(0, +) },
        Mistake(
            in: \.l1, of: "l1", "The absolute value is taken after the sum, when errors have already cancelled out.",
            hint: "Take abs of the differences before you add them up."
        ) { yhat, y in abs(errors(yhat, y).reduce(0, +)) },
        Mistake(
            in: \.l1, of: "l1", "This is the loss L2: the errors are squared.",
            hint: "Take abs of the differences, not their square."
        ) { yhat, y in reference.l2(yhat, y) },
        Mistake(
            in: \.l1, of: "l1", "This is only the largest error.", hint: "Add all of the errors up."
        ) { yhat, y in errors(yhat, y).map { abs($0) }.max() ?? 0 },
        Mistake(
            in: \.l2, of: "l2", "This is the mean. The sum is asked for.", hint: "Do not divide by m."
        ) { yhat, y in reference.l2(yhat, y) / Double(y.count) },
        Mistake(
            in: \.l2, of: "l2", "This is the root of the sum. The sum itself is asked for.",
            hint: "Leave the root out."
        ) { yhat, y in reference.l2(yhat, y).squareRoot() },
        Mistake(
            in: \.l2, of: "l2", "This is the loss L1: the errors are not squared.", hint: "Square the differences."
        ) { yhat, y in reference.l1(yhat, y) },
        Mistake(
            in: \.l2, of: "l2", "The sum is squared, when errors have already cancelled out.",
            hint: "Square each difference before you add them up."
        ) { yhat, y in
            let sum = errors(yhat, y).reduce(0, +)
            return sum * sum
        },
        Mistake(
            in: \.l2, of: "l2", "There is a factor 1/2 here.", hint: "The loss is the plain sum of squares."
        ) { yhat, y in reference.l2(yhat, y) / 2 },
    ]

    private static func shares(_ scores: [Double]) -> [Double] {
        let powers = scores.map { exp($0) }
        return powers.map { $0 / powers.reduce(0, +) }
    }

    /// Each column by itself.
    private static func byColumn(_ x: Tensor, _ change: ([Double]) -> [Double]) -> Tensor {
        byRow(x.T, change).T
    }
}
