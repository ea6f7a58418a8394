extension Derivation {
    /// What stands in a formula where a blank is.
    private static let blank = "___"
    private static let subject = "`derivation` block"

    init(yaml source: SourceText, id: String) throws(DocumentError) {
        let fields = try Fields(source, subject: Self.subject, keys: ["title", "lines"])
        var lines: [Line] = []
        for node in try fields.list("lines") {
            let keys =
                ["formula", "because", "ask", "fill"]
                + Question.fieldNames.filter { !["question", "let", "where"].contains($0) }
            let line = try fields.nested(node, subject: "line of the derivation", keys: keys)
            lines.append(try Self.line(line, id: "\(id)-\(lines.count + 1)"))
        }
        guard lines.count > 1 else {
            throw fields.error("The derivation has one line only", advice: "add the line that it leads to")
        }
        self.init(id: id, title: try fields.text("title"), lines: lines)
    }

    private static func line(_ fields: Fields, id: String) throws(DocumentError) -> Line {
        let formula = try fields.text("formula")
        let reason = try fields.optionalText("because") ?? ""
        let asks = Question.kindFields.contains(where: fields.has)
        switch formula.split(separator: blank, omittingEmptySubsequences: false).count - 1 {
        case 0 where !asks: return Line(formula: formula, reason: reason)
        case 0:
            throw fields.error(
                at: try fields.node("formula"), "The line has an answer, but its formula has no blank",
                advice: "write `___` where the answer belongs")
        case 1 where asks: break
        case 1:
            throw fields.error(
                at: try fields.node("formula"), "The formula has a blank without an answer",
                advice: "give the line `options` or `answer`")
        default:
            throw fields.error(
                at: try fields.node("formula"), "The formula has several blanks", advice: "keep one in each line")
        }
        let ask = try fields.optionalText("ask") ?? "What stands in the place of the question mark?"
        let open = "$$\(formula.replacing(blank, with: #"[\,?\,]"#))$$"
        let because = reason.isEmpty ? "" : reason + "\n\n"
        let question = try Question(filled: fields, id: id, prompt: because + open + "\n\n" + ask)
        guard let fill = try fields.optionalText("fill") ?? question.fill else {
            throw fields.error(
                "The line does not say what fills its blank", advice: "add a line `fill: …` with TeX")
        }
        return Line(formula: formula.replacing(blank, with: fill), reason: reason, blank: question)
    }
}

extension Question {
    /// The TeX of the right answer, where there is one.
    fileprivate var fill: String? {
        switch kind {
        case .chooseOne(let options): options.first(where: \.isRight)?.text.replacing("$", with: "")
        case .number(let answer, _):
            answer == answer.rounded() && abs(answer) < 1e15 ? "\(Int(answer))" : "\(answer)"
        case .shape(let sizes): shapeText(sizes)
        case .text(let accepted): accepted.first
        case .chooseMany, .order, .match: nil
        }
    }
}
