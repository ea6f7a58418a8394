public import Figures
public import Tensors

/// A matrix shown by colour, with its values where they fit, such as weights or correlations.
///
/// - Parameters:
///   - values: shape (rows, columns).
///   - rowNames: names beside the rows, from the top.
///   - columnNames: names above the columns.
public func heatMap(
    _ values: Tensor, _ title: String = "", rowNames: [String] = [], columnNames: [String] = [],
    file: StaticString = #fileID, line: UInt = #line
) -> Figure {
    guard values.shape.count == 2 else {
        refuse("heatMap: the values have shape \(values.shape). They must be a matrix: (rows, columns).", file, line)
    }
    return .heatMap(
        HeatMap(
            title: title, rows: values.shape[0], columns: values.shape[1], values: values.scalars, rowNames: rowNames,
            columnNames: columnNames))
}

/// How many examples of each class a classifier put into each class: a row is a true class, a column a predicted one.
///
/// - Parameters:
///   - truth: any shape with m entries, the true class numbers.
///   - predicted: any shape with m entries, the predicted class numbers.
///   - classNames: the names of the classes 0, 1, …; without them they are called by their numbers.
public func confusionMatrix(
    truth: Tensor, predicted: Tensor, _ title: String = "", classNames: [String] = [],
    file: StaticString = #fileID, line: UInt = #line
) -> Figure {
    let number = { (value: Double) in abs(value) < 1e6 ? Int(value.rounded()) : -1 }
    let (truth, predicted) = (truth.scalars.map(number), predicted.scalars.map(number))
    if truth.count != predicted.count {
        refuse(
            "confusionMatrix: truth has \(truth.count) classes and predicted has \(predicted.count). "
                + "They must be as many.", file, line)
    }
    let largest = max(truth.max() ?? 0, predicted.max() ?? 0)
    if largest > 1000 {
        refuse("confusionMatrix: there is a class \(largest). Classes are counted from 0 to at most 1000.", file, line)
    }
    let names = (0..<max(classNames.count, largest + 1, 2)).map { $0 < classNames.count ? classNames[$0] : "\($0)" }
    return .confusionMatrix(ConfusionMatrix(title: title, classNames: names, truth: truth, predicted: predicted))
}

/// How much each word of an output looks at each word of an input (course 5, week 3).
///
/// - Parameters:
///   - weights: shape (queries, keys), from 0 to 1; each row sums to 1.
///   - queries: the words that look, for the rows.
///   - keys: the words that are looked at, for the columns.
public func attentionMap(
    _ weights: Tensor, queries: [String], keys: [String], _ title: String = "",
    file: StaticString = #fileID, line: UInt = #line
) -> Figure {
    guard weights.shape.count == 2, weights.shape[0] == queries.count, weights.shape[1] == keys.count else {
        refuse(
            "attentionMap: the weights have shape \(weights.shape) for \(queries.count) queries and \(keys.count) keys. "
                + "They must be (\(queries.count), \(keys.count)).", file, line)
    }
    return .attention(AttentionMap(title: title, queries: queries, keys: keys, weights: weights.scalars))
}
