import Foundation
import Glibc
import Sandbox
import Wire

extension Notebook {
    /// Why a cell that did not finish failed; `nil` when it was stopped on purpose.
    func problem(_ outcome: JobOutcome, of cell: CompiledCell, source: String, lineOffset: Int) async -> CellProblem? {
        switch outcome.ending {
        case .finished, .stopped: return nil
        case .crashed(let crash):
            let explanation = await compiler.toolchain.explain(
                crash, printed: outcome.printedErrors, source: "main.swift")
            let message =
                CrashText.thrownError(in: outcome.printedErrors).map { "An error was thrown and not caught: \($0)" }
                ?? explanation.reason
            guard let line = explanation.line, let library = explanation.library else { return CellProblem(message) }
            if library == cell.library.path { return CellProblem(message, line: line - lineOffset, source: source) }
            guard let step = steps.first(where: { $0.cell.library.path == library }) else {
                return CellProblem(message)
            }
            return CellProblem(message + " This was in line \(line - step.lineOffset) of \(step.name).")
        case .threw(let error): return CellProblem("An error was thrown and not caught: \(error)")
        case .notLoaded(let reason): return CellProblem("The compiled cell cannot be loaded: \(reason)")
        case .notStarted(let function):
            return CellProblem("\(function) is not written yet: it still calls todo().")
        case .timedOut(let seconds):
            return CellProblem("The cell was stopped after \(Int(seconds)) seconds. Is there a loop that never ends?")
        case .exited(let code):
            return CellProblem("The cell ended the program with exit(\(code)). The state before it is kept.")
        case .killed(let signal): return CellProblem(Self.reason(ofSignal: signal))
        case .lost: return CellProblem("The cell broke its connection to Nabla and was ended.")
        case .noOrigin: return CellProblem("The state before this cell is gone. Run the cells above again.")
        }
    }

    private static func reason(ofSignal signal: Int32) -> String {
        switch signal {
        case SIGKILL: "The cell was killed. The machine may be short of memory."
        case SIGXFSZ: "The cell wrote a file larger than \(SandboxLimits.fileBytes >> 20) MB."
        default: "The cell was ended by signal \(signal)."
        }
    }
}
