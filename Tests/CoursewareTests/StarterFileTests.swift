import Testing

@testable import Courseware

@Suite struct StarterFileTests {
    let solution = """
        import Nabla

        /// Doubles x.
        func double(_ x: Tensor) -> Tensor {
            // nabla:begin
            let two = 2.0
            return two * x
            // nabla:end
        }

        """

    @Test func theStarterIsTheSolutionWithItsPartsCut() throws {
        #expect(
            try StarterFile.starter(from: solution) == """
                import Nabla

                /// Doubles x.
                func double(_ x: Tensor) -> Tensor {
                    todo()
                }

                """)
    }

    @Test func aSolutionIsReadWithoutTheMarks() throws {
        let reading = try StarterFile.reading(solution)

        #expect(!reading.contains("nabla:"))
        #expect(reading.contains("    return two * x\n}"))
    }

    @Test(arguments: [
        (
            "// nabla:begin\n// nabla:begin\n",
            "Solution.swift:2: `// nabla:begin` stands inside the part that line 1 opened; "
                + "close that part with `// nabla:end` first."
        ),
        (
            "let a = 1\n// nabla:end\n",
            "Solution.swift:2: `// nabla:end` closes nothing; put `// nabla:begin` above the part, or remove it."
        ),
        (
            "let a = 1\n// nabla:begin\n",
            "Solution.swift:2: The part that opens here is not closed; put `// nabla:end` below it."
        ),
    ])
    func marksThatDoNotPairSayWhatToDo(_ text: String, _ message: String) throws {
        let error = try #require(throws: DocumentError.self) { try StarterFile.starter(from: text) }

        #expect(error.description == message)
    }
}
