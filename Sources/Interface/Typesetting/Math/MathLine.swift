import Foundation
import Screen

/// Sets a formula in one line.
struct MathLine {
    let glyphs: GlyphSet

    func text(_ node: MathNode, isTight: Bool = false) -> String {
        switch node {
        case .symbol(let symbol): symbol.text(glyphs)
        case .text(let text), .source(let text): text
        case .row(let nodes): row(nodes, isTight: isTight)
        case .space(let columns): String(repeating: " ", count: columns)
        case .fraction(let top, let bottom, let hasRule): fraction(top, bottom, hasRule, isTight: isTight)
        case .root(let degree, let body): root(degree, body, isTight: isTight)
        case .scripts(let base, let sub, let sup): text(base, isTight: isTight) + script(sub, "_") + script(sup, "^")
        case .accent(let accent, let body): accented(accent, body)
        case .brace(_, let body): text(body, isTight: isTight)
        case .stack(let base, let over, let under):
            stack(base, over, under, isTight: isTight)
        case .fenced(let open, let body, let close):
            bracket(open) + text(body, isTight: isTight) + bracket(close)
        case .table(let table): self.table(table)
        }
    }

    private func row(_ nodes: [MathNode], isTight: Bool) -> String {
        var result = ""
        var previous = ""
        var previousIsFraction = false
        var previousIsFunction = false
        var previousHasMark = false
        for placed in MathSpacing.placed(nodes, isTight: isTight, glyphs) {
            let piece = text(placed.node, isTight: isTight)
            var space = placed.space
            // Without the two lines of a fraction its neighbours need a distance: 1/m X.
            let isFraction = placed.node.isFraction
            let touchesWord = (piece.first.map { $0.isLetter || $0.isNumber || "(√∑∏".contains($0) } ?? false)
            if !result.isEmpty, previousIsFraction && touchesWord || isFraction && (result.last?.isLetter ?? false) {
                space = max(space, 1)
            }
            // A script with a mark would swallow what follows: n_H n_W.
            if !result.isEmpty, previousHasMark, piece.first.map({ $0.isLetter || $0.isNumber }) ?? false {
                space = max(space, 1)
            }
            // 2^n (x + 1): without the distance the brackets would seem to belong to the script.
            if !result.isEmpty, piece.first == "(", previous.endsInBareScript, !previousIsFunction {
                space = max(space, 1)
            }
            // Names of several letters, as ASCII has them for Greek ones, do not run into each other.
            if space == 0, glyphs == .ascii, !placed.node.isText, Self.joinsNames(previous, piece) { space = 1 }
            result += String(repeating: " ", count: space) + piece
            previous = piece
            previousIsFraction = isFraction
            previousIsFunction = placed.node.kind == .function
            previousHasMark = placed.node.isScripted && piece.contains { "_^".contains($0) }
        }
        return result
    }

    /// Whether two neighbours would be read as one name: letters beside letters, or digits and brackets before letters, where one of
    /// the two has several.
    static func joinsNames(_ left: String, _ right: String) -> Bool {
        guard let last = left.last, let first = right.first, first.isLetter else { return false }
        let isName = right.prefix { $0.isLetter }.count > 1
        if last.isNumber || last == ")" { return isName }
        return last.isLetter && (isName || left.reversed().prefix { $0.isLetter }.count > 1)
    }

    private func fraction(_ top: MathNode, _ bottom: MathNode, _ hasRule: Bool, isTight: Bool) -> String {
        guard hasRule else { return "\(text(top)) choose \(text(bottom))" }
        return operand(top, isDenominator: false) + "/" + operand(bottom, isDenominator: true)
    }

    /// A part of a fraction, in parentheses where the fraction would be read wrongly without.
    private func operand(_ node: MathNode, isDenominator: Bool) -> String {
        let text = text(node)
        let isSum = text.contains(" ") || text.contains("/")
        let isDifferential = "∂d".contains(text.first ?? " ") && !isSum
        let isProduct = isDenominator && !isDifferential && node.atomCount > 1 && !text.allSatisfy(\.isNumber)
        let isEnclosed =
            text.hasPrefix("(") && text.hasSuffix(")") && text.dropFirst().dropLast().allSatisfy { !"()".contains($0) }
        return (isSum || isProduct) && !isEnclosed ? "(\(text))" : text
    }

    private func root(_ degree: MathNode?, _ body: MathNode, isTight: Bool) -> String {
        let inner = text(body, isTight: isTight)
        let degree = degree.map { text($0, isTight: true) } ?? ""
        guard glyphs == .unicode else {
            return degree.isEmpty ? "sqrt(\(inner))" : "root(\(degree), \(inner))"
        }
        let sign = (degree.isEmpty ? "" : MathScripts.raised(degree) ?? "(\(degree))") + "√"
        let isOne = body.atomCount == 1 && !inner.contains { " /(_^".contains($0) } || inner.allSatisfy(\.isNumber)
        return isOne ? sign + inner : "\(sign)(\(inner))"
    }

    /// A script: raised or lowered characters where all of them exist, otherwise `^` or `_` and the text.
    private func script(_ node: MathNode?, _ mark: String) -> String {
        guard let node else { return "" }
        let text = text(node, isTight: true)
        if !text.isEmpty, text.allSatisfy({ $0 == "′" || $0 == "'" }) { return text }
        // Small letters are for indices; words are easier to read at their full size.
        let isWord = text.count > (node.isText ? 1 : 3) && text.isWord
        if glyphs == .unicode, !isWord, let small = mark == "^" ? MathScripts.raised(text) : MathScripts.lowered(text) {
            return small
        }
        let isOne = text.count == 1 || text.allSatisfy { $0.isNumber || $0 == "." } || text.isWord
        return isOne || text.isEnclosed ? mark + text : "\(mark)(\(text))"
    }

    private func stack(_ base: MathNode, _ over: MathNode?, _ under: MathNode?, isTight: Bool) -> String {
        let inner = text(base, isTight: isTight)
        guard case .brace = base else { return inner + script(under, "_") + script(over, "^") }
        // What stands at a brace is a remark about what the brace spans.
        return "(\(inner)) [\([over, under].compactMap { $0 }.map { text($0) }.joined(separator: ", "))]"
    }

    private func accented(_ accent: MathAccent, _ body: MathNode) -> String {
        let inner = text(body, isTight: true)
        if glyphs == .unicode {
            if inner.count == 1 { return (inner + accent.combining).precomposedStringWithCanonicalMapping }
            // A long line of combining marks looks torn in many fonts.
            if accent == .overline || accent == .underline, inner.allSatisfy(\.isLetter), inner.count <= 3 {
                return inner.map { "\($0)\(accent.combining)" }.joined()
            }
        }
        return "\(accent.rawValue)(\(inner))"
    }

    private func bracket(_ bracket: String) -> String {
        glyphs == .ascii ? MathSymbols.asciiBracket(bracket) : bracket
    }

    private func table(_ table: MathTable) -> String {
        switch table.columns {
        case .aligned:
            // The cells of a row belong to one expression, so their atoms keep their usual distances.
            return table.rows.map { row in text(.row(row.flatMap(\.atoms))) }.joined(separator: "; ")
        case .left:
            let rows = table.rows.map { row in row.map { text($0) }.filter { !$0.isEmpty }.joined(separator: "  ") }
            return bracket(table.open) + " " + rows.joined(separator: "; ") + (table.close.isEmpty ? "" : " ")
                + bracket(table.close)
        case .centered:
            let rows = table.rows.map { row in row.map { text($0) }.joined(separator: " ") }
            return bracket(table.open) + rows.joined(separator: "; ") + bracket(table.close)
        }
    }
}

extension MathNode {
    fileprivate var isFraction: Bool {
        if case .fraction(_, _, hasRule: true) = self { return true }
        return false
    }

    fileprivate var isText: Bool {
        switch self {
        case .text: true
        case .row(let nodes): nodes.count == 1 && nodes[0].isText
        default: false
        }
    }

    fileprivate var isScripted: Bool {
        if case .scripts = self { return true }
        return false
    }

    /// How many atoms stand beside each other in this node.
    fileprivate var atomCount: Int {
        if case .row(let nodes) = self { return nodes.reduce(0) { $0 + $1.atomCount } }
        return 1
    }
}

extension String {
    /// Whether there are only letters of full size, none raised or lowered.
    fileprivate var isWord: Bool {
        unicodeScalars.allSatisfy { $0.properties.isAlphabetic && $0.properties.generalCategory != .modifierLetter }
    }

    /// Whether the first character is a bracket that the last one closes.
    fileprivate var isEnclosed: Bool {
        guard let first, let last,
            let closing = ["(": ")", "[": "]", "{": "}", "<": ">", "⟨": "⟩"][first] as Character?,
            last == closing
        else { return false }
        return dropFirst().dropLast().allSatisfy { $0 != first && $0 != closing }
    }

    /// Whether it ends with an exponent that no bracket closes: `x^n`.
    fileprivate var endsInBareScript: Bool {
        guard let mark = lastIndex(of: "^"), let last else { return false }
        return (last.isLetter || last.isNumber) && self[mark...].dropFirst().allSatisfy { $0.isLetter || $0.isNumber }
    }
}
