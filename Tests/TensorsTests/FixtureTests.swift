import Tensors
import Testing

/// Every operation against what NumPy answered, over many shapes with NaN and infinity among the elements.
@Suite struct FixtureTests {
    private static let families = [
        "elementwise": elementwiseOperations, "reductions": reductionOperations,
        "structure": structureOperations, "linear": linearOperations,
    ]

    @Test(arguments: families.keys.sorted())
    func agreesWithNumPy(family: String) throws {
        let operations = Self.families[family]!
        let fixtures = try Fixture.load(family)
        for fixture in fixtures {
            let operation = try #require(operations[fixture.op], "no operation for \(fixture)")
            if let difference = fixture.difference(from: try operation(fixture)) {
                Issue.record("\(fixture): \(difference)")
            }
        }
        let unused = Set(operations.keys).subtracting(fixtures.map(\.op))
        #expect(unused.isEmpty, "operations without a case")
    }

    @Test func thereAreEnoughCases() throws {
        let count = try Self.families.keys.reduce(0) { try $0 + Fixture.load($1).count }
        #expect(count >= 1500)
    }

    struct Printed: Decodable {
        let `in`: EncodedTensor
        let mask: Bool
        let precision: Int
        let text: String
    }

    @Test func printsAsNumPyDoes() throws {
        for line in try Fixture.lines("printing") {
            let printed: Printed = try Fixture.decode(line)
            let tensor = printed.in.tensor
            let text = printed.mask ? "\(tensor .!= 0)" : tensor.formatted(precision: printed.precision)
            #expect(text == printed.text)
        }
    }
}

typealias Operation = @Sendable (Fixture) throws -> [Tensor]
