public import Figures
public import Tensors

/// A chart of several lines; x counts from 0.
///
/// - Parameter series: a name and the y values of each line.
public func lineChart(
    _ title: String = "", xLabel: String = "", yLabel: String = "", _ series: [(String, [Double])]
) -> Figure {
    .line(
        LineChart(
            title: title, xLabel: xLabel, yLabel: yLabel,
            series: series.map { LineChart.Series($0.0, x: $0.1.indices.map(Double.init), y: $0.1) }))
}

/// A chart of one line through the points (0, y[0]), (1, y[1]), …, such as the costs of a training run.
public func lineChart(_ title: String = "", xLabel: String = "", yLabel: String = "", y: [Double]) -> Figure {
    lineChart(title, xLabel: xLabel, yLabel: yLabel, [(yLabel, y)])
}

/// A chart of one line through the points (x, y).
///
/// - Parameters:
///   - x: any shape with n entries.
///   - y: any shape with n entries.
public func lineChart(
    _ title: String = "", xLabel: String = "", yLabel: String = "", x: Tensor, y: Tensor
) -> Figure {
    checkSameCount(x, y, in: "lineChart")
    let series = LineChart.Series(yLabel, x: x.scalars, y: y.scalars)
    return .line(LineChart(title: title, xLabel: xLabel, yLabel: yLabel, series: [series]))
}

/// Points of two features, one mark for each class.
///
/// - Parameters:
///   - X: shape (2, m), a column is a point.
///   - Y: shape (1, m), the class numbers.
public func scatter(_ X: Tensor, _ Y: Tensor, _ title: String = "") -> Figure {
    .scatter(ScatterChart(title: title, xLabel: "x1", yLabel: "x2", points: points(X, Y, in: "scatter")))
}

/// What a classifier answers in the region around the points, with the boundary between its answers.
///
/// - Parameters:
///   - X: shape (2, m), a column is a point.
///   - Y: shape (1, m), the class numbers.
///   - resolution: how many columns and rows of the plane are asked.
///   - predict: from (2, k) points to (1, k) answers: class numbers, or probabilities of class 1.
/// - Complexity: one call of `predict` with resolution² points.
public func decisionMap(
    _ X: Tensor, _ Y: Tensor, _ title: String = "", resolution: Int = 120, predict: (Tensor) -> Tensor
) -> Figure {
    let points = points(X, Y, in: "decisionMap")
    let xRange = padded(points.x)
    let yRange = padded(points.y)
    var grid = [Double](repeating: 0, count: 2 * resolution * resolution)
    for row in 0..<resolution {
        for column in 0..<resolution {
            let index = row * resolution + column
            grid[index] = position(column, of: resolution, in: xRange)
            grid[resolution * resolution + index] = position(resolution - 1 - row, of: resolution, in: yRange)
        }
    }
    let answers = predict(Tensor(shape: [2, resolution * resolution], scalars: grid))
    guard answers.scalars.count == resolution * resolution else {
        fatalError(
            "decisionMap: predict gave a tensor of shape \(answers.shape) for points of shape "
                + "(2, \(resolution * resolution)). It must give one answer a column: (1, \(resolution * resolution)).")
    }
    // Probabilities are cut at 1/2; class numbers stay what they are.
    let regions = answers.scalars.map { $0.isFinite ? Int($0.rounded(.toNearestOrAwayFromZero)) : 0 }
    return .decisionMap(
        DecisionMap(
            title: title, xRange: xRange, yRange: yRange, columns: resolution, rows: resolution, regions: regions,
            points: points, classNames: classNames(points.label)))
}

private func classNames(_ labels: [Int]) -> [String] {
    (0...max(1, labels.max() ?? 1)).map { "class \($0)" }
}

private func points(_ X: Tensor, _ Y: Tensor, in function: String) -> ClassifiedPoints {
    guard X.shape.count == 2, X.shape[0] == 2, Y.scalars.count == X.shape[1] else {
        fatalError(
            "\(function): X has shape \(X.shape) and Y has shape \(Y.shape). "
                + "X must be (2, m) and Y (1, m): a column is a point.")
    }
    let m = X.shape[1]
    let values = X.scalars
    return ClassifiedPoints(
        x: Array(values[..<m]), y: Array(values[m...]), label: Y.scalars.map { $0.isFinite ? Int($0) : 0 })
}

private func checkSameCount(_ x: Tensor, _ y: Tensor, in function: String) {
    guard x.scalars.count == y.scalars.count else {
        fatalError("\(function): x has \(x.scalars.count) numbers and y has \(y.scalars.count). They must be as many.")
    }
}

/// The values' range with a tenth of it added on both sides.
private func padded(_ values: [Double]) -> ClosedRange<Double> {
    let finite = values.filter(\.isFinite)
    let low = finite.min() ?? 0
    let high = finite.max() ?? 1
    let margin = high > low ? (high - low) * 0.1 : 1
    return (low - margin)...(high + margin)
}

private func position(_ index: Int, of count: Int, in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * (Double(index) + 0.5) / Double(count)
}
