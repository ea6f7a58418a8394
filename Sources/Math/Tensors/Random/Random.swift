/// Random numbers: the same ones, bit for bit, as NumPy's `np.random.RandomState(seed)` gives for the same
/// calls in the same order.
///
/// ```swift
/// var random = Random(seed: 1)
/// let W = random.randn(4, 2) * 0.01
/// let order = random.permutation(10)
/// ```
///
/// A generator is a value: a copy starts where the original stands and goes on by itself. The free functions
/// `randn`, `rand` and so on draw from one generator for the whole program, which `Random.seed(_:)` sets.
///
/// The words behind the numbers come from MT19937. Normal and binomial numbers also take `log` and `exp` from
/// the C library, as NumPy does, so they equal NumPy's on the same machine. glibc rounds a few logarithms
/// differently on processors without fused multiply-add (x86 before 2013): the last bit of about one normal
/// number in twenty thousand differs there.
public struct Random: Sendable, Equatable {
    var twister: MersenneTwister

    /// The polar method makes normal numbers in pairs; this is the one not handed out yet.
    var keptNormal: Double?

    /// A generator seeded as `np.random.seed(seed)` does.
    ///
    /// - Parameter seed: A number in 0...4294967295.
    public init(seed: Int, file: StaticString = #fileID, line: UInt = #line) {
        guard let word = UInt32(exactly: seed) else {
            fail("Random(seed:): the seed must be between 0 and 4294967295, but is \(seed).", file: file, line: line)
        }
        twister = MersenneTwister(seed: word)
    }

    /// A generator seeded from a list of numbers, as `np.random.seed([…])` does.
    ///
    /// - Parameter seed: One or more numbers, each in 0...4294967295.
    public init(seed: [Int], file: StaticString = #fileID, line: UInt = #line) {
        let words = seed.compactMap { UInt32(exactly: $0) }
        guard !words.isEmpty, words.count == seed.count else {
            fail(
                "Random(seed:): a list of seeds needs one or more numbers, each between 0 and 4294967295.", file: file,
                line: line)
        }
        twister = MersenneTwister(seed: words)
    }

    /// A generator with a new seed from the system each time.
    public init() {
        var system = SystemRandomNumberGenerator()
        twister = MersenneTwister(seed: (0..<8).map { _ in system.next() })
    }
}

/// A tensor whose scalars `fill` writes, all of them.
func filled(_ shape: Shape, _ fill: (UnsafeMutableBufferPointer<Double>) -> Void) -> Tensor {
    Tensor(shape) { fill(UnsafeMutableBufferPointer(start: $0, count: shape.elementCount)) }
}
