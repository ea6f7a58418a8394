import Exercises
import Solutions
import Synchronization
import Wire

/// A check with its trials and what the reference gives for each.
///
/// The last case is the first one again: a function that keeps something between calls gives other outputs there.
final class CheckPlan<Subject: Solved>: Sendable {
    struct Case: Sendable {
        var trial: Trial<Subject>.Plan
        var counts: [Trial<Subject>.Count]
        var inputs: [Output]
        var given: [Value]
        var expected: [Output]

        init(_ check: Check<Subject>, _ plan: Trial<Subject>.Plan) {
            let trial = Trial(plan, reference: Subject.reference)
            expected = check.body(Subject.reference, trial)
            self.trial = plan
            counts = trial.counts
            inputs = trial.inputs
            given = trial.given
        }

        /// The named sizes, such as m = 3.
        var sizes: [(name: String, value: Int)] {
            counts.compactMap { count in count.name.map { ($0, count.value) } }
        }
    }

    let check: Check<Subject>
    let seed: UInt64
    let cases: [Case]
    /// What each known mistake of the function gives for each case, computed when it is first needed.
    private let mistakes = Mutex<[[[Output]]]?>(nil)

    init(_ check: Check<Subject>, seed: UInt64) {
        self.check = check
        self.seed = seed
        let cases = (0..<check.sizes).map { Case(check, Trial.Plan(seed: seed, size: $0)) }
        self.cases = cases + cases.prefix(1)
    }

    /// What another writing of the functions, such as a known mistake, gives for each case.
    func outputs(of subject: Subject) -> [[Output]] {
        cases.map { outputs(of: subject, for: $0) }
    }

    func outputs(of subject: Subject, for one: Case) -> [Output] {
        check.body(subject, Trial(one.trial, given: one.given))
    }

    /// The slopes of the subject's own forward functions for each case; `nil` for a check without slopes.
    func slopes(of subject: Subject) -> [[Output]]? {
        guard let slopes = check.slopes else { return nil }
        return cases.map { slopes(subject, Trial($0.trial, given: $0.given)) }
    }

    /// The known mistakes of the function with their outputs for each case.
    func knownMistakes() -> [(mistake: Mistake<Subject>, outputs: [[Output]])] {
        let known = Subject.mistakes.filter { $0.function == check.function }
        let outputs = mistakes.withLock { kept in
            if let kept { return kept }
            let made = known.map { self.outputs(of: $0.subject) }
            kept = made
            return made
        }
        return Array(zip(known, outputs))
    }

    func request(_ part: CheckRequest.Part, replaced: [String], cases: [Case]) -> CheckRequest {
        CheckRequest(
            exercise: Subject.id, check: check.id, part: part, seed: seed, replaced: replaced,
            trials: cases.map { one in
                let given = (try? Framing.encode(one.given)) ?? []
                return CheckRequest.Trial(
                    size: one.trial.size, counts: one.trial.counts, given: String(decoding: given, as: UTF8.self))
            })
    }

    /// Cases with smaller sizes than `one`: each size alone at its smallest, and all of them.
    func smaller(than one: Case) -> [Case] {
        let values = one.counts.map(\.value)
        let large = one.counts.indices.filter { one.counts[$0].value > one.counts[$0].smallest }
        guard !large.isEmpty else { return [] }
        func lowered(_ indices: [Int]) -> [Int] {
            var lower = values
            for index in indices { lower[index] = one.counts[index].smallest }
            return lower
        }
        var candidates = [lowered(large)]
        if large.count > 1 { candidates += large.map { lowered([$0]) } }
        for index in large where one.counts[index].value - one.counts[index].smallest > 1 {
            var halved = values
            halved[index] = (values[index] + one.counts[index].smallest) / 2
            candidates.append(halved)
        }
        return candidates.map { Case(check, Trial.Plan(seed: seed, size: one.trial.size, counts: $0)) }
    }
}
