extension CSV {
    /// The bytes of a CSV file.
    ///
    /// - Parameter file: The name that errors give.
    public static func encode(
        _ tensor: Tensor, columns: [String] = [], delimiter: Character = ",", file: String
    ) throws(FileError) -> [UInt8] {
        let separator = String(decoding: [try byte(of: delimiter, file)], as: UTF8.self)
        guard tensor.rank <= 2 else {
            throw FileError(
                file: file, problem: "A tensor of shape \(tensor.shape) is not a table.",
                advice: "Reshape it to two axes: rows and columns.")
        }
        let width = tensor.rank == 2 ? tensor.shape[1] : 1
        guard columns.isEmpty || columns.count == width else {
            throw FileError(
                file: file, problem: "There are \(columns.count) column names for \(width) columns.",
                advice: "Give one name for each column, or none.")
        }
        var text = ""
        if !columns.isEmpty {
            text += columns.map { quoted($0, separator) }.joined(separator: separator) + "\n"
        }
        let scalars = tensor.scalars
        for start in stride(from: 0, to: scalars.count, by: max(width, 1)) {
            text += scalars[start..<start + width].map(\.description).joined(separator: separator) + "\n"
        }
        return Array(text.utf8)
    }

    private static func quoted(_ name: String, _ separator: String) -> String {
        let needsQuotes =
            name.isEmpty || name.contains { "\"\n\r".contains($0) || $0.isNewline || String($0) == separator }
        guard needsQuotes else { return name }
        return "\"" + name.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}
