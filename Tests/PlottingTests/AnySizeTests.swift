import Figures
import Plotting
import Screen
import TestSupport
import Testing

/// Every kind of figure, with whatever numbers, fits into every size.
struct AnySizeTests {
    static let figures: [Figure] = [
        .line(Samples.cost), .decisionMap(Samples.circle), .scatter(Samples.blobs), .line(LineChart(series: [])),
        .scatter(ScatterChart(points: ClassifiedPoints(x: [], y: [], label: []))),
        .line(
            LineChart(
                title: "Extremes", yLabel: "y", yScale: .logarithmic,
                series: [.init("a", x: [0, 1, 2, 3], y: [1e-300, 1e300, -1, 0])])),
        .line(
            LineChart(
                title: "层层层层", xLabel: "层", yLabel: "层",
                series: [.init("层", x: [-1.7e308, 1.7e308], y: [.nan, 1e308]), .init("b", x: [1], y: [])])),
        .line(LineChart(series: [.init("close", x: [1, 1.000_000_000_000_1], y: [1e9, 1e9 + 1e-6])])),
        .decisionMap(
            DecisionMap(
                xRange: 0...0, yRange: -1e308...1e308, columns: 0, rows: 3, regions: [],
                points: ClassifiedPoints(x: [0, .nan], y: [0, 1], label: [-3, 900]))),
        .histogram(Samples.activations), .histogram(Histogram(edges: [], counts: [])),
        .histogram(Histogram(edges: [0, .nan, 1e308], counts: [3, -1])),
        .bars(Samples.optimisers), .bars(BarChart(names: ["层层层"], values: [-1.7e308])),
        .heatMap(Samples.weights), .heatMap(HeatMap(rows: 300, columns: 500, values: [1, .nan, -.infinity])),
        .heatMap(HeatMap(rows: -1, columns: 0, values: [])), .confusionMatrix(Samples.animals),
        .confusionMatrix(ConfusionMatrix(classNames: ["a", "b"], counts: [[1]])), .image(Samples.disc),
        .image(Image(title: "empty", width: 0, height: 3, channels: 0, pixels: [])),
        .image(Image(width: 3, height: 2, channels: 3, pixels: [.nan, 7, -1])), .contour(Samples.bowl),
        .contour(
            ContourMap(
                xRange: 0...0, yRange: 0...1, columns: 3, rows: 2, values: [1e308, -1e308, .nan, 0, 1, .infinity],
                paths: [.init(x: [1], y: [])])),
    ]

    @Test(arguments: figures.indices, PlotGlyphs.allCases)
    func fits(figure index: Int, glyphs: PlotGlyphs) {
        var sizes = [0, 1, 2, 3, 9, 16, 20].flatMap { width in (0...7).map { (width, $0) } }
        sizes += [(1, 40), (200, 1), (60, 20)]
        for (width, height) in sizes {
            for usesColor in [true, false] {
                let options = PlotOptions(width: width, height: height, glyphs: glyphs, usesColor: usesColor)
                let lines = draw(Self.figures[index], options: options)
                #expect(lines.count == height)
                #expect(lines.allSatisfy { $0.width <= width })
                if glyphs == .ascii, index < 4 {
                    #expect(lines.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x80 } })
                }
            }
        }
        #expect(!summary(of: Self.figures[index]).isEmpty)
    }

    @Test func randomChartsFit() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<300 {
            let series = (0..<Int.random(in: 0...8, using: &random)).map { number in
                let scale = [1e-9, 1, 1e6, 1e200].randomElement(using: &random)!
                let values = (0..<Int.random(in: 0...30, using: &random)).map { _ in
                    Double.random(in: -scale...scale, using: &random)
                }
                return LineChart.Series("series \(number)", x: values.shuffled(using: &random), y: values)
            }
            let scale: LineChart.Scale = Bool.random(using: &random) ? .linear : .logarithmic
            let options = PlotOptions(
                width: Int.random(in: 1...100, using: &random), height: Int.random(in: 1...40, using: &random))
            let lines = draw(.line(LineChart(title: "t", yScale: scale, series: series)), options: options)
            #expect(lines.count == options.height && lines.allSatisfy { $0.width <= options.width })
        }
    }
}
