/// The values that stand in the header of an npy file.
enum PythonLiteral: CustomStringConvertible {
    case string(String)
    case bool(Bool)
    case tuple([Int])

    var description: String {
        switch self {
        case .string(let text): "'\(text)'"
        case .bool(let value): value ? "True" : "False"
        case .tuple(let numbers): "\(numbers)"
        }
    }
}

/// Reads the dictionary in the header of an npy file, which is Python source:
/// `{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }`.
struct PythonLiteralParser {
    private let bytes: ArraySlice<UInt8>
    private let file: String
    private let base: Int
    private var position: Int

    /// - Parameter base: The place of the first of `bytes` in the file.
    init(_ bytes: ArraySlice<UInt8>, file: String, from base: Int) {
        self.bytes = bytes
        self.file = file
        self.base = base
        position = bytes.startIndex
    }

    func failure(
        _ problem: String, advice: String = "The file is damaged; save it again with np.save."
    ) -> FileError {
        FileError(file: file, place: .byte(base + position - bytes.startIndex), problem: problem, advice: advice)
    }

    mutating func dictionary() throws(FileError) -> [String: PythonLiteral] {
        var entries: [String: PythonLiteral] = [:]
        try expect("{")
        while !skip("}") {
            let key = try string()
            try expect(":")
            let value = try literal(of: key)
            guard entries.updateValue(value, forKey: key) == nil else {
                throw failure("The header has '\(key)' twice.")
            }
            if !skip(",") {
                try expect("}")
                break
            }
        }
        skipSpace()
        guard position == bytes.endIndex else { throw failure("The header goes on after its closing brace.") }
        return entries
    }

    private mutating func literal(of key: String) throws(FileError) -> PythonLiteral {
        switch next {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "("): return .tuple(try tuple())
        case UInt8(ascii: "T"):
            for character in "True".unicodeScalars { try expect(character) }
            return .bool(true)
        case UInt8(ascii: "F"):
            for character in "False".unicodeScalars { try expect(character) }
            return .bool(false)
        case UInt8(ascii: "["):
            throw failure(
                "The array has named fields; Nabla reads plain numbers.",
                advice: "Save each field as an array of its own: np.save(path, X['name']).")
        default: throw failure("The value of '\(key)' is not a text, a tuple of whole numbers, True or False.")
        }
    }

    private mutating func tuple() throws(FileError) -> [Int] {
        var numbers: [Int] = []
        try expect("(")
        while !skip(")") {
            numbers.append(try integer())
            if !skip(",") {
                try expect(")")
                break
            }
        }
        return numbers
    }

    private mutating func integer() throws(FileError) -> Int {
        skipSpace()
        let digits = bytes[position...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard let number = Int(String(decoding: digits, as: UTF8.self)) else {
            throw failure("A size in the shape is not a whole number of a possible size.")
        }
        position = digits.endIndex
        _ = skip("L")  // Python 2 wrote some sizes so
        return number
    }

    private mutating func string() throws(FileError) -> String {
        guard let quote = next, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
            throw failure("A text in quotes was expected here.")
        }
        let content = bytes[(position + 1)...].prefix { $0 != quote }
        guard content.endIndex < bytes.endIndex else { throw failure("This text has no closing quote.") }
        position = content.endIndex + 1
        return String(decoding: content, as: UTF8.self)
    }

    private mutating func expect(_ character: Unicode.Scalar) throws(FileError) {
        guard skip(character) else { throw failure("'\(character)' was expected here.") }
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// The next byte that is not a space; nil at the end.
    private var next: UInt8? {
        mutating get {
            skipSpace()
            return position < bytes.endIndex ? bytes[position] : nil
        }
    }

    private mutating func skipSpace() {
        while position < bytes.endIndex, bytes[position] == 0x20 || bytes[position] == 0x0A { position += 1 }
    }
}
