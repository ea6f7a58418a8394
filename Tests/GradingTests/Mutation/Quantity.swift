import Glibc
import Tensors

/// A number, a row of numbers or a matrix, with operations that fail instead of ending the program: a mutant may try
/// anything.
struct Quantity {
    struct Impossible: Error {}

    var shape: [Int]
    var scalars: [Double]

    init(shape: [Int], scalars: [Double]) {
        self.shape = shape
        self.scalars = scalars
    }

    init(_ number: Double) { self.init(shape: [], scalars: [number]) }
    init(_ tensor: Tensor) { self.init(shape: Array(tensor.shape), scalars: tensor.scalars) }

    var tensor: Tensor { Tensor(shape: Shape(shape), scalars: scalars) }

    var number: Double {
        get throws(Impossible) {
            guard shape.isEmpty else { throw Impossible() }
            return scalars[0]
        }
    }

    /// A whole number of a size that can be counted to.
    var count: Int {
        get throws(Impossible) {
            let number = try number
            guard number == number.rounded(), (0...5000).contains(number) else { throw Impossible() }
            return Int(number)
        }
    }

    func map(_ function: (Double) -> Double) -> Quantity {
        Quantity(shape: shape, scalars: scalars.map(function))
    }

    /// Entry by entry, broadcast as tensors do.
    static func combine(
        _ a: Quantity, _ b: Quantity, _ function: (Double, Double) -> Double
    ) throws(Impossible) -> Quantity {
        if a.shape == b.shape {
            return Quantity(shape: a.shape, scalars: zip(a.scalars, b.scalars).map(function))
        }
        if b.shape.isEmpty { return a.map { function($0, b.scalars[0]) } }
        if a.shape.isEmpty { return b.map { function(a.scalars[0], $0) } }
        let (ra, ca) = a.rowsAndColumns
        let (rb, cb) = b.rowsAndColumns
        guard ra == rb || ra == 1 || rb == 1, ca == cb || ca == 1 || cb == 1 else { throw Impossible() }
        let (rows, columns) = (max(ra, rb), max(ca, cb))
        var scalars: [Double] = []
        scalars.reserveCapacity(rows * columns)
        for row in 0..<rows {
            for column in 0..<columns {
                let left = a.scalars[(ra == 1 ? 0 : row) * ca + (ca == 1 ? 0 : column)]
                let right = b.scalars[(rb == 1 ? 0 : row) * cb + (cb == 1 ? 0 : column)]
                scalars.append(function(left, right))
            }
        }
        let isRow = a.shape.count < 2 && b.shape.count < 2
        return Quantity(shape: isRow ? [columns] : [rows, columns], scalars: scalars)
    }

    /// A vector counts as one row.
    private var rowsAndColumns: (Int, Int) {
        shape.count == 2 ? (shape[0], shape[1]) : (1, shape.first ?? 1)
    }

    static func product(_ a: Quantity, _ b: Quantity) throws(Impossible) -> Quantity {
        guard a.shape.count == 2, b.shape.count == 2, a.shape[1] == b.shape[0] else { throw Impossible() }
        let (rows, inner, columns) = (a.shape[0], a.shape[1], b.shape[1])
        var scalars = [Double](repeating: 0, count: rows * columns)
        for row in 0..<rows {
            for index in 0..<inner {
                let left = a.scalars[row * inner + index]
                for column in 0..<columns {
                    scalars[row * columns + column] += left * b.scalars[index * columns + column]
                }
            }
        }
        return Quantity(shape: [rows, columns], scalars: scalars)
    }

    var transposed: Quantity {
        guard shape.count == 2 else { return self }
        let (rows, columns) = (shape[0], shape[1])
        return Quantity(
            shape: [columns, rows],
            scalars: (0..<rows * columns).map { scalars[$0 % rows * columns + $0 / rows] })
    }

    /// - Parameter axis: `nil` for the sum of everything.
    func sum(axis: Int?, keepsDimension: Bool) throws(Impossible) -> Quantity {
        guard let axis else { return Quantity(scalars.reduce(0, +)) }
        guard shape.count == 2 else { throw Impossible() }
        let (rows, columns) = (shape[0], shape[1])
        let sums =
            axis == 0
            ? (0..<columns).map { column in (0..<rows).reduce(0) { $0 + scalars[$1 * columns + column] } }
            : (0..<rows).map { row in scalars[row * columns..<(row + 1) * columns].reduce(0, +) }
        let kept = axis == 0 ? [1, columns] : [rows, 1]
        return Quantity(shape: keepsDimension ? kept : [sums.count], scalars: sums)
    }
}
