import Foundation

/// A number in a cell that moves with a key, such as `let rate = 0.1  // slide 0.001...1 log`.
///
/// The comment is all there is to it: the cell stays plain Swift, and moving the slider writes another number into it.
package struct Slider: Equatable, Sendable {
    /// The constant or variable that the line sets.
    package var name: String
    /// The line of the cell, from 1.
    package var line: Int
    package var value: Double
    package var range: ClosedRange<Double>
    package var isLogarithmic: Bool
    /// Whether the number is written without a point, so that it stays whole.
    package var isWhole: Bool
    /// Where the slider stops, in rising order; the ends of the range are the first and the last.
    package var stops: [Double]

    /// What tells a slider's comment from others.
    package static let sign = "// slide "

    /// The sliders of a cell from the top. A comment that cannot be read makes no slider: a learner may be changing it.
    package static func all(in source: String) -> [Slider] {
        guard source.contains(sign) else { return [] }
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().compactMap { index, line in
            try? SliderReading(line)?.slider(line: index + 1)
        }
    }

    /// How far the slider stands from the lower end, from 0 to 1.
    package var fraction: Double {
        let place = { (value: Double) in isLogarithmic ? log10(value) : value }
        let (low, high) = (place(range.lowerBound), place(range.upperBound))
        return min(max(0, (place(value) - low) / (high - low)), 1)
    }

    /// The stop beside the present value: the next above for 1, the next below for -1. The ends hold.
    package func neighbour(_ direction: Int) -> Double {
        let slack = 1e-9 * max(abs(value), range.upperBound - range.lowerBound) * (isLogarithmic ? 0 : 1)
        return direction > 0
            ? stops.first { $0 > value + slack } ?? range.upperBound
            : stops.last { $0 < value - slack } ?? range.lowerBound
    }

    /// The stop nearest to a place between the ends, from 0 to 1.
    package func stop(at fraction: Double) -> Double {
        var slider = self
        let distances = stops.map { stop -> Double in
            slider.value = stop
            return abs(slider.fraction - fraction)
        }
        return distances.indices.min { distances[$0] < distances[$1] }.map { stops[$0] } ?? value
    }

    /// A number as it is written in the cell.
    package func text(_ value: Double) -> String {
        isWhole && abs(value) < 1e15 ? "\(Int(value.rounded()))" : "\(value)"
    }

    /// The ends of the range as they are said.
    package var lowest: String { brief(range.lowerBound) }
    package var highest: String { brief(range.upperBound) }

    /// A number as it is said: `2` for what the cell writes as `2.0`.
    package func brief(_ value: Double) -> String {
        let text = text(value)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// The cell with another number behind the name.
    package func set(_ value: Double, in source: String) -> String {
        var lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.indices.contains(line - 1), let reading = try? SliderReading(lines[line - 1]) else { return source }
        lines[line - 1] = reading.beforeNumber + text(value) + reading.afterNumber
        return lines.joined(separator: "\n")
    }
}
