import Figures
import Screen

extension AttentionMap: Plot {
    func draw(into frame: inout Frame, _ options: PlotOptions) {
        grid.draw(into: &frame, options)
    }

    func rows(in width: Int, atMost limit: Int) -> Int { grid.rows(in: width, atMost: limit) }

    var grid: ValueGrid {
        ValueGrid(
            title: title, rows: queries.count, columns: keys.count, values: weights,
            texts: weights.map { NumberText.significant($0, digits: 2) }, rowNames: queries, columnNames: keys,
            scale: ColorScale(0...1))
    }

    var summary: String {
        let name = title.isEmpty ? "Attention map" : "Attention map \"\(title)\""
        guard !queries.isEmpty, !keys.isEmpty else { return "\(name) without words." }
        let rows = queries.indices.compactMap { row -> String? in
            let values = keys.indices.map { column in
                let index = row * keys.count + column
                return weights.indices.contains(index) && weights[index].isFinite ? weights[index] : -1
            }
            guard let best = values.indices.max(by: { values[$0] < values[$1] }), values[best] >= 0 else { return nil }
            return "\(queries[row]) looks most at \(keys[best]) (\(NumberText.significant(values[best], digits: 2)))"
        }
        return "\(name) of \(queries.count) by \(keys.count) words."
            + (rows.isEmpty ? "" : " " + rows.joined(separator: ", ") + ".")
    }
}
