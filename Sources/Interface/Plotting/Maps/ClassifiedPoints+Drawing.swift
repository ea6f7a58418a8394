import Figures
import Screen

extension ClassifiedPoints {
    var count: Int { min(x.count, y.count, label.count) }

    /// The classes that occur, ascending.
    var classes: [Int] { Set(label.prefix(count)).sorted() }

    /// Puts a mark for every point into the area; what stands below shows through as background.
    func draw(in area: PlotArea, on frame: inout Frame, _ options: PlotOptions) {
        for index in 0..<count {
            guard let place = area.cell(x[index], y[index]) else { continue }
            let background = frame[place.x, place.y].style.background
            let mark = ClassMarks.mark(label[index], options.glyphs)
            let style = Style(
                foreground: options.theme.seriesColor(label[index]), background: background, bold: true)
            frame[place.x, place.y] = Cell(mark, style)
        }
    }

    /// How many points each class has, as words.
    func summary(_ className: (Int) -> String) -> String {
        guard count > 0 else { return "no points" }
        let counts = classes.map { value in
            "\(label.prefix(count).count { $0 == value }) of \(className(value))"
        }
        return "\(count) points: " + counts.joined(separator: ", ")
    }
}
