/// A typed answer that says nothing Nabla can judge, such as a word where a number is asked. It counts as no answer.
package struct UnreadableAnswer: Error, Equatable, Sendable {
    /// What to type instead, as one sentence.
    package var message: String
}

extension Question {
    /// The order in which the items of `order` and the right sides of `match` are shown: always the same for one
    /// question, and never the right order where there are two different items.
    package var displayOrder: [Int] {
        let texts: [String] =
            switch kind {
            case .order(let items): items
            case .match(let pairs): pairs.map(\.right)
            case .chooseOne, .chooseMany, .number, .shape, .text: []
            }
        var random = SplitMix(seed: id)
        var order = Array(texts.indices)
        guard Set(texts).count > 1 else { return order }
        while order.map({ texts[$0] }) == texts { order.shuffle(using: &random) }
        return order
    }

    /// Reads what was typed, for fronts in which every answer is typed.
    ///
    /// Options and items are named by their letters or numbers in the order shown: `b`, `a, c`, `2 1 3`. For `match`,
    /// the letters say which right side, as shown, goes with the first left side, the second, and so on.
    package func read(_ text: String) throws(UnreadableAnswer) -> Answer {
        switch kind {
        case .number, .shape, .text: .typed(text)
        case .chooseOne(let options), .chooseMany(let options):
            .choices(Set(try letters(text, count: options.count)))
        case .order(let items): .arrangement(try letters(text, count: items.count).map { displayOrder[$0] })
        case .match(let pairs): .arrangement(try letters(text, count: pairs.count).map { displayOrder[$0] })
        }
    }

    private func letters(_ text: String, count: Int) throws(UnreadableAnswer) -> [Int] {
        let groups = text.lowercased().split { $0.isWhitespace || ",;.()[]".contains($0) }
        let marks = groups.flatMap { $0.allSatisfy(\.isLetter) ? $0.map(String.init) : [String($0)] }
        let indexes = marks.map { mark -> Int in
            if let number = Int(mark) { return number - 1 }
            let letter = mark.unicodeScalars.first?.value ?? 0
            return Int(letter) - Int(("a" as Unicode.Scalar).value)
        }
        guard !indexes.isEmpty, indexes.allSatisfy({ (0..<count).contains($0) }) else {
            let last = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(count - 1)))
            throw UnreadableAnswer(message: "Type letters from a to \(last).")
        }
        return indexes
    }
}
