import CZlib
import Tensors

/// Files compressed by gzip (RFC 1952).
enum Gzip {
    static let signature: [UInt8] = [0x1F, 0x8B]

    /// What the bytes of a file become.
    ///
    /// The output grows with what really comes out, so a false size costs no memory.
    static func decompress(_ bytes: [UInt8], limit: Int, file: String) throws(FileError) -> [UInt8] {
        var stream = z_stream()
        guard czlib_gzip_inflate_init(&stream) == Z_OK else { fatalError("zlib has no memory left") }
        defer { inflateEnd(&stream) }
        var output: [UInt8] = []
        var status = Z_OK
        bytes.withUnsafeBufferPointer { input in
            stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)  // zlib does not write there
            stream.avail_in = UInt32(clamping: input.count)
            while status == Z_OK, output.count <= limit {
                let room = min(limit + 1 - output.count, max(4 * bytes.count, output.count))
                output.append(
                    contentsOf: [UInt8](unsafeUninitializedCapacity: room) { chunk, filled in
                        stream.next_out = chunk.baseAddress
                        stream.avail_out = UInt32(clamping: room)
                        status = inflate(&stream, Z_NO_FLUSH)
                        filled = min(room, Int(UInt32.max)) - Int(stream.avail_out)
                    })
            }
        }
        guard output.count <= limit else {
            throw FileError(
                file: file, problem: "The compressed file holds more than \(limit) bytes.",
                advice: "It is not one that Nabla knows; check that you named the right one.")
        }
        guard status == Z_STREAM_END else {
            throw FileError(
                file: file, place: .byte(bytes.count - Int(stream.avail_in)),
                problem: "The compressed file is cut off or damaged here.", advice: "Copy or download it again.")
        }
        return output
    }
}
