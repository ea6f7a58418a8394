import Notebook
import Testing

/// Cells whose names come again, compared with one file in which the language itself decides.
@Suite(.serialized) struct RedefinitionTests {
    @Test(arguments: Redefinition.all)
    func laterCellsSeeTheNewestName(_ sequence: Redefinition) async throws {
        let notebook = try await Bench.notebook()
        var output = ""
        for (index, cell) in sequence.cells.enumerated() {
            let run = await notebook.result(index + 1, cell)
            try #require(run.status == .done, "cell \(index + 1): \(run.problem?.text ?? "")")
            output += run.output
        }
        await notebook.close()

        let whole = try await Bench.notebook()
        let file = await whole.result(1, sequence.file)
        try #require(file.status == .done, "the file: \(file.problem?.text ?? "")")
        await whole.close()
        #expect(output == file.output)
    }
}
