import Testing

@testable import Grading

/// A function that stands on a broken one is judged by its own part.
@Suite struct IsolationTests {
    let logistic = Work.logisticRegression
    let planar = Work.planarClassification

    @Test func aCallerIsRightByItself() async throws {
        let source = try logistic.solution("propagate", body: "(0 * w, 0, 0)")
        let report = try await Workbench.grade(source, as: logistic.assignment)
        #expect(report["propagate"]?.status == .failed)
        #expect(report["optimize"]?.status == .blocked)
        #expect(report["optimize"]?.blockedBy == "propagate")
        #expect(report["optimize"]?.points == 20)
        // A whole model needs all of its parts.
        #expect(report["model"]?.status == .blocked)
        #expect(report["model"]?.points == 0)
    }

    @Test func aWrongCallerOfABrokenFunctionIsNamed() async throws {
        var source = try logistic.solution("propagate", body: "(0 * w, 0, 0)")
        source = source.replacing("w -= learningRate * dw", with: "w += learningRate * dw")
        let report = try await Workbench.grade(source, as: logistic.assignment)
        #expect(report["propagate"]?.status == .failed)
        // With a right propagate the step in the wrong direction shows.
        #expect(report["optimize"]?.status == .failed)
        #expect(report["optimize"]?.checks.contains { $0.diagnosis.contains("opposite direction") } == true)
    }

    @Test func afterAFunctionThatIsNotWritten() async throws {
        let source = try logistic.solution("sigmoid", body: "todo()")
        let report = try await Workbench.grade(source, as: logistic.assignment)
        #expect(report["sigmoid"]?.status == .notStarted)
        #expect(report["propagate"]?.status == .blocked)
        #expect(report["propagate"]?.points == 30)
        #expect(report["predict"]?.points == 15)
        #expect(report["optimize"]?.blockedBy == "sigmoid")
    }

    @Test func aFunctionThatDoesNotCallTheBrokenOnePasses() async throws {
        var source = try logistic.solution("sigmoid", body: "0 * z")
        source = try Work.replace("predict", in: source, by: "Tensor(matmul(w.T, X) + b > 0)")
        let report = try await Workbench.grade(source, as: logistic.assignment)
        #expect(report["sigmoid"]?.status == .failed)
        #expect(report["predict"]?.status == .passed)
    }

    @Test func aCallWithWrongArgumentsIsTold() async throws {
        var source = try logistic.solution("propagate", body: "(0 * w, 0, 0)")
        source = source.replacing("= propagate(w, b, X, Y)", with: "= propagate(w.T, b, X, Y)")
        let report = try await Workbench.grade(source, as: logistic.assignment)
        let check = report["optimize"]?.checks.first
        #expect(report["optimize"]?.status == .failed)
        #expect(
            check?.message
                == "propagate was called with a wrong argument: w has shape (1, 2), but (n, 1) is needed.")
    }

    @Test func aWrongCallInALoopOverLayersIsTold() async throws {
        let work = Work.stepByStep
        var source = try work.solution("linearActivationBackward", body: "linearBackward(dA, cache.linear)")
        source = source.replacing("        dA = layer.dAPrev\n", with: "")
        let report = try await Workbench.grade(source, as: work.assignment)
        #expect(report["linearActivationBackward"]?.status == .failed)
        #expect(
            report["lModelBackward"]?.checks.last?.message
                == "linearActivationBackward was called with a wrong argument: "
                + "dA has shape (1, 4), but (n, m) is needed, with n = 3 and m = 4.")
    }

    @Test func cachesComeFromTheReference() async throws {
        let source = try planar.solution(
            "forwardPropagation", body: "let A = matmul(parameters.W1, X)\nreturn (A, (A, A, A, A))")
        let report = try await Workbench.grade(source, as: planar.assignment)
        #expect(report["forwardPropagation"]?.status == .failed)
        #expect(report["backwardPropagation"]?.status == .passed)
        #expect(report["predict"]?.points == 10)
        #expect(report["predict"]?.blockedBy == "forwardPropagation")
        #expect(report["nnModel"]?.status == .blocked)
    }

    /// The reference goes on with the caller's own random numbers, and the caller with those that it leaves.
    @Test func aFunctionThatDrawsRandomNumbersIsAnsweredToo() async throws {
        let source = try planar.solution(
            "initializeParameters",
            body: "let W = randn(n_h, n_x)\nreturn (W, Tensor.zeros(n_h, 1), randn(n_y, n_h), Tensor.zeros(n_y, 1))")
        let report = try await Workbench.grade(source, as: planar.assignment)
        #expect(report["initializeParameters"]?.status == .failed)
        #expect(report["nnModel"]?.status == .blocked)
        #expect(report["nnModel"]?.blockedBy == "initializeParameters")
        #expect(report["nnModel"]?.checks.first?.message.contains("Its own part is right") == true)
    }

    @Test func aWrongCallerOfAFunctionThatDrawsRandomNumbersIsNamed() async throws {
        var source = try planar.solution(
            "initializeParameters",
            body: "let W = randn(n_h, n_x)\nreturn (W, Tensor.zeros(n_h, 1), randn(n_y, n_h), Tensor.zeros(n_y, 1))")
        source = source.replacing("Random.seed(3)", with: "Random.seed(4)")
        let report = try await Workbench.grade(source, as: planar.assignment)
        #expect(report["nnModel"]?.status == .failed)
    }

    @Test func oneFunctionAlone() async throws {
        let compiler = try await Workbench.compiler()
        let report = try await Grader(compiler: compiler).grade(
            logistic.assignment, source: try logistic.starter, seed: 11, function: "predict")
        #expect(report.functions.map(\.name) == ["predict"])
        #expect(report.seed == 11)
        #expect(report.maxScore == 15)
    }

    @Test func anotherSeedDrawsOtherInputs() async throws {
        let source = try logistic.solution("sigmoid", body: "2 * z")
        let grader = Grader(compiler: try await Workbench.compiler())
        func grade(_ seed: UInt64) async throws -> GradeReport {
            try await grader.grade(logistic.assignment, source: source, seed: seed, function: "sigmoid")
        }
        let (first, again, other) = (try await grade(1), try await grade(1), try await grade(2))
        #expect(first.functions == again.functions)
        #expect(first.functions != other.functions)
    }

    @Test func cancellingEndsAGrade() async throws {
        let source = try logistic.solution("propagate", body: "while true {}")
        let grading = Task { try await Workbench.grade(source, as: logistic.assignment) }
        try await Task.sleep(for: .milliseconds(300))
        grading.cancel()
        await #expect(throws: CancellationError.self) { try await grading.value }
    }
}
