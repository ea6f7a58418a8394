/// How often values fall into each of several ranges, such as the activations of a layer.
public struct Histogram: Codable, Equatable, Sendable {
    public var title: String
    public var xLabel: String
    /// The ends of the ranges, ascending: one more than there are counts.
    public var edges: [Double]
    public var counts: [Int]

    public init(title: String = "", xLabel: String = "", edges: [Double], counts: [Int]) {
        self.title = title
        self.xLabel = xLabel
        self.edges = edges
        self.counts = counts
    }

    /// Counts values in `bins` ranges of equal width from the smallest to the largest value.
    ///
    /// Values that are not finite are left out. A value on the border of two ranges counts in the upper one, and the
    /// largest value in the last range.
    public init(title: String = "", xLabel: String = "", of values: [Double], bins: Int = 30) {
        let values = values.filter(\.isFinite)
        let bins = max(1, bins)
        let low = values.min() ?? 0
        var high = values.max() ?? 1
        if low == high { high = low + max(1, abs(low)) }
        // Halving first keeps the difference of two huge numbers finite.
        let halfWidth = high / 2 - low / 2
        var counts = [Int](repeating: 0, count: bins)
        for value in values {
            let position = (value / 2 - low / 2) / halfWidth * Double(bins)
            counts[min(Int(position), bins - 1)] += 1
        }
        let edges = (0...bins).map { low + 2 * (halfWidth * Double($0) / Double(bins)) }
        self.init(title: title, xLabel: xLabel, edges: edges, counts: counts)
    }
}
