/// A derivation that is walked line by line, with blanks to fill on the way.
package struct Derivation: Equatable, Sendable {
    /// Unique over all lessons, such as `c1w2-graph-d1`.
    package var id: String
    package var title: String
    package var lines: [Line]

    package init(id: String, title: String, lines: [Line]) {
        (self.id, self.title, self.lines) = (id, title, lines)
    }

    package struct Line: Equatable, Sendable {
        /// TeX, complete.
        package var formula: String
        /// Why the line follows from those above; may be empty.
        package var reason: String
        /// What the learner is to find before the line is shown complete. Its prompt holds the line with a question mark
        /// in the place of the blank.
        package var blank: Question?

        package init(formula: String, reason: String = "", blank: Question? = nil) {
            (self.formula, self.reason, self.blank) = (formula, reason, blank)
        }
    }

    /// The questions of the blanks as they can be asked outside of the derivation: with the line above.
    package var questions: [Question] {
        lines.indices.compactMap { index in
            guard var question = lines[index].blank else { return nil }
            if index > 0 { question.prompt = "$$\(lines[index - 1].formula)$$\n\n" + question.prompt }
            question.prompt = "\(title)\n\n" + question.prompt
            return question
        }
    }
}
