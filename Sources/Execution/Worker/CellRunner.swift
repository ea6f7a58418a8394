import CProcess
import Glibc
import Nabla
import Wire

/// Loads a compiled cell and runs its top-level code.
struct CellRunner {
    let library: String
    let entry: String
    let lineOffset: Int

    func run() -> Ending {
        // Global, so that later cells find this cell's names.
        guard let handle = dlopen(library, RTLD_NOW | RTLD_GLOBAL) else {
            return .notLoaded(reason: dlerror().map { String(cString: $0) } ?? "unknown")
        }
        guard let symbol = dlsym(handle, entry) else { return .notLoaded(reason: "no entry point \(entry)") }
        typealias Main = @convention(c) (Int32, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Int32
        ValueLog.begin(lineOffset: lineOffset)
        _ = unsafeBitCast(symbol, to: Main.self)(0, nil)
        return .finished(threads: Int(nabla_thread_count()))
    }
}
