/// Parses the mathematics of TeX. It accepts everything: what it does not know becomes `MathNode.source`.
struct TeXParser {
    /// What ends the row that is being parsed.
    struct Stops: OptionSet {
        let rawValue: Int
        static let brace = Stops(rawValue: 1)
        static let right = Stops(rawValue: 2)
        /// `&`, `\\` and `\end`.
        static let cell = Stops(rawValue: 4)
        static let bracket = Stops(rawValue: 8)
    }

    let source: [Character]
    var position = 0
    /// Open rows; beyond a bound, which no real formula reaches, the rest is left as source.
    private var depth = 0

    static func parse(_ tex: String) -> MathNode {
        var parser = TeXParser(source: Array(tex))
        return parser.formula()
    }

    private init(source: [Character]) {
        self.source = source
    }

    /// The whole source; rows and columns at the top level make it a set of aligned equations.
    private mutating func formula() -> MathNode {
        var rows = tableRows()
        while position < source.count {
            // Only an `\end` without its beginning stops here.
            let start = position
            skipCommand()
            let end = MathNode.source(String(source[start..<position]) + rawGroups())
            var more = tableRows()
            let last = rows[rows.count - 1].removeLast()
            more[0][0] = .row(last.atoms + [end] + more[0][0].atoms)
            rows[rows.count - 1] += more[0]
            rows += more.dropFirst()
        }
        // Column marks without rows have no table to belong to.
        if rows.count == 1 { return .row(Array(rows[0].map(\.atoms).joined(separator: [.source("&")]))) }
        return .table(MathTable(rows: rows, columns: .aligned))
    }

    /// Rows of cells up to `\end` or the end of the source. A last empty row is dropped.
    mutating func tableRows() -> [[MathNode]] {
        var rows: [[MathNode]] = [[]]
        while true {
            rows[rows.count - 1].append(row(until: .cell))
            if peek() == "&" {
                position += 1
            } else if peekCommand() == "\\" {
                position += 2
                skipRowGap()
                rows.append([])
            } else {
                break
            }
        }
        if rows.count > 1, rows.last == [.row([])] { rows.removeLast() }
        return rows
    }

    /// The optional length after `\\`, as in `\\[4pt]`.
    private mutating func skipRowGap() {
        guard peek() == "[", let end = source[position...].firstIndex(of: "]") else { return }
        let length = source[(position + 1)..<end]
        let isLength = length.first.map { $0.isNumber || $0 == "." || $0 == "-" } ?? false
        if isLength, ["pt", "em", "ex", "mm", "cm"].contains(String(length.suffix(2))) { position = end + 1 }
    }

    mutating func row(until stops: Stops) -> MathNode {
        depth += 1
        defer { depth -= 1 }
        guard depth < 40 else {
            defer { position = source.count }
            return .source(String(source[position...]))
        }
        var nodes: [MathNode] = []
        while true {
            skipSpaces()
            guard position < source.count, !isStop(stops) else { break }
            let atom = atom()
            nodes.append(scripts(on: atom))
        }
        return .row(nodes)
    }

    private func isStop(_ stops: Stops) -> Bool {
        switch source[position] {
        case "}": stops.contains(.brace)
        case "]": stops.contains(.bracket)
        case "&": stops.contains(.cell)
        case "\\":
            switch peekCommand() {
            case "\\", "end": stops.contains(.cell)
            case "right": stops.contains(.right)
            default: false
            }
        default: false
        }
    }

    /// The superscripts, subscripts and primes after an atom.
    private mutating func scripts(on base: MathNode) -> MathNode {
        var (sub, sup): (MathNode?, MathNode?) = (nil, nil)
        var primes = 0
        while true {
            skipSpaces()
            switch peek() {
            case "'":
                position += 1
                primes += 1
            case "^" where sup == nil:
                guard let script = script() else { return withScripts(base, sub, sup, primes) }
                sup = script
            case "_" where sub == nil:
                guard let script = script() else { return withScripts(base, sub, sup, primes) }
                sub = script
            case "\\" where ["limits", "nolimits"].contains(peekCommand()): skipCommand()
            case "^", "_": return scripts(on: withScripts(base, sub, sup, primes))
            default: return withScripts(base, sub, sup, primes)
            }
        }
    }

    /// The script after a `^` or `_`; `nil`, and nothing consumed, where none follows.
    private mutating func script() -> MathNode? {
        let start = position
        position += 1
        if let argument = argument() { return argument }
        position = start
        return nil
    }

    private func withScripts(_ base: MathNode, _ sub: MathNode?, _ sup: MathNode?, _ primes: Int) -> MathNode {
        var sup = sup
        if primes > 0 {
            let marks = MathNode.symbol(
                MathSymbol(String(repeating: "′", count: primes), String(repeating: "'", count: primes)))
            sup = sup.map { .row([marks, $0]) } ?? marks
        }
        if sub == nil, sup == nil { return base }
        if case .brace(let isOver, _) = base {
            return .stack(base, over: isOver ? sup : nil, under: isOver ? nil : sub)
        }
        return .scripts(base, sub: sub, sup: sup)
    }

    /// A group in braces or a single atom; `nil` where neither follows.
    mutating func argument() -> MathNode? {
        skipSpaces()
        guard let character = peek(), !"}&^_".contains(character) else { return nil }
        if character == "\\", ["\\", "end", "right"].contains(peekCommand()) { return nil }
        return atom()
    }

    private mutating func atom() -> MathNode {
        let character = source[position]
        switch character {
        case "{": return group()
        case "\\": return command()
        case "^", "_", "}", "&":
            // A script without its argument, or a brace or column mark without its partner.
            position += 1
            return .source(String(character))
        default:
            position += 1
            return .symbol(symbol(character))
        }
    }

    private mutating func group() -> MathNode {
        position += 1
        let inner = row(until: .brace)
        guard peek() == "}" else { return .row([.source("{"), inner]) }
        position += 1
        return inner
    }

    private mutating func symbol(_ character: Character) -> MathSymbol {
        let text = String(character)
        switch character {
        case "+", "-", "*": return MathSymbol(text, nil, .binary)
        case "=", "<", ">": return MathSymbol(text, nil, .relation)
        case ":":
            guard peek() == "=" else { return MathSymbol(text, nil, .relation) }
            position += 1
            return MathSymbol(":=", nil, .relation)
        case "(", "[": return MathSymbol(text, nil, .opening)
        case ")", "]": return MathSymbol(text, nil, .closing)
        case ",":
            // Not a pause but part of a number, as in 12,288.
            let isInNumber = position >= 2 && source[position - 2].isNumber && (peek()?.isNumber ?? false)
            return MathSymbol(text, nil, isInNumber && !isListComma ? .ordinary : .punctuation)
        case ";": return MathSymbol(text, nil, .punctuation)
        case "~": return MathSymbol(" ")
        default: return MathSymbol(text)
        }
    }

    /// Whether the comma before `position` separates, which it does unless exactly three digits follow.
    private var isListComma: Bool {
        source[position...].prefix { $0.isNumber }.count != 3
    }
}
