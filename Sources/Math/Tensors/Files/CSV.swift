/// Tables of numbers as text, one row a line: `CSV.read("houses.csv", header: true)`.
///
/// (NumPy's `loadtxt` and `savetxt` with `delimiter=","`.)
public enum CSV {
    /// A table: its column names, if the file had any, and its numbers.
    public struct Table: Sendable, Equatable {
        /// The names in the first line; empty without one.
        public var columns: [String]
        /// Shape (rows, columns).
        public var values: Tensor

        public init(columns: [String], values: Tensor) {
            self.columns = columns
            self.values = values
        }
    }

    /// Reads a table of numbers. Fields may be quoted, empty lines are left out, `nan` and `inf` are numbers.
    ///
    /// - Parameters:
    ///   - header: Whether the first line holds the columns' names.
    ///   - delimiter: What stands between two fields: one ASCII character.
    /// - Throws: ``FileError`` where the file cannot be read, a field is not a number, or a row is too short or long.
    public static func read(
        _ path: String, header: Bool = false, delimiter: Character = ","
    ) throws(FileError) -> Table {
        try decode(readFile(path), header: header, delimiter: delimiter, file: path)
    }

    /// Writes a tensor of rank 2 (rows, columns), 1 (one column) or 0 as text that keeps every digit.
    ///
    /// - Parameters:
    ///   - columns: The names for a first line; without them there is none.
    ///   - delimiter: What stands between two fields: one ASCII character.
    /// - Throws: ``FileError`` where the file cannot be written, or the tensor or names do not make a table.
    public static func write(
        _ tensor: Tensor, to path: String, columns: [String] = [], delimiter: Character = ","
    ) throws(FileError) {
        try writeFile(encode(tensor, columns: columns, delimiter: delimiter, file: path), to: path)
    }

    /// The table in the bytes of a CSV file.
    ///
    /// - Parameter file: The name that errors give.
    public static func decode(
        _ bytes: [UInt8], header: Bool = false, delimiter: Character = ",", file: String
    ) throws(FileError) -> Table {
        var rows = CSVRows(bytes, delimiter: try byte(of: delimiter, file), file: file)
        var columns: [String] = []
        if header {
            guard let names = try rows.next() else { throw empty(file) }
            columns = names.fields.map { String(decoding: $0, as: UTF8.self) }
        }
        var width = header ? columns.count : nil
        var scalars: [Double] = []
        var rowCount = 0
        while let row = try rows.next() {
            guard row.fields.count == width ?? row.fields.count else {
                throw FileError(
                    file: file, place: .line(row.line),
                    problem: "This row has \(row.fields.count) fields, the first has \(width!).",
                    advice: "Give every row the same number of fields.")
            }
            width = row.fields.count
            for (i, field) in row.fields.enumerated() {
                guard let number = number(field) else { throw notNumber(field, file, row.line, i, header, rowCount) }
                scalars.append(number)
            }
            rowCount += 1
        }
        guard let width else { throw empty(file) }
        return Table(columns: columns, values: Tensor([rowCount, width], scalars))
    }

    private static func number(_ field: ArraySlice<UInt8>) -> Double? {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        guard let first = field.firstIndex(where: { !isSpace($0) }),
            let last = field.lastIndex(where: { !isSpace($0) })
        else { return nil }
        return Double(String(decoding: field[first...last], as: UTF8.self))
    }

    private static func notNumber(
        _ field: ArraySlice<UInt8>, _ file: String, _ line: Int, _ index: Int, _ header: Bool, _ rows: Int
    ) -> FileError {
        let text = String(decoding: field.prefix(40), as: UTF8.self)
        return FileError(
            file: file, place: .line(line, field: index + 1),
            problem: field.isEmpty ? "The field is empty." : "'\(text)' is not a number.",
            advice: rows == 0 && !header
                ? "If the first line holds names, pass header: true."
                : "Write a number there, or nan for a missing one.")
    }

    private static func empty(_ file: String) -> FileError {
        FileError(
            file: file, place: .line(1), problem: "The file has no rows.", advice: "Check that it is the right file.")
    }

    static func byte(of delimiter: Character, _ file: String) throws(FileError) -> UInt8 {
        guard let byte = delimiter.asciiValue, !delimiter.isNewline, delimiter != "\"" else {
            throw FileError(
                file: file, problem: "The delimiter '\(delimiter)' cannot stand between fields.",
                advice: "Use one ASCII character, for instance \",\", \";\" or \"\\t\".")
        }
        return byte
    }
}
