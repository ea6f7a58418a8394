import Glibc

/// Other relations between the expected and the learner's numbers: an offset, another function of the right value,
/// the right numbers in other places, another value in its place.
enum PatternFinding {
    static func find(_ evidence: Evidence) -> Finding? {
        guard let first = evidence.pairs.first else { return nil }
        if evidence.pairs.allSatisfy({ $0.got.allSatisfy { $0 == 0 } }) {
            return Finding(
                .relation, "All values are 0.", hint: "Nothing was computed, or everything was multiplied by 0.")
        }
        return offset(evidence, first) ?? function(evidence) ?? replaced(evidence, first) ?? places(evidence, first)
            ?? constant(evidence, first)
    }

    private static func offset(_ evidence: Evidence, _ first: Evidence.Pair) -> Finding? {
        let offsets = evidence.pairs.map { $0.got[0] - $0.expected[0] }
        let isOffset = evidence.pairs.indices.allSatisfy { index in
            let pair = evidence.pairs[index]
            return offsets[index].magnitude > 1e-9
                && zip(pair.expected, pair.got).allSatisfy { Evidence.isClose($0 + offsets[index], $1) }
        }
        guard isOffset else { return nil }
        if offsets.allSatisfy({ Evidence.isClose(offsets[0], $0) }) {
            return Finding(
                .relation,
                "Every value is \(MatrixText.format(offsets[0].magnitude)) too \(offsets[0] > 0 ? "large" : "small").",
                hint: "A constant is added that should not be, or one is missing.")
        }
        for input in first.inputs where input.numbers.count == 1 {
            let values = evidence.pairs.compactMap { $0.number(input.name) }
            guard values.count == evidence.pairs.count else { continue }
            if zip(offsets, values).allSatisfy({ Evidence.isClose(-$1, $0) }) {
                return Finding(.relation, "\(input.name) is not added.", hint: "Add \(input.name).")
            }
            if zip(offsets, values).allSatisfy({ Evidence.isClose($1, $0) }) {
                return Finding(.relation, "\(input.name) is added twice.", hint: "Add \(input.name) once.")
            }
        }
        // One number is off by something in every case; with a single number a case this would say nothing.
        guard first.expected.count > 1 else { return nil }
        return Finding(
            .relation, "All numbers of a case are off by the same amount, but it changes from case to case.",
            hint: "Something is added to all of them that should not be, or is missing.")
    }

    private static let functions: [(name: String, of: @Sendable (Double) -> Double)] = [
        ("1 minus the expected one", { 1 - $0 }), ("the expected one minus 1", { $0 - 1 }),
        ("the square of the expected one", { $0 * $0 }), ("1 over the expected one", { 1 / $0 }),
        ("the square root of the expected one", { sqrt($0) }), ("e to the power of the expected one", { exp($0) }),
        ("e to the power of minus the expected one", { exp(-$0) }),
        ("the logarithm of the expected one", { log($0) }), ("the expected one without its sign", { abs($0) }),
        ("tanh of the expected one", { tanh($0) }), ("the sigmoid of the expected one", { 1 / (1 + exp(-$0)) }),
        ("the expected a turned into a (1 - a)", { $0 * (1 - $0) }),
        ("1 minus the square of the expected one", { 1 - $0 * $0 }),
        ("the inverse of σ at the expected one", { log($0 / (1 - $0)) }),
        ("the inverse of tanh at the expected one", { atanh($0) }),
        ("the expected one, rounded", { $0 > 0.5 ? 1 : 0 }),
    ]

    private static func function(_ evidence: Evidence) -> Finding? {
        guard evidence.pairs.reduce(0, { $0 + Set($1.expected).count }) > 2 else { return nil }
        for function in functions where evidence.agrees({ $0.expected.map(function.of) }) {
            return Finding(
                .relation, "Every value is \(function.name).", hint: "A step of the formula is missing or too many.")
        }
        return nil
    }

    /// Another value stands in the output's place.
    private static func replaced(_ evidence: Evidence, _ first: Evidence.Pair) -> Finding? {
        func numbers(_ name: String, _ values: [(name: String, numbers: [Double])]) -> [Double]? {
            values.first { $0.name == name }?.numbers
        }
        for input in first.inputs where evidence.agrees({ numbers(input.name, $0.inputs) }) {
            return Finding(.relation, "It is \(input.name), unchanged.", hint: "Return the computed value.")
        }
        for other in first.others where evidence.agrees({ numbers(other.name, $0.others) }) {
            return Finding(
                .relation, "It holds the values of \(other.name).",
                hint: "\(evidence.output) and \(other.name) are mixed up somewhere.")
        }
        return nil
    }

    private static func places(_ evidence: Evidence, _ first: Evidence.Pair) -> Finding? {
        guard first.expected.count > 1 else { return nil }
        if evidence.agrees({ transposed($0) }) {
            return Finding(
                .relation, "The right numbers are there, but rows and columns are swapped.", hint: "Transpose.")
        }
        if evidence.agrees({ $0.expected.reversed() }) {
            return Finding(.relation, "The right numbers are there, in reverse order.")
        }
        if evidence.pairs.allSatisfy({
            zip($0.expected.sorted(), $0.got.sorted()).allSatisfy { Evidence.isClose($0, $1) }
        }) {
            return Finding(
                .relation, "The right numbers are there, but in other places.",
                hint: "A reshape or a transpose puts them where they do not belong.")
        }
        if evidence.agrees({ pair in zip(pair.expected, pair.got).map { ($1 < 0 ? -1 : 1) * abs($0) } }) {
            return Finding(.relation, "The sizes of the numbers are right, but some signs are wrong.")
        }
        if evidence.agrees({ Array($0.expected.dropFirst()) + [$0.got[$0.got.count - 1]] }) {
            return Finding(
                .relation, "Each entry is the one that belongs in the next place.",
                hint: "Record the value before the update, not after it.")
        }
        return nil
    }

    private static func transposed(_ pair: Evidence.Pair) -> [Double]? {
        guard pair.shape.count == 2, pair.shape[0] > 1, pair.shape[1] > 1 else { return nil }
        let (rows, columns) = (pair.shape[0], pair.shape[1])
        return (0..<rows * columns).map { pair.expected[$0 % rows * columns + $0 / rows] }
    }

    private static func constant(_ evidence: Evidence, _ first: Evidence.Pair) -> Finding? {
        guard evidence.pairs.contains(where: { $0.expected != first.expected }) else { return nil }
        let value = first.got[0]
        if evidence.pairs.allSatisfy({ $0.got.allSatisfy { $0 == value } }) {
            return Finding(
                .relation, "It is always \(MatrixText.format(value)), whatever the inputs are.",
                hint: "The inputs do not reach this value.")
        }
        if first.got.count > 1,
            evidence.pairs.allSatisfy({ pair in pair.got.allSatisfy { Evidence.isClose(pair.got[0], $0) } }),
            evidence.pairs.contains(where: { pair in
                !pair.expected.allSatisfy { Evidence.isClose(pair.expected[0], $0) }
            })
        {
            return Finding(
                .relation, "All entries are equal, though they should differ.",
                hint: "A sum or a mean over all entries stands where each needs its own.")
        }
        return nil
    }
}
