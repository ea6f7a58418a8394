import Figures
import Screen

extension ConfusionMatrix: Plot {
    private var rowCounts: [[Int]] {
        classNames.indices.map { row in
            classNames.indices.map { column in
                counts.indices.contains(row) && counts[row].indices.contains(column) ? counts[row][column] : 0
            }
        }
    }

    func draw(into frame: inout Frame, _ options: PlotOptions) {
        grid.draw(into: &frame, options)
    }

    func rows(in width: Int, atMost limit: Int) -> Int { grid.rows(in: width, atMost: limit) }

    var grid: ValueGrid {
        let rows = rowCounts
        // Coloured by the share of the true class, so that rare classes are seen as well.
        let shares = rows.flatMap { row in
            let total = max(1, row.reduce(0, +))
            return row.map { Double($0) / Double(total) }
        }
        return ValueGrid(
            title: title, rows: rows.count, columns: rows.count, values: shares,
            texts: rows.flatMap { $0.map(String.init) }, rowNames: classNames, columnNames: classNames,
            corner: "true \\ said", showsScale: false)
    }

    var summary: String {
        let name = title.isEmpty ? "Confusion matrix" : "Confusion matrix \"\(title)\""
        let rows = rowCounts
        let total = rows.joined().reduce(0, +)
        guard total > 0 else { return "\(name) without examples." }
        let right = rows.indices.reduce(0) { $0 + rows[$1][$1] }
        var mixUps: [(count: Int, text: String)] = []
        for row in rows.indices {
            for column in rows.indices where row != column && rows[row][column] > 0 {
                let count = rows[row][column]
                mixUps.append((count, "\(classNames[row]) taken for \(classNames[column]) \(count) times"))
            }
        }
        let worst = mixUps.sorted { $0.count > $1.count }.prefix(3).map(\.text)
        return "\(name) of \(total) examples, \(right) of them right."
            + (worst.isEmpty ? "" : " Most frequent mistakes: " + worst.joined(separator: ", ") + ".")
    }
}
