import Exercises
import Solutions
import Tensors
import Testing

@testable import Grading

/// What `nabla author check` proves.
@Suite struct AuditTests {
    @Test(arguments: Work.all)
    func theAssignmentsAreSound(work: Work) async throws {
        let audit = AssignmentAudit(compiler: try await Workbench.compiler())
        let items = try await audit.items(of: work.assignment, starter: work.starter, solution: work.solution)
        #expect(items.count == 6)
        for item in items { #expect(item.problems.isEmpty, "\(item.claim): \(item.problems)") }
    }

    @Test func aWeakCheckIsFound() async {
        let problems = await AssignmentAudit.items(Weak.self).flatMap(\.problems)
        #expect(problems.contains("negate: shape passes for a function that returns its input."))
        #expect(problems.contains("negate: shape passes for a function that returns zeros."))
        #expect(problems.contains("negate: no check catches “The sign is missing.”"))
        #expect(problems.contains("negate has 1 known mistakes; 2 are due."))
        #expect(problems.contains("half has no check."))
    }
}

/// An exercise with a check that looks at shapes only.
private struct Weak: Solved {
    var negate: @Sendable (Tensor) -> Tensor
    var half: @Sendable (Tensor) -> Tensor

    static let id = "weak"
    static let functions: [ExerciseFunction<Weak>] = [
        ExerciseFunction("negate", "(_ x: Tensor) -> Tensor", \.negate, .tensor, gives: .tensor),
        ExerciseFunction("half", "(_ x: Tensor) -> Tensor", \.half, .tensor, gives: .tensor),
    ]
    static let checks: [Check<Weak>] = [
        Check("negate", "shape", points: 1) { subject, trial in
            [Output("count", .integer(subject.negate(trial.normal(2, trial.count(1...3))).shape[1]))]
        }
    ]
    static let reference = Weak(negate: { -$0 }, half: { $0 / 2 })
    static let mistakes: [Mistake<Weak>] = [
        Mistake(in: \.negate, of: "negate", "The sign is missing.", hint: "Use -x.") { $0 }
    ]
}
