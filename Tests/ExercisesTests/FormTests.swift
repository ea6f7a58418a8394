import Tensors
import Testing

@testable import Exercises

/// What is said of arguments that a function cannot take.
@Suite struct FormTests {
    private func problem(_ function: String, _ arguments: [Value]) throws -> String? {
        let function = try #require(StepByStep.function(function))
        do {
            _ = try function.call(unused, arguments)
            return nil
        } catch let error as BadArguments {
            return error.text
        }
    }

    /// Gives something back, whatever it is given.
    private let unused = StepByStep(
        initializeParameters: { _, _, _ in [:] }, initializeParametersDeep: { _ in [:] },
        linearForward: { ($0, ($0, $1, $2)) }, linearActivationForward: { A, W, b, _ in (A, ((A, W, b), A)) },
        lModelForward: { X, _ in (X, []) }, computeCost: { _, _ in 0 }, linearBackward: { ($0, $1.W, $1.b) },
        linearActivationBackward: { dA, cache, _ in (dA, cache.linear.W, cache.linear.b) },
        lModelBackward: { _, _, _ in [:] }, updateParameters: { parameters, _, _ in parameters })

    private func zeros(_ rows: Int, _ columns: Int) -> Value { .tensor(Tensor.zeros(rows, columns)) }

    private func network(_ sizes: [Int], _ prefix: String = "") -> [Output] {
        zip(sizes, sizes.dropFirst()).enumerated().flatMap { index, pair in
            [
                Output("\(prefix)W\(index + 1)", Tensor.zeros(pair.1, pair.0)),
                Output("\(prefix)b\(index + 1)", Tensor.zeros(pair.1, 1)),
            ]
        }
    }

    private func cache(_ before: Int, _ units: Int) -> Value {
        let linear = [
            Output("A", zeros(before, 5)), Output("W", zeros(units, before)), Output("b", zeros(units, 1)),
        ]
        return .record([Output("linear", .record(linear)), Output("Z", zeros(units, 5))])
    }

    @Test func aNetworkAndWhatFitsIt() throws {
        let parameters = Value.record(network([2, 3, 1]))
        #expect(try problem("lModelForward", [zeros(2, 5), parameters]) == nil)
        #expect(
            try problem("lModelForward", [zeros(5, 2), parameters])
                == "lModelForward was called with a wrong argument: X has shape (5, 2), but (n0, m) is needed, with n0 = 2."
        )
    }

    @Test func aNetworkWithAPartMissingOrOfAnotherSize() throws {
        var parts = network([2, 3, 1])
        parts.removeLast()
        #expect(try problem("lModelForward", [zeros(2, 5), .record(parts)])?.contains("parameters has no b2.") == true)
        parts.append(Output("b2", zeros(3, 1)))
        #expect(
            try problem("lModelForward", [zeros(2, 5), .record(parts)])?.contains(
                #"parameters["b2"] has shape (3, 1), but (n2, 1) is needed, with n2 = 1."#) == true)
        #expect(try problem("lModelForward", [zeros(2, 5), .record([])])?.contains("parameters has no W1.") == true)
    }

    @Test func gradientsOfAnotherNetwork() throws {
        let parameters = Value.record(network([2, 3, 1]))
        func told(_ sizes: [Int]) throws -> String? {
            try problem("updateParameters", [parameters, .record(network(sizes, "d")), .scalar(1)])
        }
        #expect(try told([2, 3, 1]) == nil)
        #expect(try told([2, 3])?.contains("grads has no dW2.") == true)
        #expect(try told([2, 4, 1])?.contains(#"grads["dW1"] has shape (4, 2)"#) == true)
    }

    @Test func aStackOfLayers() throws {
        func told(_ caches: [Value]) throws -> String? {
            try problem("lModelBackward", [zeros(1, 5), zeros(1, 5), .list(caches)])
        }
        #expect(try told([cache(2, 3), cache(3, 1)]) == nil)
        #expect(try told([]) == "lModelBackward was called with a wrong argument: caches is empty.")
        #expect(try told([cache(2, 3), cache(4, 1)])?.contains("caches[1].linear.A has shape (4, 5)") == true)
        #expect(try told([cache(2, 3)])?.contains("AL has shape (1, 5), but (nL, m) is needed, with nL = 3") == true)
    }

    @Test func wordsAndWholeNumbers() throws {
        #expect(
            try problem("linearActivationBackward", [zeros(3, 5), cache(2, 3), .text("tanh")])?.contains(
                "activation is “tanh”, but it must be relu or sigmoid.") == true)
        #expect(try problem("initializeParametersDeep", [.list([.integer(2)])])?.contains("has 1 entry") == true)
        #expect(
            try problem("initializeParametersDeep", [.list([.integer(2), .integer(0)])])?.contains("holds 0") == true)
    }

    @Test func theCacheSaysWhatTheSizesAre() throws {
        #expect(
            try problem("linearActivationBackward", [zeros(1, 5), cache(2, 3), .text("relu")])
                == "linearActivationBackward was called with a wrong argument: "
                + "dA has shape (1, 5), but (n, m) is needed, with n = 3 and m = 5.")
    }
}
