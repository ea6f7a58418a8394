import Figures
import Foundation
import TestSupport

/// Figures that several tests draw.
enum Samples {
    static let cost = LineChart(
        title: "The cost falls", xLabel: "step", yLabel: "cost",
        series: [
            .init("train", x: steps(100), y: steps(100).map { 0.69 * exp(-$0 / 60) + 0.05 }),
            .init("test", x: steps(100), y: steps(100).map { 0.69 * exp(-$0 / 80) + 0.15 }),
        ])

    static func steps(_ count: Int) -> [Double] {
        (0..<count).map { Double($0 * 2) }
    }

    /// Two classes apart by the circle x² + y² = 1.
    static let circle: DecisionMap = {
        var random = SeededGenerator(seed: 7)
        let (columns, rows) = (48, 32)
        let grid = (0..<columns * rows).map { index in
            let x = -2 + 4 * Double(index % columns) / Double(columns - 1)
            let y = 2 - 4 * Double(index / columns) / Double(rows - 1)
            return x * x + y * y < 1 ? 1 : 0
        }
        let points = (0..<60).map { _ in
            (Double.random(in: -2...2, using: &random), Double.random(in: -2...2, using: &random))
        }
        return DecisionMap(
            title: "Inside or outside", xRange: -2...2, yRange: -2...2, columns: columns, rows: rows, regions: grid,
            points: ClassifiedPoints(
                x: points.map(\.0), y: points.map(\.1), label: points.map { $0 * $0 + $1 * $1 < 1.2 ? 1 : 0 }),
            classNames: ["outside", "inside"])
    }()

    static let blobs = ScatterChart(
        title: "Two groups", xLabel: "height", yLabel: "weight",
        points: {
            var random = SeededGenerator(seed: 3)
            let labels = (0..<40).map { $0 % 3 }
            return ClassifiedPoints(
                x: labels.map { 160 + 10 * Double($0) + Double.random(in: -6...6, using: &random) },
                y: labels.map { 55 + 12 * Double($0) + Double.random(in: -8...8, using: &random) }, label: labels)
        }())
}

extension Samples {
    static let activations: Histogram = {
        var random = SeededGenerator(seed: 4)
        let values = (0..<400).map { _ in
            (0..<6).reduce(0) { sum, _ in sum + Double.random(in: -1...1, using: &random) }
        }
        return Histogram(title: "Activations of layer 2", xLabel: "activation", of: values, bins: 24)
    }()

    static let optimisers = BarChart(
        title: "Accuracy after 20 epochs", names: ["gradient descent", "momentum", "RMSprop", "Adam"],
        values: [0.71, 0.83, 0.88, 0.94])

    static let weights = HeatMap(
        title: "W1", rows: 3, columns: 4, values: [0.2, -0.5, 0.9, 0, 1.2, -1.1, 0.05, 0.4, -0.3, 0.7, -0.8, 0.6],
        rowNames: ["unit 1", "unit 2", "unit 3"], columnNames: ["x1", "x2", "x3", "x4"])

    static let animals = ConfusionMatrix(
        title: "Which animal?", classNames: ["cat", "dog", "bird"], counts: [[42, 7, 1], [9, 38, 3], [0, 2, 48]])

    static let disc: Image = {
        let (width, height) = (24, 24)
        let pixels = (0..<width * height).map { index in
            let (x, y) = (Double(index % width) - 11.5, Double(index / width) - 11.5)
            return max(0, 1 - (x * x + y * y).squareRoot() / 13)
        }
        return Image(title: "A disc", width: width, height: height, channels: 1, pixels: pixels)
    }()

    static let bowl: ContourMap = {
        let (columns, rows) = (24, 18)
        let values = (0..<columns * rows).map { index in
            let x = -3 + 6 * Double(index % columns) / Double(columns - 1)
            let y = 2 - 4 * Double(index / columns) / Double(rows - 1)
            return x * x + 3 * y * y
        }
        let steps = (0..<12).map { Double($0) }
        return ContourMap(
            title: "Downhill", xLabel: "w", yLabel: "b", xRange: -3...3, yRange: -2...2, columns: columns, rows: rows,
            values: values,
            paths: [.init("descent", x: steps.map { -2.7 * pow(0.7, $0) }, y: steps.map { 1.7 * pow(-0.6, $0) })])
    }()
}
