import Courseware
import Screen

/// A question's options and items as lines of text.
enum QuestionText {
    static func choices(_ question: Question) -> String {
        let order = question.displayOrder
        switch question.kind {
        case .chooseOne(let options), .chooseMany(let options): return list(options.map(\.text))
        case .order(let items): return list(order.map { items[$0] })
        case .match(let pairs):
            let left = pairs.enumerated().map { "    \($0 + 1)  \($1.left)\n" }.joined()
            return left + list(order.map { pairs[$0].right })
        case .number, .shape, .text: return ""
        }
    }

    private static func list(_ texts: [String]) -> String {
        texts.enumerated().map { index, text in
            let letter = Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(index)))
            let lines = Prose.lines(text, width: Console.width - 8).map(\.text)
            return "    \(letter)) " + lines.joined(separator: "\n       ") + "\n"
        }.joined()
    }
}
