public import Figures
public import Tensors

/// Points of two features, one mark for each class.
///
/// - Parameters:
///   - X: shape (2, m), a column is a point.
///   - Y: shape (1, m), the class numbers.
public func scatter(
    _ X: Tensor, _ Y: Tensor, _ title: String = "", file: StaticString = #fileID, line: UInt = #line
) -> Figure {
    let points = points(X, Y, in: "scatter", file, line)
    return .scatter(ScatterChart(title: title, xLabel: "x1", yLabel: "x2", points: points))
}

/// What a classifier answers in the region around the points, with the boundaries between its answers.
///
/// - Parameters:
///   - X: shape (2, m), a column is a point.
///   - Y: shape (1, m), the class numbers.
///   - resolution: how many columns and rows of the plane are asked.
///   - classNames: the names of the classes 0, 1, …; without them they are called by their numbers.
///   - predict: from (2, k) points to (1, k) answers, which are class numbers or probabilities of class 1, or to (C, k)
///     scores, of which the largest in a column is the answer.
/// - Complexity: one call of `predict` with resolution² points.
public func decisionMap(
    _ X: Tensor, _ Y: Tensor, _ title: String = "", resolution: Int = 120, classNames: [String] = [],
    file: StaticString = #fileID, line: UInt = #line, predict: (Tensor) -> Tensor
) -> Figure {
    let points = points(X, Y, in: "decisionMap", file, line)
    let (xRange, yRange) = (padded(points.x), padded(points.y))
    let count = max(1, resolution)
    let answers = predict(Tensor(shape: [2, count * count], scalars: grid(xRange, yRange, count)))
    guard let regions = classes(answers, count: count * count) else {
        refuse(
            "decisionMap: predict gave a tensor of shape \(answers.shape) for points of shape "
                + "(2, \(count * count)). It must give one answer a column: (1, \(count * count)), "
                + "or a score for each of C classes: (C, \(count * count)).", file, line)
    }
    let largest = max(1, points.label.max() ?? 1, regions.max() ?? 1)
    let names = (0...largest).map { $0 < classNames.count ? classNames[$0] : "class \($0)" }
    return .decisionMap(
        DecisionMap(
            title: title, xRange: xRange, yRange: yRange, columns: count, rows: count, regions: regions,
            points: points, classNames: names))
}

/// The class of each column of answers; `nil` where there is not one column for each of `count` points.
private func classes(_ answers: Tensor, count: Int) -> [Int]? {
    let numbers = answers.scalars
    // Probabilities are cut at 1/2; class numbers stay what they are.
    if numbers.count == count {
        return numbers.map { abs($0) < 1e6 ? Int($0.rounded(.toNearestOrAwayFromZero)) : 0 }
    }
    guard answers.shape.count == 2, answers.shape[0] > 1, answers.shape[1] == count else { return nil }
    return (0..<count).map { column in
        var best = 0
        for row in 1..<answers.shape[0] where numbers[row * count + column] > numbers[best * count + column] {
            best = row
        }
        return best
    }
}

private func points(
    _ X: Tensor, _ Y: Tensor, in function: String, _ file: StaticString, _ line: UInt
) -> ClassifiedPoints {
    let (values, labels) = (X.scalars, Y.scalars)
    guard X.shape.count == 2, X.shape[0] == 2, labels.count == X.shape[1] else {
        refuse(
            "\(function): X has shape \(X.shape) and Y has shape \(Y.shape). "
                + "X must be (2, m) and Y (1, m): a column is a point.", file, line)
    }
    let m = X.shape[1]
    return ClassifiedPoints(
        x: Array(values[..<m]), y: Array(values[m...]), label: labels.map { abs($0) < 1e6 ? Int($0) : 0 })
}

/// The points of a grid over the plane, from the top left, as (2, count²).
private func grid(_ xRange: ClosedRange<Double>, _ yRange: ClosedRange<Double>, _ count: Int) -> [Double] {
    let place = { (index: Int, range: ClosedRange<Double>) in
        range.lowerBound + (range.upperBound - range.lowerBound) * (Double(index) + 0.5) / Double(count)
    }
    let indices = 0..<count * count
    return indices.map { place($0 % count, xRange) } + indices.map { place(count - 1 - $0 / count, yRange) }
}

/// The values' range with a tenth of it added on both sides.
private func padded(_ values: [Double]) -> ClosedRange<Double> {
    let finite = values.filter(\.isFinite)
    let low = finite.min() ?? 0
    let high = finite.max() ?? 1
    let margin = high > low ? (high - low) * 0.1 : 1
    return (low - margin)...(high + margin)
}
