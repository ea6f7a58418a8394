internal import Courseware
internal import Screen

extension AppState {
    /// The glossary's words in the shown step and what they mean; empty on other pages.
    func wordLines() -> [StyledLine] {
        guard case .lesson(let id) = page, let lesson = lessons[id], lesson.lesson.steps.indices.contains(lesson.step)
        else { return [] }
        let terms = glossary.terms(in: lesson.lesson.steps[lesson.step].text)
        guard !terms.isEmpty else { return [] }
        let theme = appearance.theme
        let textWidth = max(8, min(width - 8, 88))
        var lines = [StyledLine(), StyledLine("Words in this step", theme.heading)]
        for term in terms {
            var head = StyledLine(term.name, theme.key)
            if let sign = term.sign, let line = appearance.prose(sign, width: textWidth).only {
                head += StyledLine("   ") + line
            }
            lines.append(head.truncated(to: max(0, width - 4)))
            lines += appearance.prose(term.meaning, width: textWidth).map { StyledLine("  ") + $0 }
        }
        return lines
    }
}

extension [StyledLine] {
    /// The line, where there is no other; a tall formula does not stand beside a word.
    fileprivate var only: StyledLine? { count == 1 ? self[0] : nil }
}
