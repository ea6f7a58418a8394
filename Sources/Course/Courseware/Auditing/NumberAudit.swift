/// Holds the numbers in a lesson's prose against what its cells show.
///
/// A number with the comment `<!-- cell 4 -->` behind it must be among what cell 4 shows, whatever it is. Without a
/// comment, a decimal fraction, a percentage, or a whole number from 100 up must be among what some cell of the lesson
/// shows or says in its source, or stand in the front matter's `numbers`, the list of those that no cell computes.
/// Numbers in code spans are code and are left alone. The explanation of a question is held to the same, and may also
/// use the numbers that the question itself gives. A number that is to be predicted must be what the next cell shows.
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
        var cell = 0
        for piece in pieces {
            switch piece {
            case .line(let text, let line): errors += problems(in: String(text), line: line)
            case .fence(let fence) where fence.info == "swift": cell += 1
            case .fence(let fence) where ["predict", "quiz"].contains(fence.info):
                guard let question = try? Question(yaml: fence.content, subject: "question", id: "") else { continue }
                errors += problems(in: question, line: fence.line)
                guard fence.info == "predict", case .number(let answer, let tolerance) = question.kind else { continue }
                let isShown = shown[cell + 1]?.contains { abs($0 - answer) <= tolerance + 1e-9 } ?? false
                if !isShown, !exempt.contains(Quantity.number(answer).text) {
                    errors.append(
                        source.error(
                            line: fence.line,
                            "Cell \(cell + 1) does not show \(Quantity.number(answer).text), which is to be predicted",
                            advice: "correct the answer, or let the cell show it"))
                }
            case .fence, .heading: break
            }
        }
        return errors
    }

    /// The explanation may use what the question says.
    private func problems(in question: Question, line: Int) -> [DocumentError] {
        var reasons = [question.explanation]
        switch question.kind {
        case .chooseOne(let options), .chooseMany(let options): reasons += options.filter(\.isRight).map(\.reason)
        case .number, .shape, .text, .order, .match: break
        }
        var silent = question
        silent.explanation = ""
        var audit = self
        audit.written += NumberScanner.numbers(in: silent.text).map(\.value)
        if case .number(let answer, _) = question.kind { audit.written.append(answer) }
        return reasons.flatMap { audit.problems(in: $0, line: line) }
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
