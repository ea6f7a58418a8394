/// What each command builds.
extension TeXParser {
    mutating func command() -> MathNode {
        let start = position
        guard let name = peekCommand() else {
            position += 1
            return .source("\\")
        }
        skipCommand()
        if let symbol = MathSymbols.symbol(name) { return .symbol(symbol) }
        if let node = layout(name) ?? word(name) ?? space(name) { return node }
        // Not understood: the command and its arguments stay as they were written.
        position = start
        skipCommand()
        return .source("\\" + name + rawGroups())
    }

    private static let spaces = [
        ",": 1, ":": 1, ";": 1, " ": 1, "thinspace": 1, "enspace": 1, "quad": 3, "qquad": 6, "!": 0, "negthinspace": 0,
        "displaystyle": 0, "textstyle": 0, "scriptstyle": 0, "limits": 0, "nolimits": 0, "nonumber": 0, "notag": 0,
    ]

    private func space(_ name: String) -> MathNode? {
        Self.spaces[name].map(MathNode.space)
    }

    /// Fractions, roots, accents, brackets and environments.
    private mutating func layout(_ name: String) -> MathNode? {
        switch name {
        case "frac", "dfrac", "tfrac", "cfrac": return twoArguments().map { .fraction($0, $1, hasRule: true) }
        case "binom", "dbinom", "tbinom":
            return twoArguments().map { .fenced("(", .fraction($0, $1, hasRule: false), ")") }
        case "sqrt": return root()
        case "widehat": return argument().map { .accent(.hat, $0) }
        case "widetilde": return argument().map { .accent(.tilde, $0) }
        case "overrightarrow": return argument().map { .accent(.vec, $0) }
        case "hat", "tilde", "bar", "vec", "dot", "ddot", "overline", "underline":
            return argument().map { .accent(MathAccent(rawValue: name)!, $0) }
        case "overbrace", "underbrace": return argument().map { .brace(isOver: name == "overbrace", $0) }
        case "overset", "stackrel": return twoArguments().map { .stack($1, over: $0, under: nil) }
        case "underset": return twoArguments().map { .stack($1, over: nil, under: $0) }
        case "xrightarrow", "xleftarrow":
            let arrow =
                name == "xrightarrow"
                ? MathSymbol("⟶", "-->", .relation) : MathSymbol("⟵", "<--", .relation)
            return argument().map { .stack(.symbol(arrow), over: $0, under: nil) }
        case "left": return fence()
        case "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl", "biggr", "bigm":
            return delimiter().map {
                .symbol(
                    MathSymbol(
                        $0, MathSymbols.asciiBracket($0),
                        name.hasSuffix("r") ? .closing : name.hasSuffix("l") ? .opening : .ordinary))
            }
        case "begin": return environment()
        case "not": return negated()
        default: return nil
        }
    }

    /// Words and alphabets.
    private mutating func word(_ name: String) -> MathNode? {
        switch name {
        case "text", "textbf", "textit", "textrm", "texttt", "mbox":
            return rawGroup().map { .text($0.filter { $0 != "\\" && $0 != "$" }) }
        case "operatorname":
            if peek() == "*" { position += 1 }
            return rawGroup().map { .symbol(MathSymbol($0.filter { $0 != "\\" && $0 != "," }, nil, .function)) }
        case "mathrm", "mathbf", "mathit", "mathsf", "mathtt", "boldsymbol", "bm", "mathnormal":
            return argument()
        case "mathbb", "mathcal", "mathscr":
            let letters = rawGroup() ?? nextLetter() ?? ""
            guard !letters.isEmpty, let mapped = Alphabet.letters(letters, isDoubleStruck: name == "mathbb") else {
                return letters.isEmpty ? nil : .symbol(MathSymbol(letters))
            }
            return .symbol(MathSymbol(mapped, letters))
        case "mathrel", "mathbin", "mathop", "mathord":
            let kinds: [String: MathClass] = ["mathrel": .relation, "mathbin": .binary, "mathop": .largeOperator]
            return argument().map { $0.classed(kinds[name] ?? .ordinary) }
        case "pmod": return argument().map { .row([.symbol(MathSymbol(" (mod ")), $0, .symbol(MathSymbol(")"))]) }
        case "tag": return rawGroup().map { .text("   (\($0))") }
        default: return nil
        }
    }

    /// A letter that stands for a group of its own: `\mathcal L`.
    private mutating func nextLetter() -> String? {
        let start = position
        skipSpaces()
        guard let letter = peek(), letter.isLetter || letter.isNumber else {
            position = start
            return nil
        }
        position += 1
        return String(letter)
    }

    private mutating func twoArguments() -> (MathNode, MathNode)? {
        guard let first = argument(), let second = argument() else { return nil }
        return (first, second)
    }

    private mutating func root() -> MathNode? {
        var degree: MathNode?
        if peek() == "[" {
            position += 1
            degree = row(until: .bracket)
            guard peek() == "]" else { return nil }
            position += 1
        }
        return argument().map { .root(degree: degree, $0) }
    }

    private mutating func negated() -> MathNode? {
        let signs: [String: String] = ["=": "≠", "<": "≮", ">": "≯", "\\in": "∉"]
        skipSpaces()
        let next = peekCommand().map { "\\" + $0 } ?? peek().map(String.init) ?? ""
        guard let sign = signs[next] else { return nil }
        position += next.count
        return .symbol(MathSymbol(sign, next == "\\in" ? "not in" : "!" + next, .relation))
    }
}
