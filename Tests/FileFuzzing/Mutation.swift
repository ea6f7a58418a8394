package import Tensors

/// Damages a file in one to four of the ways in which files get damaged, or attacked.
package func mutate(_ sample: [UInt8], other: [UInt8], _ random: inout Random) -> [UInt8] {
    var bytes = sample
    for _ in 0...random.randint(4) where !bytes.isEmpty {
        let place = random.randint(bytes.count)
        let end = min(place + 1 + random.randint(8), bytes.count)
        switch random.randint(9) {
        case 0: bytes[place] ^= 1 << UInt8(random.randint(8))
        case 1: bytes[place] = UInt8(random.randint(256))
        case 2: bytes[place] = random.choice(telling)
        case 3:
            bytes.replaceSubrange(place..<end, with: repeatElement(random.choice([0, 0xFF, 0x7F]), count: end - place))
        case 4: bytes.removeSubrange(place..<end)
        case 5: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 6: bytes.insert(contentsOf: random.choice(numbers).utf8, at: place)
        case 7: bytes.removeSubrange(place...)
        default: bytes = bytes[..<place] + other.suffix(random.randint(other.count + 1))
        }
    }
    return bytes
}

/// Bytes that mean something to a reader of these formats.
private let telling = Array("0129-+.eE'\"(){}[]:,; \n\rLTFPK<>|=fiub".utf8) + [0, 0x80, 0xFF]

/// Sizes at which arithmetic goes wrong.
private let numbers = [
    "0", "-1", "4294967295", "4294967296", "2305843009213693952", "9223372036854775807", "9223372036854775808",
    "1e999", "nan",
]
