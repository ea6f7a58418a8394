import Figures

/// Reads the grid of a decision map at another resolution.
///
/// Between grid points the class with the largest bilinear weight counts, so that a boundary seen at a finer
/// resolution than the grid's is a slanted line and not a staircase.
struct RegionSampler {
    private let map: DecisionMap
    private let width: Int
    private let height: Int

    init(_ map: DecisionMap, width: Int, height: Int) {
        self.map = map
        self.width = width
        self.height = height
    }

    /// The class at a column from the left and a row from the top.
    func region(_ column: Int, _ row: Int) -> Int {
        let (left, right, x) = place(column, of: width, on: map.columns)
        let (top, bottom, y) = place(row, of: height, on: map.rows)
        let (a, b, c, d) = (value(left, top), value(right, top), value(left, bottom), value(right, bottom))
        if a == b, a == c, a == d { return a }
        let corners = [(a, (1 - x) * (1 - y)), (b, x * (1 - y)), (c, (1 - x) * y), (d, x * y)]
        let weight = { (region: Int) in corners.reduce(0) { $1.0 == region ? $0 + $1.1 : $0 } }
        return corners.map(\.0).max { weight($0) < weight($1) }!
    }

    private func value(_ column: Int, _ row: Int) -> Int {
        let index = row * map.columns + column
        return map.regions.indices.contains(index) ? map.regions[index] : 0
    }

    /// The two grid lines around a step, and how far it is from the first to the second.
    private func place(_ step: Int, of count: Int, on gridCount: Int) -> (Int, Int, Double) {
        guard count > 1, gridCount > 1 else { return (0, 0, 0) }
        let position = Double(step) / Double(count - 1) * Double(gridCount - 1)
        let low = min(Int(position), gridCount - 2)
        return (low, low + 1, position - Double(low))
    }
}
