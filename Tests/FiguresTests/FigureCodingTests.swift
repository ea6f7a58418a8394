import Figures
import Foundation
import Testing

/// Figures travel from the worker to the front as JSON; what arrives must be what was sent.
struct FigureCodingTests {
    static let figures: [Figure] = [
        .line(
            LineChart(
                title: "cost", xLabel: "step", yLabel: "J", yScale: .logarithmic,
                series: [.init("train", x: [0, 1], y: [0.69, 0.5])])),
        .scatter(ScatterChart(title: "points", points: ClassifiedPoints(x: [1], y: [2], label: [0]))),
        .decisionMap(
            DecisionMap(
                xRange: -1...1, yRange: 0...2, columns: 2, rows: 1, regions: [0, 1],
                points: ClassifiedPoints(x: [0], y: [1], label: [1]), classNames: ["cat", "dog"])),
        .histogram(Histogram(of: [1, 2, 2], bins: 2)), .bars(BarChart(names: ["a"], values: [1])),
        .heatMap(HeatMap(rows: 1, columns: 2, values: [1, 2], rowNames: ["r"])),
        .confusionMatrix(ConfusionMatrix(classNames: ["a"], counts: [[3]])),
        .image(Image(width: 1, height: 1, channels: 1, pixels: [0.5])),
        .contour(
            ContourMap(
                xRange: 0...1, yRange: 0...1, columns: 2, rows: 1, values: [0, 1], paths: [.init("p", x: [0], y: [1])])),
        .line(
            LineChart(
                series: [.init("a", x: [0], y: [1], band: .init(low: [0.5], high: [1.5]), smoothing: 0.9)])),
        .filterBank(FilterBank(width: 1, height: 1, filters: [[0.5], [-1]], names: ["a"])),
        .boxes(
            ImageBoxes(
                image: Image(width: 1, height: 1, channels: 1, pixels: [0.5]),
                boxes: [
                    Box("cat", left: 0, top: 0, right: 1, bottom: 1, score: 0.5),
                    Box(left: 0, top: 0, right: 1, bottom: 1),
                ]
            )),
        .attention(AttentionMap(queries: ["a"], keys: ["b", "c"], weights: [0.25, 0.75])),
        .network(
            NetworkDiagram(layers: [.init("in", units: 2, unitNames: ["x"]), .init(units: 1)], weights: [[1, 2]])),
        .computation(
            ComputationGraph(nodes: [.init("a", value: 1), .init("b", "a + a", inputs: [0, 0], gradient: 1)])),
        .animation(
            Animation(
                title: "t", frames: [.bars(BarChart(names: [], values: [])), .animation(Animation(frames: []))],
                secondsPerFrame: 0.5)),
    ]

    @Test(arguments: figures)
    func survivesTheWire(figure: Figure) throws {
        let data = try JSONEncoder().encode(figure)
        #expect(try JSONDecoder().decode(Figure.self, from: data) == figure)
    }

    @Test func framesOverOneLandscapeCarryItOnce() throws {
        let map = ContourMap(xRange: 0...1, yRange: 0...1, columns: 3, rows: 1, values: [0.125, 0.25, 0.375])
        var other = map
        other.values = [1, 2, 3]
        var grown = map
        grown.paths = [.init("way", x: [0], y: [1])]
        let film = Figure.animation(
            Animation(frames: [.contour(map), .contour(grown), .contour(other), .contour(map)]))

        let data = try JSONEncoder().encode(film)

        #expect(String(decoding: data, as: UTF8.self).components(separatedBy: "0.125").count == 3)
        #expect(try JSONDecoder().decode(Figure.self, from: data) == film)
    }

    @Test func theFormIsStable() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let chart = LineChart(title: "c", series: [.init("a", x: [0], y: [1])])
        let json = String(decoding: try encoder.encode(Figure.line(chart)), as: UTF8.self)
        #expect(
            json == #"{"line":{"_0":{"series":[{"name":"a","x":[0],"y":[1]}],"title":"c","xLabel":"","#
                + #""xScale":"linear","yLabel":"","yScale":"linear"}}}"#)
    }
}
