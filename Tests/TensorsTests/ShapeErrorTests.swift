import Tensors
import Testing

/// Every wrong shape stops the program with one sentence that names the operation, the shapes and the caller's line.
@Suite struct ShapeErrorTests {
    @Test(arguments: Mistake.all.indices)
    func saysWhatIsWrongAndWhere(index: Int) async throws {
        let mistake = Mistake.all[index]
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { [index] in
            try Mistake.all[index].make()
        }
        let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
        #expect(text.contains("Fatal error: " + mistake.sentence))
        #expect(text.contains("Mistake.swift:\(mistake.line)"), "\(mistake.operation) does not name its caller's line")
    }

    @Test func aSingularMatrixIsAnErrorToCatch() {
        #expect(throws: LinearAlgebraError.singularMatrix(operation: "solve")) {
            try solve(Tensor.ones(2, 2), Tensor.ones(2))
        }
        #expect(throws: LinearAlgebraError.singularMatrix(operation: "inverse")) { try inverse(Tensor.zeros(3, 3)) }
    }
}
