import Exercises
import Solutions
import Tensors

/// Explains a wrong output: first what it is, then what the learner probably did.
struct Diagnosis<Subject: Solved> {
    let message: String
    let explanation: String

    /// - Parameters:
    ///   - failing: the index of the smallest failing case.
    ///   - got: the learner's outputs for each case; `nil` where the code ended before.
    init(plan: CheckPlan<Subject>, failing: Int, mismatch: Mismatch, got: [[Output]?]) {
        message = Self.describe(mismatch, plan.cases[failing])
        var sentences: [String] = []
        if let sentence = ShapeRelation.sentence(mismatch) { sentences.append(sentence) }
        if let sentence = ValueRelation.sentence(mismatch, cases: Self.pairs(mismatch, plan, got)) {
            sentences.append(sentence)
        }
        if let mistake = Self.knownMistake(plan, got) { sentences.append(mistake.explanation) }
        explanation = sentences.joined(separator: " ")
    }

    private static func describe(_ mismatch: Mismatch, _ one: CheckPlan<Subject>.Case) -> String {
        let sizes = one.sizes.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
        let place = sizes.isEmpty ? "" : " (smallest failing case: \(sizes))"
        switch mismatch.kind {
        case .missing: return "\(mismatch.output) is missing\(place)."
        case .kind(let expected, let got): return "\(mismatch.output) is \(got), but \(expected) is expected\(place)."
        case .shape(let expected, let got):
            if case .list = mismatch.expected {
                return "\(mismatch.output) has \(got[0]) entries, but \(expected[0]) are expected\(place)."
            }
            return "\(mismatch.output) has shape \(ShapeRelation.text(got)), "
                + "but \(ShapeRelation.text(expected)) is expected\(place)."
        case .values(let positions):
            guard let got = mismatch.got else { return "" }
            return "\(mismatch.output) has wrong values\(place).\n"
                + MatrixText.sideBySide(expected: mismatch.expected, got: got, differing: Set(positions))
        }
    }

    /// Expected and got numbers of the mismatching output in every case, with the case's sizes.
    private static func pairs(
        _ mismatch: Mismatch, _ plan: CheckPlan<Subject>, _ got: [[Output]?]
    ) -> [ValueRelation.Pair] {
        zip(plan.cases, got).compactMap { one, outputs in
            guard let outputs,
                let expected = one.expected.first(where: { $0.name == mismatch.output }),
                let other = outputs.first(where: { $0.name == mismatch.output }),
                let left = Comparison.numbers(of: expected.value), let right = Comparison.numbers(of: other.value),
                left.count == right.count
            else { return nil }
            return ValueRelation.Pair(expected: left, got: right, sizes: one.sizes)
        }
    }

    /// The mistake whose outputs are the learner's in every case that ran.
    private static func knownMistake(_ plan: CheckPlan<Subject>, _ got: [[Output]?]) -> Mistake<Subject>? {
        Subject.mistakes.first { mistake in
            guard mistake.function == plan.check.function else { return false }
            let outputs = plan.outputs(of: mistake.subject)
            var differs = false
            for (index, one) in plan.cases.enumerated() {
                guard let own = got[index] else { continue }
                guard Comparison.agree(outputs[index], own, tolerance: plan.check.tolerance) else { return false }
                if !Comparison.agree(one.expected, outputs[index], tolerance: plan.check.tolerance) { differs = true }
            }
            return differs
        }
    }
}

/// What a wrong shape tells.
enum ShapeRelation {
    static func sentence(_ mismatch: Mismatch) -> String? {
        guard case .shape(let expected, let got) = mismatch.kind, case .tensor = mismatch.expected else { return nil }
        if got.count == 2, expected == got.reversed() {
            return "It is the transpose of the expected shape: rows and columns are swapped."
        }
        if got.count == 1, expected.count == 2, got.reduce(1, *) == expected.reduce(1, *) {
            return "It has one dimension. A column (n, 1) or a row (1, n) is needed: keep the dimension when you sum."
        }
        if got.count == expected.count + 1 || got.count + 1 == expected.count {
            return got.count > expected.count ? "It has one dimension too many." : "It has one dimension too few."
        }
        if got.count == 2, expected.count == 2, got[0] == got[1], expected.contains(1), expected.contains(got[0]) {
            return "A row met a column and every pair was computed: multiply in the other order, "
                + "or entry by entry with equal shapes."
        }
        return nil
    }

    static func text(_ shape: [Int]) -> String {
        shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
    }
}
