/// Points in the plane, each of a class.
public struct ScatterChart: Codable, Equatable, Sendable {
    public var title: String
    public var xLabel: String
    public var yLabel: String
    public var points: ClassifiedPoints

    public init(title: String = "", xLabel: String = "", yLabel: String = "", points: ClassifiedPoints) {
        self.title = title
        self.xLabel = xLabel
        self.yLabel = yLabel
        self.points = points
    }
}

/// Points with a class each; the three arrays have the same count.
public struct ClassifiedPoints: Codable, Equatable, Sendable {
    public var x: [Double]
    public var y: [Double]
    public var label: [Int]

    public init(x: [Double], y: [Double], label: [Int]) {
        self.x = x
        self.y = y
        self.label = label
    }
}
