internal import Courseware
internal import Screen

/// A derivation on the screen: its lines appear one after the other.
struct DerivationState: Equatable, Sendable {
    let derivation: Derivation
    /// How many lines can be seen; the last of them may wait for its blank to be filled.
    private(set) var shown = 1
    private var blanks: [Int: QuestionState]

    init(_ derivation: Derivation, answers: [String: SavedAnswer]) {
        self.derivation = derivation
        blanks = [:]
        for (index, line) in derivation.lines.enumerated() {
            blanks[index] = line.blank.map { QuestionState($0, saved: answers[$0.id]) }
        }
        let asked = blanks.keys.sorted()
        guard let last = asked.last(where: { blanks[$0]?.isSettled == true }) else { return }
        // Who has filled the last blank has seen the end.
        shown = last == asked.last ? derivation.lines.count : last + 1
    }

    /// The blank that waits for an answer.
    var question: QuestionState? {
        guard let blank = blanks[shown - 1], !blank.isSettled else { return nil }
        return blank
    }

    var isSettled: Bool { shown == derivation.lines.count && question == nil }

    var hasMore: Bool { shown < derivation.lines.count }

    mutating func handle(_ key: Key) -> QuestionState.Reaction {
        if var blank = question {
            let reaction = blank.handle(key)
            blanks[shown - 1] = blank
            return reaction
        }
        guard key == .enter, hasMore else { return .ignored }
        shown += 1
        return .changed
    }

    /// Begins again from the first line.
    mutating func restart() {
        shown = 1
        for index in blanks.keys { blanks[index]?.restart() }
    }

    // MARK: Lines

    func lines(width: Int, isFocused: Bool, _ appearance: Appearance) -> [StyledLine] {
        var lines: [StyledLine] = []
        for index in 0..<shown {
            if index > 0 { lines.append("") }
            if let question, index == shown - 1 {
                lines += question.lines(width: width, isFocused: isFocused, appearance)
            } else {
                lines += self.lines(of: index, width: width, appearance)
            }
        }
        // What was wrong or right about the last blank, until the next line is there.
        if question == nil, let verdict = blanks[shown - 1]?.verdictLines(width: width, appearance) {
            lines += [""] + verdict
        }
        if question == nil, hasMore {
            let count = derivation.lines.count
            lines += ["", StyledLine("Enter shows the next line (\(shown) of \(count) so far).", appearance.theme.dim)]
        }
        return lines
    }

    /// A formula, with its reason beside it where there is room, else above it.
    private func lines(of index: Int, width: Int, _ appearance: Appearance) -> [StyledLine] {
        let line = derivation.lines[index]
        let theme = appearance.theme
        let mark = blanks[index]?.verdict.map {
            $0.isRight ? StyledLine("✓ ", theme.success) : StyledLine("✗ ", theme.failure)
        }
        let formula = appearance.formula(line.formula, width: max(8, width - 2))
        let middle = formula.count / 2
        let left = formula.enumerated().map { row, text in
            (row == middle ? mark ?? "  " : "  ") + text
        }
        guard !line.reason.isEmpty else { return left }
        let start = min(max(width / 2, (left.map(\.width).max() ?? 0) + 4), width)
        guard width - start >= 24 else {
            return appearance.prose(line.reason, width: width).map { $0.restyled { $0 = theme.dim } } + left
        }
        let reason = appearance.prose(line.reason, width: width - start).map { $0.restyled { $0 = theme.dim } }
        let count = max(left.count, reason.count)
        let (leftTop, reasonTop) = ((count - left.count) / 2, (count - reason.count) / 2)
        return (0..<count).map { row in
            let text = left.indices.contains(row - leftTop) ? left[row - leftTop] : StyledLine()
            guard reason.indices.contains(row - reasonTop) else { return text }
            return text.padded(to: start) + reason[row - reasonTop]
        }
    }
}
