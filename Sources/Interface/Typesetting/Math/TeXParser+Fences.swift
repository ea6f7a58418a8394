/// Brackets that grow, and environments.
extension TeXParser {
    /// What follows `\left`, up to and with its `\right`.
    mutating func fence() -> MathNode? {
        guard let open = delimiter() else { return nil }
        let inner = row(until: [.right, .cell])
        guard peekCommand() == "right" else { return nil }
        skipCommand()
        guard let close = delimiter() else { return nil }
        return .fenced(open, inner, close)
    }

    /// A bracket as its Unicode character; empty for the invisible one (`.`).
    mutating func delimiter() -> String? {
        skipSpaces()
        guard let character = peek() else { return nil }
        guard character == "\\" else {
            guard "()[]|/<>.".contains(character) else { return nil }
            position += 1
            return character == "." ? "" : character == "<" ? "⟨" : character == ">" ? "⟩" : String(character)
        }
        let names = [
            "{": "{", "}": "}", "lbrace": "{", "rbrace": "}", "|": "‖", "Vert": "‖", "lVert": "‖", "rVert": "‖",
            "vert": "|", "lvert": "|", "rvert": "|", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉",
            "langle": "⟨", "rangle": "⟩",
        ]
        guard let name = peekCommand(), let bracket = names[name] else { return nil }
        skipCommand()
        return bracket
    }

    /// What follows `\begin`, up to and with its `\end`.
    mutating func environment() -> MathNode? {
        guard let name = rawGroup(), var table = Self.environments[name] else { return nil }
        if name == "array" { _ = rawGroup() }
        table.rows = tableRows()
        guard peekCommand() == "end" else { return nil }
        skipCommand()
        guard rawGroup() == name else { return nil }
        return .table(table)
    }

    private static let environments: [String: MathTable] = {
        func table(_ columns: MathTable.Columns, _ open: String = "", _ close: String = "") -> MathTable {
            MathTable(rows: [], columns: columns, open: open, close: close)
        }
        return [
            "matrix": table(.centered), "smallmatrix": table(.centered), "array": table(.centered),
            "pmatrix": table(.centered, "(", ")"), "bmatrix": table(.centered, "[", "]"),
            "Bmatrix": table(.centered, "{", "}"), "vmatrix": table(.centered, "|", "|"),
            "Vmatrix": table(.centered, "‖", "‖"), "cases": table(.left, "{"), "aligned": table(.aligned),
            "align": table(.aligned), "align*": table(.aligned), "split": table(.aligned), "gathered": table(.centered),
            "gather": table(.centered), "gather*": table(.centered), "equation": table(.aligned),
            "equation*": table(.aligned), "eqnarray": table(.aligned),
        ]
    }()
}
