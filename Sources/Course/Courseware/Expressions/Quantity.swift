import Foundation

/// What an expression in a question gives.
package enum Quantity: Equatable, Sendable {
    case number(Double)
    /// The shape of a tensor, such as `(4, 3)`.
    case shape([Int])
    case text(String)
    case truth(Bool)

    /// As it stands in a sentence: a number with at most four decimals, a shape in parentheses.
    package var text: String {
        switch self {
        case .number(let number): Self.text(of: number)
        case .shape(let sizes): shapeText(sizes)
        case .text(let text): text
        case .truth(let truth): truth ? "true" : "false"
        }
    }

    private static func text(of number: Double) -> String {
        if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
        let fixed = String(format: "%.4f", number).trimmingZeros
        return Double(fixed) == 0 ? String(format: "%.3g", number) : fixed
    }

    /// The word for its kind, in errors.
    var kind: String {
        switch self {
        case .number: "a number"
        case .shape: "a shape"
        case .text: "a text"
        case .truth: "true or false"
        }
    }
}

extension String {
    fileprivate var trimmingZeros: String {
        var text = Substring(self)
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return String(text)
    }
}
