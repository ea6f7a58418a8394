import Notebook
import Testing

/// Cells that call the functions of a learner's file.
@Suite(.serialized) struct FileTests {
    private let file = """
        import Nabla

        typealias Pair = (a: Double, b: Double)

        func double(_ x: Double) -> Double {
            2 * x
        }

        func pair(_ x: Double) -> Pair { (x, double(x)) }

        func unwritten() -> Double { todo() }

        func crash(_ index: Int) -> Double {
            let none: [Double] = []
            return none[index]
        }
        """

    @Test func cellsCallTheFunctionsOfTheFile() async throws {
        let notebook = try await Bench.notebook(showsValues: true)
        #expect(await notebook.load(file: file).status == .done)
        let run = await notebook.result(1, "let both: Pair = pair(2)\nprint(both.b)")
        #expect(run.output == "4.0\n", "\(run.message)")
        // The lines inside the file's functions are none of the cell's.
        #expect(run.values.allSatisfy { $0.hasPrefix("1 both") }, "\(run.values)")
        await notebook.close()
    }

    @Test func anotherTextTakesThePlaceOfTheFile() async throws {
        let notebook = try await Bench.notebook()
        _ = await notebook.load(file: file)
        _ = await notebook.result(1, "let x = double(2)")
        #expect(await notebook.load(file: file).isFromCache)
        #expect(await notebook.liveCells == [0, 1])
        _ = await notebook.load(file: file.replacing("2 * x", with: "20 * x"))
        #expect(await notebook.liveCells == [0])
        #expect(await notebook.result(1, "print(double(2))").output == "40.0\n")
        await notebook.close()
    }

    @Test func whatIsWrongIsSaidOfTheFile() async throws {
        let notebook = try await Bench.notebook()
        let broken = await notebook.load(file: file.replacing("2 * x", with: "2 * y"))
        #expect(broken.status == .failed)
        #expect(broken.problem?.text.contains("Your file cannot be used yet. line 6, column 9:") == true)
        _ = await notebook.load(file: file)
        #expect(await notebook.result(1, "unwritten()").message.contains("unwritten is not written yet"))
        let crash = await notebook.result(1, "print(crash(3))").message
        #expect(crash.contains("An index is outside its array."))
        #expect(crash.contains("This was in line 15 of your file."), "\(crash)")
        await notebook.close()
    }
}
