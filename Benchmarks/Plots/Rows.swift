import Figures
import Foundation
import Plotting
import Screen
import Typesetting

/// Every row: drawn as text with the escape sequences of 24-bit colours, as it would be written to a terminal.
func allRows(lessons: URL) throws -> [Row] {
    let lesson = try String(
        contentsOf: lessons.appending(path: "1-neural-networks/2-logistic-regression/01-a-neuron-that-decides.md"),
        encoding: .utf8)
    return [
        row("line 100000", .line(wave(100_000)), 80, 24),
        row("line 100000 large", .line(wave(100_000)), 160, 50),
        row("line 100000 ascii", .line(wave(100_000)), 80, 24, .ascii),
        row("line 1000 live", .line(wave(1000)), 80, 18),
        row("scatter 400", .scatter(ScatterChart(title: "points", points: points(400))), 80, 24),
        row("decision map", .decisionMap(map), 80, 24),
        row("decision map large", .decisionMap(map), 160, 50),
        Row("histogram 10000") {
            text(.histogram(Histogram(title: "values", of: wave(10_000).series[0].y)), 80, 24, .braille)
        },
        row(
            "bars 12",
            .bars(BarChart(title: "bars", names: (0..<12).map { "bar \($0)" }, values: (0..<12).map(Double.init))), 80,
            24),
        row(
            "heat map 28x28", .heatMap(HeatMap(title: "matrix", rows: 28, columns: 28, values: values(28 * 28))), 80, 24
        ),
        row("picture 64x64", .image(Image(width: 64, height: 64, channels: 3, pixels: values(64 * 64 * 3))), 80, 24),
        row("contour", .contour(bowl), 80, 24),
        Row("svg line 100000") { [chart = wave(100_000)] in svg(.line(chart)).utf8.count },
        Row("typeset a lesson") { Typesetter(width: 90).markdown(lesson).count },
        Row("typeset a formula") {
            Typesetter(width: 90).math(
                display:
                    #"J = -\frac{1}{m} \sum_{i=1}^m \left[ y^{(i)} \log a^{(i)} + (1 - y^{(i)}) \log (1 - a^{(i)}) \right]"#
            ).count
        },
    ]
}

private func row(
    _ name: String, _ figure: Figure, _ width: Int, _ height: Int, _ glyphs: PlotGlyphs = .braille
) -> Row {
    Row(name) { text(figure, width, height, glyphs) }
}

private func text(_ figure: Figure, _ width: Int, _ height: Int, _ glyphs: PlotGlyphs) -> Int {
    let options = PlotOptions(width: width, height: height, glyphs: glyphs)
    return draw(figure, options: options).map { $0.ansi(.full) }.joined(separator: "\n").utf8.count
}

/// A wandering line; the same as in the Python script.
private func wave(_ count: Int) -> LineChart {
    var sum = 0.0
    let y = (0..<count).map { index -> Double in
        sum += sin(Double(index) * 0.37) * cos(Double(index) * 0.0071)
        return sum
    }
    return LineChart(title: "wave", series: [.init("a", x: (0..<count).map(Double.init), y: y)])
}

private func points(_ count: Int) -> ClassifiedPoints {
    ClassifiedPoints(
        x: (0..<count).map { Double($0 * 37 % 1009) / 504.5 - 1 },
        y: (0..<count).map { Double($0 * 53 % 997) / 498.5 - 1 }, label: (0..<count).map { $0 % 2 })
}

/// Numbers from 0 to 1 without a pattern.
private func values(_ count: Int) -> [Double] {
    (0..<count).map { Double($0 * 37 % 1009) / 1009 }
}

/// A disc in the plane, as a classifier would answer it on 120 by 120 points.
private let map: DecisionMap = {
    let regions = (0..<120 * 120).map { index in
        let (x, y) = (Double(index % 120) / 60 - 1, Double(index / 120) / 60 - 1)
        return x * x + y * y < 0.4 ? 1 : 0
    }
    return DecisionMap(
        title: "map", xRange: -1...1, yRange: -1...1, columns: 120, rows: 120, regions: regions, points: points(400))
}()

private let bowl = ContourMap(
    title: "bowl", xRange: -1...1, yRange: -1...1, columns: 60, rows: 60,
    values: (0..<3600).map { index in
        let (x, y) = (Double(index % 60) / 30 - 1, Double(index / 60) / 30 - 1)
        return x * x + 3 * y * y
    })
