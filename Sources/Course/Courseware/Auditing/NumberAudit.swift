/// Holds the numbers in a lesson's prose against what its cells show.
///
/// A number with the comment `<!-- cell 4 -->` behind it must be among what cell 4 shows, whatever it is. Without a
/// comment, a decimal fraction, a percentage, or a whole number from 100 up must be among what some cell of the lesson
/// shows or says in its source, or stand in the front matter's `numbers`, the list of those that no cell computes.
/// Numbers in code spans are code and are left alone.
package struct NumberAudit {
    private let source: SourceText
    private let exempt: Set<String>
    /// What each cell shows, as numbers.
    private let shown: [Int: [Double]]
    private var written: [Double] = []

    /// - Parameter outputs: the text that each cell shows, values and figures in words included, by cell number.
    package static func problems(
        in entry: Course.LessonEntry, of library: CourseLibrary, outputs: [Int: String]
    ) throws(DocumentErrors) -> [DocumentError] {
        let file = try library.read(entry.file)
        do throws(DocumentError) {
            let frontMatter = try FrontMatter(file)
            var audit = NumberAudit(
                source: frontMatter.body, exempt: Set(try LessonHeader(frontMatter).numbers), outputs: outputs)
            return audit.problems()
        } catch {
            throw DocumentErrors([error])
        }
    }

    init(source: SourceText, exempt: Set<String>, outputs: [Int: String]) {
        (self.source, self.exempt) = (source, exempt)
        shown = outputs.mapValues { NumberScanner.numbers(in: $0).map(\.value) }
    }

    mutating func problems() -> [DocumentError] {
        let pieces = source.pieces()
        for case .fence(let fence) in pieces where fence.info.hasPrefix("swift") {
            written += NumberScanner.numbers(in: fence.content.text).map(\.value)
        }
        var errors: [DocumentError] = []
        for case .line(let text, let line) in pieces { errors += problems(in: String(text), line: line) }
        return errors
    }

    private func problems(in text: String, line: Int) -> [DocumentError] {
        let plain = Self.withoutCode(text)
        let bytes = Array(plain.utf8)
        return NumberScanner.numbers(in: plain, grouped: true).compactMap { number in
            let digits = String(decoding: bytes[number.range], as: UTF8.self)
            let rest = String(decoding: bytes[number.range.upperBound...], as: UTF8.self)
            if let cell = Self.cell(namedBehind: rest) {
                if shown[cell]?.contains(where: { isSame($0, number) }) == true { return nil }
                return source.error(
                    line: line, "Cell \(cell) does not show \(digits)",
                    advice: "write what it shows, or name another cell in the comment")
            }
            let isPercentage = rest.hasPrefix(" %") || rest.hasPrefix("%")
            guard number.decimals > 0 || isPercentage || number.value >= 100, !exempt.contains(digits) else {
                return nil
            }
            let known = shown.values.joined().contains {
                isSame($0, number) || isPercentage && isSame(100 * $0, number)
            }
            guard !known, !written.contains(where: { isSame($0, number) }) else { return nil }
            return source.error(
                line: line, "No cell shows \(digits)",
                advice:
                    "write what the cell shows, or add \(digits) to `numbers` in the front matter if none computes it")
        }
    }

    /// Whether a number, rounded to as many digits as the prose has, is the one in the prose. A sentence such as "it
    /// falls by 0.3" leaves the sign out.
    private func isSame(_ value: Double, _ number: NumberScanner.Found) -> Bool {
        let unit = (0..<number.decimals).reduce(1.0) { unit, _ in unit / 10 }
        return abs(abs(value) - abs(number.value)) <= unit / 2 * (1 + 1e-9)
    }

    /// The cell in a comment `<!-- cell 4 -->` at the start of a text; a percent sign may stand before it.
    private static func cell(namedBehind text: String) -> Int? {
        guard let match = text.prefixMatch(of: /[ ]?%?[$]?<!-- cell ([0-9]+) -->/) else { return nil }
        return Int(match.1)
    }

    /// Code spans become spaces, so that places stay.
    private static func withoutCode(_ text: String) -> String {
        guard text.contains("`") else { return text }
        return text.replacing(/`[^`]*`/) { String(repeating: " ", count: $0.output.utf8.count) }
    }
}
