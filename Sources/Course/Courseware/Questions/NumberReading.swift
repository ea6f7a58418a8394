/// What a typed number can mean.
///
/// Learners write numbers in several ways: `0.5`, `0,5`, `.5`, `1/2`, `-3`, `1e-3`, `12 288`. A comma before three
/// digits may stand for a decimal point or for thousands, so `12,288` has two meanings and an answer is right if one
/// of them is.
struct NumberReading: Equatable {
    var meanings: [Double]

    /// `nil` for a text that is not a number.
    init?(_ text: String) {
        let parts = text.trimmed.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = parts.first, let numerators = Self.decimal(first) else { return nil }
        switch parts.count {
        case 1: meanings = numerators
        case 2:
            guard let denominators = Self.decimal(parts[1]), !denominators.contains(0) else { return nil }
            meanings = numerators.flatMap { numerator in denominators.map { numerator / $0 } }
        default: return nil
        }
    }

    private static func decimal(_ text: Substring) -> [Double]? {
        var plain = text.trimmed.replacing("\u{2212}", with: "-")
        if let grouped = plain.removingThousandsGaps { plain = grouped }
        let whole = plain.split(separator: ",", omittingEmptySubsequences: false)
        guard whole.count > 1 else { return number(plain).map { [$0] } }
        var meanings: [Double] = []
        if whole.count == 2, !plain.contains("."), let point = number(whole.joined(separator: ".")) {
            meanings.append(point)
        }
        let fraction = whole[whole.count - 1].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let groups = whole.dropFirst().dropLast() + [fraction[0]]
        if groups.allSatisfy({ $0.count == 3 && $0.allSatisfy(\.isNumber) }), let thousands = number(whole.joined()) {
            meanings.append(thousands)
        }
        return meanings.isEmpty ? nil : meanings
    }

    /// A finite number in digits; Swift's own reading would also take `nan`, `inf` and hexadecimal.
    private static func number(_ text: String) -> Double? {
        guard text.allSatisfy({ "0123456789.+-eE".contains($0) }), let number = Double(text), number.isFinite else {
            return nil
        }
        return number
    }
}

extension String {
    /// `12 288` and `12_288` without their gaps; `nil` where the gaps do not set off groups of three digits.
    fileprivate var removingThousandsGaps: String? {
        let groups = split(omittingEmptySubsequences: false) { $0 == "_" || $0.isWhitespace }
        guard groups.count > 1, groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 }),
            groups[groups.count - 1].prefix(while: \.isNumber).count == 3
        else { return nil }
        return groups.joined()
    }
}
