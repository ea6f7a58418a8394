import App
import Plotting
import Screen

extension App.CellRecord {
    private static let mostValues = 12

    /// What the cell showed, in words: its last values, what it printed, and a paragraph for each figure.
    var linesInWords: [StyledLine] {
        let values = values.suffix(Self.mostValues).map { value in
            StyledLine("Line \(value.line): \(value.name.isEmpty ? "" : value.name + " is ")\(value.text)")
        }
        return values
            + output.flatMap { output in
                switch output {
                case .text(let text, _): StyledLine.lines(of: text.hasSuffix("\n") ? String(text.dropLast()) : text)
                case .figure(_, let figure): StyledLine.lines(of: summary(of: figure))
                }
            }
    }
}
