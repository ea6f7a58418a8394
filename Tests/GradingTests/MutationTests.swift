import Exercises
import Foundation
import Solutions
import Tensors
import TestSupport
import Testing

@testable import Grading

/// Thousands of references with something changed in them, graded: a sign, an operator, a constant, an axis, an index, a
/// name, a statement.
@Suite struct MutationTests {
    private static let grades = 10_000
    private static let weights =
        LogisticRegression.mutables.map(\.weight) + PlanarClassification.mutables.map(\.weight)
        + Basics.mutables.map(\.weight) + StepByStep.mutables.map(\.weight) + DeepApplication.mutables.map(\.weight)
    private static let seeds: [UInt64] = [7, 8, 9]

    @Test func noWrongMutantPassesAndMostAreExplained() async {
        // On threads of their own: the other tests' tasks wait on the pool's.
        async let logistic = onThread { gradeAll(LogisticRegression.mutables) }
        async let planar = onThread { gradeAll(PlanarClassification.mutables) }
        async let basics = onThread { gradeAll(Basics.mutables) }
        async let deep = onThread {
            var tally = gradeAll(StepByStep.mutables)
            tally.add(gradeAll(DeepApplication.mutables))
            return tally
        }
        var tally = await logistic
        for more in [await planar, await basics, await deep] { tally.add(more) }
        print(tally)
        #expect(tally.grades >= Self.grades)
        #expect(tally.missed.isEmpty, "\(tally.missed.count) wrong mutants passed: \(tally.missed.prefix(10))")
        #expect(tally.failed > Self.grades / 2)
        #expect(Double(tally.explained) >= 0.6 * Double(tally.failed))
    }

    private func onThread(_ work: @escaping @Sendable () -> Tally) async -> Tally {
        await withCheckedContinuation { continuation in
            Thread { continuation.resume(returning: work()) }.start()
        }
    }

    private func gradeAll<Subject: Solved>(_ mutables: [Mutable<Subject>]) -> Tally {
        mutables.reduce(into: Tally()) { $0.add(grade($1)) }
    }

    private func grade<Subject: Solved>(_ mutable: Mutable<Subject>) -> Tally {
        let total = Self.weights.reduce(0, +)
        let count = (Self.grades * mutable.weight + total - 1) / total
        let benches = Self.seeds.map { Bench(mutable, seed: $0) }
        var tally = Tally()
        for number in 0..<count {
            var mutation = Mutation(seed: UInt64(number), names: mutable.names)
            var program = mutation.mutated(mutable.program())
            // Learners make two mistakes as well.
            if number % 5 == 4 { program = mutation.mutated(program) }
            let bench = benches[number % benches.count]
            tally.count(bench.grade(program), "\(mutable.function) \(number): \(mutation.what)")
        }
        return tally
    }
}

/// What came of one grade.
enum MutantGrade {
    /// Like the reference on every input that was drawn, those of the grade and twenty more.
    case equivalent
    /// Passed, and differs from the reference.
    case missed
    case crashed
    case failed([Finding.Kind])
}

struct Tally: CustomStringConvertible {
    var grades = 0
    var equivalent = 0
    var crashed = 0
    var failed = 0
    var explained = 0
    var kinds: [Finding.Kind: Int] = [:]
    var unexplained: [String: Int] = [:]
    var missed: [String] = []

    mutating func count(_ grade: MutantGrade, _ name: String) {
        grades += 1
        switch grade {
        case .equivalent: equivalent += 1
        case .missed: missed.append(name)
        case .crashed: crashed += 1
        case .failed(let found):
            failed += 1
            if found.isEmpty {
                unexplained[String(name.prefix { $0 != " " }), default: 0] += 1
            } else {
                explained += 1
                kinds[found[0], default: 0] += 1
            }
        }
    }

    mutating func add(_ other: Tally) {
        grades += other.grades
        equivalent += other.equivalent
        crashed += other.crashed
        failed += other.failed
        explained += other.explained
        kinds.merge(other.kinds, uniquingKeysWith: +)
        unexplained.merge(other.unexplained, uniquingKeysWith: +)
        missed += other.missed
    }

    var description: String {
        let share = 100 * Double(explained) / Double(max(1, failed))
        let by = Finding.Kind.allCases.map { "\($0.rawValue) \(kinds[$0] ?? 0)" }.joined(separator: ", ")
        return """
            \(grades) mutants graded: \(failed) with wrong values, \(crashed) that crash, \(equivalent) equal to the \
            reference, \(missed.count) wrong ones passed
            explained beyond "values differ": \(explained) of \(failed), \(Int(share.rounded())) %
            first finding: \(by)
            not explained, by function: \(unexplained.sorted { $0.value > $1.value }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
            """
    }
}

/// The plans by which the mutants of one function are graded.
final class Bench<Subject: Solved> {
    private let mutable: Mutable<Subject>
    private let plans: [CheckPlan<Subject>]
    private let checks: [Check<Subject>]
    private let seed: UInt64
    /// Other inputs, for mutants that pass.
    private lazy var others = checks.flatMap { check in (0..<3).map { CheckPlan(check, seed: seed &+ 1000 &+ $0) } }

    init(_ mutable: Mutable<Subject>, seed: UInt64) {
        self.mutable = mutable
        self.seed = seed
        checks = Subject.checks.filter { $0.function == mutable.function }
        plans = checks.map { CheckPlan($0, seed: seed) }
    }

    func grade(_ program: Program) -> MutantGrade {
        let breakdown = Breakdown()
        let subject = mutable.bind(program, breakdown)
        var differs = false
        var crashes = false
        var isFailed = false
        var found: [Finding.Kind] = []
        for plan in plans {
            let outputs = outputs(plan, subject, breakdown)
            if outputs.contains(where: { $0 == nil }) { crashes = true }
            if isDifferent(outputs, plan) { differs = true }
            guard let failure = plan.firstFailure(in: outputs) else { continue }
            isFailed = true
            let slopes = plan.slopes(of: subject)
            let report = Judge.report(
                failure, of: plan, Observation(outputs: outputs), slopes: breakdown.take() ? nil : slopes)
            if found.isEmpty { found = report.kinds }
        }
        if isFailed { return .failed(found) }
        if crashes { return .crashed }
        if differs { return .missed }
        for plan in others {
            let outputs = outputs(plan, subject, breakdown)
            if outputs.contains(where: { $0 == nil }) || isDifferent(outputs, plan) { return .missed }
        }
        return .equivalent
    }

    private func outputs(_ plan: CheckPlan<Subject>, _ subject: Subject, _ breakdown: Breakdown) -> [[Output]?] {
        var outputs: [[Output]?] = plan.cases.map { _ in nil }
        for (index, one) in plan.cases.enumerated() {
            let got = plan.outputs(of: subject, for: one)
            if breakdown.take() { break }
            outputs[index] = got
        }
        return outputs
    }

    /// The test's own comparison: any number of any output that lies off by more than the check's tolerance.
    private func isDifferent(_ outputs: [[Output]?], _ plan: CheckPlan<Subject>) -> Bool {
        zip(plan.cases, outputs).contains { one, got in
            guard let got else { return false }
            return zip(one.expected, got).contains { expected, output in
                let (right, own) = (flat(expected.value), flat(output.value))
                guard right.shape == own.shape else { return true }
                return zip(right.numbers, own.numbers).contains { expected, got in
                    let limit = plan.check.tolerance.absolute + plan.check.tolerance.relative * expected.magnitude
                    return !((expected - got).magnitude <= limit)
                }
            }
        }
    }

    private func flat(_ value: Value) -> (shape: [Int], numbers: [Double]) {
        switch value {
        case .tensor(let tensor): (Array(tensor.shape), tensor.scalars)
        case .scalar(let number): ([], [number])
        case .integer(let number): ([], [Double(number)])
        case .list(let list): ([list.count], list.flatMap { flat($0).numbers })
        default: ([], [])
        }
    }
}
