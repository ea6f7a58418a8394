/// How much each word of an output looks at each word of an input.
public struct AttentionMap: Codable, Equatable, Sendable {
    public var title: String
    /// The words that look: one for each row.
    public var queries: [String]
    /// The words that are looked at: one for each column.
    public var keys: [String]
    /// From 0 to 1, row by row; each row sums to 1.
    public var weights: [Double]

    public init(title: String = "", queries: [String], keys: [String], weights: [Double]) {
        self.title = title
        self.queries = queries
        self.keys = keys
        self.weights = weights
    }
}
