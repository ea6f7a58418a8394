import Figures
import Screen

/// Collects the elements of an SVG picture.
struct SVGPicture {
    enum Anchor: String { case start, middle, end }

    let width: Double
    let height: Double
    private var elements: [String] = []

    static let ink = Color(34, 34, 34)
    static let dim = Color(110, 110, 110)
    static let rule = Color(222, 222, 222)

    init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    func document(summary: String) -> String {
        let size = "width=\"\(Self.number(width))\" height=\"\(Self.number(height))\""
        let box = "viewBox=\"0 0 \(Self.number(width)) \(Self.number(height))\""
        let head =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) \(box) role=\"img\" "
            + "font-family=\"system-ui, 'DejaVu Sans', sans-serif\">"
        let background = "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>"
        return ([head, "<desc>\(Self.escaped(summary))</desc>", background] + elements + ["</svg>", ""])
            .joined(separator: "\n")
    }

    mutating func rect(
        _ area: SVGArea, fill: Color? = nil, stroke: Color? = nil, strokeWidth: Double = 1, corner: Double = 0,
        opacity: Double = 1
    ) {
        elements.append(
            "<rect x=\"\(Self.number(area.x))\" y=\"\(Self.number(area.y))\" width=\"\(Self.number(area.width))\" "
                + "height=\"\(Self.number(area.height))\"" + (corner > 0 ? " rx=\"\(Self.number(corner))\"" : "")
                + Self.paint(fill: fill, stroke: stroke, strokeWidth: strokeWidth, opacity: opacity) + "/>")
    }

    mutating func circle(_ x: Double, _ y: Double, radius: Double, fill: Color?, stroke: Color? = nil) {
        elements.append(
            "<circle cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"\(Self.number(radius))\""
                + Self.paint(fill: fill, stroke: stroke, strokeWidth: 1.5, opacity: 1) + "/>")
    }

    mutating func line(
        _ points: [(x: Double, y: Double)], stroke: Color, width: Double = 1, dash: [Int] = [], opacity: Double = 1
    ) {
        guard !points.isEmpty else { return }
        let dash = dash.isEmpty ? "" : " stroke-dasharray=\"\(dash.map(String.init).joined(separator: " "))\""
        elements.append(
            "<polyline points=\"\(Self.list(points))\" stroke-linejoin=\"round\" stroke-linecap=\"round\"\(dash)"
                + Self.paint(fill: nil, stroke: stroke, strokeWidth: width, opacity: opacity) + "/>")
    }

    mutating func polygon(_ points: [(x: Double, y: Double)], fill: Color, opacity: Double = 1) {
        elements.append(
            "<polygon points=\"\(Self.list(points))\""
                + Self.paint(fill: fill, stroke: nil, strokeWidth: 0, opacity: opacity) + "/>")
    }

    /// A path in SVG's own language of moves and curves.
    mutating func path(_ commands: String, stroke: Color, width: Double = 1) {
        elements.append(
            "<path d=\"\(commands)\"" + Self.paint(fill: nil, stroke: stroke, strokeWidth: width, opacity: 1) + "/>")
    }

    /// An area made of rectangles side by side, without seams between them.
    mutating func mosaic(_ commands: String, fill: Color) {
        elements.append("<path d=\"\(commands)\" fill=\"\(fill)\" shape-rendering=\"crispEdges\"/>")
    }

    /// - Parameters:
    ///   - y: the line that the letters stand on.
    ///   - room: the width that the text must not leave; longer text is cut.
    mutating func text(
        _ text: String, _ x: Double, _ y: Double, size: Double = 13, anchor: Anchor = .start, fill: Color = ink,
        bold: Bool = false, room: Double = .infinity, turned: Bool = false
    ) {
        let shown = Self.cut(text, size: size, room: room)
        guard !shown.isEmpty else { return }
        let place = "x=\"\(Self.number(x))\" y=\"\(Self.number(y))\""
        let turn = turned ? " transform=\"rotate(-90 \(Self.number(x)) \(Self.number(y)))\"" : ""
        elements.append(
            "<text \(place) font-size=\"\(Self.number(size))\" text-anchor=\"\(anchor.rawValue)\" fill=\"\(fill)\""
                + (bold ? " font-weight=\"bold\"" : "") + turn + ">\(Self.escaped(shown))</text>")
    }

    /// A picture of pixels, its pixels left as squares: `optimizeSpeed` for what does not know `pixelated` yet.
    mutating func pixels(_ png: String, in area: SVGArea) {
        elements.append(
            "<image x=\"\(Self.number(area.x))\" y=\"\(Self.number(area.y))\" width=\"\(Self.number(area.width))\" "
                + "height=\"\(Self.number(area.height))\" preserveAspectRatio=\"none\" "
                + "style=\"image-rendering: optimizeSpeed; image-rendering: pixelated\" href=\"data:image/png;base64,\(png)\"/>"
        )
    }

    /// What `draw` draws, as a group with these attributes and with `first` as its first element.
    mutating func group(_ attributes: String, first: String, draw: (inout SVGPicture) -> Void) {
        elements.append("<g \(attributes)>")
        if !first.isEmpty { elements.append(first) }
        draw(&self)
        elements.append("</g>")
    }

    /// About how wide a text is: letters differ, so this is a little more than most need.
    static func width(of text: String, size: Double) -> Double {
        Double(text.displayWidth) * size * 0.6
    }

    /// At most two decimals; what is no number or far outside is kept near the picture.
    static func number(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let hundredths = Int((min(max(value, -1e6), 1e6) * 100).rounded())
        if hundredths.isMultiple(of: 100) { return String(hundredths / 100) }
        let digits = String(abs(hundredths) + 1000).suffix(2)
        let text = (hundredths < 0 ? "-" : "") + String(abs(hundredths) / 100) + "." + digits
        return text.hasSuffix("0") ? String(text.dropLast()) : text
    }

    private static func list(_ points: [(x: Double, y: Double)]) -> String {
        points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    }

    private static func paint(fill: Color?, stroke: Color?, strokeWidth: Double, opacity: Double) -> String {
        " fill=\"\(fill.map { "\($0)" } ?? "none")\""
            + (stroke.map { " stroke=\"\($0)\" stroke-width=\"\(number(strokeWidth))\"" } ?? "")
            + (opacity < 1 ? " opacity=\"\(number(opacity))\"" : "")
    }

    private static func cut(_ text: String, size: Double, room: Double) -> String {
        guard width(of: text, size: size) > room else { return text }
        return StyledLine(text).truncated(to: max(0, Int(room / (size * 0.6)))).text
    }

    /// Text for XML: marks that mean something there are named, and characters that it does not allow are left out.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result += " "
            default:
                if scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }
}
