import Screen

/// A formula as a tree.
indirect enum MathNode: Equatable, Sendable {
    /// One symbol: its Unicode and its ASCII form.
    case symbol(MathSymbol)
    /// Words set as they are, with their spaces.
    case text(String)
    case row([MathNode])
    /// Columns of explicit space.
    case space(Int)
    /// `hasRule` is false for what only stands above each other (a binomial coefficient).
    case fraction(MathNode, MathNode, hasRule: Bool)
    case root(degree: MathNode?, MathNode)
    case scripts(MathNode, sub: MathNode?, sup: MathNode?)
    case accent(MathAccent, MathNode)
    /// A brace above or below.
    case brace(isOver: Bool, MathNode)
    /// Something set above or below another, such as the words on an arrow.
    case stack(MathNode, over: MathNode?, under: MathNode?)
    /// Brackets that grow; an empty string is an invisible one.
    case fenced(String, MathNode, String)
    case table(MathTable)
    /// What was not understood, as it was written.
    case source(String)
}

/// Rows and columns: matrices, cases, aligned equations.
struct MathTable: Equatable, Sendable {
    enum Columns: Equatable, Sendable {
        case centered
        case left
        /// Right and left in turn without a gap, for equations aligned at a sign.
        case aligned
    }

    var rows: [[MathNode]]
    var columns: Columns
    var open = ""
    var close = ""
}

/// How an atom keeps its distance from its neighbours (TeX's classes of atoms).
enum MathClass: Equatable, Sendable {
    case ordinary, function, largeOperator, binary, relation, opening, closing, punctuation, inner, fence
    /// A binary operator that has nothing to join: the minus of -1.
    case sign
}

struct MathSymbol: Equatable, Sendable {
    var unicode: String
    var ascii: String
    var kind: MathClass

    init(_ unicode: String, _ ascii: String? = nil, _ kind: MathClass = .ordinary) {
        self.unicode = unicode
        self.ascii = ascii ?? unicode
        self.kind = kind
    }

    func text(_ glyphs: GlyphSet) -> String {
        glyphs == .unicode ? unicode : ascii
    }
}

enum MathAccent: String, Sendable {
    case hat, tilde, bar, vec, dot, ddot, overline, underline

    /// The combining character that puts the accent on one letter.
    var combining: String {
        switch self {
        case .hat: "\u{302}"
        case .tilde: "\u{303}"
        case .bar: "\u{304}"
        case .vec: "\u{20D7}"
        case .dot: "\u{307}"
        case .ddot: "\u{308}"
        case .overline: "\u{305}"
        case .underline: "\u{332}"
        }
    }
}

extension MathNode {
    /// The node with another class, where it is a single symbol.
    func classed(_ kind: MathClass) -> MathNode {
        switch self {
        case .symbol(var symbol):
            symbol.kind = kind
            return .symbol(symbol)
        case .row(let nodes) where nodes.count == 1: return nodes[0].classed(kind)
        default: return self
        }
    }

    var kind: MathClass {
        switch self {
        case .symbol(let symbol): symbol.kind
        case .scripts(let base, _, _): base.kind
        case .stack(let base, _, _), .brace(_, let base): base.kind
        case .fraction, .table: .inner
        case .fenced: .fence
        case .row, .text, .space, .root, .accent, .source: .ordinary
        }
    }

    /// The parts of a row; the node itself where it is none.
    var atoms: [MathNode] {
        if case .row(let nodes) = self { return nodes }
        return [self]
    }
}
