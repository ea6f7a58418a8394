/// One or more series of numbers drawn as lines, such as the cost during training.
public struct LineChart: Codable, Equatable, Sendable {
    /// How an axis maps numbers to positions.
    public enum Scale: String, Codable, Sendable { case linear, logarithmic }

    /// A named line. `x` and `y` have the same count; NaN breaks the line.
    public struct Series: Codable, Equatable, Sendable {
        public var name: String
        public var x: [Double]
        public var y: [Double]

        public init(_ name: String, x: [Double], y: [Double]) {
            self.name = name
            self.x = x
            self.y = y
        }
    }

    public var title: String
    public var xLabel: String
    public var yLabel: String
    public var xScale: Scale
    public var yScale: Scale
    public var series: [Series]

    public init(
        title: String = "", xLabel: String = "", yLabel: String = "", xScale: Scale = .linear, yScale: Scale = .linear,
        series: [Series]
    ) {
        self.title = title
        self.xLabel = xLabel
        self.yLabel = yLabel
        self.xScale = xScale
        self.yScale = yScale
        self.series = series
    }
}
