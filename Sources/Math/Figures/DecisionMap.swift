/// What a classifier answers over a rectangle of the plane, with the points it was asked about.
///
/// `regions` is a grid of class numbers, row by row from the top (largest y) to the bottom.
public struct DecisionMap: Codable, Equatable, Sendable {
    public var title: String
    public var xRange: ClosedRange<Double>
    public var yRange: ClosedRange<Double>
    public var columns: Int
    public var rows: Int
    public var regions: [Int]
    public var points: ClassifiedPoints
    public var classNames: [String]

    public init(
        title: String = "", xRange: ClosedRange<Double>, yRange: ClosedRange<Double>, columns: Int, rows: Int,
        regions: [Int], points: ClassifiedPoints, classNames: [String] = ["class 0", "class 1"]
    ) {
        self.title = title
        self.xRange = xRange
        self.yRange = yRange
        self.columns = columns
        self.rows = rows
        self.regions = regions
        self.points = points
        self.classNames = classNames
    }
}
