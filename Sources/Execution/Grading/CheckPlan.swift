import Exercises
import Solutions
import Wire

/// A check with its trials and what the reference gives for each.
struct CheckPlan<Subject: Solved>: Sendable {
    struct Case: Sendable {
        var size: Int
        var sizes: [(name: String, value: Int)]
        var given: [Value]
        var expected: [Output]
    }

    let check: Check<Subject>
    let seed: UInt64
    let cases: [Case]

    init(_ check: Check<Subject>, seed: UInt64) {
        self.check = check
        self.seed = seed
        cases = (0..<check.sizes).map { size in
            let trial = Trial(seed: seed, size: size, reference: Subject.reference)
            let expected = check.body(Subject.reference, trial)
            return Case(size: size, sizes: trial.sizes, given: trial.given, expected: expected)
        }
    }

    /// What another writing of the functions, such as a known mistake, gives for each case.
    func outputs(of subject: Subject) -> [[Output]] {
        cases.map { check.body(subject, Trial(seed: seed, size: $0.size, given: $0.given)) }
    }

    var request: CheckRequest {
        CheckRequest(
            exercise: Subject.id, check: check.id, seed: seed,
            trials: cases.map { one in
                let given = (try? Framing.encode(one.given)) ?? []
                return CheckRequest.Trial(size: one.size, given: String(decoding: given, as: UTF8.self))
            })
    }

    /// What is wrong with these outputs, told at the smallest case that differs; `nil` where none differs.
    ///
    /// - Parameter outputs: for each case; `nil` from where the code ended before.
    func failure(outputs: [[Output]?]) -> (message: String, diagnosis: String)? {
        for (index, one) in cases.enumerated() {
            guard let got = outputs[index] else { return nil }
            guard
                let mismatch = Comparison.firstMismatch(
                    expected: one.expected, got: got, tolerance: check.tolerance)
            else { continue }
            let diagnosis = Diagnosis(plan: self, failing: index, mismatch: mismatch, got: outputs)
            return (diagnosis.message, diagnosis.explanation)
        }
        return nil
    }
}
