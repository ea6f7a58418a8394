public import Figures
public import Tensors

/// Lines of equal height of a function of two numbers, with the way that an optimiser took over it.
///
/// - Parameters:
///   - x: the range from left to right.
///   - y: the range from bottom to top.
///   - path: shape (2, n), a column is a step; or nothing.
///   - resolution: how many columns and rows of the plane are asked.
/// - Complexity: resolution² calls of `height`.
public func contour(
    _ title: String = "", x: ClosedRange<Double>, y: ClosedRange<Double>, xLabel: String = "", yLabel: String = "",
    path: Tensor? = nil, resolution: Int = 60, file: StaticString = #fileID, line: UInt = #line,
    height: (Double, Double) -> Double
) -> Figure {
    let paths = path.map { [("path", $0)] } ?? []
    return contour(
        title, x: x, y: y, xLabel: xLabel, yLabel: yLabel, paths: paths, resolution: resolution, file: file,
        line: line, height: height)
}

/// Lines of equal height of a function of two numbers, with the ways of several optimisers, each with its name.
///
/// - Parameter paths: a name and a tensor of shape (2, n) for each way; a column is a step.
/// - Complexity: resolution² calls of `height`.
public func contour(
    _ title: String = "", x: ClosedRange<Double>, y: ClosedRange<Double>, xLabel: String = "", yLabel: String = "",
    paths: [(String, Tensor)], resolution: Int = 60, file: StaticString = #fileID, line: UInt = #line,
    height: (Double, Double) -> Double
) -> Figure {
    .contour(
        contourMap(
            title, x, y, xLabel, yLabel, paths: paths.map { path($0, $1, in: "contour", file, line) }, resolution,
            height))
}

/// The way of gradient descent over a cost, step by step: an animation of the contour map with the growing path.
///
/// - Parameters:
///   - path: shape (2, n), a column is a step.
///   - frames: at most so many pictures; a longer way grows by several steps from one to the next.
/// - Complexity: resolution² calls of `height`, whatever the number of frames.
public func descent(
    _ title: String = "", x: ClosedRange<Double>, y: ClosedRange<Double>, xLabel: String = "", yLabel: String = "",
    path: Tensor, frames: Int = 25, resolution: Int = 50, secondsPerFrame: Double = 0.15,
    file: StaticString = #fileID, line: UInt = #line, height: (Double, Double) -> Double
) -> Figure {
    descent(
        title, x: x, y: y, xLabel: xLabel, yLabel: yLabel, paths: [("", path)], frames: frames, resolution: resolution,
        secondsPerFrame: secondsPerFrame, file: file, line: line, height: height)
}

/// The ways of several optimisers over a cost, each with its name, side by side in time.
///
/// - Parameter paths: a name and a tensor of shape (2, n) for each way; a column is a step. A way that is over waits.
/// - Complexity: resolution² calls of `height`, whatever the number of frames.
public func descent(
    _ title: String = "", x: ClosedRange<Double>, y: ClosedRange<Double>, xLabel: String = "", yLabel: String = "",
    paths: [(String, Tensor)], frames: Int = 25, resolution: Int = 50, secondsPerFrame: Double = 0.15,
    file: StaticString = #fileID, line: UInt = #line, height: (Double, Double) -> Double
) -> Figure {
    let whole = paths.map { path($0, $1, in: "descent", file, line) }
    let map = contourMap("", x, y, xLabel, yLabel, paths: whole, resolution, height)
    let last = max(0, (whole.map(\.x.count).max() ?? 0) - 1)
    let count = max(1, min(max(1, frames), last + 1))
    let pictures = (0..<count).map { picture -> Figure in
        let step = count > 1 ? picture * last / (count - 1) : last
        var frame = map
        frame.title = "step \(step)"
        frame.paths = whole.map { way in
            ContourMap.Path(way.name, x: Array(way.x.prefix(step + 1)), y: Array(way.y.prefix(step + 1)))
        }
        if whole.count == 1, let x = frame.paths[0].x.last, let y = frame.paths[0].y.last {
            frame.title += ", cost \(Sample.format(height(x, y)))"
        }
        return .contour(frame)
    }
    return animation(pictures, title, secondsPerFrame: secondsPerFrame)
}

private func contourMap(
    _ title: String, _ x: ClosedRange<Double>, _ y: ClosedRange<Double>, _ xLabel: String, _ yLabel: String,
    paths: [ContourMap.Path], _ resolution: Int, _ height: (Double, Double) -> Double
) -> ContourMap {
    let count = max(2, resolution)
    let place = { (index: Int, range: ClosedRange<Double>) in
        range.lowerBound + (range.upperBound - range.lowerBound) * Double(index) / Double(count - 1)
    }
    let values = (0..<count * count).map { height(place($0 % count, x), place(count - 1 - $0 / count, y)) }
    return ContourMap(
        title: title, xLabel: xLabel, yLabel: yLabel, xRange: x, yRange: y, columns: count, rows: count,
        values: values, paths: paths)
}

private func path(
    _ name: String, _ steps: Tensor, in function: String, _ file: StaticString, _ line: UInt
) -> ContourMap.Path {
    guard steps.shape.count == 2, steps.shape[0] == 2 else {
        refuse("\(function): a path has shape \(steps.shape). It must be (2, n): a column is a step.", file, line)
    }
    let (n, numbers) = (steps.shape[1], steps.scalars)
    return ContourMap.Path(name, x: Array(numbers[..<n]), y: Array(numbers[n...]))
}
