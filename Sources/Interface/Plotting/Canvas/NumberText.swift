import Foundation

/// Short texts for numbers on axes and in summaries.
enum NumberText {
    /// A number with this many decimals; in powers of ten where plain digits would be long.
    static func fixed(_ value: Double, decimals: Int) -> String {
        guard value.isFinite else { return plainWord(value) }
        let magnitude = abs(value)
        if magnitude >= 1e6 || (magnitude > 0 && decimals > 4) { return scientific(value, digits: 3) }
        return digits(value, decimals: max(0, decimals))
    }

    /// A number with about this many significant digits and no trailing zeros.
    static func significant(_ value: Double, digits count: Int = 3) -> String {
        guard value.isFinite else { return plainWord(value) }
        if value == 0 { return "0" }
        let exponent = Int(floor(log10(abs(value))))
        if exponent >= 6 || exponent < -4 { return scientific(value, digits: count) }
        return trimmed(digits(value, decimals: max(0, count - 1 - exponent)))
    }

    private static func scientific(_ value: Double, digits count: Int) -> String {
        var exponent = Int(floor(log10(abs(value))))
        var mantissa = value / pow(10, Double(exponent))
        if !mantissa.isFinite { mantissa = value * pow(10, -Double(exponent)) }
        var text = digits(mantissa, decimals: count - 1)
        if text.hasPrefix("10") || text.hasPrefix("-10") {
            exponent += 1
            text = value < 0 ? "-1" : "1"
        }
        return trimmed(text) + "e\(exponent)"
    }

    private static func digits(_ value: Double, decimals: Int) -> String {
        let scaled = (abs(value) * pow(10, Double(decimals))).rounded()
        guard scaled < 1e18 else { return "\(value)" }
        var text = String(Int(scaled))
        if decimals > 0 {
            text = String(repeating: "0", count: max(0, decimals + 1 - text.count)) + text
            text.insert(".", at: text.index(text.endIndex, offsetBy: -decimals))
        }
        return value < 0 && scaled > 0 ? "-" + text : text
    }

    private static func trimmed(_ text: String) -> String {
        guard text.contains(".") else { return text }
        var text = text
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }

    private static func plainWord(_ value: Double) -> String {
        value.isNaN ? "NaN" : value < 0 ? "-inf" : "inf"
    }
}
