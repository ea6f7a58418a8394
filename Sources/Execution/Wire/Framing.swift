import FoundationEssentials

/// Messages on a byte stream: a length of four bytes, least significant first, then JSON.
package enum Framing {
    /// No honest message is longer; a longer one means that the stream is broken.
    package static let longest = 256 << 20

    package static func frame<Content: Encodable>(_ content: Content) throws -> [UInt8] {
        let body = try encode(content)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(body.count + 4)
        let count = UInt32(body.count)
        for shift in stride(from: 0, to: 32, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: count >> UInt32(shift)))
        }
        bytes.append(contentsOf: body)
        return bytes
    }

    package static func encode<Content: Encodable>(_ content: Content) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        return Array(try encoder.encode(content))
    }

    package static func decode<Content: Decodable>(_ type: Content.Type, from bytes: [UInt8]) throws -> Content {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        return try decoder.decode(type, from: Data(bytes))
    }
}

/// Cuts a byte stream into messages.
package struct FrameReader: Sendable {
    private var buffer: [UInt8] = []
    private var start = 0

    package init() {}

    package mutating func append(_ bytes: some Sequence<UInt8>) {
        if start > 0 {
            buffer.removeFirst(start)
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// The bytes of the next whole message, or `nil` until more bytes have come.
    package mutating func next() throws(BrokenStream) -> [UInt8]? {
        guard buffer.count - start >= 4 else { return nil }
        let count = (0..<4).reduce(0) { $0 | Int(buffer[start + $1]) << (8 * $1) }
        guard count <= Framing.longest else { throw BrokenStream() }
        guard buffer.count - start - 4 >= count else { return nil }
        let body = Array(buffer[start + 4..<start + 4 + count])
        start += 4 + count
        return body
    }
}

/// The stream holds something that is not a message.
package struct BrokenStream: Error {}
