import Notebook

/// The notebook of each open lesson.
actor Sessions {
    private let site: Site
    private var notebooks: [String: Notebook] = [:]

    init(site: Site) {
        self.site = site
    }

    /// Starts a lesson's session ahead of its first cell.
    func prepare(_ lesson: String) async {
        // A problem is told when a cell runs.
        try? await notebook(lesson).prepare()
    }

    func run(_ lesson: String, cell: Int, source: String) async throws -> AsyncStream<CellEvent> {
        try await notebook(lesson).run(cell: cell, source: source)
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
