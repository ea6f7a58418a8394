import Foundation
import Notebook
import Sandbox

struct Bench {
    let compiler: Compiler
    let runs: Int

    /// From nothing to the value of a cell that was compiled before.
    func sessionStart() async throws -> Double {
        try await median { _ in
            let notebook = Notebook(compiler: compiler)
            return (try await time(notebook, 1, "let one = 1 + 1\none"), notebook)
        }
    }

    /// A cell that is compiled for the first time.
    func editedCell() async throws -> Double {
        try await median { index in
            let notebook = try await session()
            return (try await time(notebook, 2, "let a = twice(\(index))\nprint(a + \(index))"), notebook)
        }
    }

    /// A cell that was compiled in an earlier session.
    func cachedCell() async throws -> Double {
        try await median { _ in
            let notebook = try await session()
            return (try await time(notebook, 2, "let a = twice(3)\nprint(a)"), notebook)
        }
    }

    /// From asking for a cell behind a large state, which an endless loop just spoilt, to the cell's first line.
    func returnToCheckpoint(megabytes: Int) async throws -> Double {
        let notebook = Notebook(compiler: compiler)
        let source = "var state = [UInt8](repeating: 1, count: \(megabytes) << 20)"
        _ = try await time(notebook, 1, source)
        let trap = "state[3] = 9\nlet none: [Int] = []\nprint(none[state.count])"
        let check = "precondition(state[3] == 1)\nprint(state.count)"
        for warm in [trap, check] { for await _ in notebook.run(cell: 2, source: warm) {} }
        return try await median { _ in
            for await _ in notebook.run(cell: 2, source: trap) {}
            return (try await time(notebook, 2, check), nil)
        }
    }

    private func session() async throws -> Notebook {
        let notebook = Notebook(compiler: compiler)
        _ = try await time(notebook, 1, "func twice(_ x: Int) -> Int { 2 * x }")
        return notebook
    }

    /// Milliseconds to the end of the cell.
    private func time(_ notebook: Notebook, _ cell: Int, _ source: String) async throws -> Double {
        let start = ContinuousClock.now
        for await event in notebook.run(cell: cell, source: source) {
            if case .finished(let result) = event, let problem = result.problem { throw SandboxError(problem.text) }
        }
        return (ContinuousClock.now - start).seconds * 1000
    }

    /// The first run warms the caches and does not count. `body` gives its time and a session to end.
    private func median(_ body: (Int) async throws -> (Double, Notebook?)) async throws -> Double {
        var times: [Double] = []
        for index in 0...runs {
            let (time, notebook) = try await body(index)
            if index > 0 { times.append(time) }
            await notebook?.close()
        }
        times.sort()
        return (times[(runs - 1) / 2] + times[runs / 2]) / 2
    }
}

enum Comparison {
    /// Lines of a name and a number.
    static func read(_ path: String) -> [String: Double] {
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return Dictionary(
            text.split(separator: "\n").compactMap { line in
                let words = line.split(separator: " ")
                guard words.count == 2, let number = Double(words[1]) else { return nil }
                return (String(words[0]), number)
            }, uniquingKeysWith: { $1 })
    }
}
