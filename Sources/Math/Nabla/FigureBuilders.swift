public import Figures
public import Tensors

/// A chart of several lines; x counts from 0.
///
/// - Parameters:
///   - xScale: `.logarithmic` puts powers of ten at equal distances.
///   - smoothing: from 0 to below 1, such as 0.9: draws running means in front of the noisy values.
///   - series: a name and the y values of each line.
public func lineChart(
    _ title: String = "", xLabel: String = "", yLabel: String = "", xScale: LineChart.Scale = .linear,
    yScale: LineChart.Scale = .linear, smoothing: Double? = nil, _ series: [(String, [Double])]
) -> Figure {
    .line(
        LineChart(
            title: title, xLabel: xLabel, yLabel: yLabel, xScale: xScale, yScale: yScale,
            series: series.map { name, y in
                LineChart.Series(name, x: y.indices.map(Double.init), y: y, smoothing: smoothing)
            }))
}

/// A chart of one line through the points (0, y[0]), (1, y[1]), …, such as the costs of a training run.
public func lineChart(
    _ title: String = "", xLabel: String = "", yLabel: String = "", xScale: LineChart.Scale = .linear,
    yScale: LineChart.Scale = .linear, smoothing: Double? = nil, y: [Double]
) -> Figure {
    lineChart(
        title, xLabel: xLabel, yLabel: yLabel, xScale: xScale, yScale: yScale, smoothing: smoothing, [(yLabel, y)])
}

/// A chart of one line through the points (x, y).
///
/// - Parameters:
///   - x: any shape with n entries.
///   - y: any shape with n entries.
///   - spread: any shape with n entries: shades a band from y - spread to y + spread, such as one standard deviation.
public func lineChart(
    _ title: String = "", xLabel: String = "", yLabel: String = "", xScale: LineChart.Scale = .linear,
    yScale: LineChart.Scale = .linear, smoothing: Double? = nil, x: Tensor, y: Tensor, spread: Tensor? = nil,
    file: StaticString = #fileID, line: UInt = #line
) -> Figure {
    let (xs, ys) = (x.scalars, y.scalars)
    if xs.count != ys.count {
        refuse("lineChart: x has \(xs.count) numbers and y has \(ys.count). They must be as many.", file, line)
    }
    var band: LineChart.Band?
    if let spread = spread?.scalars {
        if spread.count != ys.count {
            refuse(
                "lineChart: spread has \(spread.count) numbers and y has \(ys.count). They must be as many.", file, line
            )
        }
        band = LineChart.Band(low: zip(ys, spread).map { $0 - $1 }, high: zip(ys, spread).map { $0 + $1 })
    }
    let series = LineChart.Series(yLabel, x: xs, y: ys, band: band, smoothing: smoothing)
    return .line(
        LineChart(title: title, xLabel: xLabel, yLabel: yLabel, xScale: xScale, yScale: yScale, series: [series]))
}

/// A function of one number and its slope in one chart, such as an activation function with its derivative.
///
/// - Parameters:
///   - range: where it is asked.
///   - function: from a tensor to one of the same shape, element by element. The slope is measured, by a small move to
///     both sides.
public func curveAndSlope(
    _ name: String, x range: ClosedRange<Double> = -4...4, _ function: (Tensor) -> Tensor
) -> Figure {
    let x = Tensor.linspace(range.lowerBound, range.upperBound, 161)
    let h = 1e-5 * max(1, range.upperBound - range.lowerBound)
    let slope = (function(x + h) - function(x - h)) / (2 * h)
    return .line(
        LineChart(
            title: name, xLabel: "z",
            series: [
                LineChart.Series(name, x: x.scalars, y: function(x).scalars),
                LineChart.Series("slope", x: x.scalars, y: slope.scalars),
            ]))
}

/// How often the values fall into each of `bins` ranges of equal width, such as the activations of a layer.
///
/// Values that are not finite are left out.
///
/// - Parameter values: any shape.
public func histogram(_ values: Tensor, _ title: String = "", xLabel: String = "", bins: Int = 30) -> Figure {
    .histogram(Histogram(title: title, xLabel: xLabel, of: values.scalars, bins: bins))
}

/// A bar for each name, such as the accuracy of each optimiser.
public func bars(_ values: [(String, Double)], _ title: String = "") -> Figure {
    .bars(BarChart(title: title, names: values.map(\.0), values: values.map(\.1)))
}

/// Figures that follow each other, such as the boundary of a model after each epoch. A terminal shows the first, the
/// middle and the last of them beside each other; as SVG they play. To see a model move while it learns, show its figures
/// under one name: `show(figure, as: "boundary")`.
public func animation(_ frames: [Figure], _ title: String = "", secondsPerFrame: Double = 0.2) -> Figure {
    .animation(Animation(title: title, frames: frames, secondsPerFrame: secondsPerFrame))
}

/// Stops the program over a figure that cannot be made, with a sentence that says what to do.
func refuse(_ sentence: String, _ file: StaticString, _ line: UInt) -> Never {
    fatalError(sentence, file: file, line: line)
}
