import Figures
import Foundation

/// One axis: the numbers it covers, where they lie on it, and its ticks.
struct Axis {
    struct Tick: Equatable {
        var value: Double
        var label: String
    }

    let scale: LineChart.Scale
    /// The covered numbers; on a logarithmic axis both ends are above 0. Never empty.
    let low: Double
    let high: Double

    /// An axis that covers `range`, widened where it is a single number.
    init(_ range: ClosedRange<Double>, scale: LineChart.Scale = .linear) {
        self.scale = scale
        var (low, high) = (range.lowerBound, range.upperBound)
        if scale == .logarithmic {
            if !(high > 0) { (low, high) = (1, 10) }
            if !(low > 0) { low = high / 1000 }
            if low == high { (low, high) = (low / 2, high * 2) }
        } else if low == high {
            let margin = low == 0 ? 1 : abs(low) / 2
            (low, high) = (low - margin, high + margin)
        }
        self.low = max(low, -Double.greatestFiniteMagnitude)
        self.high = min(high, Double.greatestFiniteMagnitude)
    }

    /// An axis for all values that can be drawn; 0 to 1 (1 to 10 when logarithmic) when there are none.
    init(covering values: some Sequence<[Double]>, scale: LineChart.Scale = .linear) {
        var (low, high) = (Double.infinity, -Double.infinity)
        for array in values {
            for value in array where value.isFinite && (scale == .linear || value > 0) {
                low = min(low, value)
                high = max(high, value)
            }
        }
        let empty = scale == .linear ? 0.0...1.0 : 1.0...10.0
        self.init(low <= high ? low...high : empty, scale: scale)
    }

    /// The place of a value: 0 at the low end, 1 at the high end; NaN for what has no place.
    func position(_ value: Double) -> Double {
        switch scale {
        case .linear:
            // Halving first keeps the difference of two huge numbers finite.
            return (value / 2 - low / 2) / (high / 2 - low / 2)
        case .logarithmic:
            return value > 0 ? log(value / low) / log(high / low) : .nan
        }
    }

    /// About `count` ticks at round numbers: 1, 2 or 5 times a power of ten apart. At least two.
    func ticks(about count: Int) -> [Tick] {
        let count = max(2, count)
        let ticks = scale == .logarithmic ? logarithmicTicks(about: count) : []
        if ticks.count >= 2 { return ticks }
        // A coarse step may meet only one round number in the range: then a finer one is taken.
        return (count...3 * count).lazy.map(linearTicks).first { $0.count >= 2 } ?? [low, high].map(tick)
    }

    private func linearTicks(about count: Int) -> [Tick] {
        let rough = (high / 2 - low / 2) / Double(count) * 2
        let power = pow(10, floor(log10(rough)))
        guard let factor = [1.0, 2, 5, 10].first(where: { rough <= $0 * power * 1.0001 }) else { return [] }
        let step = factor * power
        let (first, last) = ((low / step).rounded(.up), (high / step).rounded(.down))
        guard step.isNormal, abs(first) < 1e12, abs(last) < 1e12, first <= last else { return [] }
        let decimals = max(0, -Int(floor(log10(step) + 1e-9)))
        return stride(from: first, through: last, by: 1).map { multiple in
            Tick(value: multiple * step, label: NumberText.fixed(multiple * step, decimals: decimals))
        }
    }

    private func logarithmicTicks(about count: Int) -> [Tick] {
        let exponents = Int(ceil(log10(low) - 1e-9))...max(Int(ceil(log10(low) - 1e-9)), Int(floor(log10(high) + 1e-9)))
        let decades = exponents.filter { pow(10, Double($0)) <= high * 1.0001 }
        if decades.count >= 2 {
            let skip = (decades.count - 1) / count + 1
            return stride(from: 0, to: decades.count, by: skip).map { tick(pow(10, Double(decades[$0]))) }
        }
        let steps = (exponents.lowerBound - 1...exponents.upperBound).flatMap { exponent in
            [1.0, 2, 5].map { $0 * pow(10, Double(exponent)) }
        }
        return steps.filter { $0 >= low * 0.9999 && $0 <= high * 1.0001 }.map(tick)
    }

    private func tick(_ value: Double) -> Tick {
        Tick(value: value, label: NumberText.significant(value))
    }
}
