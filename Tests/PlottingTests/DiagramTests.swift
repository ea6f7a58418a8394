import Figures
import Plotting
import Screen
import TestSupport
import Testing

/// Diagrams, pictures with something on them, and animations, in their looks.
struct DiagramTests {
    @Test(arguments: [
        "runs", "many", "filter-bank", "boxes", "attention", "network", "wide-network", "graph",
        "graph-halfway", "animation", "corners",
    ])
    func looks(name: String) throws {
        let figure = try #require(Samples.figure(name))
        expectSnapshot(look(figure, .unicode(60, 18)), named: "\(name)-colours")
        expectSnapshot(text(figure, .mono(60, 18)), named: "\(name)-mono")
        expectSnapshot(text(figure, .mono(60, 18, .halfBlock)), named: "\(name)-half-block")
        expectSnapshot(text(figure, .ascii(60, 18)), named: "\(name)-ascii")
        expectSnapshot(text(figure, .ascii(20, 6)), named: "\(name)-ascii-20x6")
        expectSnapshot(summary(of: figure), named: "\(name)-summary")
    }

    @Test func smoothingStartsAtTheFirstValueAndPassesOverGaps() {
        let series = LineChart.Series("a", x: [0, 1, 2, 3], y: [4, 4, .nan, 4], smoothing: 0.9)
        #expect(series.smoothed[0] == 4 && abs(series.smoothed[1] - 4) < 1e-12)
        #expect(series.smoothed[2].isNaN && abs(series.smoothed[3] - 4) < 1e-12)
        let step = LineChart.Series("b", x: [0, 1], y: [0, 1], smoothing: 0.5)
        #expect(abs(step.smoothed[1] - 2.0 / 3) < 1e-12)
        #expect(LineChart.Series("c", x: [0], y: [7]).smoothed == [7])
    }

    @Test func anAnimationShowsTheFrameOfTheMoment() {
        let animation = Animation(frames: [.bars(BarChart(names: [], values: []))], secondsPerFrame: 0.5)
        #expect(animation.frame(at: 99) == 0)
        var film = Samples.descent
        film.secondsPerFrame = 0.5
        #expect([0, 0.49, 0.5, 2.6, 3.9, 4.1, -1, .nan].map(film.frame) == [0, 0, 1, 5, 5, 0, 0, 0])
        var options = PlotOptions.mono(40, 12)
        options.seconds = 1.2
        let alone = draw(film.frames[2], options: .mono(40, 10))
        #expect(draw(.animation(film), options: options).dropFirst().prefix(10).map(\.text) == alone.map(\.text))
    }

    @Test func aNetworkDoesNotTellWeightsItDoesNotKnow() {
        #expect(Samples.network.weight(layer: 1, unit: 1, from: 1) == 0.3)
        #expect(Samples.network.weight(layer: 2, unit: 0, from: 3) == -0.1)
        #expect(Samples.network.weight(layer: 2, unit: 0, from: 4) == nil)
        #expect(Samples.network.weight(layer: 0, unit: 0, from: 0) == nil)
        #expect(Samples.network.weight(layer: 1, unit: .max, from: 0) == nil)
    }

    @Test func anEdgeOverColumnsDoesNotCrossTheBoxesBetween() {
        // From a to the last node past three columns: below or above the boxes, so all their letters are there.
        var nodes = [ComputationGraph.Node("a", value: 1)]
        for step in 1...4 { nodes.append(.init("n\(step)", "\(step) * x", inputs: step == 4 ? [3, 0] : [step - 1])) }
        let drawn = text(.computation(ComputationGraph(nodes: nodes)), .mono(80, 12))
        for node in nodes.dropFirst() { #expect(drawn.contains("│ \(node.name) = \(node.operation)")) }
    }

    @Test func boxesPartlyOutsideAreDrawnAsFarAsTheyGo() {
        var picture = Samples.street
        picture.boxes = [
            Box("far", left: -1e9, top: 0, right: 1e9, bottom: 10), Box("none", left: 5, top: 5, right: 5, bottom: 9),
            Box("corner", left: -5, top: -5, right: 10, bottom: 10),
            Box("nan", left: .nan, top: 0, right: 1, bottom: 1),
        ]
        #expect(text(.boxes(picture), .mono(40, 14)).contains("corner"))
        #expect(!text(.boxes(picture), .mono(40, 14)).contains("none"))
    }

    @Test func aLegendSaysHowManyEntriesItLeavesOut() {
        #expect(text(.line(Samples.many), .mono(40, 8)).contains("and 6 more"))
    }
}
