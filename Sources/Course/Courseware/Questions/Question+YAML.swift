extension Question {
    /// The fields of a question in a quiz file or in a `quiz` or `predict` block.
    ///
    /// Exactly one of `options`, `answer`, `answers`, `order` and `match` says what kind of question it is.
    static let fieldNames = [
        "id", "covers", "question", "options", "many", "answer", "answers", "tolerance", "mistakes", "order", "match",
        "why", "figure", "let", "where",
    ]

    static let kindFields = ["options", "answer", "answers", "order", "match"]

    /// Reads the question of a fence.
    ///
    /// - Parameter id: the identifier for a question that does not state its own.
    init(yaml source: SourceText, subject: String, id: String) throws(DocumentError) {
        let fields = try Fields(source, subject: subject, keys: Self.fieldNames)
        try self.init(fields, id: try fields.optionalText("id") ?? id)
    }

    init(_ fields: Fields, id: String) throws(DocumentError) {
        if fields.has("let") {
            let variants = try QuestionVariants(fields, id: id)
            self = try variants.question(draw: 0)
            try variants.check(QuestionVariants.checkedWhenRead)
            return
        }
        guard !fields.has("where") else {
            throw fields.error(
                at: try fields.node("where"), "The \(fields.subject) has `where` and draws nothing",
                advice: "add `let`, or remove `where`")
        }
        try self.init(filled: fields, id: id)
    }

    /// Reads the question after the numbers in its texts were drawn.
    ///
    /// - Parameter prompt: the text of a question that does not state its own.
    init(filled fields: Fields, id: String, prompt: String? = nil) throws(DocumentError) {
        let kind = try Self.kind(fields)
        let explanation =
            switch kind {
            case .chooseOne, .chooseMany: try fields.optionalText("why") ?? ""
            case .number, .shape, .text, .order, .match: try fields.text("why")
            }
        let text = if let prompt { prompt } else { try fields.text("question") }
        try self.init(
            id: id, prompt: text, kind: kind, explanation: explanation,
            covers: fields.has("covers") ? fields.texts("covers") : [],
            misconceptions: Self.misconceptions(fields, kind), figures: FigureReading.figures(fields))
        try checkMisconceptions(fields)
    }

    private func checkMisconceptions(_ fields: Fields) throws(DocumentError) {
        for misconception in misconceptions {
            let verdict = try? judge(.typed(misconception.answer))
            if let verdict, !verdict.isRight {
                guard !verdict.message.hasPrefix(misconception.reason) else { continue }
                throw fields.error(
                    at: try fields.node("mistakes"),
                    "The mistake `\(misconception.answer)` is the same answer as one above it",
                    advice: "remove one of the two")
            }
            throw fields.error(
                at: try fields.node("mistakes"),
                "The mistake `\(misconception.answer)` is \(verdict == nil ? "not readable as an answer" : "a right answer")",
                advice: "write a wrong answer as a learner would type it")
        }
    }

    private static func kind(_ fields: Fields) throws(DocumentError) -> Kind {
        let given = kindFields.filter(fields.has)
        guard given.count == 1 else {
            let names = kindFields.map { "`\($0)`" }.joined(separator: ", ")
            throw fields.error(
                given.isEmpty
                    ? "The \(fields.subject) does not say its answer"
                    : "The \(fields.subject) has both `\(given[0])` and `\(given[1])`",
                advice: "give it exactly one of \(names)")
        }
        return switch given[0] {
        case "options": try choice(fields)
        case "answer": try typed(fields)
        case "answers": .text(try fields.texts("answers"))
        case "order": .order(try atLeastTwo(fields.texts("order"), "order", fields))
        default: .match(try atLeastTwo(pairs(fields), "match", fields))
        }
    }

    private static func choice(_ fields: Fields) throws(DocumentError) -> Kind {
        var options: [Option] = []
        for node in try fields.list("options") {
            let option = try fields.nested(node, subject: "option", keys: ["text", "right", "why"])
            options.append(
                Option(
                    text: try option.text("text"), isRight: try option.flag("right"), reason: try option.text("why")))
        }
        options = try atLeastTwo(options, "options", fields)
        if let twin = options.indices.first(where: { index in
            options[..<index].contains { $0.text == options[index].text }
        }) {
            throw fields.error(
                at: try fields.list("options")[twin], "Two options say `\(options[twin].text)`",
                advice: "change one of the two")
        }
        let rightCount = options.count(where: \.isRight)
        let many = try fields.flag("many")
        guard rightCount > 0, many || rightCount == 1 else {
            throw fields.error(
                "The \(fields.subject) has \(rightCount == 0 ? "no right option" : "\(rightCount) right options")",
                advice: "mark one with `right: true`, or add `many: true` where several may be chosen")
        }
        return many ? .chooseMany(options) : .chooseOne(options)
    }

    /// A number where the answer reads as one, a shape where it stands in parentheses, otherwise a text.
    private static func typed(_ fields: Fields) throws(DocumentError) -> Kind {
        let isQuoted = try fields.node("answer").isQuoted
        let answer = try fields.text("answer")
        switch try fields.quantity("answer") {
        case .number(let number): return .number(answer: number, tolerance: try tolerance(fields))
        case .shape(let sizes): return .shape(sizes)
        case .text, .truth, nil: break
        }
        if !isQuoted, let number = Double(answer) {
            return .number(answer: number, tolerance: try tolerance(fields))
        }
        guard !fields.has("tolerance") else {
            throw fields.error(
                at: try fields.node("tolerance"), "`tolerance` needs an answer that is a number",
                advice: "remove it, or write the answer in digits")
        }
        if !isQuoted, answer.hasPrefix("("), let shape = ShapeReading(answer) { return .shape(shape.sizes) }
        return .text([answer])
    }

    private static func tolerance(_ fields: Fields) throws(DocumentError) -> Double {
        guard let text = try fields.optionalText("tolerance") else { return 0 }
        guard let tolerance = Double(text), tolerance >= 0 else {
            throw fields.error(
                at: try fields.node("tolerance"), "`tolerance` is not a number from 0 up",
                advice: "write how far an answer may be off, such as `tolerance: 0.01`")
        }
        return tolerance
    }

    private static func misconceptions(
        _ fields: Fields, _ kind: Kind
    ) throws(DocumentError) -> [Misconception] {
        guard fields.has("mistakes") else { return [] }
        switch kind {
        case .number, .shape, .text: break
        case .chooseOne, .chooseMany, .order, .match:
            throw fields.error(
                at: try fields.node("mistakes"), "`mistakes` needs an answer that is typed",
                advice: "give the reason for a wrong choice as `why` of its option")
        }
        var misconceptions: [Misconception] = []
        for node in try fields.list("mistakes") {
            let mistake = try fields.nested(node, subject: "mistake", keys: ["answer", "why"])
            misconceptions.append(
                Misconception(answer: try mistake.text("answer"), reason: try mistake.text("why")))
        }
        return misconceptions
    }

    private static func pairs(_ fields: Fields) throws(DocumentError) -> [Pair] {
        var pairs: [Pair] = []
        for node in try fields.list("match") {
            guard let sides = node.list, sides.count == 2 else {
                throw fields.error(
                    at: node, "An item of `match` is not a pair", advice: "write it as `- [left side, right side]`")
            }
            pairs.append(
                Pair(
                    left: try fields.text(sides[0], named: "match"), right: try fields.text(sides[1], named: "match")))
        }
        return pairs
    }

    private static func atLeastTwo<Item>(
        _ items: [Item], _ key: String, _ fields: Fields
    ) throws(DocumentError) -> [Item] {
        if items.count >= 2 { return items }
        throw fields.error(
            at: try fields.node(key), "`\(key)` of the \(fields.subject) has one item only",
            advice: "give it at least two")
    }
}
