import Exercises
import Solutions

/// Two things wrong at once: a known mistake, and a factor or a sign on top of it.
enum MixedFinding {
    static func find<Subject: Solved>(
        _ output: String, _ plan: CheckPlan<Subject>, _ got: [[Output]?]
    ) -> Finding? {
        for (mistake, outputs) in plan.knownMistakes() {
            let cases = plan.cases.indices.compactMap { index -> (CheckPlan<Subject>.Case, [Output])? in
                guard let own = got[index] else { return nil }
                var one = plan.cases[index]
                one.expected = outputs[index]
                return (one, own)
            }
            let evidence = Evidence(output, cases)
            guard evidence.pairs.count == cases.count, let factor = FactorFinding.find(evidence) else { continue }
            return Finding(
                .mistake, "Two things may be wrong. One: \(mistake.explanation) The other is a factor.",
                hint: "\(mistake.hint) Then grade again. (\(factor.hint))")
        }
        return nil
    }
}
