/// The generator SplitMix64 (Steele, Lea, Flood 2014): a few lines, and the same sequence on every machine.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    /// Begins with the FNV-1a hash of a text; Swift's own hash differs from run to run.
    init(seed text: String) {
        state = text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
