import Exercises
import Solutions
import Synchronization

/// Keeps what the reference gives, so that a second grade with the same seed need not compute it again.
final class PlanStore: Sendable {
    private struct Key: Hashable {
        var exercise: String
        var seed: UInt64
    }

    private let kept = Mutex<[Key: any Sendable]>([:])

    func plans<Subject: Solved>(_ type: Subject.Type, seed: UInt64) async -> [CheckPlan<Subject>] {
        let key = Key(exercise: Subject.id, seed: seed)
        if let plans = kept.withLock({ $0[key] }) as? [CheckPlan<Subject>] { return plans }
        let plans = Subject.checks.map { CheckPlan($0, seed: seed) }
        kept.withLock { $0[key] = plans }
        return plans
    }
}
