import Figures
import Screen

extension BarChart: Plot {
    private var count: Int { min(names.count, values.count) }

    func draw(into frame: inout Frame, _ options: PlotOptions) {
        let rect = Title.draw(title, on: &frame, options)
        let shown = min(count, rect.height)
        let numbers = values.prefix(shown).map { NumberText.significant($0) }
        let nameWidth = min(names.prefix(shown).map(\.displayWidth).max() ?? 0, rect.width / 3)
        let numberWidth = numbers.map(\.displayWidth).max() ?? 0
        let (left, bars) = rect.splitLeft(nameWidth + 1)
        let barRoom = max(0, bars.width - numberWidth - 1)
        let scale = BarScale(values.filter(\.isFinite), width: barRoom)
        for row in 0..<shown {
            let name = StyledLine(names[row]).truncated(to: nameWidth, ellipsis: options.glyphs == .ascii ? "" : "…")
            frame.draw(name.padded(to: nameWidth, .right), at: left.x, rect.y + row)
            let style = Style(foreground: options.theme.seriesColor(0))
            let bar = scale.bar(values[row], isASCII: options.glyphs == .ascii)
            frame.draw(StyledLine(bar, style), at: bars.x, rect.y + row, width: bars.width)
            frame.draw(StyledLine(numbers[row]), at: bars.x + bar.count + (bar.isEmpty ? 0 : 1), rect.y + row)
        }
        if shown < count, rect.height > 0 {
            frame.draw(
                StyledLine("and \(count - shown + 1) more", options.theme.dim).padded(to: rect.width), at: 0,
                rect.maxY - 1)
        }
    }

    func rows(in width: Int, atMost limit: Int) -> Int { count + (title.isEmpty ? 0 : 1) }

    var summary: String {
        let name = title.isEmpty ? "Bar chart" : "Bar chart \"\(title)\""
        guard count > 0 else { return "\(name) without bars." }
        return "\(name): "
            + (0..<count).map { "\(names[$0]) \(NumberText.significant(values[$0]))" }.joined(separator: ", ") + "."
    }
}

/// How long bars are, and where zero lies when there are negative values.
private struct BarScale {
    private let width: Int
    /// The cell where bars begin.
    private let zero: Int
    private let reach: Double

    init(_ values: [Double], width: Int) {
        self.width = width
        let (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
        // Halving first keeps the difference of two huge numbers finite.
        reach = high / 2 - low / 2
        zero = reach > 0 ? Int((-low / 2 / reach * Double(width)).rounded()) : 0
    }

    func bar(_ value: Double, isASCII: Bool) -> String {
        guard value.isFinite, reach > 0, width > 0 else { return "" }
        let length = value / 2 / reach * Double(width)
        if value < 0 {
            // Blocks fill from the left only, so bars to the left are whole cells.
            let cells = min(zero, Int((-length).rounded()))
            return String(repeating: " ", count: zero - cells) + String(repeating: isASCII ? "#" : "█", count: cells)
        }
        let eighths = Int((length * 8).rounded())
        let (whole, rest) = (eighths / 8, eighths % 8)
        let blocks = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        let body =
            isASCII
            ? String(repeating: "#", count: whole + (rest >= 4 ? 1 : 0))
            : String(repeating: "█", count: whole) + blocks[rest]
        return String(repeating: " ", count: zero) + body
    }
}
