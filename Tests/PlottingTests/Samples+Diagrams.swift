import Figures
import Foundation
import TestSupport

extension Samples {
    /// A noisy cost, smoothed, and the mean of several runs with its band.
    static let runs: LineChart = {
        var random = SeededGenerator(seed: 9)
        let x = steps(80)
        let noisy = x.map { 0.9 * exp(-$0 / 50) + Double.random(in: -0.12...0.12, using: &random) + 0.15 }
        let mean = x.map { 0.5 * exp(-$0 / 40) + 0.05 }
        let spread = x.map { 0.02 + 0.1 * exp(-$0 / 60) }
        return LineChart(
            title: "Mini-batches and whole batches", xLabel: "step", yLabel: "cost",
            series: [
                .init("mini-batches", x: x, y: noisy, smoothing: 0.9),
                .init(
                    "mean of 10 runs", x: x, y: mean,
                    band: .init(low: zip(mean, spread).map { $0 - $1 }, high: zip(mean, spread).map { $0 + $1 })),
            ])
    }()

    static let many = LineChart(
        title: "Learning rates", xLabel: "step", yLabel: "cost",
        series: (0..<9).map { number in
            .init(
                "rate \(number + 1)", x: steps(50), y: steps(50).map { exp(-$0 * Double(number + 1) / 200) })
        })

    static let edges = FilterBank(
        title: "Four filters", width: 3, height: 3,
        filters: [
            [1, 0, -1, 1, 0, -1, 1, 0, -1], [1, 1, 1, 0, 0, 0, -1, -1, -1], [0, 1, 0, 1, -4, 1, 0, 1, 0],
            [0.1, 0.1, 0.1, 0.1, 0.2, 0.1, 0.1, 0.1, 0.1],
        ], names: ["vertical", "horizontal", "Laplace", "blur"])

    static let street: ImageBoxes = {
        let (width, height) = (60, 40)
        let pixels = (0..<width * height).flatMap { index -> [Double] in
            let (x, y) = (index % width, index / width)
            if (8..<26).contains(x), (20..<34).contains(y) { return [0.75, 0.15, 0.15] }
            if (36..<44).contains(x), (8..<36).contains(y) { return [0.2, 0.45, 0.3] }
            return y < 22 ? [0.55, 0.7, 0.9] : [0.35, 0.35, 0.38]
        }
        return ImageBoxes(
            title: "What is where", image: Image(width: width, height: height, channels: 3, pixels: pixels),
            boxes: [
                Box("car", left: 7, top: 19, right: 27, bottom: 35, score: 0.92),
                Box("tree", left: 35, top: 7, right: 45, bottom: 37, score: 0.61),
            ])
    }()

    static let attention = AttentionMap(
        title: "From French to English", queries: ["the", "black", "cat", "sleeps", "."],
        keys: ["le", "chat", "noir", "dort", "."],
        weights: [
            0.85, 0.1, 0.02, 0.02, 0.01, 0.02, 0.13, 0.8, 0.03, 0.02, 0.05, 0.75, 0.15, 0.04, 0.01, 0.01, 0.06, 0.02,
            0.88, 0.03, 0, 0, 0.01, 0.02, 0.97,
        ])

    static let network = NetworkDiagram(
        title: "Two, four, one",
        layers: [
            .init("input", units: 2, unitNames: ["x1", "x2"]), .init("hidden", units: 4),
            .init("output", units: 1, unitNames: ["y"]),
        ],
        weights: [[1.2, -0.4, -1.5, 0.3, 0.2, 0.9, 0.05, -0.7], [1, -1.2, 0.4, -0.1]])

    static let wideNetwork = NetworkDiagram(
        layers: [.init("pixels", units: 784), .init("hidden", units: 64), .init("digits", units: 10)])

    /// J = u + v - w with u = ab, v = ac, w = b + c, at a = 2, b = 3, c = 5.
    static let graph = ComputationGraph(
        title: "J = u + v - w",
        nodes: [
            .init("a", value: 2, gradient: 8), .init("b", value: 3, gradient: 1), .init("c", value: 5, gradient: 1),
            .init("u", "a * b", inputs: [0, 1], value: 6, gradient: 1),
            .init("v", "a * c", inputs: [0, 2], value: 10, gradient: 1),
            .init("w", "b + c", inputs: [1, 2], value: 8, gradient: -1),
            .init("s", "u + v", inputs: [3, 4], value: 16, gradient: 1),
            .init("J", "s - w", inputs: [6, 5], value: 8, gradient: 1),
        ])

    /// The backward pass under way: three gradients are known.
    static let halfway: ComputationGraph = {
        var halfway = Samples.graph
        halfway.shownGradients = 3
        return halfway
    }()

    static let descent = Animation(
        title: "Learning",
        frames: (1...6).map { count in
            .line(
                LineChart(
                    xLabel: "step", yLabel: "cost",
                    series: [.init("cost", x: steps(count * 10), y: steps(count * 10).map { exp(-$0 / 40) })]))
        })

    static let corners: DecisionMap = {
        let (columns, rows) = (30, 20)
        return DecisionMap(
            title: "Four corners", xRange: 0...1, yRange: 0...1, columns: columns, rows: rows,
            regions: (0..<columns * rows).map { $0 % columns * 2 / columns + $0 / columns * 2 / rows * 2 },
            points: ClassifiedPoints(
                x: [0.2, 0.8, 0.2, 0.8, 0.3, 0.7], y: [0.8, 0.8, 0.2, 0.2, 0.6, 0.4], label: [0, 1, 2, 3, 0, 2]),
            classNames: ["a", "b", "c", "d"])
    }()

    /// Every kind of figure once, by name.
    static let all: [(name: String, figure: Figure)] = [
        ("line", .line(cost)), ("runs", .line(runs)), ("many", .line(many)), ("scatter", .scatter(blobs)),
        ("decision-map", .decisionMap(circle)), ("corners", .decisionMap(corners)),
        ("histogram", .histogram(activations)), ("bars", .bars(optimisers)), ("heat-map", .heatMap(weights)),
        ("confusion-matrix", .confusionMatrix(animals)), ("image", .image(disc)), ("contour", .contour(bowl)),
        ("filter-bank", .filterBank(edges)), ("boxes", .boxes(street)), ("attention", .attention(attention)),
        ("network", .network(network)), ("wide-network", .network(wideNetwork)), ("graph", .computation(graph)),
        ("graph-halfway", .computation(halfway)),
        ("animation", .animation(descent)),
    ]

    static func figure(_ name: String) -> Figure? {
        all.first { $0.name == name }?.figure
    }
}
