import Exercises
import Solutions
import Testing

@testable import Grading

/// Every known mistake fails a check of its function, and the diagnosis names it.
@Suite struct KnownMistakeTests {
    @Test(arguments: SolutionCatalog.all.map { $0.id })
    func everyKnownMistakeIsCaughtAndNamed(assignment: String) async throws {
        let exercise = try #require(SolutionCatalog.solved(id: assignment))
        await check(exercise)
    }

    private func check<Subject: Solved>(_ type: Subject.Type) async {
        let plans = Subject.checks.map { CheckPlan<Subject>($0, seed: 7) }
        for mistake in Subject.mistakes {
            var reports: [CheckReport] = []
            for plan in plans where plan.check.function == mistake.function {
                if let report = await verdict(on: mistake.subject, by: plan) { reports.append(report) }
            }
            #expect(!reports.isEmpty, "\(mistake.function): no check catches: \(mistake.explanation)")
            #expect(
                reports.contains { $0.diagnosis.contains(mistake.explanation) && $0.hint.contains(mistake.hint) },
                "\(mistake.function): not named: \(mistake.explanation)\nbut: \(reports.map(\.diagnosis))")
        }
    }

    @Test func thereAreEnoughMistakes() throws {
        for exercise in SolutionCatalog.all { count(exercise) }
    }

    private func count<Subject: Solved>(_ type: Subject.Type) {
        for function in Subject.functions {
            let hasGradients = Subject.checks.contains { $0.function == function.name && $0.slopes != nil }
            let known = Subject.mistakes.filter { $0.function == function.name }
            #expect(known.count >= (hasGradients ? 5 : 2), "\(Subject.id): \(function.name)")
            #expect(Set(known.map(\.explanation)).count == known.count)
        }
    }
}
