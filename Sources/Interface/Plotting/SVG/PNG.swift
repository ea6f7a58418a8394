import Foundation
import Screen

/// Writes pictures as PNG files (RFC 2083), without compression: they are small and need no library.
enum PNG {
    /// The file in base 64.
    ///
    /// - Parameter colors: row by row from the top.
    static func base64(width: Int, height: Int, colors: [Color]) -> String {
        var rows: [UInt8] = []
        rows.reserveCapacity(height * (3 * width + 1))
        for row in 0..<height {
            rows.append(0)  // no filter
            for color in colors[row * width..<(row + 1) * width] { rows += [color.red, color.green, color.blue] }
        }
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        // 8 bits for each of red, green and blue; the only kinds of compression, filter and order that are needed.
        file += chunk("IHDR", bytes(UInt32(width)) + bytes(UInt32(height)) + [8, 2, 0, 0, 0])
        file += chunk("IDAT", stored(rows))
        file += chunk("IEND", [])
        return Data(file).base64EncodedString()
    }

    /// A zlib stream (RFC 1950) of blocks that are stored as they are.
    private static func stored(_ data: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        var start = 0
        repeat {
            let end = min(start + 0xFFFF, data.count)
            let count = UInt16(end - start)
            stream.append(end == data.count ? 1 : 0)
            stream += [UInt8(count & 0xFF), UInt8(count >> 8), UInt8(~count & 0xFF), UInt8(~count >> 8)]
            stream += data[start..<end]
            start = end
        } while start < data.count
        return stream + bytes(adler32(data))
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return bytes(UInt32(data.count)) + body + bytes(crc32(body))
    }

    private static func bytes(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    private static func adler32(_ data: [UInt8]) -> UInt32 {
        var (a, b): (UInt32, UInt32) = (1, 0)
        for byte in data {
            a = (a + UInt32(byte)) % 65521
            b = (b + a) % 65521
        }
        return b << 16 | a
    }

    private static let crcTable: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ (crc >> 1) : crc >> 1 }
    }

    private static func crc32(_ data: [UInt8]) -> UInt32 {
        ~data.reduce(UInt32.max) { crcTable[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
    }
}

extension Raster {
    /// The picture in its own pixels, made smaller where it has more than a screen could show.
    var png: String {
        let scale = min(1, 512 / Double(max(1, width, height)))
        let size = (
            width: max(1, Int((Double(width) * scale).rounded())),
            height: max(1, Int((Double(height) * scale).rounded()))
        )
        let colors = (0..<size.width * size.height).map { index in
            width > 0 ? color(index % size.width, index / size.width, size) : Color(0, 0, 0)
        }
        return PNG.base64(width: size.width, height: size.height, colors: colors)
    }
}
