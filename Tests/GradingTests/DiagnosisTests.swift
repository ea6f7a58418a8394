import Exercises
import Solutions
import Tensors
import Testing

@testable import Grading

/// What the grader says of wrong answers that are no known mistakes.
@Suite struct DiagnosisTests {
    /// The report on the first failing check of logistic regression with something changed.
    private func report(_ check: String, _ change: (inout LogisticRegression) -> Void) async throws -> CheckReport {
        var subject = LogisticRegression.reference
        change(&subject)
        let found = try #require(LogisticRegression.checks.first { $0.id == check })
        return try #require(await verdict(on: subject, by: CheckPlan(found, seed: 7)))
    }

    private let right = LogisticRegression.reference

    // MARK: Shapes

    @Test func aTransposedResult() async throws {
        let report = try await report("propagate: gradient of w") { subject in
            subject.propagate = { [right] w, b, X, Y in
                let grads = right.propagate(w, b, X, Y)
                return (grads.dw.T, grads.db, grads.cost)
            }
        }
        #expect(report.message.hasPrefix("dw has shape (1, 2), but (2, 1) is expected"))
        #expect(report.diagnosis.contains("transpose of the right result"))
    }

    @Test func aLostDimension() async throws {
        let report = try await report("propagate: gradient of w") { subject in
            subject.propagate = { [right] w, b, X, Y in
                let grads = right.propagate(w, b, X, Y)
                return (grads.dw.reshape(grads.dw.count), grads.db, grads.cost)
            }
        }
        #expect(report.message.contains("dw has shape (2,)"))
        #expect(report.diagnosis.contains("a dimension is lost"))
        #expect(report.hint.contains("keepDims: true"))
    }

    @Test func aSumThatIsMissing() async throws {
        let report = try await report("propagate: gradient of w") { subject in
            subject.propagate = { [right] w, b, X, Y in
                let grads = right.propagate(w, b, X, Y)
                return (X * (right.sigmoid(matmul(w.T, X) + b) - Y), grads.db, grads.cost)
            }
        }
        #expect(report.diagnosis.contains("A sum over m is missing"))
    }

    // MARK: Relations

    @Test(arguments: [
        (3.0, "Every value is 3 times the expected one"), (-1, "the negative of the expected one"),
        (0.5, "Every value is 0.5 times"),
    ])
    func aConstantFactor(factor: Double, sentence: String) async throws {
        let report = try await report("sigmoid: values") { subject in
            subject.sigmoid = { [right] in right.sigmoid($0) * factor }
        }
        #expect(report.diagnosis.contains(sentence))
        #expect(report.kinds.first == .relation)
    }

    @Test func aMeanTakenTwice() async throws {
        let report = try await report("propagate: cost") { subject in
            subject.propagate = { [right] w, b, X, Y in
                let grads = right.propagate(w, b, X, Y)
                return (grads.dw, grads.db, grads.cost / Double(X.shape[1]))
            }
        }
        #expect(report.diagnosis.contains("divided by m"))
        #expect(report.hint.contains("only once"))
    }

    @Test func aConstantThatIsAdded() async throws {
        let report = try await report("sigmoid: values") { subject in
            subject.sigmoid = { [right] in right.sigmoid($0) + 0.25 }
        }
        #expect(report.diagnosis.contains("Every value is 0.25 too large"))
    }

    @Test func theLearningRateTwice() async throws {
        let report = try await report("optimize: w and b after training") { subject in
            subject.optimize = { [right] w, b, X, Y, iterations, rate in
                right.optimize(w, b, X, Y, iterations, rate * rate)
            }
        }
        // In the smallest case there is one step, and one step is all that the finding needs to be seen in.
        #expect(report.message.contains("w has wrong values"))
        #expect(report.message.contains("iterations = 1"))
    }

    @Test func anUpdateThatGoesUphill() async throws {
        var subject = PlanarClassification.reference
        subject.updateParameters = { parameters, grads, rate in
            var moved = PlanarClassification.reference.updateParameters(parameters, grads, rate)
            moved.W2 = parameters.W2 + rate * grads.dW2
            return moved
        }
        let check = try #require(PlanarClassification.checks.first { $0.function == "updateParameters" })
        let report = try #require(await verdict(on: subject, by: CheckPlan(check, seed: 7)))
        #expect(report.message.contains("W2 has wrong values"))
        #expect(report.diagnosis.contains("opposite direction"))
    }

    // MARK: Numbers that are none

    @Test func anOverflowIsTraced() async throws {
        let report = try await report("sigmoid: large inputs") { subject in
            subject.sigmoid = { z in exp(2 * z) / (exp(z) + exp(2 * z)) }
        }
        #expect(report.diagnosis.contains("not a number (nan), first in entry") || report.diagnosis.contains("nan"))
        #expect(report.diagnosis.contains("overflows"))
        #expect(report.kinds == [.numerical])
    }

    @Test func costsThatStopBeingNumbers() async throws {
        let report = try await report("optimize: costs and last gradients") { subject in
            subject.optimize = { [right] w, b, X, Y, iterations, rate in
                var result = right.optimize(w, b, X, Y, iterations, rate)
                for index in result.costs.indices.dropFirst() { result.costs[index] = .nan }
                return result
            }
        }
        #expect(report.diagnosis.contains("(nan) from entry 1 on"))
    }

    // MARK: Side effects

    @Test func somethingKeptBetweenCalls() async throws {
        let calls = Counter()
        let report = try await report("predict: labels") { subject in
            subject.predict = { [right] w, b, X in
                calls.next() == 7 ? 1 - right.predict(w, b, X) : right.predict(w, b, X)
            }
        }
        #expect(report.message.contains("when it is called again with the inputs of the first call"))
        #expect(report.kinds == [.sideEffect])
    }

    // MARK: The gradient check

    @Test func aWrongForwardPassWithItsOwnGradient() async throws {
        let report = try await report("propagate: gradient of w") { subject in
            // The cost of labels that are turned round, and its true gradient.
            subject.propagate = { [right] w, b, X, Y in right.propagate(w, b, X, 1 - Y) }
        }
        #expect(report.kinds.contains(.slope))
        #expect(report.diagnosis.contains("it is the forward pass that is wrong"))
    }

    @Test func aWrongGradientOfARightCost() async throws {
        let report = try await report("propagate: gradient of w") { subject in
            subject.propagate = { [right] w, b, X, Y in
                let grads = right.propagate(w, b, X, Y)
                return (grads.dw * 1.5, grads.db, grads.cost)
            }
        }
        #expect(
            report.diagnosis.contains(
                "Your forward pass is right, but dw is not its slope (it is 1.5 times the slope)"))
    }

    // MARK: The smallest case

    @Test func theSmallestShapeIsFound() async throws {
        let report = try await report("propagate: gradient of w") { subject in
            subject.propagate = { [right] w, b, X, Y in
                let grads = right.propagate(w, b, X, Y)
                // Wrong with four features or more, whatever m is.
                return w.shape[0] < 4 ? grads : (grads.dw + 1, grads.db, grads.cost)
            }
        }
        #expect(
            report.message.contains("smallest failing case: n = 4, m = 3") || report.message.contains("n = 5, m = 3"))
    }

    @Test func theOtherOutputsAreRight() async throws {
        var subject = PlanarClassification.reference
        subject.forwardPropagation = { X, parameters in
            var result = PlanarClassification.reference.forwardPropagation(X, parameters)
            result.cache.Z2 = result.cache.Z2 * X[0, 0] + result.cache.A2
            return result
        }
        let check = try #require(PlanarClassification.checks.first { $0.id == "forwardPropagation: cache" })
        let report = try #require(await verdict(on: subject, by: CheckPlan(check, seed: 7)))
        #expect(report.diagnosis.contains("Only Z2 is wrong; Z1, A1, A2 are right."))
    }

    // MARK: Decisions

    @Test func aThresholdThatIsTooLow() async throws {
        let report = try await report("predict: labels") { subject in
            subject.predict = { [right] w, b, X in Tensor(right.sigmoid(matmul(w.T, X) + b) > 0.3) }
        }
        #expect(report.diagnosis.contains("All that is wrong is 1 where 0 is right."))
        #expect(report.hint.contains("threshold"))
    }
}

private final class Counter: @unchecked Sendable {  // One check calls one after the other.
    private var count = 0

    func next() -> Int {
        count += 1
        return count
    }
}
