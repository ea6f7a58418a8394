import Tensors

// Classes that fill regions of the plane.

extension Dataset {
    /// Normal clouds around centres, labelled 0, 1, 0, 1, … by the order of the centres.
    ///
    /// The two clouds by default overlap a little: a straight line puts about 92 of 100 points on the right
    /// side, so logistic regression (course 1, week 2) learns them, and cannot learn them perfectly.
    ///
    /// For each centre in turn: `normal(centre, std, (n, 2))`; then comes `shuffle(arange(count))`.
    ///
    /// - Returns: `X` of shape (2, `count`), `Y` of shape (1, `count`).
    public static func blobs(
        count: Int = 200, centers: [(x: Double, y: Double)] = [(-1, -1), (1, 1)], std: Double = 1, seed: Int = 1,
        file: StaticString = #fileID, line: UInt = #line
    ) -> LabelledPoints {
        var random = Random(seed: seed, file: file, line: line)
        var points: [Point] = []
        var labels: [Int] = []
        for (i, n) in shares(of: count, centers.count, "blobs", file, line).enumerated() {
            points += pairs(random.randn(n, 2)).map {
                Point(x: centers[i].x + std * $0.x, y: centers[i].y + std * $0.y)
            }
            labels += [Int](repeating: i % 2, count: n)
        }
        return LabelledPoints(points, labels).shuffled(&random)
    }

    /// One normal cloud around the origin, cut into rings that hold equally many points, a class each.
    ///
    /// `randn(count, 2)` times the square root of `variance`, sorted by the distance from the origin and
    /// labelled 0, 1, …; then comes `shuffle(arange(count))`.
    ///
    /// - Returns: `X` of shape (2, `count`), `Y` of shape (1, `count`).
    public static func gaussianQuantiles(
        count: Int = 200, classes: Int = 2, variance: Double = 0.5, seed: Int = 1, file: StaticString = #fileID,
        line: UInt = #line
    ) -> LabelledPoints {
        var random = Random(seed: seed, file: file, line: line)
        let shares = shares(of: count, classes, "gaussianQuantiles", file, line)
        let scale = variance.squareRoot()
        let points = pairs(random.randn(count, 2)).map { Point(x: $0.x * scale, y: $0.y * scale) }
        let sorted = points.sorted { $0.x * $0.x + $0.y * $0.y < $1.x * $1.x + $1.y * $1.y }
        let labels = shares.enumerated().flatMap { [Int](repeating: $0, count: $1) }
        return LabelledPoints(sorted, labels).shuffled(&random)
    }

    /// A square whose opposite quarters belong to the same class: no single neuron can tell them apart.
    ///
    /// `uniform(-1, 1, (count, 2))`; the class is 1 where exactly one coordinate is above 0; then comes normal
    /// noise `normal(0, noise, (count, 2))`, which blurs the borders.
    ///
    /// - Returns: `X` of shape (2, `count`), `Y` of shape (1, `count`).
    public static func xor(
        count: Int = 200, noise: Double = 0, seed: Int = 1, file: StaticString = #fileID, line: UInt = #line
    ) -> LabelledPoints {
        _ = shares(of: count, 1, "xor", file, line)
        var random = Random(seed: seed, file: file, line: line)
        let points = pairs(random.uniform(low: -1, high: 1, shape: [count, 2]))
        let clean = LabelledPoints(points, points.map { ($0.x > 0) != ($0.y > 0) ? 1 : 0 })
        return noise == 0 ? clean : clean.noisy(noise, &random)
    }

    /// Marks of two exams between 30 and 100, and whether the student was admitted (class 1).
    ///
    /// `uniform(30, 100, (count, 2))`; a student is admitted where the sum of both marks, with
    /// `normal(0, 8, count)` added, is above 130. The inputs are far from 0: scale them before learning.
    ///
    /// - Returns: `X` of shape (2, `count`), `Y` of shape (1, `count`).
    public static func examScores(
        count: Int = 100, seed: Int = 1, file: StaticString = #fileID, line: UInt = #line
    ) -> LabelledPoints {
        _ = shares(of: count, 1, "examScores", file, line)
        var random = Random(seed: seed, file: file, line: line)
        let marks = pairs(random.uniform(low: 30, high: 100, shape: [count, 2]))
        let luck = random.normal(std: 8, shape: [count]).scalars
        return LabelledPoints(marks, zip(marks, luck).map { $0.x + $0.y + $1 > 130 ? 1 : 0 })
    }

    /// The rows of a tensor of shape (m, 2).
    private static func pairs(_ rows: Tensor) -> [Point] {
        let scalars = rows.scalars
        return stride(from: 0, to: scalars.count, by: 2).map { Point(x: scalars[$0], y: scalars[$0 + 1]) }
    }
}
