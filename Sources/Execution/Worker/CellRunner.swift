import CProcess
import CRuntime
import Glibc
import Nabla
import Wire

/// Loads a compiled cell and runs its top-level code.
struct CellRunner {
    let library: String
    let entry: String
    let lineOffset: Int

    /// What is done at the end of a cell that waits at its top level. Such a cell's code never returns; its last step
    /// is a call of `exit`.
    nonisolated(unsafe) private static var end: ((Ending) -> Never)?

    /// Lets Swift's tasks run on this thread. Called once, before any learner code.
    static func prepare() {
        nabla_take_tasks { code in
            // Another code is the learner's own exit.
            guard code == 0, let end = CellRunner.end else { return }
            nabla_run_tasks()
            end(.finished(threads: Int(nabla_thread_count())))
        }
    }

    func run(end: @escaping (Ending) -> Never) -> Ending {
        // Global, so that later cells find this cell's names.
        guard let handle = dlopen(library, RTLD_NOW | RTLD_GLOBAL) else {
            return .notLoaded(reason: dlerror().map { String(cString: $0) } ?? "unknown")
        }
        guard let symbol = dlsym(handle, entry) else { return .notLoaded(reason: "no entry point \(entry)") }
        typealias Main = @convention(c) (Int32, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Int32
        Self.end = end
        ValueLog.begin(lineOffset: lineOffset)
        _ = unsafeBitCast(symbol, to: Main.self)(0, nil)
        // Tasks that the cell started without waiting for them.
        nabla_run_tasks()
        return .finished(threads: Int(nabla_thread_count()))
    }
}
