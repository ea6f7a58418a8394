import Exercises
import Solutions

/// The smallest case in which outputs differ from the reference's.
struct Failure<Subject: Solved> {
    var one: CheckPlan<Subject>.Case
    var got: [Output]
    var mismatch: Mismatch
    /// The case is the first one again, and the first call was right: the function keeps something between calls.
    var isRepeated = false
}

extension CheckPlan {
    /// - Parameter outputs: for each case; `nil` from where the code ended before.
    func firstFailure(in outputs: [[Output]?]) -> Failure<Subject>? {
        for (index, one) in cases.enumerated() {
            guard let got = outputs[index] else { return nil }
            guard var failure = failure(of: one, got) else { continue }
            failure.isRepeated = index == cases.count - 1
            return failure
        }
        return nil
    }

    private func failure(of one: Case, _ got: [Output]) -> Failure<Subject>? {
        Comparison.firstMismatch(expected: one.expected, got: got, tolerance: check.tolerance)
            .map { Failure(one: one, got: got, mismatch: $0) }
    }

    /// Looks for a failure with smaller sizes.
    ///
    /// - Parameter run: gives the outputs for cases; `nil` where the code ended before.
    func shrink(
        _ failure: Failure<Subject>, run: ([Case]) async -> [[Output]?]
    ) async -> Failure<Subject> {
        guard !failure.isRepeated else { return failure }
        var smallest = failure
        // Each round lowers at least one size; sizes are small, so a few rounds reach the end.
        for _ in 0..<4 {
            let candidates = smaller(than: smallest.one)
            if candidates.isEmpty { break }
            let outputs = await run(candidates)
            let failing = zip(candidates, outputs).compactMap { one, got in got.flatMap { self.failure(of: one, $0) } }
            guard let next = failing.min(by: { Self.weight($0.one) < Self.weight($1.one) }) else { break }
            smallest = next
        }
        return smallest
    }

    private static func weight(_ one: Case) -> Int {
        one.counts.reduce(0) { $0 + $1.value - $1.smallest }
    }
}
