import Foundation

/// The numbers between the ends of a range at which a slider stops.
struct SliderStops {
    /// More would be too many keys from one end to the other.
    static let most = 200
    /// Steps of a linear slider that does not state its own.
    private static let usual = 20.0

    let low: Double
    let high: Double
    let isWhole: Bool

    init(_ low: Double, _ high: Double, isWhole: Bool) {
        (self.low, self.high, self.isWhole) = (low, high, isWhole)
    }

    /// Equal steps, of 1, 2 or 5 times a power of ten where `step` does not say otherwise; `nil` where there are too
    /// many.
    func linear(step: Double?) -> [Double]? {
        let wanted = step ?? Self.round((high - low) / Self.usual)
        let step = isWhole ? max(1, wanted.rounded()) : wanted
        guard (high - low) / step <= Double(Self.most) else { return nil }
        let count = Int(((high - low) / step + 1e-9).rounded(.down))
        return withEnds((0...count).map { Self.decimal(low + Double($0) * step) })
    }

    /// About equal factors: 1, 1.5, 2, 3, 5 and 7 times the powers of ten.
    var logarithmic: [Double]? {
        let powers = Int(log10(low).rounded(.down))...Int(log10(high).rounded(.down))
        // Read from text, so that every stop is the number that it looks like.
        let stops = powers.flatMap { power in
            ["1", "1.5", "2", "3", "5", "7"].compactMap { Double("\($0)e\(power)") }
        }
        let all = withEnds(stops.filter { !isWhole || $0 == $0.rounded() })
        return all.count <= Self.most ? all : nil
    }

    private func withEnds(_ stops: [Double]) -> [Double] {
        let slack = 1e-9 * (high - low)
        return [low] + stops.filter { $0 > low && $0 < high - slack } + [high]
    }

    /// The nearest of 1, 2 and 5 times a power of ten that is not smaller.
    private static func round(_ size: Double) -> Double {
        let power = Int(log10(size).rounded(.down))
        let candidates = ["1", "2", "5", "10"].compactMap { Double("\($0)e\(power)") }
        return candidates.first { $0 >= size * (1 - 1e-9) } ?? size
    }

    /// Without the last digits, in which a sum of decimal fractions goes astray.
    private static func decimal(_ number: Double) -> Double {
        let scaled = (number * 1e10).rounded()
        return abs(scaled) < 1e15 ? scaled / 1e10 : number
    }
}
