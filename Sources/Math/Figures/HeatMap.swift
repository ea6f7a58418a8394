/// A matrix of numbers shown by colour, such as weights or attention.
public struct HeatMap: Codable, Equatable, Sendable {
    public var title: String
    public var rows: Int
    public var columns: Int
    /// Row by row from the top.
    public var values: [Double]
    /// Names beside the rows and above the columns; may be empty.
    public var rowNames: [String]
    public var columnNames: [String]

    public init(
        title: String = "", rows: Int, columns: Int, values: [Double], rowNames: [String] = [],
        columnNames: [String] = []
    ) {
        self.title = title
        self.rows = rows
        self.columns = columns
        self.values = values
        self.rowNames = rowNames
        self.columnNames = columnNames
    }
}
