package import Sandbox

extension Notebook {
    /// Compiles cells that are run one after the other, so that they later start from the cache.
    ///
    /// - Returns: how many were compiled, and how many of them were in the cache already. A cell that cannot be compiled
    ///   is passed over, as a session would do.
    package static func precompile(_ sources: [String], with compiler: Compiler, showsValues: Bool = true) async throws
        -> (compiled: Int, wereThere: Int)
    {
        var cells: [CompiledCell] = []
        var preamble: [String] = []
        var wereThere = 0
        for source in sources {
            let unit = CellSource(source, after: cells, preamble: preamble)
            let outcome = try await compiler.compileCell(
                source: unit.text, folders: cells.map(\.folder), showsValues: showsValues)
            guard case .success(let cell) = outcome else { continue }
            cells.append(cell)
            preamble += CellSource.preamble(of: source)
            if cell.isFromCache { wereThere += 1 }
        }
        return (cells.count, wereThere)
    }
}
