import Figures
import Screen

extension HeatMap: Plot {
    func draw(into frame: inout Frame, _ options: PlotOptions) {
        grid.draw(into: &frame, options)
    }

    func rows(in width: Int, atMost limit: Int) -> Int { grid.rows(in: width, atMost: limit) }

    var grid: ValueGrid {
        ValueGrid(
            title: title, rows: rows, columns: columns, values: values,
            texts: values.map { NumberText.significant($0, digits: 2) }, rowNames: rowNames, columnNames: columnNames)
    }

    var summary: String {
        let name = title.isEmpty ? "Heat map" : "Heat map \"\(title)\""
        let shape = "\(rows) rows and \(columns) columns"
        let finite = values.indices.filter { values[$0].isFinite }
        guard columns > 0, let least = finite.min(by: { values[$0] < values[$1] }),
            let most = finite.max(by: { values[$0] < values[$1] })
        else { return "\(name) with \(shape) and no values." }
        func place(_ index: Int) -> String {
            let (row, column) = (index / columns, index % columns)
            let rowName = rowNames.indices.contains(row) ? rowNames[row] : "row \(row)"
            let columnName = columnNames.indices.contains(column) ? columnNames[column] : "column \(column)"
            return "\(NumberText.significant(values[index])) at \(rowName), \(columnName)"
        }
        return "\(name) with \(shape). The smallest value is \(place(least)), the largest \(place(most))."
    }
}
