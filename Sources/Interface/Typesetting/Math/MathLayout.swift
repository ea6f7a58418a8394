import Foundation
import Screen

/// Sets a formula in two dimensions.
struct MathLayout {
    let glyphs: GlyphSet

    /// - Parameter isTight: whether the node stands in a script, where there are no spaces around operators.
    func box(_ node: MathNode, isTight: Bool = false) -> MathBox {
        switch node {
        case .symbol, .text, .source, .space: MathBox(MathLine(glyphs: glyphs).text(node))
        case .row(let nodes): row(nodes, isTight: isTight)
        case .fraction(let top, let bottom, let hasRule): fraction(top, bottom, hasRule)
        case .root(let degree, let body): root(degree, body)
        case .scripts(let base, let sub, let sup): scripts(base, sub, sup, isTight: isTight)
        case .accent(let accent, let body): accented(accent, body)
        case .brace(let isOver, let body): braced(isOver, body)
        case .stack(let base, let over, let under): stacked(base, over, under)
        case .fenced(let open, let body, let close): Fences(glyphs: glyphs).around(box(body), open, close)
        case .table(let table): tableBox(table)
        }
    }

    private func row(_ nodes: [MathNode], isTight: Bool) -> MathBox {
        var boxes: [MathBox] = []
        for placed in MathSpacing.placed(nodes, isTight: isTight, glyphs) {
            let box = box(placed.node, isTight: isTight)
            var space = placed.space
            if space == 0, let last = boxes.last, touches(last, box) || placed.node.isBracketed && runsInto(last, box) {
                space = 1
            }
            if space > 0 { boxes.append(.blank(width: space)) }
            boxes.append(box)
        }
        return .row(boxes)
    }

    /// Whether two boxes need a space between them to be read rightly: a minus sign or a name beside the line of a
    /// fraction, and in ASCII names of several letters beside other letters.
    private func touches(_ left: MathBox, _ right: MathBox) -> Bool {
        let (before, after) = (left.rows[left.baseline], right.rows[right.baseline])
        guard let last = before.last, let first = after.first else { return false }
        let isRule = { (box: MathBox, character: Character) in box.height > 1 && "─-".contains(character) }
        if isRule(left, last) { return !",.;:)]|".contains(first) }
        if isRule(right, first) { return !"([|{".contains(last) }
        return glyphs == .ascii && MathLine.joinsNames(before, after)
    }

    /// Whether some row of a tall box goes on without a gap into a tall bracket. ASCII brackets are letters' neighbours
    /// then, and two of them are one sign: `||`.
    private func runsInto(_ left: MathBox, _ right: MathBox) -> Bool {
        guard glyphs == .ascii, left.height > 1, right.height > 1 else { return false }
        return left.rows.indices.contains { row in
            let other = row - left.baseline + right.baseline
            return right.rows.indices.contains(other) && left.rows[row].last != " " && right.rows[other].first != " "
        }
    }

    private func fraction(_ top: MathNode, _ bottom: MathNode, _ hasRule: Bool) -> MathBox {
        let (top, bottom) = (box(top), box(bottom))
        guard hasRule else { return .stack([top, MathBox(""), bottom], baselineOf: 1) }
        let rule = String(repeating: glyphs == .ascii ? "-" : "─", count: max(top.width, bottom.width) + 2)
        return .stack([top, MathBox(rule), bottom], baselineOf: 1)
    }

    private func root(_ degree: MathNode?, _ body: MathNode) -> MathBox {
        let body = box(body)
        let (corner, stem, roof, sign) = glyphs == .ascii ? (" ", "|", "_", "\\") : ("┌", "│", "─", "√")
        var rows = [" " + corner + String(repeating: roof, count: body.width)]
        for (index, row) in body.rows.enumerated() {
            rows.append((index == body.height - 1 ? sign : " ") + stem + row)
        }
        let root = MathBox(rows: rows, baseline: body.baseline + 1)
        guard let degree else { return root }
        let small = MathLine(glyphs: glyphs).text(degree, isTight: true)
        let mark = (glyphs == .unicode ? MathScripts.raised(small) : nil) ?? small
        return .row([
            MathBox(rows: [mark] + Array(repeating: "", count: body.height - body.baseline - 1), baseline: 0), root,
        ])
    }

    private func accented(_ accent: MathAccent, _ body: MathNode) -> MathBox {
        let line = MathLine(glyphs: glyphs)
        let inner = box(body)
        if glyphs == .unicode, inner.height == 1, inner.width == 1 { return MathBox(line.text(.accent(accent, body))) }
        let marks: [MathAccent: String] = [.hat: "^", .tilde: "~", .vec: "->", .dot: ".", .ddot: ".."]
        if accent == .underline {
            return .stack(
                [inner, MathBox(String(repeating: glyphs == .ascii ? "-" : "‾", count: inner.width))], baselineOf: 0)
        }
        let mark = marks[accent] ?? String(repeating: "_", count: inner.width)
        return .stack([MathBox(mark), inner], baselineOf: 1)
    }

    private func braced(_ isOver: Bool, _ body: MathNode) -> MathBox {
        let inner = box(body)
        let width = max(3, inner.width)
        let (left, right) = (width - 3) / 2 >= 0 ? ((width - 3) / 2, width - 3 - (width - 3) / 2) : (0, 0)
        let line = glyphs == .ascii ? "-" : "─"
        let ends = glyphs == .ascii ? ("+", "+", "+") : isOver ? ("┌", "┴", "┐") : ("└", "┬", "┘")
        let brace = MathBox(
            ends.0 + String(repeating: line, count: left) + ends.1 + String(repeating: line, count: right) + ends.2)
        return isOver ? .stack([brace, inner], baselineOf: 1) : .stack([inner, brace], baselineOf: 0)
    }

    func stacked(_ base: MathNode, _ over: MathNode?, _ under: MathNode?) -> MathBox {
        stacked(box(base), over, under)
    }

    /// A box with scripts centred above and below.
    func stacked(_ base: MathBox, _ over: MathNode?, _ under: MathNode?) -> MathBox {
        var boxes = [base]
        if let over { boxes.insert(box(over, isTight: true), at: 0) }
        if let under { boxes.append(box(under, isTight: true)) }
        return .stack(boxes, baselineOf: over == nil ? 0 : 1)
    }

    private func tableBox(_ table: MathTable) -> MathBox {
        let cells = table.rows.map { row in
            row.enumerated().map { column, cell in
                // An aligned right-hand side begins with its relation, which keeps its distance.
                table.columns == .aligned && column.isMultiple(of: 2) == false ? continuation(cell) : box(cell)
            }
        }
        let count = cells.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in cells.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0 }
        let rows = cells.map { row in
            MathBox.row(
                (0..<count).flatMap { column -> [MathBox] in
                    let cell = column < row.count ? row[column] : MathBox("")
                    let padded = cell.padded(to: widths[column], table.alignment(of: column))
                    return column > 0 ? [.blank(width: table.gap(before: column)), padded] : [padded]
                })
        }
        let isLoose = rows.contains { $0.height > 1 }
        var boxes: [MathBox] = []
        for row in rows {
            if isLoose, !boxes.isEmpty { boxes.append(.blank(width: 1)) }
            boxes.append(row)
        }
        guard !boxes.isEmpty else { return MathBox("") }
        var body = MathBox.stack(boxes, baselineOf: 0, .left)
        body.baseline = rows.count == 1 ? body.baseline : (body.height - 1) / 2
        return Fences(glyphs: glyphs).around(body, table.open, table.close)
    }

    private func continuation(_ cell: MathNode) -> MathBox {
        guard case .row(let nodes) = cell, let first = nodes.first, [.relation, .binary].contains(first.kind) else {
            return box(cell)
        }
        return .row([.blank(width: 1), box(first), .blank(width: 1), box(.row(Array(nodes.dropFirst())))])
    }
}

extension MathNode {
    /// Whether it begins with a bracket that grows.
    fileprivate var isBracketed: Bool {
        switch self {
        case .fenced(let open, _, _): !open.isEmpty
        case .table(let table): !table.open.isEmpty
        case .scripts(let base, _, _): base.isBracketed
        default: false
        }
    }
}

extension MathTable {
    fileprivate func alignment(of column: Int) -> Alignment {
        switch columns {
        case .centered: .center
        case .left: .left
        case .aligned: column.isMultiple(of: 2) ? .right : .left
        }
    }

    fileprivate func gap(before column: Int) -> Int {
        columns == .aligned ? (column.isMultiple(of: 2) ? 3 : 0) : 2
    }
}
