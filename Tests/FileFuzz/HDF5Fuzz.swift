import FileFuzzing
import Foundation
import Tensors

/// Lets `nabla-hdf5` read `count` damaged files, each in a process of its own as `nabla data add` does. libhdf5 may
/// crash there; what must not happen is that it goes on for long, or leaves without a word.
///
/// - Returns: whether all ended as they should.
func fuzzHDF5(_ count: Int, seed: Int) -> Bool {
    let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "nabla-hdf5")
    let folder = URL(filePath: #filePath).appending(path: "../../HDF5Tests/files").standardized
    let names = ["kinds.h5", "kinds-v110.h5"]
    guard FileManager.default.isExecutableFile(atPath: program.path),
        let samples = try? names.map({ [UInt8](try Data(contentsOf: folder.appending(path: $0))) })
    else {
        print("hdf5: nabla-hdf5 or its samples are missing; left out")
        return true
    }
    let scratch = FileManager.default.temporaryDirectory.appending(path: "file-fuzz-\(getpid())")
    try! FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    var random = Random(seed: [seed, count, 5])
    var tally: [String: Int] = [:]
    for number in 0..<count {
        let file = scratch.appending(path: "damaged.h5")
        let bytes = mutate(samples[number % 2], other: samples[(number + 1) % 2], &random)
        try! Data(bytes).write(to: file)
        let outcome = outcome(of: program, file, scratch.appending(path: "out.npz"))
        tally[outcome, default: 0] += 1
        if outcome.hasPrefix("wrong") {
            let kept = FileManager.default.temporaryDirectory.appending(path: "wrong-\(seed)-\(number).h5")
            try? Data(bytes).write(to: kept)
            print("  \(outcome): \(kept.path)")
        }
    }
    print(
        "hdf5, seed \(seed): "
            + tally.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", "))
    return !tally.keys.contains { $0.hasPrefix("wrong") }
}

private func outcome(of program: URL, _ file: URL, _ output: URL) -> String {
    let process = Process()
    process.executableURL = program
    process.arguments = [file.path, output.path, "uint8", "int64", "float32", "fixed", "variable", "packed", "sparse"]
    process.environment = ["SWIFT_BACKTRACE": "enable=no"]
    let words = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = words
    try! process.run()
    let patience = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 20, execute: patience)
    let text = String(decoding: words.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    patience.cancel()
    switch (process.terminationReason, process.terminationStatus) {
    case (.exit, 0): return "read"
    case (.exit, 1): return text.hasPrefix(file.path) ? "refused" : "wrong: no file named"
    case (.uncaughtSignal, SIGTERM): return "wrong: endless"
    case (.uncaughtSignal, _): return "crashed"
    default: return "wrong: code \(process.terminationStatus)"
    }
}
