import Exercises
package import Sandbox
import Solutions
import Tensors

/// Proves that an assignment's checks are sound: what is right passes, and nothing else does.
package struct AssignmentAudit: Sendable {
    /// One thing that was proved, or the reasons why it is not true.
    package struct Item: Sendable {
        package var claim: String
        package var problems: [String]

        package init(claim: String, problems: [String]) {
            self.claim = claim
            self.problems = problems
        }
    }

    private let grader: Grader
    private static let seedCount = 20

    package init(compiler: Compiler) {
        grader = Grader(compiler: compiler)
    }

    /// - Parameters:
    ///   - starter: the text of the starter.
    ///   - solution: the text of the solution.
    package func items(of assignment: String, starter: String, solution: String) async throws -> [Item] {
        guard let exercise = SolutionCatalog.solved(id: assignment) else {
            return [Item(claim: "It is in the catalogs", problems: ["SolutionCatalog has no exercise \(assignment)."])]
        }
        return try await [
            unstarted(assignment, starter), solved(assignment, solution),
        ] + Self.items(exercise)
    }

    private func unstarted(_ assignment: String, _ starter: String) async throws -> Item {
        let report = try await grader.grade(assignment, source: starter)
        var problems = report.functions.filter { $0.status != .notStarted }.map {
            "\($0.name) is \($0.status.rawValue)."
        }
        if let problem = report.compileProblem { problems = [GradeReport.text(of: problem)] }
        return Item(claim: "Every function of the starter is not started", problems: problems)
    }

    private func solved(_ assignment: String, _ solution: String) async throws -> Item {
        let report = try await grader.grade(assignment, source: solution)
        return Item(claim: "The solution gets full marks", problems: report.isPerfect ? [] : [report.text()])
    }

    static func items<Subject: Solved>(_ type: Subject.Type) async -> [Item] {
        let plans = Subject.checks.map { CheckPlan<Subject>($0, seed: 7) }
        return [
            coverage(Subject.self), reference(Subject.self), await mistakes(plans), shortcuts(plans),
        ]
    }

    private static func coverage<Subject: Solved>(_ type: Subject.Type) -> Item {
        var problems: [String] = []
        for function in Subject.functions {
            if !Subject.checks.contains(where: { $0.function == function.name }) {
                problems.append("\(function.name) has no check.")
            }
            let hasSlopes = Subject.checks.contains { $0.function == function.name && $0.slopes != nil }
            let needed = hasSlopes ? 5 : 2
            let count = Subject.mistakes.count { $0.function == function.name }
            if count < needed { problems.append("\(function.name) has \(count) known mistakes; \(needed) are due.") }
        }
        return Item(claim: "Every function has checks and known mistakes", problems: problems)
    }

    private static func reference<Subject: Solved>(_ type: Subject.Type) -> Item {
        var problems: [String] = []
        for seed in 1...seedCount {
            for check in Subject.checks {
                let plan = CheckPlan<Subject>(check, seed: UInt64(seed))
                if plan.firstFailure(in: plan.outputs(of: Subject.reference)) != nil {
                    problems.append("\(check.id) fails the reference under seed \(seed).")
                }
            }
        }
        return Item(claim: "The reference passes every check under \(seedCount) seeds", problems: problems)
    }

    private static func mistakes<Subject: Solved>(_ plans: [CheckPlan<Subject>]) async -> Item {
        var problems: [String] = []
        for mistake in Subject.mistakes {
            let own = plans.filter { $0.check.function == mistake.function }
            let reports = own.compactMap { plan -> CheckReport? in
                let outputs: [[Output]?] = plan.outputs(of: mistake.subject)
                return plan.firstFailure(in: outputs).map {
                    Judge.report($0, of: plan, Observation(outputs: outputs), slopes: plan.slopes(of: mistake.subject))
                }
            }
            if reports.isEmpty {
                problems.append("\(mistake.function): no check catches “\(mistake.explanation)”")
            } else if !reports.contains(where: { $0.diagnosis.contains(mistake.explanation) }) {
                problems.append("\(mistake.function): the diagnosis does not name “\(mistake.explanation)”")
            }
        }
        return Item(claim: "Every known mistake is caught and named", problems: problems)
    }

    /// Functions that return something of the right form without computing it.
    private static func shortcuts<Subject: Solved>(_ plans: [CheckPlan<Subject>]) -> Item {
        var problems: [String] = []
        for plan in plans {
            guard let function = Subject.function(plan.check.function) else { continue }
            for shortcut in Shortcut.allCases {
                var subject = Subject.reference
                function.replace(in: &subject) { arguments in
                    guard let right = try? function.call(Subject.reference, arguments) else { return .record([]) }
                    return shortcut.value(insteadOf: right, from: arguments)
                }
                // Where the right answer itself is zeros, a function that returns zeros is right.
                if shortcut == .zeros, plan.cases.allSatisfy({ isZero($0.expected) }) { continue }
                if plan.firstFailure(in: plan.outputs(of: subject)) == nil {
                    problems.append("\(plan.check.id) passes for a function that returns \(shortcut.rawValue).")
                }
            }
        }
        return Item(claim: "No check passes for zeros, for the input, or for random numbers", problems: problems)
    }

    private static func isZero(_ outputs: [Output]) -> Bool {
        outputs.allSatisfy { output in Comparison.numbers(of: output.value)?.allSatisfy { $0 == 0 } == true }
    }
}
