/// Splits CSV text into rows of fields (RFC 4180), with line ends of any system.
struct CSVRows {
    struct Row {
        /// The line on which the row starts, counted from 1; a quoted field may run over several.
        let line: Int
        let fields: [ArraySlice<UInt8>]
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let file: String
    private var position: Int
    private var line = 1

    init(_ bytes: [UInt8], delimiter: UInt8, file: String) {
        self.bytes = bytes
        self.delimiter = delimiter
        self.file = file
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0  // the byte order mark that Excel writes
    }

    /// The next row that is not an empty line; nil at the end of the file.
    mutating func next() throws(FileError) -> Row? {
        while position < bytes.count, skipLineEnd() {}
        guard position < bytes.count else { return nil }
        let start = line
        var fields = [try field(1)]
        while position < bytes.count, bytes[position] == delimiter {
            position += 1
            fields.append(try field(fields.count + 1))
        }
        if position < bytes.count, !skipLineEnd() {
            throw failure(fields.count, "Text follows the closing quote of this field.")
        }
        return Row(line: start, fields: fields)
    }

    private mutating func field(_ number: Int) throws(FileError) -> ArraySlice<UInt8> {
        if position < bytes.count, bytes[position] == Self.quote { return try quotedField(number) }
        let start = position
        while position < bytes.count, bytes[position] != delimiter, !isLineEnd(bytes[position]) { position += 1 }
        return bytes[start..<position]
    }

    private mutating func quotedField(_ number: Int) throws(FileError) -> ArraySlice<UInt8> {
        let start = line
        position += 1
        var content: [UInt8] = []
        while position < bytes.count {
            if bytes[position] == Self.quote {
                position += 1
                guard position < bytes.count, bytes[position] == Self.quote else { return content[...] }
            } else if isLineEnd(bytes[position]) {
                _ = skipLineEnd()
                content.append(Self.lineFeed)
                continue
            }
            content.append(bytes[position])
            position += 1
        }
        line = start
        throw failure(number, "This field starts with a quote that is never closed.")
    }

    private func isLineEnd(_ byte: UInt8) -> Bool {
        byte == Self.lineFeed || byte == Self.carriageReturn
    }

    /// Steps over one line end, if there is one here.
    private mutating func skipLineEnd() -> Bool {
        guard isLineEnd(bytes[position]) else { return false }
        let isPair = bytes[position...].starts(with: [Self.carriageReturn, Self.lineFeed])
        position += isPair ? 2 : 1
        line += 1
        return true
    }

    private func failure(_ field: Int, _ problem: String) -> FileError {
        FileError(
            file: file, place: .line(line, field: field), problem: problem,
            advice: "Put quotes around the whole field and write a quote inside it twice.")
    }
}
