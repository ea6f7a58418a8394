// kernel-bench [RUNS] [FILE]: latency of the notebook kernel, medians of RUNS (20). FILE holds ipykernel's medians.

import Foundation
import Notebook
import Sandbox

let runs = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 20 : 20
let theirs = CommandLine.arguments.count > 2 ? Comparison.read(CommandLine.arguments[2]) : [:]

let workplace = Workplace(cache: FileManager.default.temporaryDirectory.appending(path: "nabla-bench-\(getpid())"))
defer { try? FileManager.default.removeItem(at: workplace.cache) }
let toolchain = try await Toolchain.find(cache: workplace.cache, environment: ProcessInfo.processInfo.environment)
let bench = Bench(
    compiler: Compiler(toolchain: toolchain, installation: try Installation.find(), workplace: workplace), runs: runs)

print("median of \(runs)                            nabla        bar   ipykernel")
let start = try await bench.sessionStart()
report("session start to first result", start, bar: 250, theirs["start"])
let edited = try await bench.editedCell()
report("an edited cell", edited, bar: 150, theirs["edited"])
let cached = try await bench.cachedCell()
report("an unedited cell, from the cache", cached, bar: 15, theirs["cached"])
let back = try await bench.returnToCheckpoint(megabytes: 500)
report("back to a checkpoint with 500 MB", back, bar: 30, nil)

func report(_ name: String, _ time: Double, bar: Double, _ other: Double?) {
    let right = other.map { String(format: "%8.1f ms", $0) } ?? "          –"
    let verdict = time <= bar ? "" : "   over the bar"
    print(
        name.padding(toLength: 34, withPad: " ", startingAt: 0)
            + String(format: "%8.1f ms %7.0f ms ", time, bar) + right + verdict)
}
