import Figures

/// Adds a point to the live line chart called `name`.
///
/// Call it in a training loop: the chart is drawn anew while the loop runs. Points of the same name and `series` form
/// one line. Drawing is limited to some 25 times a second however often this is called.
///
/// - Complexity: O(1) amortised, except when the chart is sent, which is O(points).
public func plot(_ name: String, _ x: Double, _ y: Double, series: String? = nil) {
    LiveCharts.add(chart: name, series: series ?? name, x: x, y: y)
}

/// Adds a point whose x is a whole number, such as a step.
public func plot(_ name: String, _ x: Int, _ y: Double, series: String? = nil) {
    plot(name, Double(x), y, series: series)
}

/// The charts that `plot` builds up.
package enum LiveCharts {
    /// Charts belong to the one thread that runs the cell.
    nonisolated(unsafe) private static var charts: [String: LineChart] = [:]
    nonisolated(unsafe) private static var unsent: Set<String> = []
    nonisolated(unsafe) private static var lastSent: ContinuousClock.Instant?

    /// The time between two drawings of a chart that keeps growing.
    private static let interval = Duration.milliseconds(40)

    static func add(chart name: String, series: String, x: Double, y: Double) {
        var chart = charts.removeValue(forKey: name) ?? LineChart(title: name, series: [])
        if let index = chart.series.firstIndex(where: { $0.name == series }) {
            chart.series[index].x.append(x)
            chart.series[index].y.append(y)
        } else {
            chart.series.append(LineChart.Series(series, x: [x], y: [y]))
        }
        charts[name] = chart
        unsent.insert(name)
        let now = ContinuousClock.now
        if let lastSent, now - lastSent < interval { return }
        lastSent = now
        send()
    }

    /// Sends what was held back. Called when a cell ends; a new cell begins with no charts.
    package static func finish() {
        send()
        charts = [:]
    }

    private static func send() {
        for name in unsent.sorted() {
            if let chart = charts[name] { show(.line(chart), as: name) }
        }
        unsent = []
    }
}
