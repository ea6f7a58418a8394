/// A line of a cell with a slider in it, taken apart.
struct SliderReading {
    /// The line up to its number, the number, and the rest with the comment.
    let beforeNumber: String
    let number: String
    let afterNumber: String
    private let name: String
    private let words: [Substring]

    /// What is wrong with a slider, and what to do.
    struct Problem: Error, Equatable {
        var problem: String
        var advice: String
    }

    private static let form = "`let rate = 0.1  // slide 0.001...1 log`"

    /// - Returns: `nil` for a line without a slider.
    init?(_ line: some StringProtocol) throws(Problem) {
        let line = String(line)
        guard let comment = line.firstRange(of: Slider.sign) else { return nil }
        let code = line[..<comment.lowerBound]
        guard let equals = code.lastIndex(of: "="),
            let match = code[..<equals].wholeMatch(of: /\s*(?:let |var )?\s*([A-Za-z_]\w*)\s*(?::\s*\w+\s*)?/)
        else {
            throw Problem(problem: "The slider stands behind no constant", advice: "write it as in \(Self.form)")
        }
        let right = code[code.index(after: equals)...]
        let gap = right.prefix(while: \.isWhitespace)
        number = right.dropFirst(gap.count).trimmed
        name = String(match.output.1)
        beforeNumber = String(line[...equals] + gap)
        afterNumber = String(line.dropFirst(beforeNumber.count + number.count))
        words = line[comment.upperBound...].split(whereSeparator: \.isWhitespace)
        guard Self.value(number) != nil else {
            throw Problem(
                problem: "The slider moves a number, and `\(number)` is none", advice: "write it as in \(Self.form)")
        }
    }

    func slider(line: Int) throws(Problem) -> Slider {
        let ends = (words.first ?? "").split(separator: "...", omittingEmptySubsequences: false).map(Self.value)
        guard ends.count == 2, let low = ends[0], let high = ends[1], low < high else {
            throw Problem(problem: "The slider has no range", advice: "write it as in \(Self.form)")
        }
        let rest = words.dropFirst().map(String.init)
        let isLogarithmic = rest == ["log"]
        let step = rest.count == 2 && rest[0] == "step" ? Self.value(rest[1]) : nil
        guard rest.isEmpty || isLogarithmic || step.map({ $0 > 0 }) == true else {
            throw Problem(
                problem: "The slider's range is followed by `\(rest.joined(separator: " "))`",
                advice: "write `log`, `step` and a number, or nothing there")
        }
        guard !isLogarithmic || low > 0 else {
            throw Problem(
                problem: "A slider with `log` begins at \(words[0].prefix { $0 != "." })",
                advice: "let its range begin above 0")
        }
        let value = Self.value(number) ?? low
        guard (low...high).contains(value) else {
            throw Problem(
                problem: "The slider stands at \(number), outside of its range", advice: "widen the range `\(words[0])`"
            )
        }
        let isWhole = number.allSatisfy { $0.isNumber || $0 == "-" || $0 == "_" }
        let stops = SliderStops(low, high, isWhole: isWhole)
        guard let all = isLogarithmic ? stops.logarithmic : stops.linear(step: step) else {
            throw Problem(
                problem: "The slider has more than \(SliderStops.most) stops", advice: "give it a longer `step`")
        }
        return Slider(
            name: name, line: line, value: value, range: low...high, isLogarithmic: isLogarithmic, isWhole: isWhole,
            stops: all)
    }

    private static func value(_ text: some StringProtocol) -> Double? {
        guard !text.isEmpty, text.allSatisfy({ "0123456789.-eE_".contains($0) }) else { return nil }
        return Double(String(text).replacing("_", with: "")).flatMap { $0.isFinite ? $0 : nil }
    }
}
