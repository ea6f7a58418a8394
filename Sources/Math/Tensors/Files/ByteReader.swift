/// Walks over the bytes of a file; every step is checked against their end.
package struct ByteReader {
    let bytes: ArraySlice<UInt8>
    let file: String
    private(set) var position: Int

    package init(_ bytes: ArraySlice<UInt8>, file: String) {
        self.bytes = bytes
        self.file = file
        position = bytes.startIndex
    }

    package var remaining: Int { bytes.endIndex - position }

    /// Bytes from the start of the slice to the next one to be read.
    package var offset: Int { position - bytes.startIndex }

    /// The next `count` bytes, which hold `what`.
    package mutating func take(_ count: Int, _ what: String) throws(FileError) -> ArraySlice<UInt8> {
        guard count <= remaining else {
            throw FileError(
                file: file, place: .byte(offset),
                problem:
                    "The file ends here, in the middle of \(what): \(count) bytes were expected, \(remaining) are left.",
                advice: "It is probably cut off; copy or save it again.")
        }
        defer { position += count }
        return bytes[position..<position + count]
    }

    /// The next little-endian unsigned integer of `count` bytes.
    mutating func integer(bytes count: Int, _ what: String) throws(FileError) -> Int {
        try take(count, what).reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    mutating func move(to offset: Int, _ what: String) throws(FileError) {
        guard (0...bytes.count).contains(offset) else {
            throw FileError(
                file: file, place: .byte(self.offset),
                problem: "The place of \(what) lies outside the file.",
                advice: "The file is damaged; copy or save it again.")
        }
        position = bytes.startIndex + offset
    }
}
