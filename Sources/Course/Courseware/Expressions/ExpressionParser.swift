/// Reads an expression by precedence climbing, byte by byte: every sign and name is ASCII.
struct ExpressionParser {
    private let bytes: [UInt8]
    private var index = 0

    static func parse(_ text: String) throws(ExpressionError) -> Expression {
        var parser = ExpressionParser(bytes: Array(text.utf8))
        let expression = try parser.choice()
        parser.skipSpaces()
        guard parser.index == parser.bytes.count else {
            throw ExpressionError("goes on with `\(String(decoding: parser.bytes[parser.index...], as: UTF8.self))`")
        }
        return expression
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func choice() throws(ExpressionError) -> Expression {
        let condition = try operation(tighterThan: 0)
        guard take("?") else { return condition }
        let then = try choice()
        guard take(":") else { throw ExpressionError("lacks the `:` behind its `?`") }
        return .choice(condition, then: then, otherwise: try choice())
    }

    private mutating func operation(tighterThan limit: Int) throws(ExpressionError) -> Expression {
        var left = try operand()
        while let sign = nextOperator, sign.precedence > limit {
            _ = take(sign.rawValue)
            // A power groups to the right: 2 ^ 3 ^ 2 is 2 ^ 9.
            let right = try operation(tighterThan: sign == .power ? sign.precedence - 1 : sign.precedence)
            left = .binary(sign, left, right)
        }
        return left
    }

    private var nextOperator: Expression.Operator? {
        var ahead = self
        // Longer signs come first among the cases that begin alike.
        return Expression.Operator.allCases.first { ahead.take($0.rawValue) }
    }

    private mutating func operand() throws(ExpressionError) -> Expression {
        // A sign binds tighter than a product and less tight than a power: -2 ^ 2 is -4.
        if take("-") { return .negative(try operation(tighterThan: 6)) }
        if take("!") { return .not(try operand()) }
        if take("(") { return try parenthesis() }
        if take("'") { return .literal(.text(try quotation())) }
        skipSpaces()
        if let number = number() { return .literal(.number(number)) }
        let word = word()
        guard !word.isEmpty else {
            throw ExpressionError(
                index < bytes.count
                    ? "has an unexpected `\(String(decoding: bytes[index...].prefix(1), as: UTF8.self))`"
                    : "ends too early")
        }
        guard take("(") else { return .name(word) }
        var arguments: [Expression] = []
        guard !take(")") else { return .call(word, []) }
        repeat { arguments.append(try choice()) } while take(",")
        guard take(")") else { throw ExpressionError("lacks a closing parenthesis") }
        return .call(word, arguments)
    }

    /// What stands in parentheses is a shape where it holds a comma: `(4, 3)`, `(4,)`.
    private mutating func parenthesis() throws(ExpressionError) -> Expression {
        if take(")") { return .shape([]) }
        var parts = [try choice()]
        var isShape = false
        while take(",") {
            isShape = true
            if take(")") { return .shape(parts) }
            parts.append(try choice())
        }
        guard take(")") else { throw ExpressionError("lacks a closing parenthesis") }
        return isShape ? .shape(parts) : parts[0]
    }

    private mutating func quotation() throws(ExpressionError) -> String {
        guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "'")) else {
            throw ExpressionError("lacks a closing quotation mark")
        }
        defer { index = end + 1 }
        return String(decoding: bytes[index..<end], as: UTF8.self)
    }

    private mutating func number() -> Double? {
        let digits = bytes[index...].prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
        guard digits.first?.isDigit == true, let number = Double(String(decoding: digits, as: UTF8.self)) else {
            return nil
        }
        index += digits.count
        return number
    }

    private mutating func word() -> String {
        let word = bytes[index...].prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
        index += word.count
        return String(decoding: word, as: UTF8.self)
    }

    private mutating func skipSpaces() {
        while index < bytes.count, [UInt8(ascii: " "), UInt8(ascii: "\n")].contains(bytes[index]) { index += 1 }
    }

    private mutating func take(_ sign: String) -> Bool {
        skipSpaces()
        guard bytes[index...].starts(with: sign.utf8) else { return false }
        index += sign.utf8.count
        return true
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    fileprivate var isLetter: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
    }
}
