import Screen

/// What a series is drawn with. The dash tells series apart where there are no colours, the mark where there are no dots.
struct Pen {
    var color: Color
    /// Stands for a dot in ASCII.
    var mark: Character = "*"
    /// Lengths of dots on and off in turn; empty for a solid line. In ASCII the mark is enough and lines are solid.
    var dash: [Int] = []

    /// The pen of the series with this number.
    static func series(_ index: Int, theme: Theme) -> Pen {
        let marks: [Character] = ["*", "+", "o", "x", "#", "@", "%", "&", "=", "$", "~", "s", "v", "z"]
        let dashes = [[], [4, 3], [1, 2], [6, 2, 1, 2], [8, 4], [2, 4]]
        // Where the colours begin again, they meet other dashes.
        let dash = dashes[(index + index / theme.series.count) % dashes.count]
        return Pen(color: theme.seriesColor(index), mark: marks[index % marks.count], dash: dash)
    }
}

/// A grid of dots finer than the cells, drawn with pens and then turned into cells.
struct DotCanvas {
    let glyphs: PlotGlyphs
    let columns: Int
    let rows: Int
    /// Dots in a cell across and down.
    let dotsAcross: Int
    let dotsDown: Int
    private(set) var pens: [Pen] = []
    /// For each dot the number of its pen plus 1; 0 where nothing is drawn.
    private var dots: [UInt8]

    var width: Int { columns * dotsAcross }
    var height: Int { rows * dotsDown }

    init(columns: Int, rows: Int, glyphs: PlotGlyphs) {
        self.glyphs = glyphs
        self.columns = max(0, columns)
        self.rows = max(0, rows)
        switch glyphs {
        case .braille: (dotsAcross, dotsDown) = (2, 4)
        case .halfBlock: (dotsAcross, dotsDown) = (1, 2)
        case .ascii: (dotsAcross, dotsDown) = (1, 1)
        }
        dots = Array(repeating: 0, count: self.columns * dotsAcross * self.rows * dotsDown)
    }

    /// Adds a pen (at most 255) and gives its number.
    mutating func add(_ pen: Pen) -> Int {
        if pens.count < 255 { pens.append(pen) }
        return pens.count - 1
    }

    mutating func set(_ x: Int, _ y: Int, pen: Int) {
        guard x >= 0, x < width, y >= 0, y < height else { return }
        dots[y * width + x] = UInt8(pen + 1)
    }

    /// Draws a line through the points with the pen's dash. Points outside are clipped dot by dot.
    ///
    /// - Parameter phase: how many dots of the dash are over before the line begins.
    mutating func polyline(_ points: [(x: Int, y: Int)], pen: Int, dashed isDashed: Bool = true, phase: Int = 0) {
        guard let first = points.first else { return }
        var walker = DashWalker(glyphs == .ascii || !isDashed ? [] : pens[pen].dash)
        for _ in 0..<phase { _ = walker.advance() }
        if walker.advance() { set(first.x, first.y, pen: pen) }
        for (from, to) in zip(points, points.dropFirst()) {
            // Bresenham's algorithm, without the first dot, which the segment before has drawn.
            let (dx, dy) = (abs(to.x - from.x), -abs(to.y - from.y))
            let (stepX, stepY) = (from.x < to.x ? 1 : -1, from.y < to.y ? 1 : -1)
            var (x, y, error) = (from.x, from.y, dx + dy)
            while x != to.x || y != to.y {
                let doubled = 2 * error
                if doubled >= dy {
                    error += dy
                    x += stepX
                }
                if doubled <= dx {
                    error += dx
                    y += stepY
                }
                if walker.advance() { set(x, y, pen: pen) }
            }
        }
    }

    /// The cell at this place, `nil` where no dot is drawn. Where pens meet, the one added last gives the colour.
    func cell(column: Int, row: Int) -> Cell? {
        var last: UInt8 = 0
        var mask: UInt32 = 0
        // Bits of U+2800 in reading order of the dots.
        var bits: UInt64 = 0x80_40_20_04_10_02_08_01
        let corner = row * dotsDown * width + column * dotsAcross
        for y in 0..<dotsDown {
            for x in 0..<dotsAcross {
                let dot = dots[corner + y * width + x]
                if dot != 0 {
                    last = max(last, dot)
                    mask |= UInt32(bits & 0xFF)
                }
                bits >>= 8
            }
        }
        guard last != 0 else { return nil }
        let pen = pens[Int(last) - 1]
        switch glyphs {
        case .braille:
            return Cell(String(Character(Unicode.Scalar(0x2800 + mask)!)), Style(foreground: pen.color))
        case .halfBlock:
            return halfBlock(top: dots[corner], bottom: dots[corner + width])
        case .ascii:
            return Cell(String(pen.mark), Style(foreground: pen.color))
        }
    }

    private func halfBlock(top: UInt8, bottom: UInt8) -> Cell {
        if top == bottom { return Cell("█", Style(foreground: pens[Int(top) - 1].color)) }
        if bottom == 0 { return Cell("▀", Style(foreground: pens[Int(top) - 1].color)) }
        let lower = pens[Int(bottom) - 1].color
        if top == 0 { return Cell("▄", Style(foreground: lower)) }
        return Cell("▀", Style(foreground: pens[Int(top) - 1].color, background: lower))
    }
}

/// Says for one dot after the other whether a dashed line draws it.
private struct DashWalker {
    private let dash: [Int]
    private var part = 0
    private var rest = 0

    init(_ dash: [Int]) {
        self.dash = dash
        rest = dash.first ?? 0
    }

    mutating func advance() -> Bool {
        guard !dash.isEmpty else { return true }
        while rest == 0 {
            part = (part + 1) % dash.count
            rest = dash[part]
        }
        rest -= 1
        return part.isMultiple(of: 2)
    }
}
