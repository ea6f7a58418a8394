#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Numbers of one tensor as NumPy prints them: all in the same notation, points under each other.
struct NumberText {
    private var isScientific = false
    private var leftWidth = 0
    private var rightWidth = 0
    private var exponentWidth = 0
    private let precision: Int

    init(_ numbers: [Double], precision: Int, suppressSmall: Bool) {
        self.precision = precision
        let finite = numbers.filter(\.isFinite)
        let magnitudes = finite.map(\.magnitude).filter { $0 != 0 }
        if let largest = magnitudes.max(), let smallest = magnitudes.min() {
            isScientific = largest >= 1e8 || (!suppressSmall && (smallest < 1e-4 || largest / smallest > 1000))
        }
        for number in finite {
            let parts = isScientific ? scientific(number) : positional(number)
            leftWidth = max(leftWidth, parts.left.count)
            rightWidth = max(rightWidth, parts.right.count)
            exponentWidth = max(exponentWidth, parts.exponent.count)
        }
        if finite.count != numbers.count {
            let widest = numbers.contains(-.infinity) ? 4 : 3
            leftWidth = max(leftWidth, widest - rightWidth - exponentWidth - 1)
        }
    }

    func callAsFunction(_ number: Double) -> String {
        if !number.isFinite {
            let text = number.isNaN ? "nan" : number < 0 ? "-inf" : "inf"
            return pad(text, to: leftWidth + rightWidth + exponentWidth + 1)
        }
        let parts = isScientific ? scientific(number) : positional(number)
        let fill = String(repeating: isScientific ? "0" : " ", count: rightWidth - parts.right.count)
        return pad(parts.left, to: leftWidth) + "." + parts.right + fill + padded(exponent: parts.exponent)
    }

    private func pad(_ text: String, to width: Int) -> String {
        String(repeating: " ", count: max(width - text.count, 0)) + text
    }

    /// Exponents of one tensor have equally many digits: `e+005` beside `e+100`.
    private func padded(exponent: String) -> String {
        exponent.prefix(2) + String(repeating: "0", count: exponentWidth - exponent.count) + exponent.dropFirst(2)
    }

    private typealias Parts = (left: String, right: String, exponent: String)

    private func positional(_ number: Double) -> Parts {
        split(shortest(number, "%.*f"))
    }

    private func scientific(_ number: Double) -> Parts {
        let text = shortest(number, "%.*e")
        let mark = text.firstIndex(of: "e")!
        let mantissa = split(String(text[..<mark]))
        return (mantissa.left, mantissa.right, String(text[mark...]))
    }

    /// With the fewest digits that give the number back, at most `precision` of them after the point.
    private func shortest(_ number: Double, _ format: String) -> String {
        for digits in 0..<precision {
            let text = printed(number, format, digits)
            if Double(text) == number { return text }
        }
        return printed(number, format, precision)
    }

    private func split(_ text: String) -> Parts {
        guard let point = text.firstIndex(of: ".") else { return (text, "", "") }
        var right = text[text.index(after: point)...]
        while right.last == "0" { right.removeLast() }
        return (String(text[..<point]), String(right), "")
    }

    private func printed(_ number: Double, _ format: String, _ digits: Int) -> String {
        // The largest double has 309 digits before the point.
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer in
            let count = withVaList([Int32(min(digits, 128)), number]) {
                vsnprintf(buffer.baseAddress!, 512, format, $0)
            }
            return String(decoding: buffer.prefix(Int(count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
    }
}
