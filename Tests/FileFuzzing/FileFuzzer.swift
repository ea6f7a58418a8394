import Tensors

/// Reads damaged files and checks what comes of each: tensors no larger than the file can hold, or an error
/// that names file and place and says what is wrong and what to do. (A crash ends the program, of course.)
public struct FileFuzzer: Sendable {
    /// What came of the files read so far.
    public struct Tally: Sendable {
        public var read = 0
        public var refused = 0
        /// Descriptions of wrong outcomes, each with the file's bytes.
        public var failures: [String] = []
    }

    private let format: FileFormat
    private var random: Random
    public private(set) var tally = Tally()

    /// A fuzzer whose files depend on `seed` and `batch` only, so that a batch can be run again by itself.
    public init(_ format: FileFormat, seed: Int, batch: Int) {
        self.format = format
        random = Random(seed: [seed, batch, format.samples.count])
    }

    /// Makes and reads `count` damaged files.
    public mutating func run(_ count: Int) {
        let samples = format.samples
        for _ in 0..<count {
            check(mutate(random.choice(samples), other: random.choice(samples), &random))
        }
    }

    private mutating func check(_ bytes: [UInt8]) {
        let file = "fuzzed.\(format)"
        do throws(FileError) {
            let tensors = try format.read(bytes, file: file)
            tally.read += 1
            if tensors.reduce(0, { $0 + $1.count }) > format.mostNumbersPerByte * bytes.count {
                fail("more numbers than the file holds", bytes)
            }
        } catch {
            tally.refused += 1
            if let flaw = flaw(of: error, file, bytes.count) { fail("\(flaw) in: \(error)", bytes) }
        }
    }

    private func flaw(of error: FileError, _ file: String, _ size: Int) -> String? {
        if !error.file.hasPrefix(file) { return "no file" }
        if !error.problem.hasSuffix(".") || !error.advice.hasSuffix(".") { return "no sentence" }
        switch error.place {
        case .byte(let offset): return (0...max(size, 1032 * size)).contains(offset) ? nil : "a place outside"
        case .line(let line, let field): return line >= 1 && (field ?? 1) >= 1 ? nil : "a place outside"
        case nil: return format.errorsHavePlaces ? "no place" : nil  // a name in an archive says where
        }
    }

    private mutating func fail(_ problem: String, _ bytes: [UInt8]) {
        tally.failures.append("\(problem)\n  bytes: \(bytes)")
    }
}
