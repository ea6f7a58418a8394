/// How many examples of each true class a classifier put into each class.
public struct ConfusionMatrix: Codable, Equatable, Sendable {
    public var title: String
    public var classNames: [String]
    /// `counts[i][j]`: examples of class `i` that were predicted as class `j`.
    public var counts: [[Int]]

    public init(title: String = "", classNames: [String], counts: [[Int]]) {
        self.title = title
        self.classNames = classNames
        self.counts = counts
    }

    /// Counts pairs of a true and a predicted class; pairs outside of the named classes are left out.
    public init(title: String = "", classNames: [String], truth: [Int], predicted: [Int]) {
        var counts = [[Int]](
            repeating: [Int](repeating: 0, count: classNames.count), count: classNames.count)
        for (row, column) in zip(truth, predicted)
        where classNames.indices.contains(row) && classNames.indices.contains(column) {
            counts[row][column] += 1
        }
        self.init(title: title, classNames: classNames, counts: counts)
    }
}
