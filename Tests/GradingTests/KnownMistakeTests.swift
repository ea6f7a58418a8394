import Exercises
import Solutions
import Testing

@testable import Grading

/// Every known mistake fails a check of its function, and the diagnosis names it.
@Suite struct KnownMistakeTests {
    @Test(arguments: SolutionCatalog.all.map { $0.id })
    func everyKnownMistakeIsCaughtAndNamed(assignment: String) throws {
        let exercise = try #require(SolutionCatalog.solved(id: assignment))
        try check(exercise)
    }

    private func check<Subject: Solved>(_ type: Subject.Type) throws {
        let plans = Subject.checks.map { CheckPlan<Subject>($0, seed: 7) }
        for mistake in Subject.mistakes {
            let reports = plans.filter { $0.check.function == mistake.function }.compactMap { plan in
                plan.failure(outputs: plan.outputs(of: mistake.subject))
            }
            #expect(!reports.isEmpty, "\(mistake.function): no check catches: \(mistake.explanation)")
            #expect(
                reports.contains { $0.diagnosis.contains(mistake.explanation) },
                "\(mistake.function): not named: \(mistake.explanation)\nbut: \(reports.map(\.diagnosis))")
        }
    }

    @Test func theReferencePassesUnderManySeeds() throws {
        for exercise in SolutionCatalog.all { passes(exercise) }
    }

    private func passes<Subject: Solved>(_ type: Subject.Type) {
        for seed in 1...20 {
            for check in Subject.checks {
                let plan = CheckPlan<Subject>(check, seed: UInt64(seed))
                #expect(plan.failure(outputs: plan.outputs(of: Subject.reference)) == nil)
                for one in plan.cases { #expect(!one.expected.isEmpty, "\(check.id) has no outputs") }
            }
        }
    }
}
