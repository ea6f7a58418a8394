import Exercises

/// The gradient check: a gradient against the slope of the learner's own forward functions.
enum SlopeFinding {
    /// - Parameters:
    ///   - slopes: the slopes of the learner's own forward functions, for each case.
    ///   - got: what the backward function gave, for each case.
    static func find(output: String, expected: [[Output]], got: [[Output]], slopes: [[Output]]) -> Finding? {
        var own: [(gradient: [Double], slope: [Double], expected: [Double])] = []
        for (index, outputs) in slopes.enumerated() {
            guard let slope = numbers(outputs, output), let gradient = numbers(got[index], output),
                let right = numbers(expected[index], output), slope.count == gradient.count,
                slope.allSatisfy(\.isFinite), right.count == slope.count
            else { return nil }
            own.append((gradient, slope, right))
        }
        guard !own.isEmpty else { return nil }
        let isForwardRight = own.allSatisfy { agree($0.slope, $0.expected) }
        if own.allSatisfy({ agree($0.gradient, $0.slope) }) {
            return isForwardRight
                ? nil
                : Finding(
                    .slope,
                    "\(output) agrees with the slope of your own forward pass, so it is the forward pass that is wrong.",
                    hint: "Get the forward pass right first.")
        }
        let ratio = ratio(own.map { ($0.gradient, $0.slope) })
        let factor = ratio.map { " (it is \(MatrixText.format($0)) times the slope)" } ?? ""
        return isForwardRight
            ? Finding(
                .slope, "Your forward pass is right, but \(output) is not its slope\(factor).",
                hint: "Derive it on paper, step by step, and compare each step with your code.")
            : Finding(.slope, "\(output) is not the slope of your own forward pass either\(factor).")
    }

    private static func numbers(_ outputs: [Output], _ name: String) -> [Double]? {
        outputs.first { $0.name == name }.flatMap { Comparison.numbers(of: $0.value) }
    }

    private static func agree(_ one: [Double], _ slope: [Double]) -> Bool {
        zip(one, slope).allSatisfy { Tolerance.slope.accepts($0, for: $1) }
    }

    /// The one ratio of gradient and slope over all cases; `nil` where there is none.
    private static func ratio(_ pairs: [(gradient: [Double], slope: [Double])]) -> Double? {
        guard let pair = pairs.first,
            let index = pair.slope.indices.max(by: { pair.slope[$0].magnitude < pair.slope[$1].magnitude }),
            pair.slope[index].magnitude > 1e-6
        else { return nil }
        let ratio = pair.gradient[index] / pair.slope[index]
        guard ratio.isFinite, ratio != 0 else { return nil }
        let agrees = pairs.allSatisfy { pair in
            zip(pair.gradient, pair.slope).allSatisfy { Tolerance.slope.accepts($0, for: $1 * ratio) }
        }
        // The slope is known to a few digits, and a round number reads better than a precise wrong one.
        return agrees ? (ratio * 1000).rounded() / 1000 : nil
    }
}
