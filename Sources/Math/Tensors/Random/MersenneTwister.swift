/// The 32-bit Mersenne Twister MT19937, seeded and read as NumPy's `RandomState` does.
///
/// Source: Matsumoto and Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998).
struct MersenneTwister: Sendable, Equatable, Codable {
    private static let size = 624
    private static let middle = 397

    private var key: [UInt32]
    private var position: Int

    init(seed: UInt32) {
        key = [UInt32](unsafeUninitializedCapacity: Self.size) { key, count in
            key[0] = seed
            for i in 1..<Self.size {
                key[i] = 1_812_433_253 &* (key[i - 1] ^ key[i - 1] >> 30) &+ UInt32(i)
            }
            count = Self.size
        }
        position = Self.size
    }

    /// Seeds from several words (the reference code's `init_by_array`). `words` must not be empty.
    init(seed words: [UInt32]) {
        self.init(seed: 19_650_218)
        var i = 1
        func mixed(_ key: [UInt32], _ factor: UInt32) -> UInt32 {
            key[i] ^ (key[i - 1] ^ key[i - 1] >> 30) &* factor
        }
        func advance(_ key: inout [UInt32]) {
            i += 1
            if i == Self.size {
                key[0] = key[Self.size - 1]
                i = 1
            }
        }
        for step in 0..<max(Self.size, words.count) {
            let j = step % words.count
            key[i] = mixed(key, 1_664_525) &+ words[j] &+ UInt32(truncatingIfNeeded: j)
            advance(&key)
        }
        for _ in 1..<Self.size {
            key[i] = mixed(key, 1_566_083_941) &- UInt32(i)
            advance(&key)
        }
        key[0] = 0x8000_0000  // so that the state is never all zero
    }

    /// Whether numbers can be drawn. A generator of zeros would give nothing else for ever; of the first word only the
    /// highest bit counts.
    var isValid: Bool {
        key.count == Self.size && (0...Self.size).contains(position)
            && (key[0] & 0x8000_0000 != 0 || key.dropFirst().contains { $0 != 0 })
    }

    @inline(__always)
    mutating func next32() -> UInt32 {
        if position == Self.size { refill() }
        defer { position += 1 }
        return Self.tempered(key[position])
    }

    @inline(__always)
    mutating func next64() -> UInt64 {
        let high = UInt64(next32())
        return high << 32 | UInt64(next32())
    }

    /// A multiple of 2⁻⁵³ in 0..<1, from two 32-bit words.
    @inline(__always)
    mutating func nextUnit() -> Double {
        let high = next32()
        return Self.unit(high, next32())
    }

    /// An integer in 0...maximum by masking and rejection; 0 costs no draw.
    @inline(__always)
    mutating func next(through maximum: UInt64) -> UInt64 {
        guard maximum > 0 else { return 0 }
        let mask = UInt64.max >> UInt64(maximum.leadingZeroBitCount)
        while true {
            let value = (maximum <= UInt64(UInt32.max) ? UInt64(next32()) : next64()) & mask
            if value <= maximum { return value }
        }
    }

    /// Fills `units` with what as many calls of `nextUnit()` would give.
    mutating func fill(_ units: UnsafeMutableBufferPointer<Double>) {
        var filled = 0
        while filled < units.count {
            let pairs = min(units.count - filled, (Self.size - position) / 2)
            guard pairs > 0 else {
                units[filled] = nextUnit()  // the pair straddles two blocks, or the block is used up
                filled += 1
                continue
            }
            key.withUnsafeBufferPointer { key in
                for i in 0..<pairs {
                    let high = Self.tempered(key[position + 2 * i])
                    units[filled + i] = Self.unit(high, Self.tempered(key[position + 2 * i + 1]))
                }
            }
            position += 2 * pairs
            filled += pairs
        }
    }

    private mutating func refill() {
        key.withUnsafeMutableBufferPointer { key in
            let (size, middle) = (Self.size, Self.middle)
            for i in 0..<(size - middle) {
                key[i] = key[i + middle] ^ Self.twisted(key[i], key[i + 1])
            }
            for i in (size - middle)..<(size - 1) {
                key[i] = key[i + middle - size] ^ Self.twisted(key[i], key[i + 1])
            }
            key[size - 1] = key[middle - 1] ^ Self.twisted(key[size - 1], key[0])
        }
        position = 0
    }

    @inline(__always)
    private static func twisted(_ upper: UInt32, _ lower: UInt32) -> UInt32 {
        let joined = upper & 0x8000_0000 | lower & 0x7fff_ffff
        return joined >> 1 ^ (0 &- (joined & 1)) & 0x9908_b0df
    }

    @inline(__always)
    private static func tempered(_ word: UInt32) -> UInt32 {
        var y = word
        y ^= y >> 11
        y ^= y << 7 & 0x9d2c_5680
        y ^= y << 15 & 0xefc6_0000
        y ^= y >> 18
        return y
    }

    @inline(__always)
    private static func unit(_ high: UInt32, _ low: UInt32) -> Double {
        (Double(high >> 5) * 67_108_864 + Double(low >> 6)) * 0x1p-53
    }
}
