import Sandbox
import Synchronization
package import Wire

/// Workers that wait for the next grade, so that it need not start one.
final class WorkerPool: Sendable {
    let limits: Limits
    private let compiler: Compiler
    private let idle = Mutex<[WorkerProcess]>([])

    init(compiler: Compiler, limits: Limits) {
        self.compiler = compiler
        self.limits = limits
    }

    deinit {
        idle.withLock { $0.forEach { $0.close() } }
    }

    func take() throws -> WorkerProcess {
        while let worker = idle.withLock({ $0.popLast() }) {
            if worker.isAlive { return worker }
        }
        return try WorkerProcess.start(
            compiler.installation, toolchain: compiler.toolchain, workplace: compiler.workplace)
    }

    func giveBack(_ worker: WorkerProcess) {
        idle.withLock { $0.append(worker) }
    }
}

extension Limits {
    /// For one check, which takes milliseconds when the code is right. A loop ends by its processor time, so that a busy
    /// machine changes no verdict; the clock only ends code that waits.
    package static let interactive = Limits(wallSeconds: 12, cpuSeconds: 2, outputBytes: 1 << 14)
}
