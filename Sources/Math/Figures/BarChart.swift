/// A number for each of several names, such as the accuracy of each optimiser.
public struct BarChart: Codable, Equatable, Sendable {
    public var title: String
    public var names: [String]
    /// As many as there are names.
    public var values: [Double]

    public init(title: String = "", names: [String], values: [Double]) {
        self.title = title
        self.names = names
        self.values = values
    }
}
