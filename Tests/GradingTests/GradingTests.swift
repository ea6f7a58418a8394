import Foundation
import Testing

@testable import Grading

/// Whole files through the compiler, a worker and the checks.
@Suite struct GradingTests {
    let work = Work.logisticRegression

    private func grade(_ source: String) async throws -> GradeReport {
        try await Workbench.grade(source, as: work.assignment)
    }

    @Test func theSolutionGetsFullMarks() async throws {
        let report = try await grade(try work.solution)
        #expect(report.isPerfect)
        #expect(report.score == 100)
        #expect(report.statuses.allSatisfy { $0 == .passed })
    }

    @Test func nothingOfTheStarterIsStarted() async throws {
        let report = try await grade(try work.starter)
        #expect(report.score == 0)
        #expect(report.statuses.allSatisfy { $0 == .notStarted })
    }

    @Test func anEndlessLoopCostsOneFunction() async throws {
        let report = try await grade(
            try work.solution(
                "propagate", body: "var z = 0.0\nwhile z < 1 { z *= 2 }\nreturn (w, z, z)"))
        #expect(report["propagate"]?.status == .timedOut)
        #expect(report["propagate"]?.checks.first?.message.contains("loop that never ends") == true)
        for name in ["sigmoid", "initializeWithZeros", "predict"] { #expect(report[name]?.status == .passed) }
        // By themselves they are right, and they wait for propagate.
        for name in ["optimize", "model"] { #expect(report[name]?.status == .blocked) }
        #expect(report["optimize"]?.points == 20)
        #expect(report["model"]?.points == 0)
    }

    /// The first build is not optimised, which must cost nobody anything.
    @Test func longLoopsThatEndAreRight() async throws {
        let loop = "var sum = 0\nfor i in 0..<100_000_000 { sum &+= i ^ sum }\n"
        let source = try work.solution(
            "predict", body: loop + "return Tensor(sigmoid(matmul(w.T, X) + b + Double(sum & 0)) > 0.5)")
        let report = try await grade(source)
        #expect(report.isPerfect, "\(report.text())")
    }

    @Test func aTrapCostsOneFunctionAndNamesTheLine() async throws {
        let source = try work.solution("predict", body: "let none: [Double] = []\nreturn Tensor([none[3]])")
        let report = try await grade(source)
        let check = report["predict"]?.checks.first
        #expect(report["predict"]?.status == .crashed)
        #expect(check?.message.contains("An index is outside its array") == true)
        #expect(check?.message.contains("return Tensor([none[3]])") == true)
        #expect(report.functions.filter { $0.status == .passed }.count == 4)
        #expect(report["model"]?.status == .blocked, "\(report.text())")
    }

    @Test func endingTheProgramCostsOneFunction() async throws {
        let source = try work.solution("predict", body: "exit(0)")
            .replacing("import Nabla", with: "import Nabla\nimport Glibc")
        let report = try await grade(source)
        #expect(report["predict"]?.status == .crashed)
        #expect(report["predict"]?.checks.first?.message.contains("exit(0)") == true, "\(report.text())")
        #expect(report.functions.filter { $0.status == .passed }.count == 4)
    }
}
