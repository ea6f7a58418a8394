import Screen

/// Lines of equal value through a grid of numbers (marching squares).
struct ContourLines {
    let values: [Double]
    let columns: Int
    let rows: Int

    /// Values for about `count` lines: the quantiles of the values, so that lines are spread over the picture also where
    /// the function is steep.
    static func levels(of values: [Double], about count: Int) -> [Double] {
        let sorted = values.filter(\.isFinite).sorted()
        guard let low = sorted.first, let high = sorted.last, low < high else { return [] }
        let levels = (1...count).map { sorted[$0 * (sorted.count - 1) / (count + 1)] }
        return levels.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    /// Draws the line of one value over the whole canvas.
    func draw(_ level: Double, pen: Int, on canvas: inout DotCanvas) {
        guard canvas.width > 1, canvas.height > 1 else { return }
        for (from, to) in segments(at: level) { canvas.polyline([dot(from, canvas), dot(to, canvas)], pen: pen) }
    }

    /// The line of one value as short pieces, in columns from the left and rows from the top.
    func segments(at level: Double) -> [(Point, Point)] {
        guard columns > 1, rows > 1, values.count >= columns * rows else { return [] }
        return (0..<(rows - 1) * (columns - 1)).flatMap { segments($0 / (columns - 1), $0 % (columns - 1), level) }
    }

    /// Fills every second band between the levels.
    func drawBands(between levels: [Double], in rect: Rect, on frame: inout Frame) {
        guard columns > 0, rows > 0, values.count >= columns * rows else { return }
        for y in 0..<rect.height {
            for x in 0..<rect.width {
                let row = rect.height > 1 ? y * (rows - 1) / (rect.height - 1) : 0
                let column = rect.width > 1 ? x * (columns - 1) / (rect.width - 1) : 0
                let value = values[row * columns + column]
                let band = levels.count { $0 <= value }
                if !band.isMultiple(of: 2), value.isFinite { frame[rect.x + x, rect.y + y] = Cell(".") }
            }
        }
    }

    typealias Point = (x: Double, y: Double)

    private func dot(_ point: Point, _ canvas: DotCanvas) -> (x: Int, y: Int) {
        (
            Int((point.x / Double(columns - 1) * Double(canvas.width - 1)).rounded()),
            Int((point.y / Double(rows - 1) * Double(canvas.height - 1)).rounded())
        )
    }

    /// Where the line crosses one square of the grid: none, one or two segments between its sides.
    private func segments(_ row: Int, _ column: Int, _ level: Double) -> [(Point, Point)] {
        let index = row * columns + column
        let (a, b, c, d) = (values[index], values[index + 1], values[index + columns], values[index + columns + 1])
        let below = (a < level ? 1 : 0) + (b < level ? 1 : 0) + (c < level ? 1 : 0) + (d < level ? 1 : 0)
        guard below > 0, below < 4, a.isFinite, b.isFinite, c.isFinite, d.isFinite else { return [] }
        let heights = [a, b, d, c]
        let corners: [Point] = [
            (Double(column), Double(row)), (Double(column + 1), Double(row)), (Double(column + 1), Double(row + 1)),
            (Double(column), Double(row + 1)),
        ]
        var crossings: [Point] = []
        for side in 0..<4 {
            let (a, b) = (heights[side], heights[(side + 1) % 4])
            guard (a < level) != (b < level) else { continue }
            let (from, to) = (corners[side], corners[(side + 1) % 4])
            let part = (level / 2 - a / 2) / (b / 2 - a / 2)
            crossings.append((from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part))
        }
        // Four crossings are a saddle; both ways to join them are right at this resolution.
        return stride(from: 0, to: crossings.count - 1, by: 2).map { (crossings[$0], crossings[$0 + 1]) }
    }
}
