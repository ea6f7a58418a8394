/// Finds numbers in text: `12`, `0.5`, `-3`, `1.2e-05`, `12 288`.
struct NumberScanner {
    struct Found: Equatable {
        var value: Double
        /// Digits behind the point.
        var decimals: Int
        var range: Range<Int>
    }

    private let bytes: [UInt8]
    private var index = 0

    /// The numbers of a text with their places in its UTF-8. Digits inside a word, such as `W1`, are none.
    ///
    /// - Parameter grouped: whether a space may set off groups of three digits, as in prose.
    static func numbers(in text: some StringProtocol, grouped: Bool = false) -> [Found] {
        var scanner = NumberScanner(bytes: Array(text.utf8))
        return scanner.scan(grouped: grouped)
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func scan(grouped: Bool) -> [Found] {
        var found: [Found] = []
        while index < bytes.count {
            guard isDigit(index) else {
                index += 1
                continue
            }
            if index > 0, isWordPart(bytes[index - 1]) {
                while index < bytes.count, isWordPart(bytes[index]) || bytes[index] == point { index += 1 }
                continue
            }
            found.append(number(grouped: grouped))
        }
        return found
    }

    private mutating func number(grouped: Bool) -> Found {
        let start = index
        var digits = takeDigits()
        while grouped, index + 3 < bytes.count, bytes[index] == UInt8(ascii: " "),
            (1...3).allSatisfy({ isDigit(index + $0) }),
            !isDigit(index + 4), digits.count <= 3 || index > start + 3
        {
            index += 1
            digits += takeDigits()
        }
        var decimals = 0
        if index < bytes.count, bytes[index] == point, isDigit(index + 1) {
            index += 1
            let fraction = takeDigits()
            decimals = fraction.count
            digits += "." + fraction
        }
        digits += takeExponent()
        let isNegative = start > 0 && bytes[start - 1] == UInt8(ascii: "-")
        let value = (Double(digits) ?? 0) * (isNegative ? -1 : 1)
        return Found(value: value, decimals: decimals, range: start..<index)
    }

    private mutating func takeDigits() -> String {
        let start = index
        while isDigit(index) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func takeExponent() -> String {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "e") else { return "" }
        let hasSign = index + 1 < bytes.count && [UInt8(ascii: "-"), UInt8(ascii: "+")].contains(bytes[index + 1])
        guard isDigit(index + (hasSign ? 2 : 1)) else { return "" }
        let sign = hasSign && bytes[index + 1] == UInt8(ascii: "-") ? "-" : ""
        index += hasSign ? 2 : 1
        return "e" + sign + takeDigits()
    }

    private let point = UInt8(ascii: ".")

    private func isDigit(_ index: Int) -> Bool {
        bytes.indices.contains(index) && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
    }

    private func isWordPart(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || byte >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
