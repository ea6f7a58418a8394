public import Tensors

/// Points in the plane, each with the class it belongs to. A column is an example.
public struct LabelledPoints: Sendable, Equatable {
    /// The points, shape (2, m): first coordinates in row 0, second ones in row 1.
    public var X: Tensor
    /// The classes 0, 1, …, shape (1, m).
    public var Y: Tensor

    public init(X: Tensor, Y: Tensor) {
        self.X = X
        self.Y = Y
    }

    /// The number of points, m.
    public var count: Int { X.shape[1] }
}

extension LabelledPoints {
    /// Points listed one after the other.
    init(_ points: [Point], _ labels: [Int]) {
        X = Tensor(shape: [2, points.count], scalars: points.map(\.x) + points.map(\.y))
        Y = Tensor(shape: [1, labels.count], scalars: labels.map(Double.init))
    }

    /// With its columns in the order of NumPy's `shuffle(arange(m))`.
    func shuffled(_ random: inout Random) -> LabelledPoints {
        let order = random.permutation(count)
        let (x, y) = (X.scalars, Y.scalars)
        return LabelledPoints(
            X: Tensor(shape: X.shape, scalars: order.map { x[$0] } + order.map { x[count + $0] }),
            Y: Tensor(shape: Y.shape, scalars: order.map { y[$0] }))
    }

    /// With normal noise on each coordinate, drawn point by point as NumPy's `normal(0, std, (m, 2))`.
    func noisy(_ std: Double, _ random: inout Random) -> LabelledPoints {
        LabelledPoints(X: X + random.normal(std: std, shape: [count, 2]).T, Y: Y)
    }
}

struct Point {
    var x, y: Double
}
