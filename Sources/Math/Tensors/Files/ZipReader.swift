/// Reads the files in a zip archive: stored or deflated, not encrypted, below 4 GB.
///
/// Sizes and places are believed only after a comparison with the archive's own size.
///
/// Source: PKWARE's APPNOTE.TXT, sections 4.3 and 4.4.
struct ZipReader {
    struct Entry {
        let name: String
        fileprivate let place, flags, method, checksum, compressedSize, size, localHeader: Int
    }

    private let bytes: ArraySlice<UInt8>
    private let file: String
    let entries: [Entry]

    init(_ bytes: [UInt8], file: String) throws(FileError) {
        self.bytes = bytes[...]
        self.file = file
        let end = try Self.endRecord(self.bytes, file)
        var reader = ByteReader(self.bytes, file: file)
        try reader.move(to: end + 8, "the end record")
        let inThisPart = try reader.integer(bytes: 2, "the end record")
        let count = try reader.integer(bytes: 2, "the end record")
        _ = try reader.integer(bytes: 4, "the end record")
        let directory = try reader.integer(bytes: 4, "the end record")
        if count == 0xFFFF || directory == 0xFFFF_FFFF { throw Self.zip64(file, end) }
        guard inThisPart == count else {
            throw Self.damage(file, end, "The archive says that it is one part of several.")
        }
        try reader.move(to: directory, "the list of files")
        var entries: [Entry] = []
        for _ in 0..<count { entries.append(try Self.entry(&reader)) }
        self.entries = entries
        try checkTotal(end)
    }

    /// The content of one file, checked against its checksum.
    func content(of entry: Entry) throws(FileError) -> ArraySlice<UInt8> {
        if entry.flags & 1 != 0 {
            throw FileError(
                file: file, place: .byte(entry.place), problem: "'\(entry.name)' is encrypted.",
                advice: "Save the arrays again with np.savez, without a password.")
        }
        let data = try storedBytes(entry)
        let content: ArraySlice<UInt8>?
        switch entry.method {
        case 0: content = entry.size == entry.compressedSize ? data : nil
        case 8: content = Deflate.decompress(data, count: entry.size)?[...]
        default:
            throw FileError(
                file: file, place: .byte(entry.place),
                problem:
                    "'\(entry.name)' is compressed by method \(entry.method); Nabla reads stored (0) and deflated (8).",
                advice: "Save the arrays again with np.savez or np.savez_compressed.")
        }
        guard let content, Int(Deflate.checksum(content)) == entry.checksum else {
            throw Self.damage(file, entry.place, "The content of '\(entry.name)' does not match its size or checksum.")
        }
        return content
    }

    private func storedBytes(_ entry: Entry) throws(FileError) -> ArraySlice<UInt8> {
        let what = "'\(entry.name)'"
        var reader = ByteReader(bytes, file: file)
        try reader.move(to: entry.localHeader, what)
        let header = try reader.take(30, what)
        func word(_ at: Int) -> Int {
            Int(header[header.startIndex + at]) | Int(header[header.startIndex + at + 1]) << 8
        }
        let name = try reader.take(word(26), what)
        guard header.starts(with: [0x50, 0x4B, 3, 4]), String(decoding: name, as: UTF8.self) == entry.name else {
            throw Self.damage(file, entry.localHeader, "No file \(what) starts here, though the list of files says so.")
        }
        _ = try reader.take(word(28), what)
        return try reader.take(entry.compressedSize, what)
    }

    /// Files that share bytes could promise far more content than the archive holds.
    private func checkTotal(_ end: Int) throws(FileError) {
        if entries.reduce(0, { $0 + $1.compressedSize }) > bytes.count {
            throw Self.damage(file, end, "The files in the archive are together larger than the archive.")
        }
    }

    private static func entry(_ reader: inout ByteReader) throws(FileError) -> Entry {
        let place = reader.offset
        let what = "the list of files"
        guard try reader.take(4, what).elementsEqual([0x50, 0x4B, 1, 2]) else {
            throw damage(reader.file, place, "An entry of the list of files should start here.")
        }
        _ = try reader.take(4, what)
        let flags = try reader.integer(bytes: 2, what)
        let method = try reader.integer(bytes: 2, what)
        _ = try reader.take(4, what)
        let checksum = try reader.integer(bytes: 4, what)
        let compressedSize = try reader.integer(bytes: 4, what)
        let size = try reader.integer(bytes: 4, what)
        let nameLength = try reader.integer(bytes: 2, what)
        let restLength = try reader.integer(bytes: 2, what) + reader.integer(bytes: 2, what)
        _ = try reader.take(8, what)
        let localHeader = try reader.integer(bytes: 4, what)
        let name = String(decoding: try reader.take(nameLength, what), as: UTF8.self)
        _ = try reader.take(restLength, what)
        if [compressedSize, size, localHeader].contains(0xFFFF_FFFF) { throw zip64(reader.file, place) }
        return Entry(
            name: name, place: place, flags: flags, method: method, checksum: checksum,
            compressedSize: compressedSize, size: size, localHeader: localHeader)
    }

    /// The place of the record that ends every archive; a comment of up to 65535 bytes may follow it.
    private static func endRecord(_ bytes: ArraySlice<UInt8>, _ file: String) throws(FileError) -> Int {
        let last = bytes.count - 22
        if bytes.starts(with: [0x50, 0x4B]), last >= 0 {
            for place in stride(from: last, through: max(0, last - 0xFFFF), by: -1)
            where bytes[place] == 0x50 && bytes[place...].starts(with: [0x50, 0x4B, 5, 6]) {
                return place
            }
            throw damage(file, bytes.count, "The end of the archive is missing.")
        }
        throw FileError(
            file: file, place: .byte(0), problem: "This is not an npz archive: it does not start with PK.",
            advice: "Save the arrays with np.savez or NPZ.write; read a single array with NPY.read.")
    }

    private static func zip64(_ file: String, _ place: Int) -> FileError {
        FileError(
            file: file, place: .byte(place), problem: "This is a zip64 archive, for more than 4 GB or 65534 files.",
            advice: "Save fewer arrays in one file, or each with np.save.")
    }

    private static func damage(_ file: String, _ place: Int, _ problem: String) -> FileError {
        FileError(
            file: file, place: .byte(place), problem: problem,
            advice: "The file is cut off or damaged; copy or save it again.")
    }
}
