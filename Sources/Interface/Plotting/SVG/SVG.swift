package import Figures

/// The figure as an SVG picture: a document of its own, with its title and its summary for screen readers.
///
/// The same choices as in a terminal (ticks, classes, colours for any colour blindness), drawn with lines and areas on
/// white.
package func svg(_ figure: Figure) -> String {
    var picture = SVGPicture(width: 720, height: 440)
    figure.plot.draw(on: &picture, in: SVGArea(x: 16, y: 12, width: 688, height: 416))
    return picture.document(summary: figure.plot.summary)
}

/// A rectangle on an SVG picture.
struct SVGArea {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = max(1, width)
        self.height = max(1, height)
    }

    var maxX: Double { x + width }
    var maxY: Double { y + height }
    var midX: Double { x + width / 2 }
    var midY: Double { y + height / 2 }

    func inset(left: Double = 0, top: Double = 0, right: Double = 0, bottom: Double = 0) -> SVGArea {
        SVGArea(x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
    }

    /// The largest area in the middle of this one with the proportions of `columns` by `rows`.
    func fitted(columns: Int, rows: Int) -> SVGArea {
        let scale = min(width / Double(max(1, columns)), height / Double(max(1, rows)))
        let size = (width: Double(max(1, columns)) * scale, height: Double(max(1, rows)) * scale)
        return SVGArea(x: midX - size.width / 2, y: midY - size.height / 2, width: size.width, height: size.height)
    }
}
