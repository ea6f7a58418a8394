import Exercises
import Solutions

/// Explains a wrong output: what is seen, then what the learner probably did.
struct Diagnosis<Subject: Solved> {
    let message: String
    /// In the order in which they are told.
    let findings: [Finding]

    /// - Parameters:
    ///   - outputs: the learner's for each case of the plan; `nil` where the code ended before.
    ///   - slopes: of the learner's own forward functions for each case, where the check has them and they could be
    ///     computed.
    init(_ failure: Failure<Subject>, of plan: CheckPlan<Subject>, outputs: [[Output]?], slopes: [[Output]]?) {
        message = Self.describe(failure, plan)
        var findings: [Finding] = []
        let seen = zip(plan.cases, outputs).compactMap { one, got in got.map { (one, $0) } }
        let evidence = Evidence(failure.mismatch.output, seen + [(failure.one, failure.got)])
        let sideEffect = Self.sideEffect(failure, outputs)
        findings.append(ShapeFinding.find(failure.mismatch, sizes: failure.one.sizes))
        let numerical = NumericalFinding.find(evidence)
        if case .values = failure.mismatch.kind, numerical == nil, sideEffect == nil {
            findings.append(
                FactorFinding.find(evidence) ?? FactorFinding.findInStep(evidence) ?? PatternFinding.find(evidence))
        }
        findings.append(Self.knownMistake(plan, outputs))
        findings.append(sideEffect)
        findings.append(numerical)
        // A mistake that is known by name needs no other reason.
        if let slopes, outputs.allSatisfy({ $0 != nil }), !findings.contains(where: { $0.kind == .mistake }) {
            findings.append(
                SlopeFinding.find(
                    output: failure.mismatch.output, expected: plan.cases.map(\.expected),
                    got: outputs.compactMap { $0 }, slopes: slopes))
        }
        if findings.isEmpty, case .values = failure.mismatch.kind {
            findings.append(MixedFinding.find(failure.mismatch.output, plan, outputs))
            findings.append(
                PlaceFinding.find(evidence, tolerance: plan.check.tolerance)
                    ?? PlaceFinding.onlyOutput(failure.mismatch.output, plan, outputs))
        }
        self.findings = findings
    }

    private static func describe(_ failure: Failure<Subject>, _ plan: CheckPlan<Subject>) -> String {
        let mismatch = failure.mismatch
        let sizes = failure.one.sizes.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
        let place = sizes.isEmpty ? "" : " (smallest failing case: \(sizes))"
        switch mismatch.kind {
        case .missing: return "\(mismatch.output) is missing: there is nothing under this name\(place)."
        case .kind(let expected, let got): return "\(mismatch.output) is \(got), but \(expected) is expected\(place)."
        case .shape(let expected, let got):
            if case .list = mismatch.expected {
                return
                    "\(mismatch.output) has \(got[0]) \(got[0] == 1 ? "entry" : "entries"), but \(expected[0]) are expected\(place)."
            }
            return "\(mismatch.output) has shape \(ShapeText.text(got)), "
                + "but \(ShapeText.text(expected)) is expected\(place)."
        case .values(let positions):
            guard let got = mismatch.got else { return "" }
            let again = failure.isRepeated ? " when it is called again with the inputs of the first call" : ""
            return "\(mismatch.output) has wrong values\(again)\(place).\n"
                + MatrixText.sideBySide(expected: mismatch.expected, got: got, differing: Set(positions))
        }
    }

    /// The same inputs gave other outputs in a later call.
    private static func sideEffect(_ failure: Failure<Subject>, _ outputs: [[Output]?]) -> Finding? {
        guard let first = outputs.first ?? nil, let again = outputs.last ?? nil, outputs.count > 1 else { return nil }
        guard !Comparison.agree(first, again, tolerance: Tolerance(relative: 0, absolute: 0)) else { return nil }
        return Finding(
            .sideEffect, "The same inputs give other results in a later call: something is kept between the calls.",
            hint: "Use no variable outside of the function, and draw no random numbers where none are asked for.")
    }

    /// The mistake whose outputs are the learner's in every case that ran.
    private static func knownMistake(_ plan: CheckPlan<Subject>, _ got: [[Output]?]) -> Finding? {
        for (mistake, outputs) in plan.knownMistakes() {
            var differs = false
            let isSame = plan.cases.indices.allSatisfy { index in
                guard let own = got[index] else { return true }
                if !Comparison.agree(
                    plan.cases[index].expected, outputs[index], tolerance: plan.check.tolerance)
                {
                    differs = true
                }
                // Fewer outputs than the mistake's, or more, are another mistake.
                return outputs[index].count == own.count
                    && Comparison.agree(outputs[index], own, tolerance: plan.check.tolerance)
            }
            if isSame, differs { return Finding(.mistake, mistake.explanation, hint: mistake.hint) }
        }
        return nil
    }
}

extension [Finding] {
    fileprivate mutating func append(_ finding: Finding?) {
        if let finding { append(finding) }
    }

    /// The sentences as one text.
    var sentences: String {
        map(\.sentence).joined(separator: " ")
    }

    /// The stronger texts as one; the sentences where there is nothing stronger.
    var hints: String {
        let hints = map(\.hint).filter { !$0.isEmpty }
        return hints.isEmpty ? sentences : hints.joined(separator: " ")
    }
}
