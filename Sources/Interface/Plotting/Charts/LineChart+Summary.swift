import Figures

extension LineChart {
    var summary: String {
        let name = title.isEmpty ? "Line chart" : "Line chart \"\(title)\""
        guard !series.isEmpty else { return "\(name) without data." }
        let scales = [xScale == .logarithmic ? "x" : nil, yScale == .logarithmic ? "y" : nil].compactMap { $0 }
        let scaleNote = scales.isEmpty ? "" : " (logarithmic \(scales.joined(separator: " and ")) axis)"
        let axes = "\(yLabel.isEmpty ? "y" : yLabel) over \(xLabel.isEmpty ? "x" : xLabel)"
        return "\(name): \(axes)\(scaleNote). " + series.map(\.summary).joined(separator: " ")
    }
}

extension LineChart.Series {
    fileprivate var summary: String {
        let name = name.isEmpty ? "The line" : name
        let finite = zip(x, y).filter { $0.isFinite && $1.isFinite }
        guard let first = finite.first, let last = finite.last,
            let lowest = finite.min(by: { $0.1 < $1.1 }), let highest = finite.max(by: { $0.1 < $1.1 })
        else { return "\(name) has no values." }
        let number = { (value: Double) in NumberText.significant(value) }
        let verb = last.1 < first.1 ? "falls" : last.1 > first.1 ? "rises" : "goes"
        var text =
            "\(name) \(verb) from \(number(first.1)) at \(number(first.0)) to \(number(last.1)) at \(number(last.0))"
        if lowest.1 < min(first.1, last.1) { text += ", lowest \(number(lowest.1)) at \(number(lowest.0))" }
        if highest.1 > max(first.1, last.1) { text += ", highest \(number(highest.1)) at \(number(highest.0))" }
        let gaps = min(x.count, y.count) - finite.count
        if gaps == 1 { text += "; 1 value is not a finite number" }
        if gaps > 1 { text += "; \(gaps) values are not finite numbers" }
        text += "."
        if let smoothing, let end = smoothed.last(where: \.isFinite) {
            text += " Smoothed by \(number(smoothing)) it ends at \(number(end))."
        }
        if let band, let low = band.low.last, let high = band.high.last {
            text += " Its band ends from \(number(low)) to \(number(high))."
        }
        return text
    }
}
