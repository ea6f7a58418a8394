/// A factor between the expected and the learner's numbers, with its likely meaning.
enum FactorFinding {
    static func find(_ evidence: Evidence) -> Finding? {
        let informative = evidence.pairs.filter { $0.expected.contains { $0.magnitude > 1e-9 } }
        guard !informative.isEmpty, informative.count >= min(2, evidence.pairs.count) else { return nil }
        let factors = informative.map { factor(from: $0.expected, to: $0.got) }
        guard !factors.contains(nil) else { return nil }
        return meaning(of: factors.compactMap { $0 }, informative)
    }

    /// The same for the step from where an update starts.
    static func findInStep(_ evidence: Evidence) -> Finding? {
        if let finding = stepFinding(evidence) { return finding }
        // After many steps a wrong step has led elsewhere; the smallest case may hold a single one. Two numbers with one
        // factor are no chance.
        guard let first = evidence.pairs.first, first.got.count > 1 else { return nil }
        return stepFinding(Evidence(evidence.output, [first]))
    }

    private static func stepFinding(_ evidence: Evidence) -> Finding? {
        let steps = evidence.pairs.compactMap { pair -> (Double, Evidence.Pair)? in
            guard let start = pair.start, start.count == pair.got.count else { return nil }
            let (due, taken) = (difference(pair.expected, start), difference(pair.got, start))
            if taken.allSatisfy({ $0.magnitude < 1e-12 }), due.contains(where: { $0.magnitude > 1e-9 }) {
                return (0, pair)
            }
            return factor(from: due, to: taken, tolerance: 1e-5).map { ($0, pair) }
        }
        guard steps.count == evidence.pairs.count, let first = steps.first else { return nil }
        if steps.allSatisfy({ $0.0 == 0 }) {
            return Finding(
                .relation, "\(evidence.output) is not changed: it is what it was at the start.",
                hint: "Update \(evidence.output) and return the new value.")
        }
        if steps.allSatisfy({ Evidence.isClose(-1, $0.0) }) {
            return Finding(
                .relation, "The step goes in the opposite direction.",
                hint: "Subtract the gradient, times the learning rate.")
        }
        guard steps.allSatisfy({ $0.0 != 1 }) else { return nil }
        let factors = steps.map(\.0)
        if let name = inputFactor(factors, steps.map(\.1)) { return name }
        guard steps.allSatisfy({ close(first.0, $0.0, 1e-4) }) else { return nil }
        return Finding(
            .relation, "The step from the start is \(MatrixText.format(first.0)) times the right one.",
            hint: "Look for a factor in the update.")
    }

    /// The factor is an input, such as the learning rate, or 1 over it.
    private static func inputFactor(_ factors: [Double], _ pairs: [Evidence.Pair]) -> Finding? {
        guard let first = pairs.first else { return nil }
        for input in first.inputs where input.numbers.count == 1 {
            let values = pairs.compactMap { $0.number(input.name) }
            guard values.count == pairs.count else { continue }
            if zip(factors, values).allSatisfy({ close($1, $0, 1e-5) }) {
                return Finding(.relation, "\(input.name) takes effect twice.", hint: "Multiply by \(input.name) once.")
            }
            if zip(factors, values).allSatisfy({ close(1 / $1, $0, 1e-5) }) {
                return Finding(
                    .relation, "\(input.name) has no effect.", hint: "Multiply by \(input.name) in the update.")
            }
        }
        return nil
    }

    private static func meaning(of factors: [Double], _ pairs: [Evidence.Pair]) -> Finding? {
        if let finding = sizeFactor(factors, pairs) { return finding }
        if let finding = inputFactor(factors, pairs) { return finding }
        guard factors.allSatisfy({ Evidence.isClose(factors[0], $0) }) else {
            // With a single number a case this would say nothing.
            guard pairs.contains(where: { $0.expected.count > 1 }) else { return nil }
            return Finding(
                .relation, "All numbers of a case are wrong by one factor, but it changes from case to case.",
                hint: "A factor is missing or too many that depends on the inputs.")
        }
        if Evidence.isClose(1, factors[0]) { return nil }
        if Evidence.isClose(-1, factors[0]) {
            return Finding(
                .relation, "The sign is wrong: every value is the negative of the expected one.",
                hint: "A minus is missing or too many, or a difference is the wrong way round.")
        }
        return Finding(
            .relation, "Every value is \(MatrixText.format(factors[0])) times the expected one.",
            hint: "Look for this constant in your formula.")
    }

    /// The factor is a named size, 1 over it, or the like. With one size only it could be chance.
    private static func sizeFactor(_ factors: [Double], _ pairs: [Evidence.Pair]) -> Finding? {
        guard let first = pairs.first else { return nil }
        for (index, size) in first.sizes.enumerated() {
            let values = pairs.compactMap { $0.sizes.indices.contains(index) ? Double($0.sizes[index].value) : nil }
            guard values.count == factors.count, Set(values).count >= 2 else { continue }
            func fits(_ form: (Double) -> Double) -> Bool {
                zip(factors, values).allSatisfy { Evidence.isClose(form($1), $0) }
            }
            let name = size.name
            if fits({ $0 }) {
                return Finding(
                    .relation,
                    "The values are \(name) times the expected ones, and \(name) = \(size.value) in the first case.",
                    hint: "A mean over \(name) is missing: divide by \(name).")
            }
            if fits({ -$0 }) {
                return Finding(
                    .relation, "The values are -\(name) times the expected ones: the sign and a mean are wrong.",
                    hint: "Turn the sign round and divide by \(name).")
            }
            if fits({ 1 / $0 }) || fits({ -1 / $0 }) {
                return Finding(
                    .relation,
                    "The values are the expected ones divided by \(name)\(factors[0] < 0 ? ", with the wrong sign" : "").",
                    hint: "A mean over \(name) is taken twice: divide by \(name) only once.")
            }
            if fits({ $0 / ($0 - 1) }) || fits({ $0 / ($0 + 1) }) {
                return Finding(
                    .relation, "The mean is taken over one example too few or too many.",
                    hint: "Divide by \(name) itself.")
            }
            if fits({ $0 * $0 }) {
                return Finding(
                    .relation, "The values are \(name)² times the expected ones.",
                    hint: "Divide by \(name); you may have multiplied by it.")
            }
        }
        return nil
    }

    /// The one factor between all numbers of two lists; `nil` where there is none.
    private static func factor(from expected: [Double], to got: [Double], tolerance: Double = 1e-6) -> Double? {
        guard let index = expected.indices.max(by: { expected[$0].magnitude < expected[$1].magnitude }) else {
            return nil
        }
        let factor = got[index] / expected[index]
        guard factor != 0, factor.isFinite else { return nil }
        return zip(expected, got).allSatisfy { close($0 * factor, $1, tolerance) } ? factor : nil
    }

    private static func difference(_ one: [Double], _ other: [Double]) -> [Double] {
        zip(one, other).map { $0 - $1 }
    }

    private static func close(_ expected: Double, _ got: Double, _ relative: Double) -> Bool {
        (expected - got).magnitude <= 1e-10 + relative * expected.magnitude
    }
}
