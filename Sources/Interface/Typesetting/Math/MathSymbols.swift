/// The commands that stand for one symbol.
enum MathSymbols {
    static func symbol(_ command: String) -> MathSymbol? {
        table[command]
    }

    /// The ASCII form of a bracket that stands in one row.
    static func asciiBracket(_ bracket: String) -> String {
        asciiBrackets[bracket] ?? bracket
    }

    private static let asciiBrackets = [
        "‖": "||", "⌊": "floor(", "⌋": ")", "⌈": "ceil(", "⌉": ")", "⟨": "<", "⟩": ">",
    ]

    private static let table: [String: MathSymbol] = {
        var table: [String: MathSymbol] = [:]
        func add(_ kind: MathClass, _ entries: [(String, String, String)]) {
            for (command, unicode, ascii) in entries { table[command] = MathSymbol(unicode, ascii, kind) }
        }
        add(.ordinary, greek.map { ($0.0, $0.1, $0.0.hasPrefix("var") ? String($0.0.dropFirst(3)) : $0.0) })
        add(.ordinary, ordinary)
        add(.binary, binary)
        add(.relation, relations)
        add(
            .opening,
            [
                ("lfloor", "⌊", "floor("), ("lceil", "⌈", "ceil("), ("langle", "⟨", "<"), ("{", "{", "{"),
                ("lbrace", "{", "{"), ("lbrack", "[", "["), ("lVert", "‖", "||"), ("lvert", "|", "|"),
            ])
        add(
            .closing,
            [
                ("rfloor", "⌋", ")"), ("rceil", "⌉", ")"), ("rangle", "⟩", ">"), ("}", "}", "}"), ("rbrace", "}", "}"),
                ("rbrack", "]", "]"), ("rVert", "‖", "||"), ("rvert", "|", "|"),
            ])
        add(.punctuation, [("colon", ":", ":")])
        add(.largeOperator, largeOperators)
        add(.function, functions.map { ($0, $0, $0) })
        add(
            .function,
            [
                ("argmax", "argmax", "argmax"), ("argmin", "argmin", "argmin"), ("limsup", "lim sup", "lim sup"),
                ("liminf", "lim inf", "lim inf"),
            ])
        return table
    }()

    private static let greek = [
        ("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("epsilon", "ϵ"), ("varepsilon", "ε"),
        ("zeta", "ζ"), ("eta", "η"), ("theta", "θ"), ("vartheta", "ϑ"), ("iota", "ι"), ("kappa", "κ"),
        ("lambda", "λ"), ("mu", "μ"), ("nu", "ν"), ("xi", "ξ"), ("omicron", "ο"), ("pi", "π"), ("varpi", "ϖ"),
        ("rho", "ρ"), ("varrho", "ϱ"), ("sigma", "σ"), ("varsigma", "ς"), ("tau", "τ"), ("upsilon", "υ"),
        ("phi", "ϕ"), ("varphi", "φ"), ("chi", "χ"), ("psi", "ψ"), ("omega", "ω"), ("Gamma", "Γ"), ("Delta", "Δ"),
        ("Theta", "Θ"), ("Lambda", "Λ"), ("Xi", "Ξ"), ("Pi", "Π"), ("Sigma", "Σ"), ("Upsilon", "Υ"), ("Phi", "Φ"),
        ("Psi", "Ψ"), ("Omega", "Ω"),
    ]

    private static let ordinary = [
        ("partial", "∂", "d"), ("nabla", "∇", "grad"), ("infty", "∞", "inf"), ("ell", "ℓ", "l"), ("hbar", "ℏ", "hbar"),
        ("emptyset", "∅", "{}"), ("varnothing", "∅", "{}"), ("forall", "∀", "for all "), ("exists", "∃", "exists "),
        ("neg", "¬", "not "), ("lnot", "¬", "not "), ("ldots", "…", "..."), ("dots", "…", "..."), ("cdots", "⋯", "..."),
        ("vdots", "⋮", ":"), ("ddots", "⋱", "..."), ("dotsc", "…", "..."), ("dotsb", "⋯", "..."), ("prime", "′", "'"),
        ("top", "⊤", "T"), ("intercal", "ᵀ", "T"), ("bot", "⊥", "_|_"), ("angle", "∠", "angle"), ("degree", "°", "deg"),
        ("%", "%", "%"), ("#", "#", "#"), ("&", "&", "&"), ("_", "_", "_"), ("$", "$", "$"), ("|", "‖", "||"),
        ("Vert", "‖", "||"), ("vert", "|", "|"), ("imath", "ı", "i"), ("jmath", "ȷ", "j"), ("Re", "ℜ", "Re"),
        ("Im", "ℑ", "Im"), ("aleph", "ℵ", "aleph"), ("checkmark", "✓", "ok"), ("square", "□", "[]"), ("star", "⋆", "*"),
        ("backslash", "\\", "\\"),
    ]

    private static let binary = [
        ("cdot", "·", "*"), ("times", "×", "x"), ("div", "÷", "/"), ("pm", "±", "+-"), ("mp", "∓", "-+"),
        ("ast", "*", "*"), ("circ", "∘", "o"), ("bullet", "•", "*"), ("odot", "⊙", "*"), ("oplus", "⊕", "(+)"),
        ("otimes", "⊗", "(x)"), ("ominus", "⊖", "(-)"), ("cup", "∪", "or"), ("cap", "∩", "and"),
        ("setminus", "∖", "\\"),
        ("wedge", "∧", "and"), ("land", "∧", "and"), ("vee", "∨", "or"), ("lor", "∨", "or"), ("bmod", "mod", "mod"),
    ]

    private static let relations = [
        ("leq", "≤", "<="), ("le", "≤", "<="), ("geq", "≥", ">="), ("ge", "≥", ">="), ("neq", "≠", "!="),
        ("ne", "≠", "!="), ("ll", "≪", "<<"), ("gg", "≫", ">>"), ("lt", "<", "<"), ("gt", ">", ">"),
        ("approx", "≈", "~="), ("sim", "∼", "~"), ("simeq", "≃", "~="), ("cong", "≅", "~="), ("equiv", "≡", "=="),
        ("propto", "∝", "~"), ("in", "∈", "in"), ("notin", "∉", "not in"), ("ni", "∋", "contains"),
        ("subset", "⊂", "subset of"), ("subseteq", "⊆", "subset of"), ("supset", "⊃", "superset of"),
        ("supseteq", "⊇", "superset of"), ("to", "→", "->"), ("rightarrow", "→", "->"), ("leftarrow", "←", "<-"),
        ("gets", "←", "<-"), ("longrightarrow", "⟶", "-->"), ("longleftarrow", "⟵", "<--"), ("Rightarrow", "⇒", "=>"),
        ("Leftarrow", "⇐", "<="), ("implies", "⟹", "==>"), ("iff", "⟺", "<=>"), ("leftrightarrow", "↔", "<->"),
        ("Leftrightarrow", "⇔", "<=>"), ("mapsto", "↦", "|->"), ("uparrow", "↑", "up"), ("downarrow", "↓", "down"),
        ("mid", "|", "|"), ("parallel", "∥", "||"), ("perp", "⊥", "_|_"), ("coloneqq", ":=", ":="),
        ("triangleq", "≜", "="), ("doteq", "≐", "="), ("models", "⊨", "|="), ("vdash", "⊢", "|-"), ("prec", "≺", "<"),
        ("succ", "≻", ">"),
    ]

    private static let largeOperators = [
        ("sum", "∑", "sum"), ("prod", "∏", "prod"), ("int", "∫", "int"), ("oint", "∮", "oint"), ("iint", "∬", "iint"),
        ("bigcup", "⋃", "union"), ("bigcap", "⋂", "intersection"), ("bigoplus", "⨁", "(+)"), ("bigotimes", "⨂", "(x)"),
        ("bigodot", "⨀", "(.)"), ("coprod", "∐", "coprod"),
    ]

    private static let functions = [
        "log", "ln", "lg", "exp", "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh",
        "cosh",
        "tanh", "coth", "max", "min", "sup", "inf", "lim", "det", "dim", "ker", "deg", "gcd", "Pr", "arg", "hom",
    ]

    /// Functions whose subscript stands below them in a displayed formula.
    static let functionsWithLimits: Set<String> = [
        "max", "min", "sup", "inf", "lim", "argmax", "argmin", "lim sup", "lim inf", "det", "Pr",
    ]
}
