import CReadline
import Notebook

extension Notebook {
    /// Runs a cell; Ctrl-C at the prompt's terminal meanwhile stops it.
    nonisolated func runFromPrompt(cell: Int, source: String, tell: (CellEvent) async -> Void) async {
        let watch = Task {
            while !Task.isCancelled {
                if nabla_take_interrupt() { await interrupt() }
                try? await Task.sleep(for: .milliseconds(30))
            }
        }
        for await event in run(cell: cell, source: source) { await tell(event) }
        watch.cancel()
    }
}
