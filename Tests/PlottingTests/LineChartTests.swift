import Figures
import Foundation
import Plotting
import TestSupport
import Testing

struct LineChartTests {
    @Test func braille() {
        expectSnapshot(text(.line(Samples.cost), .unicode(60, 16)), named: "cost-braille-60x16")
    }

    @Test func coloursTellTheSeriesApart() {
        expectSnapshot(look(.line(Samples.cost), .unicode(40, 10)), named: "cost-colours-40x10")
    }

    @Test func halfBlock() {
        expectSnapshot(text(.line(Samples.cost), .mono(60, 16, .halfBlock)), named: "cost-half-block-60x16")
    }

    @Test func ascii() {
        expectSnapshot(text(.line(Samples.cost), .ascii(60, 16)), named: "cost-ascii-60x16")
    }

    @Test(arguments: [(20, 6), (30, 8), (12, 4), (5, 2)])
    func small(width: Int, height: Int) {
        expectSnapshot(text(.line(Samples.cost), .unicode(width, height)), named: "cost-\(width)x\(height)")
    }

    @Test func logarithmicAxes() {
        let x = (0...40).map { pow(10, -4 + Double($0) / 10) }
        let chart = LineChart(
            title: "Finding a learning rate", xLabel: "learning rate", yLabel: "cost", xScale: .logarithmic,
            yScale: .logarithmic, series: [.init("cost", x: x, y: x.map { 0.01 / $0 + $0 * $0 * 50 })])
        expectSnapshot(text(.line(chart), .unicode(60, 16)), named: "logarithmic-60x16")
    }

    @Test func notANumberBreaksTheLine() {
        var y = Samples.steps(60).map { sin($0 / 12) }
        y.replaceSubrange(20..<30, with: repeatElement(.nan, count: 10))
        y[45] = .infinity
        let chart = LineChart(series: [.init("sine", x: Samples.steps(60), y: y)])
        expectSnapshot(text(.line(chart), .unicode(60, 12)), named: "gap-60x12")
        #expect(
            summary(of: .line(chart))
                == "Line chart: y over x. sine falls from 0 at 0 to -0.397 at 118, lowest -0.959 at 60, highest 1 at 94; 11 values are not finite numbers."
        )
    }

    @Test func aConstantAndASinglePointAreVisible() {
        let chart = LineChart(series: [.init("bias", x: [0, 1, 2], y: [0, 0, 0]), .init("one", x: [1], y: [0.5])])
        expectSnapshot(text(.line(chart), .unicode(40, 8)), named: "constant-40x8")
    }

    @Test func withoutDataTheChartSaysSo() {
        let chart = LineChart(title: "Nothing yet", series: [.init("cost", x: [], y: [])])
        expectSnapshot(text(.line(chart), .unicode(40, 8)), named: "empty-40x8")
        #expect(summary(of: .line(chart)) == "Line chart \"Nothing yet\": y over x. cost has no values.")
        #expect(summary(of: .line(LineChart(series: []))) == "Line chart without data.")
    }

    @Test func manyPointsKeepTheirExtremes() {
        let count = 100_000
        var y = [Double](repeating: 0, count: count)
        y[31_234] = 1
        y[77_777] = -1
        let chart = LineChart(series: [.init("spikes", x: (0..<count).map(Double.init), y: y)])
        expectSnapshot(text(.line(chart), .unicode(60, 10)), named: "spikes-60x10")
    }

    @Test func summarySaysHowTheSeriesGo() {
        #expect(
            summary(of: .line(Samples.cost))
                == "Line chart \"The cost falls\": cost over step. train falls from 0.74 at 0 to 0.0754 at 198. test falls from 0.84 at 0 to 0.208 at 198."
        )
    }
}
