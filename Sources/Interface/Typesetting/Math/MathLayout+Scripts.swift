import Screen

extension MathLayout {
    func scripts(_ base: MathNode, _ sub: MathNode?, _ sup: MathNode?, isTight: Bool) -> MathBox {
        if case .symbol(let symbol) = base, !isTight {
            if symbol.kind == .largeOperator { return largeOperator(symbol, sub, sup) }
            if symbol.kind == .function, MathSymbols.functionsWithLimits.contains(symbol.unicode) {
                return stacked(box(base), sup, sub)
            }
        }
        let isAccented = if case .accent = base { true } else { false }
        let isBracket =
            switch base {
            case .fenced, .table: true
            default: false
            }
        let base = box(base, isTight: isTight)
        if let small = smallScripts(sub, sup), base.height == 1 { return .row([base, MathBox(small)]) }
        let raised = sup.map { box($0, isTight: true) }
        let lowered = sub.map { box($0, isTight: true) }
        // In ASCII accents stand in a row of their own, in which an exponent would seem to belong to the accent.
        let lift = glyphs == .ascii && isAccented ? 1 : 0
        return .row([base, column(raised, lowered, beside: base, isBracket: isBracket, lift: lift)])
    }

    /// The scripts as raised and lowered characters, where they are so short that this reads well.
    private func smallScripts(_ sub: MathNode?, _ sup: MathNode?) -> String? {
        guard glyphs == .unicode else { return primes(sub, sup) }
        let line = MathLine(glyphs: glyphs)
        var result = ""
        for (node, map) in [(sub, MathScripts.lowered), (sup, MathScripts.raised)] {
            guard let node else { continue }
            let text = line.text(node, isTight: true)
            guard text.count <= 2, let small = map(text) else { return nil }
            result += small
        }
        return result
    }

    private func primes(_ sub: MathNode?, _ sup: MathNode?) -> String? {
        guard sub == nil, let sup else { return nil }
        let text = MathLine(glyphs: .ascii).text(sup)
        return text.allSatisfy { $0 == "'" } ? text : nil
    }

    /// Scripts above each other, placed so that in a row with `base` they stand at its upper and lower end.
    ///
    /// - Parameters:
    ///   - isBracket: whether they may stand beside the first and last row of the base; a letter's stand above and below.
    ///   - lift: rows that the upper script stands higher.
    private func column(
        _ raised: MathBox?, _ lowered: MathBox?, beside base: MathBox, isBracket: Bool, lift: Int
    ) -> MathBox {
        let least = isBracket && base.height > 1 ? 0 : 1
        let up = max(least, base.baseline) + lift
        let down = max(least, base.height - 1 - base.baseline)
        let blank = { (count: Int) in Array(repeating: "", count: count) }
        switch (raised, lowered) {
        case (let raised?, let lowered?):
            return MathBox(
                rows: raised.rows + blank(up + down - 1) + lowered.rows, baseline: raised.height - 1 + up)
        case (let raised?, nil): return MathBox(rows: raised.rows + blank(up), baseline: raised.height - 1 + up)
        case (nil, let lowered?): return MathBox(rows: blank(down) + lowered.rows, baseline: 0)
        case (nil, nil): return MathBox("")
        }
    }

    /// A sum, product or integral, two rows high, with its limits.
    private func largeOperator(_ symbol: MathSymbol, _ sub: MathNode?, _ sup: MathNode?) -> MathBox {
        let tall = ["∑": ["⎲", "⎳"], "∏": ["┌─┐", "│ │"], "∫": ["⌠", "⌡"]]
        guard glyphs == .unicode, let rows = tall[symbol.unicode] else {
            return stacked(MathBox(symbol.text(glyphs)), sup, sub)
        }
        let sign = MathBox(rows: rows, baseline: 1)
        guard symbol.unicode == "∫" else { return stacked(sign, sup, sub) }
        let raised = sup.map { box($0, isTight: true) } ?? MathBox("")
        let lowered = sub.map { box($0, isTight: true) } ?? MathBox("")
        return .row([sign, .stack([raised, lowered], baselineOf: 1, .left)])
    }
}
