/// A question whose numbers are drawn: what all its variants are read from.
struct QuestionVariants: Equatable, Sendable {
    private let fields: Fields
    private let draws: Draws
    private let id: String

    /// How many draws are tried when a question is read. `CourseLibrary.problems()` tries more.
    static let checkedWhenRead = 12

    init(_ fields: Fields, id: String) throws(DocumentError) {
        (self.fields, self.id) = (fields, id)
        draws = try Draws(fields)
    }

    /// The question with the numbers of a draw.
    func question(draw: Int) throws(DocumentError) -> Question {
        let values = try draws.values(draw, seed: id)
        var filled = fields
        filled.drawn = values
        do throws(DocumentError) {
            var question = try Question(filled: filled, id: id)
            (question.draw, question.variants) = (draw, self)
            return question
        } catch {
            throw DocumentError(
                file: error.file, line: error.line, problem: error.problem + Draws.place(values),
                advice: error.advice + ", or keep such draws out with `where`")
        }
    }

    /// Tries draws for errors that only some of them have.
    func check(_ count: Int) throws(DocumentError) {
        var different: [Question] = []
        for draw in 0..<count {
            let question = try question(draw: draw)
            if different.count < 3, !different.contains(where: question.looksLike) { different.append(question) }
        }
        guard different.count < 3 else { return }
        throw fields.error(
            at: try fields.node("let"),
            "The draws of the \(fields.subject) give \(different.count == 1 ? "one question" : "two questions") only",
            advice: "use the names of `let` in the text as `{{name}}`, and widen their ranges")
    }
}

extension Question {
    /// Whether the numbers of the question are drawn, so that there is another variant of it.
    package var isDrawn: Bool { variants != nil }

    /// The question with the numbers of a draw; itself where nothing is drawn.
    package func drawn(_ draw: Int) -> Question {
        guard draw != self.draw, let variants else { return self }
        return (try? variants.question(draw: draw)) ?? self
    }

    /// The question with other numbers than these.
    package func drawnAnew() -> Question {
        var next = self
        // Small ranges give the same numbers now and then.
        for step in 1...20 where next.looksLike(self) { next = drawn(draw + step) }
        return next
    }

    fileprivate func looksLike(_ other: Question) -> Bool {
        prompt == other.prompt && figures == other.figures
    }
}
