/// One or more series of numbers drawn as lines, such as the cost during training.
public struct LineChart: Codable, Equatable, Sendable {
    /// How an axis maps numbers to positions.
    public enum Scale: String, Codable, Sendable { case linear, logarithmic }

    /// A named line. `x` and `y` have the same count; NaN breaks the line.
    public struct Series: Codable, Equatable, Sendable {
        public var name: String
        public var x: [Double]
        public var y: [Double]
        /// How sure the line is: shaded behind it.
        public var band: Band?
        /// From 0 (not at all) to just below 1: the line is drawn through running means, each of which keeps this share
        /// of the mean before it. The values themselves stay visible behind it where there are colours.
        public var smoothing: Double?

        public init(_ name: String, x: [Double], y: [Double], band: Band? = nil, smoothing: Double? = nil) {
            self.name = name
            self.x = x
            self.y = y
            self.band = band
            self.smoothing = smoothing
        }
    }

    /// The lower and the upper end of a confidence band, each with as many values as the line.
    public struct Band: Codable, Equatable, Sendable {
        public var low: [Double]
        public var high: [Double]

        public init(low: [Double], high: [Double]) {
            self.low = low
            self.high = high
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
