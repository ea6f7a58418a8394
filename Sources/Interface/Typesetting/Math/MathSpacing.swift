import Screen

/// The spaces between atoms, after TeX: relations and binary operators stand free, a minus sign does not.
enum MathSpacing {
    struct Placed {
        var node: MathNode
        /// Columns of space before the node.
        var space: Int
    }

    /// The nodes of a row with the spaces before them. Scripts and other small rows are set tight.
    static func placed(_ nodes: [MathNode], isTight: Bool, _ glyphs: GlyphSet) -> [Placed] {
        let kinds = effectiveKinds(nodes)
        var result: [Placed] = []
        var pending = 0
        var previous: Int?
        for (index, node) in nodes.enumerated() {
            if case .space(let columns) = node {
                pending += columns
                continue
            }
            var space = pending
            if let previous, !isTight || isWord(kinds[previous], kinds[index]) {
                space = max(space, gap(kinds[previous], kinds[index]))
            }
            if let previous, glyphs == .ascii, isLetterSign(nodes[previous]) || isLetterSign(node) {
                space = max(space, 1)
            }
            result.append(Placed(node: node, space: space))
            previous = index
            pending = 0
        }
        if pending > 0 { result.append(Placed(node: .row([]), space: pending)) }
        return result
    }

    /// The classes with binary operators that have nothing to join made signs.
    private static func effectiveKinds(_ nodes: [MathNode]) -> [MathClass] {
        var kinds = nodes.map(\.kind)
        let visible = nodes.indices.filter { index in
            if case .space = nodes[index] { return false }
            return true
        }
        for (offset, index) in visible.enumerated() where kinds[index] == .binary {
            let before = offset > 0 ? kinds[visible[offset - 1]] : nil
            let after = offset + 1 < visible.count ? kinds[visible[offset + 1]] : nil
            let joinsLeft = ![nil, .binary, .relation, .opening, .punctuation, .function, .largeOperator].contains(
                before)
            let joinsRight = ![nil, .relation, .closing, .punctuation].contains(after)
            if !joinsLeft || !joinsRight { kinds[index] = .sign }
        }
        return kinds
    }

    private static func gap(_ left: MathClass, _ right: MathClass) -> Int {
        switch (left, right) {
        case (.relation, .relation): 0
        case (.relation, _), (_, .relation): 1
        case (.binary, _), (_, .binary): 1
        case (.punctuation, _): 1
        case (_, .punctuation), (_, .closing), (.opening, _), (.sign, _): 0
        case (.function, .opening), (.function, .fence): 0
        case (.function, _), (.largeOperator, _): 1
        case (_, .function), (_, .largeOperator): 1
        default: 0
        }
    }

    /// Whether a sign has letters for its ASCII form, as × has, and would be read as one of its neighbours' letters.
    private static func isLetterSign(_ node: MathNode) -> Bool {
        guard case .symbol(let symbol) = node, symbol.kind == .binary || symbol.kind == .relation else { return false }
        return symbol.ascii.allSatisfy(\.isLetter)
    }

    /// Whether a name would run into its neighbour without a space, even where rows are tight.
    private static func isWord(_ left: MathClass, _ right: MathClass) -> Bool {
        (left == .function && right != .opening && right != .closing && right != .punctuation)
            || (right == .function && (left == .ordinary || left == .closing))
    }
}
