/// A 128-bit name for some text, the same on every machine. It names cache entries; it is no protection against
/// someone who looks for collisions.
struct Fingerprint {
    private var low: UInt64 = 0x9AE1_6A3B_2F90_404F
    private var high: UInt64 = 0xC949_D7C7_509E_6557

    mutating func add(_ text: String) {
        for byte in text.utf8 {
            low = Self.mix(low ^ UInt64(byte), 0x9E37_79B9_7F4A_7C15)
            high = Self.mix(high &+ UInt64(byte), 0xBF58_476D_1CE4_E5B9)
        }
        // A separator, so that ("ab", "c") and ("a", "bc") differ.
        low = Self.mix(low ^ 0x100, 0x94D0_49BB_1331_11EB)
    }

    private static func mix(_ value: UInt64, _ factor: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: factor)
        return product.low ^ product.high ^ value.byteSwapped
    }

    var text: String {
        [low, high].map { value in
            let digits = String(value, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
