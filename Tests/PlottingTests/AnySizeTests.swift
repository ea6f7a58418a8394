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
        .line(Samples.runs), .line(Samples.many),
        .line(
            LineChart(
                series: [
                    .init("b", x: [0, 1, 2], y: [1], band: .init(low: [.nan, -1e308], high: [1e308]), smoothing: 2)
                ])),
        .filterBank(Samples.edges), .filterBank(FilterBank(width: 0, height: -1, filters: [[], [1]])),
        .filterBank(
            FilterBank(
                title: "t", width: 28, height: 28, channels: 3, filters: Array(repeating: [.nan, 2], count: 500),
                names: ["层层"])),
        .boxes(Samples.street),
        .boxes(
            ImageBoxes(
                image: Image(width: .max, height: 3, channels: 9, pixels: []),
                boxes: [Box("层", left: -1e300, top: .nan, right: 1, bottom: 2, score: .nan)])),
        .boxes(
            ImageBoxes(
                image: Samples.disc,
                boxes: [
                    Box("outside", left: 90, top: -90, right: 99, bottom: 80),
                    Box(left: 0, top: 0, right: 1, bottom: 1),
                ]
            )),
        .attention(Samples.attention), .attention(AttentionMap(queries: ["a"], keys: [], weights: [.nan])),
        .attention(AttentionMap(queries: ["a", "层层"], keys: ["a very long word", ""], weights: [.infinity])),
        .network(Samples.network), .network(Samples.wideNetwork), .network(NetworkDiagram(layers: [])),
        .network(
            NetworkDiagram(
                layers: [.init(units: .max), .init("层", units: 0, unitNames: ["层层层"]), .init(units: -3)],
                weights: [[.nan, .infinity]])),
        .computation(Samples.graph), .computation(ComputationGraph(nodes: [])),
        .computation(
            ComputationGraph(
                title: "broken",
                nodes: [.init("", inputs: [0, 5, -1]), .init("层", "层 + 层", inputs: [0, 0], value: .nan)])),
        .computation(ComputationGraph(nodes: (0..<300).map { .init("n", "f", inputs: [$0 - 1, $0 / 2]) })),
        .animation(Samples.descent), .animation(Animation(frames: [])),
        .animation(Animation(title: "t", frames: [.animation(Samples.descent)], secondsPerFrame: .nan)),
        .decisionMap(Samples.corners),
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
                if glyphs == .ascii, !Self.namesAreWide(Self.figures[index]) {
                    #expect(lines.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x80 } })
                }
            }
        }
        #expect(!summary(of: Self.figures[index]).isEmpty)
    }

    /// Whether the figure's own texts are more than ASCII.
    private static func namesAreWide(_ figure: Figure) -> Bool {
        "\(figure)".contains("层")
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
