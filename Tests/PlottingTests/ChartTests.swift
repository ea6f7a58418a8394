import Figures
import Plotting
import TestSupport
import Testing

/// Every kind of figure in its three looks: with colours, without, and in ASCII.
struct ChartTests {
    @Test(arguments: ["histogram", "bars", "heat-map", "confusion-matrix", "contour"])
    func looks(name: String) throws {
        let figure = try #require(Samples.figure(name))
        expectSnapshot(look(figure, .unicode(50, 14)), named: "\(name)-colours")
        expectSnapshot(text(figure, .mono(60, 16)), named: "\(name)-mono")
        expectSnapshot(text(figure, .ascii(60, 16)), named: "\(name)-ascii")
        expectSnapshot(text(figure, .ascii(20, 6)), named: "\(name)-ascii-20x6")
        expectSnapshot(summary(of: figure), named: "\(name)-summary")
    }

    @Test func pictures() {
        let disc = Figure.image(Samples.disc)
        expectSnapshot(look(disc, .unicode(10, 5)), named: "image-colours")
        expectSnapshot(text(disc, .mono(60, 16)), named: "image-mono")
        expectSnapshot(text(disc, .ascii(60, 16)), named: "image-ascii")
        #expect(summary(of: disc) == "Picture \"A disc\", grey, 24 pixels wide and 24 high, mean brightness 0.31 of 1.")
    }

    @Test func barsGoToBothSidesOfZero() {
        let chart = BarChart(names: ["a", "b", "c", "d"], values: [1, -0.5, 0, .nan])
        #expect(
            text(.bars(chart), .unicode(20, 4)) == """
                a     ████████▋ 1
                b ████ -0.5
                c      0
                d NaN
                """)
    }

    @Test func histogramsCountEveryFiniteValueOnce() {
        let histogram = Histogram(of: [0, 0.5, 1, 1, .nan, .infinity], bins: 2)
        #expect(histogram.counts == [1, 3])
        #expect(histogram.edges == [0, 0.5, 1])
        #expect(Histogram(of: [], bins: 3).counts == [0, 0, 0])
        #expect(Histogram(of: [7, 7], bins: 2).counts == [2, 0])
        #expect(Histogram(of: [-1.7e308, 1.7e308], bins: 2).counts == [1, 1])
    }

    @Test func confusionMatricesCountPairs() {
        let matrix = ConfusionMatrix(classNames: ["a", "b"], truth: [0, 0, 1, 1, 5], predicted: [0, 1, 1, 1, 0])
        #expect(matrix.counts == [[1, 1], [0, 2]])
    }

    @Test func aColourPictureKeepsItsColours() {
        let image = Image(width: 1, height: 2, channels: 3, pixels: [1, 0, 0, 0, 0, 1])
        #expect(look(.image(image), .unicode(1, 1)) == "▀\n\na\na #ff0000 on #0000ff")
    }

    @Test func aMatrixWithoutNamesShowsShades() {
        let map = HeatMap(rows: 2, columns: 12, values: (0..<24).map(Double.init))
        expectSnapshot(text(.heatMap(map), .mono(30, 6)), named: "shades")
    }
}
