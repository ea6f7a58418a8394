/// A function of the plane as lines of equal height, with the way an optimiser took over it.
public struct ContourMap: Codable, Equatable, Sendable {
    /// A way over the plane, from its first point to its last.
    public struct Path: Codable, Equatable, Sendable {
        public var name: String
        public var x: [Double]
        public var y: [Double]

        public init(_ name: String = "", x: [Double], y: [Double]) {
            self.name = name
            self.x = x
            self.y = y
        }
    }

    public var title: String
    public var xLabel: String
    public var yLabel: String
    public var xRange: ClosedRange<Double>
    public var yRange: ClosedRange<Double>
    public var columns: Int
    public var rows: Int
    /// Row by row from the top (largest y) to the bottom.
    public var values: [Double]
    public var paths: [Path]

    public init(
        title: String = "", xLabel: String = "", yLabel: String = "", xRange: ClosedRange<Double>,
        yRange: ClosedRange<Double>, columns: Int, rows: Int, values: [Double], paths: [Path] = []
    ) {
        self.title = title
        self.xLabel = xLabel
        self.yLabel = yLabel
        self.xRange = xRange
        self.yRange = yRange
        self.columns = columns
        self.rows = rows
        self.values = values
        self.paths = paths
    }
}
