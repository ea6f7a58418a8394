import Foundation
import Notebook

/// The notebook of each open lesson.
actor Sessions {
    private let site: Site
    private var notebooks: [String: Notebook] = [:]
    /// The learner's files whose functions the cells of a lesson call.
    private var files: [String: URL] = [:]

    init(site: Site) {
        self.site = site
    }

    /// Starts a lesson's session ahead of its first cell.
    ///
    /// - Parameter file: the learner's file whose functions the cells call.
    func prepare(_ lesson: String, file: URL?) async {
        files[lesson] = file
        // A problem is told when a cell runs.
        try? await notebook(lesson).prepare()
    }

    func run(_ lesson: String, cell: Int, source: String) async throws -> AsyncStream<CellEvent> {
        let notebook = try await notebook(lesson)
        guard let file = files[lesson] else { return notebook.run(cell: cell, source: source) }
        let text = try String(contentsOf: file, encoding: .utf8)
        let (events, continuation) = AsyncStream.makeStream(of: CellEvent.self)
        Task {
            let loaded = await notebook.load(file: text)
            if loaded.status == .done {
                for await event in notebook.run(cell: cell, source: source) { continuation.yield(event) }
            } else {
                continuation.yield(.finished(loaded))
            }
            continuation.finish()
        }
        return events
    }

    func undo(_ lesson: String, cell: Int) async {
        await notebooks[lesson]?.undo(cell: cell)
    }

    /// A cell in the making, as it would be compiled after those that have run.
    func context(of text: String, in lesson: String) async -> CellContext? {
        await notebooks[lesson]?.context(of: text)
    }

    func interrupt(_ lesson: String) async {
        await notebooks[lesson]?.interrupt()
    }

    func close() async {
        for notebook in notebooks.values { await notebook.close() }
        notebooks = [:]
    }

    private func notebook(_ lesson: String) async throws -> Notebook {
        if let open = notebooks[lesson] { return open }
        let made = try await site.notebook()
        // Another call may have been faster while this one looked for the compiler.
        if let open = notebooks[lesson] { return open }
        notebooks[lesson] = made
        return made
    }
}
