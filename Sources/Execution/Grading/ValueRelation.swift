import Exercises

/// What wrong values of the right shape tell: a factor, a sign, an offset, numbers that are none.
enum ValueRelation {
    struct Pair {
        var expected: [Double]
        var got: [Double]
        var sizes: [(name: String, value: Int)]
    }

    private static let tolerance = Tolerance(relative: 1e-6, absolute: 1e-12)

    static func sentence(_ mismatch: Mismatch, cases: [Pair]) -> String? {
        guard case .values = mismatch.kind, let first = cases.first else { return nil }
        if cases.contains(where: { $0.got.contains(where: \.isNaN) && !$0.expected.contains(where: \.isNaN) }) {
            return "There is a value that is not a number (nan). It comes from 0/0, ∞ - ∞, ∞/∞ or the logarithm of a "
                + "negative number."
        }
        if cases.contains(where: { $0.got.contains(where: \.isInfinite) && $0.expected.allSatisfy(\.isFinite) }) {
            return "There is an infinite value. It comes from a division by 0, the logarithm of 0, or an exponential "
                + "that is too large."
        }
        let informative = cases.filter { pair in pair.expected.contains { $0.magnitude > 1e-9 } }
        if !informative.isEmpty, let sentence = factorSentence(informative) { return sentence }
        if cases.allSatisfy({ $0.got.allSatisfy { $0 == 0 } }) { return "All values are 0." }
        return offsetSentence(cases, first)
    }

    private static func factorSentence(_ cases: [Pair]) -> String? {
        let factors = cases.map(factor)
        guard !factors.contains(nil) else { return nil }
        let known = factors.compactMap { $0 }
        for (index, size) in cases[0].sizes.enumerated() {
            let values = cases.map { Double($0.sizes[index].value) }
            // With one case only, or one size only, a factor of m could be chance.
            if Set(values).count < 2 { continue }
            if zip(known, values).allSatisfy({ isClose($0, $1) }) {
                return "The values are \(size.name) times the expected ones. Is a mean over the \(size.name) missing?"
            }
            if zip(known, values).allSatisfy({ isClose($0, 1 / $1) }) {
                return "The values are the expected ones divided by \(size.name). Is a mean taken twice?"
            }
        }
        guard known.allSatisfy({ isClose($0, known[0]) }), !isClose(known[0], 1) else { return nil }
        if isClose(known[0], -1) { return "The sign is wrong: every value is the negative of the expected one." }
        return "Every value is \(MatrixText.format(known[0])) times the expected one."
    }

    /// The one factor between all numbers of a case.
    private static func factor(_ pair: Pair) -> Double? {
        guard let index = pair.expected.indices.max(by: { pair.expected[$0].magnitude < pair.expected[$1].magnitude })
        else { return nil }
        let factor = pair.got[index] / pair.expected[index]
        guard factor != 0, factor.isFinite else { return nil }
        let agrees = zip(pair.expected, pair.got).allSatisfy { isClose($0 * factor, $1) }
        return agrees ? factor : nil
    }

    private static func offsetSentence(_ cases: [Pair], _ first: Pair) -> String? {
        guard let start = first.expected.first, let got = first.got.first else { return nil }
        let offset = got - start
        guard offset.magnitude > 1e-9,
            cases.allSatisfy({ zip($0.expected, $0.got).allSatisfy { isClose($0 + offset, $1) } })
        else { return nil }
        return "Every value is \(MatrixText.format(offset.magnitude)) too \(offset > 0 ? "large" : "small")."
    }

    private static func isClose(_ one: Double, _ other: Double) -> Bool {
        Comparison.isClose(one, other, tolerance)
    }
}
