import Tensors

/// How a camera was held: which way the rows and columns of its picture must be turned to be seen upright.
///
/// Source: the Exif standard (CIPA DC-008), tag 0x0112.
struct Orientation: Equatable {
    /// Whether rows and columns change places, after the mirroring below.
    var transposes = false
    var mirrorsRows = false
    var mirrorsColumns = false

    /// The orientation by its number in the standard, 1 to 8; anything else leaves the picture as it is.
    init(number: Int) {
        switch number {
        case 2: mirrorsColumns = true
        case 3: (mirrorsRows, mirrorsColumns) = (true, true)
        case 4: mirrorsRows = true
        case 5: transposes = true
        case 6: (transposes, mirrorsRows) = (true, true)
        case 7: (transposes, mirrorsRows, mirrorsColumns) = (true, true, true)
        case 8: (transposes, mirrorsColumns) = (true, true)
        default: break
        }
    }

    /// What the bytes of a JPEG file say. What cannot be read leaves the picture as it is.
    init(jpeg bytes: [UInt8]) {
        self.init(number: Self.number(in: bytes) ?? 1)
    }

    /// Turns a picture of shape (height, width, channels).
    func upright(_ image: Tensor) -> Tensor {
        guard self != Orientation(number: 1) else { return image }
        let (height, width, channels) = (image.shape[0], image.shape[1], image.shape[2])
        let pixels = image.scalars
        let (rows, columns) = transposes ? (width, height) : (height, width)
        var turned: [Double] = []
        turned.reserveCapacity(pixels.count)
        for row in 0..<rows {
            for column in 0..<columns {
                let (i, j) = transposes ? (column, row) : (row, column)
                let source = (mirrorsRows ? height - 1 - i : i) * width + (mirrorsColumns ? width - 1 - j : j)
                turned += pixels[source * channels..<(source + 1) * channels]
            }
        }
        return Tensor(shape: [rows, columns, channels], scalars: turned)
    }

    /// The number that a JPEG file's Exif segment gives.
    private static func number(in bytes: [UInt8]) -> Int? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var place = 2
        while place + 4 <= bytes.count, bytes[place] == 0xFF {
            let (marker, length) = (bytes[place + 1], Int(bytes[place + 2]) << 8 | Int(bytes[place + 3]))
            // The picture itself begins: what describes it came before.
            if marker == 0xDA || length < 2 { return nil }
            let segment = bytes[min(place + 4, bytes.count)..<min(place + 2 + length, bytes.count)]
            if marker == 0xE1, segment.starts(with: Array("Exif\0\0".utf8)) {
                return TIFFDirectory(Array(segment.dropFirst(6)))?.shortValue(of: 0x0112)
            }
            place += 2 + length
        }
        return nil
    }
}

/// The first directory of a TIFF structure, the form in which Exif keeps its numbers.
private struct TIFFDirectory {
    private let bytes: [UInt8]
    private let isBigEndian: Bool
    private let start: Int

    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 8, bytes.starts(with: Array("II".utf8)) || bytes.starts(with: Array("MM".utf8)) else {
            return nil
        }
        self.bytes = bytes
        isBigEndian = bytes[0] == UInt8(ascii: "M")
        let first = isBigEndian ? bytes[4..<8] : ArraySlice(bytes[4..<8].reversed())
        start = first.reduce(0) { $0 << 8 | Int($1) }
    }

    /// The 16-bit number of an entry: the entry has a tag, a type (3), a count (1) and the number.
    func shortValue(of tag: Int) -> Int? {
        guard let count = short(at: start) else { return nil }
        for entry in 0..<count {
            let place = start + 2 + 12 * entry
            guard let found = short(at: place) else { return nil }
            if found == tag { return short(at: place + 2) == 3 ? short(at: place + 8) : nil }
        }
        return nil
    }

    private func short(at place: Int) -> Int? {
        guard place + 2 <= bytes.count else { return nil }
        let (first, second) = (Int(bytes[place]), Int(bytes[place + 1]))
        return isBigEndian ? first << 8 | second : second << 8 | first
    }
}
