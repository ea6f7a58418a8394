/// A square colour picture to draw on, with soft edges.
///
/// Every step is done in the order that NumPy would do it, number by number, so that the same formulas there give
/// the same bytes.
struct Canvas {
    static let side = 64

    /// Red, green and blue of each pixel, row by row, from 0 to 1.
    private(set) var pixels: [Colour]

    /// A background that goes from one colour at the top to another at the bottom.
    init(top: Colour, bottom: Colour) {
        pixels = (0..<Self.side).flatMap { row in
            let fall = (Double(row) + 0.5) / Double(Self.side)
            return [Colour](repeating: top + (bottom - top) * fall, count: Self.side)
        }
    }

    /// Paints an ellipse around a centre. Its edge is about a pixel wide.
    mutating func ellipse(center: Point, radii: Point, _ colour: Colour) {
        let thinnest = min(radii.x, radii.y)
        let reach = (1 + 1 / thinnest).squareRoot()
        let (columns, rows) = (
            Self.span(center.x - radii.x * reach, center.x + radii.x * reach),
            Self.span(center.y - radii.y * reach, center.y + radii.y * reach)
        )
        paint(columns, rows, colour) { x, y in
            let (u, v) = ((x - center.x) / radii.x, (y - center.y) / radii.y)
            return (1 - (u * u + v * v)) * (thinnest / 2)
        }
    }

    /// Paints a convex polygon whose corners go clockwise on the screen.
    mutating func polygon(_ corners: [Point], _ colour: Colour) {
        let edges = zip(corners, corners.dropFirst() + corners.prefix(1)).map { a, b in
            let (dx, dy) = (b.x - a.x, b.y - a.y)
            return (a: a, dx: dx, dy: dy, length: (dx * dx + dy * dy).squareRoot())
        }
        // The soft edge reaches half a pixel outwards, and further beyond a sharp corner.
        let (xs, ys, margin) = (corners.map(\.x), corners.map(\.y), 4.0)
        let (columns, rows) = (
            Self.span(xs.min()! - margin, xs.max()! + margin), Self.span(ys.min()! - margin, ys.max()! + margin)
        )
        paint(columns, rows, colour) { x, y in
            edges.reduce(.infinity) { inside, edge in
                min(inside, (edge.dx * (y - edge.a.y) - edge.dy * (x - edge.a.x)) / edge.length)
            }
        }
    }

    /// Makes each pixel lighter or darker by its own amount, all three colours alike.
    mutating func add(_ grain: [Double]) {
        for i in pixels.indices { pixels[i] = pixels[i] + Colour(repeating: grain[i]) }
    }

    /// The whole numbers from 0 to 255 that a file would hold, the colours of a pixel together.
    var bytes: [Double] {
        pixels.flatMap { colour in
            (0..<3).map { (min(max(colour[$0], 0), 1) * 255 + 0.5).rounded(.down) }
        }
    }

    /// `inside` says how many pixels deep a place lies in the shape; half a pixel outside, nothing is painted.
    private mutating func paint(
        _ columns: Range<Int>, _ rows: Range<Int>, _ colour: Colour, inside: (_ x: Double, _ y: Double) -> Double
    ) {
        for row in rows {
            for column in columns {
                let coverage = min(max(inside(Double(column) + 0.5, Double(row) + 0.5) + 0.5, 0), 1)
                let i = row * Self.side + column
                if coverage > 0 { pixels[i] = pixels[i] + (colour - pixels[i]) * coverage }
            }
        }
    }

    private static func span(_ low: Double, _ high: Double) -> Range<Int> {
        let first = Int(min(max(low - 1, 0), Double(side)))
        return first..<max(first, Int(min(max(high + 1, 0), Double(side))))
    }
}

/// Red, green and blue; the fourth lane is not used.
typealias Colour = SIMD4<Double>
