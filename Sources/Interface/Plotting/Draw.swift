package import Figures
package import Screen

/// Draws a figure as exactly `options.height` lines of at most `options.width` columns.
///
/// Any size is allowed: below 20 × 6 the axes, then the title and the legend are left out.
package func draw(_ figure: Figure, options: PlotOptions) -> [StyledLine] {
    var frame = Frame(width: options.width, height: options.height)
    figure.plot.draw(into: &frame, options)
    return frame.lines
}

/// How many rows a figure of this width has a use for, at most `limit`: a strip of pictures or a few bars need less.
package func height(of figure: Figure, width: Int, atMost limit: Int) -> Int {
    max(0, min(figure.plot.rows(in: max(0, width), atMost: limit), limit))
}

/// What a figure shows, as one paragraph of plain text: for screen readers and plain output.
package func summary(of figure: Figure) -> String {
    figure.plot.summary
}

/// A kind of figure that can be drawn. A new kind is one file with this conformance and one line in `Figure.plot`.
protocol Plot {
    /// Draws into the whole frame, which may be as small as 0 × 0.
    func draw(into frame: inout Frame, _ options: PlotOptions)
    func draw(on picture: inout SVGPicture, in area: SVGArea)
    var summary: String { get }
    /// The rows that a drawing of this width fills: with more of them some would stay empty.
    func rows(in width: Int, atMost limit: Int) -> Int
}

extension Plot {
    func rows(in width: Int, atMost limit: Int) -> Int { limit }
}

extension Figure {
    var plot: any Plot {
        switch self {
        case .line(let chart): chart
        case .scatter(let chart): chart
        case .decisionMap(let map): map
        case .histogram(let histogram): histogram
        case .bars(let chart): chart
        case .heatMap(let map): map
        case .confusionMatrix(let matrix): matrix
        case .image(let image): image
        case .contour(let map): map
        case .filterBank(let bank): bank
        case .boxes(let boxes): boxes
        case .attention(let map): map
        case .network(let diagram): diagram
        case .computation(let graph): graph
        case .animation(let animation): animation
        }
    }
}
