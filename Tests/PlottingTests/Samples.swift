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
