import Foundation
import Testing

@testable import Grading

/// Files that do not compile: the learner's own line, and nothing about generated code.
@Suite struct CompileProblemTests {
    let work = Work.logisticRegression

    private func problem(_ source: String) async throws -> CompileProblem {
        let report = try await Workbench.grade(source, as: work.assignment)
        #expect(report.score == 0)
        let problem = try #require(report.compileProblem)
        for word in ["adapter", "nabla_", "Assignment", "ExerciseBox", "/"] where word != "/" || problem.line == nil {
            #expect(!problem.message.contains(word), "\(problem.message) speaks of generated code")
        }
        return problem
    }

    /// The line of the first occurrence, counted from 1.
    private func line(of text: String, in source: String) -> Int? {
        source.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(text) }.map { $0 + 1 }
    }

    @Test func aWrongType() async throws {
        let source = try work.solution("sigmoid", body: "return 1 / (1 + exp(-wrong))")
        let problem = try await problem(source)
        #expect(problem.line == line(of: "exp(-wrong)", in: source))
        #expect(problem.message.contains("wrong"))
        #expect(problem.excerpt.contains("exp(-wrong)"))
        #expect(problem.excerpt.hasSuffix("^"))
    }

    @Test func aBraceThatIsMissing() async throws {
        let source = try work.solution + "\nfunc unfinished() {\n"
        let problem = try await problem(source)
        let last = try #require(problem.line)
        #expect(last >= source.split(separator: "\n", omittingEmptySubsequences: false).count - 2)
    }

    @Test func aFunctionThatIsMissing() async throws {
        let source = try work.solution.replacing("func predict(", with: "func guess(")
            .replacing("predict(trained", with: "guess(trained")
        let problem = try await problem(source)
        #expect(problem.message.contains("The function predict is missing"))
        #expect(problem.message.contains("func predict(_ w: Tensor, _ b: Double, _ X: Tensor) -> Tensor"))
    }

    @Test func aFunctionOfAnotherForm() async throws {
        let source = try work.solution.replacing(
            "func initializeWithZeros(_ dim: Int)", with: "func initializeWithZeros(size dim: Int)"
        ).replacing("initializeWithZeros(XTrain", with: "initializeWithZeros(size: XTrain")
        let problem = try await problem(source)
        #expect(problem.line == line(of: "func initializeWithZeros", in: source))
        #expect(problem.message.contains("func initializeWithZeros(_ dim: Int) -> (w: Tensor, b: Double)"))
    }

    @Test func aStatementOutsideOfFunctions() async throws {
        let source = try work.solution + "\nprint(sigmoid(Tensor([0])))\n"
        let problem = try await problem(source)
        #expect(problem.line == line(of: "print(sigmoid", in: source))
    }
}
