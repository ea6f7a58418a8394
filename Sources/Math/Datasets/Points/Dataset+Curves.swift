import Tensors

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

// Classes that lie along curves: no straight line separates them.

extension Dataset {
    /// A flower whose petals belong to two classes: the data of course 1, week 3.
    ///
    /// For class j = 0, 1 and n = count/2: t = linspace(3.12 j, 3.12 (j+1), n) + 0.2 randn(n), then
    /// r = 4 sin 4t + 0.2 randn(n); the points are (r sin t, r cos t).
    ///
    /// - Returns: `X` of shape (2, `count`), `Y` of shape (1, `count`), class 0 first.
    public static func flower(
        count: Int = 400, seed: Int = 1, file: StaticString = #fileID, line: UInt = #line
    ) -> LabelledPoints {
        var random = Random(seed: seed, file: file, line: line)
        return alongCurves(shares(of: count, 2, "flower", file, line)) { label, n in
            let start = Double(label) * 3.12
            let t = Tensor.linspace(start, Double(label + 1) * 3.12, n) + random.randn(n) * 0.2
            let noise = random.randn(n) * 0.2
            return zip(t.scalars, noise.scalars).map { t, noise in
                let r = 4 * sin(4 * t) + noise
                return Point(x: r * sin(t), y: r * cos(t))
            }
        }
    }

    /// Spiral arms around the origin, one for each class.
    ///
    /// For class j and n = count/classes: r = linspace(0, 1, n) and t = linspace(4j, 4(j+1), n) + 0.2 randn(n);
    /// the points are (r sin t, r cos t).
    ///
    /// - Returns: `X` of shape (2, `count`), `Y` of shape (1, `count`), class by class.
    public static func spiral(
        count: Int = 300, classes: Int = 2, seed: Int = 1, file: StaticString = #fileID, line: UInt = #line
    ) -> LabelledPoints {
        var random = Random(seed: seed, file: file, line: line)
        return alongCurves(shares(of: count, classes, "spiral", file, line)) { label, n in
            let r = Tensor.linspace(0, 1, n)
            let t = Tensor.linspace(4 * Double(label), 4 * Double(label + 1), n) + random.randn(n) * 0.2
            return zip(r.scalars, t.scalars).map { r, t in Point(x: r * sin(t), y: r * cos(t)) }
        }
    }

    /// Two rings around the origin, radius 1 (class 0) and `factor` (class 1): the data of course 2, week 1,
    /// initialisation (seed 1 with 300 points to train on, seed 2 with 100 to test on).
    ///
    /// Each ring has its points at equal angles from 0, without the end point; then comes `shuffle(arange(count))`
    /// and normal noise `normal(0, noise, (count, 2))`.
    ///
    /// - Returns: `X` of shape (2, `count`), `Y` of shape (1, `count`).
    public static func circles(
        count: Int = 300, factor: Double = 0.8, noise: Double = 0.05, seed: Int = 1, file: StaticString = #fileID,
        line: UInt = #line
    ) -> LabelledPoints {
        var random = Random(seed: seed, file: file, line: line)
        let rings = alongCurves(shares(of: count, 2, "circles", file, line)) { label, n in
            let radius = label == 0 ? 1 : factor
            let step = 2 * Double.pi / Double(n)
            return (0..<n).map { i in
                let t = Double(i) * step
                return Point(x: cos(t) * radius, y: sin(t) * radius)
            }
        }
        return rings.shuffled(&random).noisy(noise, &random)
    }

    /// Two half circles that reach into each other: the data of course 2, week 2 (seed 3).
    ///
    /// For t = linspace(0, pi, count/2): (cos t, sin t) is class 0 and (1 - cos t, 0.5 - sin t) class 1; then
    /// comes `shuffle(arange(count))` and normal noise `normal(0, noise, (count, 2))`.
    ///
    /// - Returns: `X` of shape (2, `count`), `Y` of shape (1, `count`).
    public static func moons(
        count: Int = 300, noise: Double = 0.2, seed: Int = 3, file: StaticString = #fileID, line: UInt = #line
    ) -> LabelledPoints {
        var random = Random(seed: seed, file: file, line: line)
        let moons = alongCurves(shares(of: count, 2, "moons", file, line)) { label, n in
            Tensor.linspace(0, .pi, n).scalars.map { t in
                label == 0 ? Point(x: cos(t), y: sin(t)) : Point(x: 1 - cos(t), y: 1 - sin(t) - 0.5)
            }
        }
        return moons.shuffled(&random).noisy(noise, &random)
    }

    private static func alongCurves(
        _ shares: [Int], _ points: (_ label: Int, _ count: Int) -> [Point]
    ) -> LabelledPoints {
        let classes = shares.enumerated().map { label, count in points(label, count) }
        return LabelledPoints(
            classes.flatMap(\.self), classes.enumerated().flatMap { [Int](repeating: $0, count: $1.count) })
    }
}
