import Foundation
import Tensors
import Testing

@testable import Exercises

/// Values keep every bit on their way between the processes.
@Suite struct ValueCodingTests {
    private func afterTravel(_ value: Value) throws -> Value {
        try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
    }

    @Test(arguments: [0.0, -0.0, 1, -1.5, .pi, -.leastNonzeroMagnitude, 1.7e308, .infinity, -.infinity, .nan])
    func aNumber(_ number: Double) throws {
        guard case .scalar(let other) = try afterTravel(.scalar(number)) else {
            Issue.record("not a number any more")
            return
        }
        #expect(other.bitPattern == number.bitPattern)
    }

    @Test func aTensor() throws {
        let value = Value.tensor(Tensor([[1, -2, 3], [-4e-9, 5, 6e200]]).T)
        #expect(try afterTravel(value) == value)
    }

    @Test func everyOtherKind() throws {
        let values: [Value] = [
            .integer(-7), .boolean(true), .text("a \"b\"\n"), .list([.scalar(-1), .integer(2)]),
            .record([Output("W1", Tensor([[1.0]])), Output("n", .integer(3))]), .list([]), .record([]),
        ]
        for value in values { #expect(try afterTravel(value) == value) }
    }

    @Test(arguments: [
        #"{"scalar":"0"}"#, #"{"tensor":{"shape":[2],"scalars":""}}"#, "{}", #"{"scalar":"zzzzzzzzzzzzzzzz"}"#,
    ])
    func brokenTextIsAnError(_ text: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Value.self, from: Data(text.utf8)) }
    }
}
