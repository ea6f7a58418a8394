import Tensors

/// One picture of the stand-in for the cats: a cat's head, or something else, before a background.
///
/// Three quarters of the pictures show a light thing on dark ground, the others the reverse. So the brightness of
/// a pixel tells a little about what is drawn there, and only the shape tells it surely: a pointed ear is what the
/// cats have alone, as the bears and the dogs have the same face.
struct CatDrawing {
    private var canvas: Canvas
    private let coat: Colour
    private let center: Point
    private let size: Double

    /// Draws a picture with the numbers that `random` gives.
    static func bytes(cat: Bool, _ random: inout Random) -> [Double] {
        var drawing = CatDrawing(&random)
        let other = Int(random.rand() * 6)
        if cat {
            drawing.cat(earTip: -random.uniform(low: 1.25, high: 1.5))
        } else {
            switch other {
            case 0: drawing.ball()
            case 1: drawing.house()
            case 2: drawing.bear()
            case 3: drawing.dog()
            case 4: drawing.tree()
            default: drawing.box()
            }
        }
        drawing.canvas.add(random.uniform(low: -0.05, high: 0.05, shape: [Canvas.side, Canvas.side]).scalars)
        return drawing.canvas.bytes
    }

    private init(_ random: inout Random) {
        func colour(_ low: Double, _ high: Double) -> Colour {
            let (red, green, blue) = (random.rand(), random.rand(), random.rand())
            return Colour(repeating: low) + (high - low) * Colour(red, green, blue, 0)
        }
        let (dark, light) = ((0.0, 0.55), (0.45, 1.0))
        let (ground, thing) = random.rand() < 0.75 ? (dark, light) : (light, dark)
        let top = colour(ground.0, ground.1)
        let bottom = colour(ground.0, ground.1)
        coat = colour(thing.0, thing.1)
        canvas = Canvas(top: top, bottom: bottom)
        let (right, down) = (random.uniform(low: -3.5, high: 3.5), random.uniform(low: -3.5, high: 3.5))
        center = Point(x: 32 + right, y: 36 + down)
        size = 17 * random.uniform(low: 0.75, high: 1.25)
    }
}

// The shapes, in units of the head's radius, from its centre; y goes down.
extension CatDrawing {
    private static let ink = Colour(0.08, 0.08, 0.08, 0)
    private static let eye = Colour(0.85, 0.9, 0.3, 0)
    private static let nose = Colour(0.95, 0.55, 0.6, 0)
    private static let innerEar = Colour(0.9, 0.6, 0.6, 0)

    private mutating func cat(earTip: Double) {
        for side in [-1.0, 1] {
            let outer = [(side * 0.15, -0.75), (side * 0.85, earTip), (side * 0.95, -0.15)]
            let inner = [(side * 0.38, -0.75), (side * 0.78, earTip * 0.82), (side * 0.8, -0.4)]
            polygon(side > 0 ? outer : outer.reversed(), coat)
            polygon(side > 0 ? inner : inner.reversed(), Self.innerEar * 0.6 + coat * 0.4)
        }
        ellipse(0, 0, 1, 0.88, coat)
        face()
    }

    private mutating func face() {
        for side in [-1.0, 1] {
            ellipse(side * 0.38, -0.1, 0.22, 0.2, Self.eye)
            ellipse(side * 0.38, -0.1, 0.07, 0.18, Self.ink)
        }
        polygon([(-0.14, 0.28), (0.14, 0.28), (0, 0.44)], Self.nose)
    }

    private mutating func bear() {
        for side in [-1.0, 1] { ellipse(side * 0.75, -0.75, 0.4, 0.4, coat) }
        ellipse(0, 0, 1, 0.88, coat)
        face()
    }

    private mutating func dog() {
        ellipse(0, 0, 1, 0.88, coat)
        for side in [-1.0, 1] { ellipse(side * 0.95, 0.1, 0.28, 0.7, coat * 0.6) }
        face()
    }

    private mutating func ball() {
        ellipse(0, 0, 1, 1, coat)
        ellipse(-0.3, -0.35, 0.3, 0.22, coat * 0.5 + 0.5)
    }

    private mutating func house() {
        polygon([(-0.9, -0.3), (0.9, -0.3), (0.9, 0.95), (-0.9, 0.95)], coat)
        polygon([(-1.1, -0.3), (0, -1.3), (1.1, -0.3)], coat * 0.6)
        polygon([(-0.25, 0.25), (0.25, 0.25), (0.25, 0.95), (-0.25, 0.95)], Self.ink)
    }

    private mutating func tree() {
        polygon([(-0.18, 0.2), (0.18, 0.2), (0.18, 1.2), (-0.18, 1.2)], coat * 0.25)
        ellipse(0, -0.3, 0.95, 0.85, coat)
    }

    private mutating func box() {
        polygon([(-0.95, -0.95), (0.95, -0.95), (0.95, 0.95), (-0.95, 0.95)], coat)
        polygon([(-0.5, -0.5), (0.5, -0.5), (0.5, 0.2), (-0.5, 0.2)], coat * 0.4)
    }

    private mutating func ellipse(_ u: Double, _ v: Double, _ ru: Double, _ rv: Double, _ colour: Colour) {
        canvas.ellipse(center: place(u, v), radii: Point(x: ru * size, y: rv * size), colour)
    }

    private mutating func polygon(_ corners: [(Double, Double)], _ colour: Colour) {
        canvas.polygon(corners.map { place($0.0, $0.1) }, colour)
    }

    private func place(_ u: Double, _ v: Double) -> Point {
        Point(x: center.x + u * size, y: center.y + v * size)
    }
}
