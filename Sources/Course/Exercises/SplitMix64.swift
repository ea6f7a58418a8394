/// A small random generator with the same numbers everywhere (Steele, Lea, Flood: SplitMix, 2014).
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A bell-shaped number with mean 0 and variance 1: the sum of the word's four quarters. Enough for test inputs, and it
    /// needs no transcendental function whose last digit could differ between machines.
    mutating func normal() -> Double {
        let word = next()
        let sum = (word & 0xFFFF) + (word >> 16 & 0xFFFF) + (word >> 32 & 0xFFFF) + (word >> 48)
        // Four even numbers from 0 to 1 have the mean 2 and the variance 1/3.
        return (Double(sum) / 65535 - 2) * 1.7320508075688772
    }

    /// An even number from 0 up to 1.
    mutating func even() -> Double {
        Double(next() >> 11) / 9_007_199_254_740_992
    }
}
