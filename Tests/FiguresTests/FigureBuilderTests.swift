import Figures
import Nabla
import Tensors
import Testing

/// What learners call, and the figures that come out.
struct FigureBuilderTests {
    private let X = Tensor([[0, 1, 2], [0, 2, 4]])
    private let Y = Tensor([[0, 1, 2]])

    @Test func linesHaveBandsAndSmoothing() {
        guard
            case .line(let chart) = lineChart(
                "cost", yScale: .logarithmic, smoothing: 0.9, x: [1, 2], y: [5, 6], spread: [1, 2])
        else { return #expect(Bool(false)) }
        #expect(chart.yScale == .logarithmic)
        #expect(chart.series[0].band == LineChart.Band(low: [4, 4], high: [6, 8]))
        #expect(chart.series[0].smoothing == 0.9)
    }

    @Test func aDecisionMapTakesAnswersOrScores() {
        let answers = decisionMap(X, Y, resolution: 4) { $0[0..<1] * 0 + 0.5 }
        guard case .decisionMap(let map) = answers else { return #expect(Bool(false)) }
        #expect(map.regions == Array(repeating: 1, count: 16) && map.classNames == ["class 0", "class 1", "class 2"])
        let scores = decisionMap(X, Y, resolution: 2, classNames: ["low", "high"]) { points in
            Tensor(shape: [3, 4], scalars: [5, 0, 0, 0, 1, 9, 0, 1, 0, 0, 2, 3])
        }
        guard case .decisionMap(let map) = scores else { return #expect(Bool(false)) }
        #expect(map.regions == [0, 1, 2, 2] && map.classNames == ["low", "high", "class 2"])
    }

    @Test func aContourIsAskedFromTheTopLeft() {
        let figure = contour("f", x: 0...1, y: 0...2, path: Tensor([[0, 1], [2, 0]]), resolution: 2) { $0 + 10 * $1 }
        guard case .contour(let map) = figure else { return #expect(Bool(false)) }
        #expect(map.values == [20, 21, 0, 1])
        #expect(map.paths == [.init("path", x: [0, 1], y: [2, 0])])
    }

    @Test func aDescentGrowsFromFrameToFrame() {
        let way = Tensor([[4, 2, 1, 0.5, 0], [0, 0, 0, 0, 0]])
        let figure = descent("down", x: -5...5, y: -1...1, path: way, frames: 3, resolution: 2) { x, y in x * x + y * y
        }
        guard case .animation(let film) = figure else { return #expect(Bool(false)) }
        let maps = film.frames.compactMap { if case .contour(let map) = $0 { map } else { nil } }
        #expect(maps.map(\.title) == ["step 0, cost 16", "step 2, cost 1", "step 4, cost 0"])
        #expect(maps.map { $0.paths[0].x } == [[4], [4, 2, 1], [4, 2, 1, 0.5, 0]])
        #expect(Set(maps.map(\.values)).count == 1)
    }

    @Test func waysOfDifferentLengthsShareTheTime() {
        let figure = descent(
            x: 0...1, y: 0...1,
            paths: [("short", Tensor([[0, 1], [0, 1]])), ("long", Tensor([[0, 0, 0], [0, 0, 1]]))],
            resolution: 2
        ) { x, y in x + y }
        guard case .animation(let film) = figure, case .contour(let last) = film.frames.last else {
            return #expect(Bool(false))
        }
        #expect(film.frames.count == 3 && last.title == "step 2")
        #expect(last.paths.map(\.x.count) == [2, 3])
    }

    @Test func aCurveComesWithItsSlope() {
        guard case .line(let chart) = curveAndSlope("square", x: -2...2, { $0 * $0 }) else {
            return #expect(Bool(false))
        }
        #expect(chart.series.map(\.name) == ["square", "slope"])
        #expect(zip(chart.series[1].x, chart.series[1].y).allSatisfy { abs(2 * $0 - $1) < 1e-6 })
    }

    @Test func weightsOfAPictureAreTakenApartByChannel() {
        let w = Tensor([[1], [2], [3], [-1], [-2], [-3]])
        guard case .filterBank(let bank) = weightImage(w, height: 1, width: 2) else { return #expect(Bool(false)) }
        #expect(bank.filters == [[1, -1], [2, -2], [3, -3]] && bank.names == ["red", "green", "blue"])
        #expect(bank.channels == 1 && bank.width == 2)
        guard case .filterBank(let grey) = weightImage(w, height: 3, width: 2, channels: 1) else {
            return #expect(Bool(false))
        }
        #expect(grey.filters == [[1, 2, 3, -1, -2, -3]])
    }

    @Test func matricesKeepTheirRows() {
        guard case .heatMap(let map) = heatMap(Tensor([[1, 2, 3], [4, 5, 6]])) else { return #expect(Bool(false)) }
        #expect(map.rows == 2 && map.columns == 3 && map.values == [1, 2, 3, 4, 5, 6])
        guard case .confusionMatrix(let matrix) = confusionMatrix(truth: [0, 1, 2], predicted: [0, 2, 2]) else {
            return #expect(Bool(false))
        }
        #expect(matrix.counts == [[1, 0, 0], [0, 0, 1], [0, 0, 1]] && matrix.classNames == ["0", "1", "2"])
    }

    @Test func picturesAreReadByTheirShapes() {
        guard case .image(let grey) = image(Tensor([[0, 255]]), brightest: 255) else { return #expect(Bool(false)) }
        #expect(grey.width == 2 && grey.height == 1 && grey.channels == 1 && grey.pixels == [0, 1])
        let stack = Tensor(shape: [2, 1, 1, 3], scalars: [1, 2, 3, 4, 5, 6])
        guard case .filterBank(let bank) = images(stack, names: ["a", "b"]) else { return #expect(Bool(false)) }
        #expect(bank.filters == [[1, 2, 3], [4, 5, 6]] && bank.channels == 3)
    }

    @Test func filtersStandInTheLastAxis() {
        let W = Tensor(shape: [1, 2, 2, 2], scalars: [0, 1, 2, 3, 4, 5, 6, 7])
        guard case .filterBank(let bank) = filterBank(W, channel: 1) else { return #expect(Bool(false)) }
        #expect(bank.filters == [[2, 6], [3, 7]] && bank.width == 2 && bank.height == 1)
    }

    @Test func aNetworkIsMadeFromItsWeights() {
        guard
            case .network(let diagram) = networkDiagram(
                [Tensor([[1, 2], [3, 4], [5, 6]]), Tensor([[7, 8, 9]])], inputs: ["a", "b"])
        else { return #expect(Bool(false)) }
        #expect(
            diagram.layers.map(\.units) == [2, 3, 1] && diagram.layers.map(\.name) == ["input", "layer 1", "output"])
        #expect(diagram.weight(layer: 1, unit: 2, from: 0) == 5)
    }

    @Test func aGraphIsJoinedByNames() {
        let figure = computationGraph([.init("a"), .init("b"), .init("u", "a*b + a"), .init("J", "u - tanh(b)")])
        guard case .computation(let graph) = figure else { return #expect(Bool(false)) }
        #expect(graph.nodes.map(\.inputs) == [[], [], [0, 1], [2, 1]])
        #expect(graph.depths == [0, 0, 1, 2])
    }

    @Test func wrongShapesEndWithASentence() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = heatMap([1, 2, 3])
        }
        let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(text.contains("heatMap: the values have shape (3,). They must be a matrix: (rows, columns)."))
        await #expect(processExitsWith: .failure) { _ = networkDiagram([Tensor([[1, 2]]), Tensor([[1, 2]])]) }
        await #expect(processExitsWith: .failure) { _ = attentionMap(Tensor([[1]]), queries: ["a"], keys: ["b", "c"]) }
        await #expect(processExitsWith: .failure) { _ = filterBank(Tensor([[1]])) }
        await #expect(processExitsWith: .failure) { _ = lineChart(x: [1], y: [1], spread: [1, 2]) }
    }
}
