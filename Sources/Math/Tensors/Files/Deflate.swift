import CZlib

/// Raw deflate data, as zip archives hold it (RFC 1951).
enum Deflate {
    static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.withUnsafeBufferPointer { UInt32(crc32_z(0, $0.baseAddress, $0.count)) }
    }

    static func compress(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        guard czlib_raw_deflate_init(&stream) == Z_OK else { fatalError("zlib has no memory left") }
        defer { deflateEnd(&stream) }
        let capacity = Int(deflateBound(&stream, UInt(bytes.count)))
        return [UInt8](unsafeUninitializedCapacity: capacity) { output, filled in
            bytes.withUnsafeBufferPointer { input in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)  // zlib does not write there
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(capacity)
                deflate(&stream, Z_FINISH)
            }
            filled = Int(stream.total_out)
        }
    }

    /// Exactly `count` bytes out of `bytes`; nil where these do not hold that many, or are damaged.
    ///
    /// The output grows with what really comes out, so a false `count` costs no memory.
    static func decompress(_ bytes: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
        var stream = z_stream()
        guard czlib_raw_inflate_init(&stream) == Z_OK else { fatalError("zlib has no memory left") }
        defer { inflateEnd(&stream) }
        var output: [UInt8] = []
        var status = Z_OK
        bytes.withUnsafeBufferPointer { input in
            stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.avail_in = UInt32(input.count)
            // One byte more than promised is asked for, so that too long a content shows.
            while status == Z_OK, output.count <= count {
                let room = min(count + 1 - output.count, max(4 * bytes.count, output.count, 1024))
                output.append(
                    contentsOf: [UInt8](unsafeUninitializedCapacity: room) { chunk, filled in
                        stream.next_out = chunk.baseAddress
                        stream.avail_out = UInt32(room)
                        status = inflate(&stream, Z_NO_FLUSH)
                        filled = room - Int(stream.avail_out)
                    })
            }
        }
        return status == Z_STREAM_END && output.count == count && stream.avail_in == 0 ? output : nil
    }
}
