internal import Courseware
internal import Screen

extension QuestionState {
    /// The question, its options or field, and the verdict, at most `width` columns wide.
    func lines(width: Int, isFocused: Bool, _ appearance: Appearance) -> [StyledLine] {
        var lines = promptLines(width: width, appearance)
        lines += answerLines(width: width, isFocused: isFocused && !isSettled, appearance).joined()
        if let complaint {
            lines += [""] + StyledLine(complaint, appearance.theme.warning).wrapped(to: width)
        }
        if let verdict = verdictLines(width: width, appearance) { lines += [""] + verdict }
        return lines
    }

    /// What is said to the answer; `nil` before there is one.
    func verdictLines(width: Int, _ appearance: Appearance) -> [StyledLine]? {
        guard let verdict else { return nil }
        let theme = appearance.theme
        let head = verdict.isRight ? StyledLine("✓ Right.", theme.success) : StyledLine("✗ Not right.", theme.failure)
        return [head] + appearance.prose(verdict.message, width: width)
    }

    /// The option or item that stands at a row of `lines`, where the mouse may act on it.
    func item(atRow row: Int, width: Int, _ appearance: Appearance) -> Int? {
        switch question.kind {
        case .number, .shape, .text: return nil
        case .chooseOne, .chooseMany, .order, .match: break
        }
        var end = promptLines(width: width, appearance).count
        guard row >= end else { return nil }
        return answerLines(width: width, isFocused: false, appearance).firstIndex { lines in
            end += lines.count
            return row < end
        }
    }

    /// The question and its figures, above the options or the field.
    private func promptLines(width: Int, _ appearance: Appearance) -> [StyledLine] {
        let lines = appearance.prose(question.prompt, width: width)
        return (lines.isEmpty ? [] : lines + [""]) + figureLines(width: width, appearance)
    }

    /// The lines of each option or item, or the field.
    private func answerLines(width: Int, isFocused: Bool, _ appearance: Appearance) -> [[StyledLine]] {
        switch question.kind {
        case .chooseOne(let options):
            optionLines(options, marks: ("(•)", "( )"), width: width, isFocused: isFocused, appearance)
        case .chooseMany(let options):
            optionLines(options, marks: ("[x]", "[ ]"), width: width, isFocused: isFocused, appearance)
        case .number: [fieldLines("Your number:", isFocused: isFocused, appearance)]
        case .shape: [fieldLines("The shape:", isFocused: isFocused, appearance)]
        case .text: [fieldLines("Your answer:", isFocused: isFocused, appearance)]
        case .order(let items):
            arrangement.enumerated().map { place, item in
                itemLines("\(place + 1).", items[item], place, width: width, isFocused: isFocused, appearance)
            }
        case .match(let pairs):
            pairs.indices.map { place in
                let text = pairs[place].left + "  →  " + pairs[arrangement[place]].right
                return itemLines("-", text, place, width: width, isFocused: isFocused, appearance)
            }
        }
    }

    private func optionLines(
        _ options: [Question.Option], marks: (on: String, off: String), width: Int, isFocused: Bool,
        _ appearance: Appearance
    ) -> [[StyledLine]] {
        options.indices.map { index in
            let isOn = chosen.contains(index)
            var head = StyledLine()
            let letter = index < 9 ? String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index))) : " "
            head.append(letter + " ", appearance.theme.dim)
            head.append((isOn ? marks.on : marks.off) + " ", isOn ? appearance.theme.accent : .plain)
            let body = appearance.prose(options[index].text, width: max(1, width - 8))
            return Self.hang(
                head, body, isSelected: isFocused && index == cursor, appearance,
                mark: isSettled && (isOn || options[index].isRight) ? options[index].isRight : nil)
        }
    }

    private func itemLines(
        _ mark: String, _ text: String, _ place: Int, width: Int, isFocused: Bool, _ appearance: Appearance
    ) -> [StyledLine] {
        let isSelected = isFocused && place == cursor
        let head = StyledLine(mark + (isSelected && isHolding ? " ↕ " : " "), appearance.theme.accent)
        let body = appearance.prose(text, width: max(1, width - 8))
        return Self.hang(head, body, isSelected: isSelected, appearance, mark: nil)
    }

    private func fieldLines(_ label: String, isFocused: Bool, _ appearance: Appearance) -> [StyledLine] {
        var line = StyledLine("  " + label + " ")
        line.append(text, appearance.theme.accent)
        if isFocused { line.append(" ", appearance.theme.selection) }
        return [line]
    }

    /// A first line that begins with `head`, and the rest of `body` below its text.
    private static func hang(
        _ head: StyledLine, _ body: [StyledLine], isSelected: Bool, _ appearance: Appearance, mark: Bool?
    ) -> [StyledLine] {
        let theme = appearance.theme
        var pointer = isSelected ? StyledLine("▸ ", theme.accent) : StyledLine("  ")
        if let mark { pointer = mark ? StyledLine("✓ ", theme.success) : StyledLine("✗ ", theme.failure) }
        let indent = StyledLine(String(repeating: " ", count: pointer.width + head.width))
        let lines = body.isEmpty ? [StyledLine()] : body
        return lines.enumerated().map { index, line in
            let text = isSelected ? line.restyled { $0.isBold = true } : line
            return (index == 0 ? pointer + head : indent) + text
        }
    }
}
