/// Writes a zip archive of files below 4 GB in all.
///
/// Source: PKWARE's APPNOTE.TXT, sections 4.3 and 4.4.
struct ZipWriter {
    private(set) var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    mutating func add(_ name: String, _ content: [UInt8], compressed: Bool) {
        let data = compressed ? Deflate.compress(content) : content
        let place = bytes.count
        var common: [UInt8] = []
        common.append(20, bytes: 2)  // the version of the format needed to read it
        common.append(1 << 11, bytes: 2)  // the name is UTF-8
        common.append(compressed ? 8 : 0, bytes: 2)
        common.append(0, bytes: 2)  // midnight …
        common.append(1 << 5 | 1, bytes: 2)  // … of 1980-01-01, so that equal arrays give equal files
        common.append(Int(Deflate.checksum(content[...])), bytes: 4)
        common.append(data.count, bytes: 4)
        common.append(content.count, bytes: 4)
        common.append(name.utf8.count, bytes: 2)
        common.append(0, bytes: 2)

        bytes += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + data
        directory += [0x50, 0x4B, 1, 2]
        directory.append(20, bytes: 2)
        directory += common
        directory.append(0, bytes: 10)  // no comment, first part, no attributes
        directory.append(place, bytes: 4)
        directory += Array(name.utf8)
        count += 1
    }

    /// The whole archive; nil where it needs more than zip's 32-bit sizes.
    func finished() -> [UInt8]? {
        guard bytes.count + directory.count < 0xFFFF_FFFF, count < 0xFFFF else { return nil }
        var archive = bytes + directory
        archive += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
        archive.append(count, bytes: 2)
        archive.append(count, bytes: 2)
        archive.append(directory.count, bytes: 4)
        archive.append(bytes.count, bytes: 4)
        archive.append(0, bytes: 2)
        return archive
    }
}

extension [UInt8] {
    /// Appends the low `count` bytes of an integer, the lowest first.
    fileprivate mutating func append(_ integer: Int, bytes count: Int) {
        for i in 0..<count { append(i < 8 ? UInt8(truncatingIfNeeded: integer >> (8 * i)) : 0) }
    }
}
