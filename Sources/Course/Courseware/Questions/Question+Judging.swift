extension Question {
    /// Says whether `answer` is right and why.
    ///
    /// - Throws: `UnreadableAnswer` for what is no answer to this kind of question: nothing chosen, a word where a
    ///   number is asked. Such an input is not counted; its message says what to type.
    package func judge(_ answer: Answer) throws(UnreadableAnswer) -> Verdict {
        switch kind {
        case .chooseOne(let options): try judgeChoice(choices(answer, of: options), options)
        case .chooseMany(let options): try judgeChoices(choices(answer, of: options), options)
        case .number(let right, let tolerance): try judgeNumber(typed(answer), right, tolerance)
        case .shape(let right): try judgeShape(typed(answer), right)
        case .text(let accepted): try judgeText(typed(answer), accepted)
        case .order(let items): try judgeOrder(arrangement(answer, count: items.count), items)
        case .match(let pairs): try judgeMatch(arrangement(answer, count: pairs.count), pairs)
        }
    }

    private func verdict(_ isRight: Bool, _ reasons: [String]) -> Verdict {
        let parts = reasons + (explanation.isEmpty ? [] : [explanation])
        return Verdict(isRight: isRight, message: parts.joined(separator: "\n\n"))
    }

    // MARK: Choosing

    private func choices(_ answer: Answer, of options: [Option]) throws(UnreadableAnswer) -> Set<Int> {
        guard case .choices(let chosen) = answer, !chosen.isEmpty, chosen.allSatisfy(options.indices.contains) else {
            throw UnreadableAnswer(message: "Choose an option first, by its letter or with the arrows.")
        }
        return chosen
    }

    private func judgeChoice(_ chosen: Set<Int>, _ options: [Option]) throws(UnreadableAnswer) -> Verdict {
        guard let index = chosen.first, chosen.count == 1 else {
            throw UnreadableAnswer(message: "Choose one option only.")
        }
        return verdict(options[index].isRight, [options[index].reason])
    }

    private func judgeChoices(_ chosen: Set<Int>, _ options: [Option]) -> Verdict {
        let wrong = options.indices.filter { chosen.contains($0) != options[$0].isRight }
        if wrong.isEmpty { return verdict(true, options.filter(\.isRight).map(\.reason)) }
        let reasons = wrong.map { index in
            let option = options[index]
            return option.isRight
                ? "\u{201C}\(option.text)\u{201D} belongs to the answer. \(option.reason)"
                : "\u{201C}\(option.text)\u{201D} does not. \(option.reason)"
        }
        return verdict(false, reasons)
    }

    // MARK: Typing

    private func typed(_ answer: Answer) throws(UnreadableAnswer) -> String {
        guard case .typed(let text) = answer, !text.trimmed.isEmpty else {
            throw UnreadableAnswer(message: "Type an answer first.")
        }
        return text.trimmed
    }

    private func judgeNumber(_ text: String, _ right: Double, _ tolerance: Double) throws(UnreadableAnswer) -> Verdict {
        guard let number = NumberReading(text) else {
            throw UnreadableAnswer(
                message: "\u{201C}\(text)\u{201D} is not a number. Type one such as 3, -0.5 or 1/4.")
        }
        if number.isNear(right, tolerance) { return verdict(true, []) }
        let known = misconceptions.first {
            NumberReading($0.answer)?.meanings.contains { number.isNear($0, tolerance) } ?? false
        }
        return verdict(false, known.map { [$0.reason] } ?? [])
    }

    private func judgeShape(_ text: String, _ right: [Int]) throws(UnreadableAnswer) -> Verdict {
        guard let sizes = ShapeReading(text)?.sizes else {
            throw UnreadableAnswer(
                message: "\u{201C}\(text)\u{201D} is not a shape. Type the sizes such as (4, 3).")
        }
        if sizes == right { return verdict(true, []) }
        if let known = misconceptions.first(where: { ShapeReading($0.answer)?.sizes == sizes }) {
            return verdict(false, [known.reason])
        }
        if sizes.count != right.count {
            let count = "\(right.count) \(right.count == 1 ? "size" : "sizes")"
            return verdict(false, ["\(shapeText(sizes)) has \(sizes.count), but the shape asked for has \(count)."])
        }
        return verdict(false, sizes == right.reversed() ? ["The sizes are right, but their order is not."] : [])
    }

    private func judgeText(_ text: String, _ accepted: [String]) -> Verdict {
        if accepted.contains(where: { $0.isSameAnswer(as: text) }) { return verdict(true, []) }
        let known = misconceptions.first { $0.answer.isSameAnswer(as: text) }
        return verdict(false, known.map { [$0.reason] } ?? [])
    }

    // MARK: Arranging

    private func arrangement(_ answer: Answer, count: Int) throws(UnreadableAnswer) -> [Int] {
        guard case .arrangement(let indexes) = answer, indexes.sorted() == Array(0..<count) else {
            throw UnreadableAnswer(message: "Give every item exactly one place.")
        }
        return indexes
    }

    private func judgeOrder(_ order: [Int], _ items: [String]) -> Verdict {
        let chosen = order.map { items[$0] }
        guard let place = items.indices.first(where: { items[$0] != chosen[$0] }) else { return verdict(true, []) }
        return verdict(
            false, ["Place \(place + 1) is the first that is not right: \u{201C}\(items[place])\u{201D} belongs there."]
        )
    }

    private func judgeMatch(_ sides: [Int], _ pairs: [Pair]) -> Verdict {
        let wrong = pairs.indices.filter { pairs[sides[$0]].right != pairs[$0].right }
        return verdict(
            wrong.isEmpty,
            wrong.map { "\u{201C}\(pairs[$0].left)\u{201D} goes with \u{201C}\(pairs[$0].right)\u{201D}." })
    }
}

extension NumberReading {
    /// Whether a meaning lies within `tolerance` of `value`, apart from the rounding of the decimal fractions.
    fileprivate func isNear(_ value: Double, _ tolerance: Double) -> Bool {
        meanings.contains { abs($0 - value) <= tolerance + 1e-12 * max(1, abs(value)) }
    }
}

extension String {
    /// Equal apart from case and white space.
    fileprivate func isSameAnswer(as other: String) -> Bool {
        lowercased().filter { !$0.isWhitespace } == other.lowercased().filter { !$0.isWhitespace }
    }
}
