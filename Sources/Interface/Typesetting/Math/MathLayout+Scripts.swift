import Screen

extension MathLayout {
    func scripts(_ base: MathNode, _ sub: MathNode?, _ sup: MathNode?, isTight: Bool) -> MathBox {
        if case .symbol(let symbol) = base, !isTight {
            if symbol.kind == .largeOperator { return largeOperator(symbol, sub, sup) }
            if symbol.kind == .function, MathSymbols.functionsWithLimits.contains(symbol.unicode) {
                return stacked(box(base), sup, sub)
            }
        }
        let base = box(base, isTight: isTight)
        if let small = smallScripts(sub, sup), base.height == 1 { return .row([base, MathBox(small)]) }
        let raised = sup.map { box($0, isTight: true) }
        let lowered = sub.map { box($0, isTight: true) }
        return .row([base, column(raised, lowered, beside: base)])
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
    private func column(_ raised: MathBox?, _ lowered: MathBox?, beside base: MathBox) -> MathBox {
        let up = max(1, base.baseline)
        let down = max(1, base.height - 1 - base.baseline)
        switch (raised, lowered) {
        case (let raised?, let lowered?):
            let gap = MathBox(rows: Array(repeating: "", count: up + down - 1), baseline: up - 1)
            return .stack([raised, gap, lowered], baselineOf: 1, .left)
        case (let raised?, nil):
            return .stack(
                [raised, MathBox(rows: Array(repeating: "", count: up), baseline: up - 1)], baselineOf: 1, .left)
        case (nil, let lowered?):
            return .stack(
                [MathBox(rows: Array(repeating: "", count: down), baseline: 0), lowered], baselineOf: 0, .left)
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
