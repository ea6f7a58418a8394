extension Notebook {
    /// The number of the learner's file among the cells, which count from 1.
    static let fileNumber = 0

    /// Makes what a learner's file declares known to the cells. Where the file is another one than before, all cells lose
    /// their state.
    ///
    /// - Returns: how it went; where the file cannot be used, the problem's sentence begins with that.
    package func load(file source: String) async -> CellResult {
        if file == source, steps.first?.number == Self.fileNumber {
            return CellResult(
                status: .done, problem: nil, compileSeconds: 0, runSeconds: 0, isFromCache: true, notes: [])
        }
        var result = CellResult(
            status: .failed, problem: nil, compileSeconds: 0, runSeconds: 0, isFromCache: false, notes: [])
        for await event in run(Self.fileNumber, source, isFile: true) {
            if case .finished(let finished) = event { result = finished }
        }
        file = result.status == .done ? source : nil
        result.problem = result.problem.map { CellProblem("Your file cannot be used yet. \($0.text)") }
        return result
    }
}
