import FileFuzzing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

// file-fuzz [count] [seed]: reads `count` damaged files of each format (100,000 unless given) and stops at the
// first crash. The last batch printed before a crash holds the file; the same seed makes the same files.
// At the end nabla-hdf5, if it was built, reads a twentieth as many HDF5 files, each in a process of its own.

let arguments = CommandLine.arguments.dropFirst().map { Int($0) }
guard arguments.count <= 2, arguments.allSatisfy({ $0 != nil && $0! >= 0 }) else {
    print("usage: file-fuzz [count of files for each format] [seed]")
    exit(2)
}
let count = arguments.first.flatMap(\.self) ?? 100_000
let seed = arguments.dropFirst().first.flatMap(\.self) ?? 1

// A reader that believed a false size would ask for more than this, and end the program.
var limit = rlimit(rlim_cur: 1 << 30, rlim_max: 1 << 30)
setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)

let batchSize = 10_000
var failed = false
for format in FileFormat.allCases {
    for batch in 0..<(count + batchSize - 1) / batchSize {
        print("\(format) batch \(batch), seed \(seed): ", terminator: "")
        fflush(nil)
        var fuzzer = FileFuzzer(format, seed: seed, batch: batch)
        fuzzer.run(min(batchSize, count - batch * batchSize))
        print("\(fuzzer.tally.read) read, \(fuzzer.tally.refused) refused")
        for failure in fuzzer.tally.failures { print("  wrong: \(failure)") }
        failed = failed || !fuzzer.tally.failures.isEmpty
    }
}
if !fuzzHDF5(count / 20, seed: seed) { failed = true }
exit(failed ? 1 : 0)
