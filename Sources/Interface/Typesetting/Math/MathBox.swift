import Screen

/// A rectangle of characters with a baseline: what formulas in two dimensions are put together from.
struct MathBox: Equatable {
    /// All rows take `width` columns.
    private(set) var rows: [String]
    let width: Int
    /// The row that stands on the line of the text.
    var baseline: Int

    var height: Int { rows.count }

    init(_ text: String) {
        rows = [text]
        width = text.displayWidth
        baseline = 0
    }

    init(rows: [String], baseline: Int) {
        let widths = rows.map(\.displayWidth)
        let width = widths.max() ?? 0
        self.rows = zip(rows, widths).map { $0 + String(repeating: " ", count: width - $1) }
        self.width = width
        self.baseline = baseline
    }

    /// A box whose rows are known to take `width` columns each.
    private init(rows: [String], width: Int, baseline: Int) {
        self.rows = rows
        self.width = width
        self.baseline = baseline
    }

    static func blank(width: Int) -> MathBox {
        MathBox(String(repeating: " ", count: width))
    }

    /// Boxes side by side with their baselines in one row.
    static func row(_ boxes: [MathBox]) -> MathBox {
        guard !boxes.isEmpty else { return MathBox("") }
        let above = boxes.map(\.baseline).max()!
        let below = boxes.map { $0.height - 1 - $0.baseline }.max()!
        let rows = (-above...below).map { offset in
            boxes.map { box in
                let row = box.baseline + offset
                return box.rows.indices.contains(row) ? box.rows[row] : String(repeating: " ", count: box.width)
            }.joined()
        }
        return MathBox(rows: rows, width: boxes.reduce(0) { $0 + $1.width }, baseline: above)
    }

    /// Boxes below each other, centred (or aligned otherwise); the baseline is that of the box with this index.
    static func stack(_ boxes: [MathBox], baselineOf index: Int, _ alignment: Alignment = .center) -> MathBox {
        let width = boxes.map(\.width).max() ?? 0
        let baseline = boxes[..<index].reduce(0) { $0 + $1.height } + boxes[index].baseline
        return MathBox(
            rows: boxes.flatMap { $0.padded(to: width, alignment).rows }, width: width, baseline: baseline)
    }

    func padded(to target: Int, _ alignment: Alignment) -> MathBox {
        let missing = target - width
        guard missing > 0 else { return self }
        let before: Int
        switch alignment {
        case .left: before = 0
        case .center: before = missing / 2
        case .right: before = missing
        }
        let (left, right) = (String(repeating: " ", count: before), String(repeating: " ", count: missing - before))
        return MathBox(rows: rows.map { left + $0 + right }, width: target, baseline: baseline)
    }
}
