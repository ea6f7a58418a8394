import FileFuzzing
import Testing

@Suite("Damaged files never crash a reader")
struct FuzzTests {
    /// 130,000 files in all; `swift run -c release file-fuzz` reads more.
    @Test("Each is read, or refused with file, place, problem and advice", arguments: FileFormat.allCases, 0..<10)
    func damagedFiles(format: FileFormat, batch: Int) {
        let counts: [FileFormat: Int] = [.npy: 4000, .npz: 3000, .csv: 3000, .idx: 2000, .image: 1000]
        var fuzzer = FileFuzzer(format, seed: 0, batch: batch)
        fuzzer.run(counts[format]!)
        #expect(fuzzer.tally.failures.isEmpty, "\(fuzzer.tally.failures.prefix(3).joined(separator: "\n"))")
        // Both outcomes occur, so the damage is neither too small nor too large to test anything.
        #expect(fuzzer.tally.read > 20 && fuzzer.tally.refused > counts[format]! / 4)
    }
}
