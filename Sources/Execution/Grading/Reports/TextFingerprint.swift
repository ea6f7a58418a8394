/// A short name for a text, the same on every machine (64-bit FNV-1a). It tells a change, it proves nothing.
enum TextFingerprint {
    static func of(_ text: String) -> String {
        let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16)
    }
}
