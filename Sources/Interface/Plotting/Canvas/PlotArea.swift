import Screen

/// The part of a frame where data is drawn, inside title, legend and axes.
struct PlotArea {
    /// The cells for the data.
    let rect: Rect
    let xAxis: Axis
    let yAxis: Axis

    /// Draws title, legend and axes at the edges of the frame, as many of them as fit, and keeps the rest for the data.
    ///
    /// - Parameter legend: an entry for each series or class.
    init(
        in frame: inout Frame, title: String, xLabel: String = "", yLabel: String = "", legend: [StyledLine] = [],
        xAxis: Axis, yAxis: Axis, _ options: PlotOptions
    ) {
        self.xAxis = xAxis
        self.yAxis = yAxis
        var rect = frame.bounds
        let ellipsis = options.glyphs == .ascii ? "..." : "…"
        if !title.isEmpty, rect.height >= 5 {
            let line = StyledLine(title, options.theme.title).truncated(to: rect.width, ellipsis: ellipsis)
            frame.draw(line.padded(to: rect.width, .center), at: 0, 0)
            rect = rect.splitTop(1).rest
        }
        for line in Legend.lines(legend, width: rect.width, atMost: frame.height / 4) {
            let line = line.truncated(to: rect.width, ellipsis: ellipsis)
            frame.draw(line.padded(to: rect.width, .center), at: 0, rect.y)
            rect = rect.splitTop(1).rest
        }
        guard frame.width >= 16, frame.height >= 6, rect.height >= 4 else {
            self.rect = rect
            return
        }
        if !yLabel.isEmpty, rect.height >= 6 {
            frame.draw(
                StyledLine(yLabel, options.theme.dim).truncated(to: rect.width, ellipsis: ellipsis), at: 0, rect.y)
            rect = rect.splitTop(1).rest
        }
        self.rect = AxisPainter(options: options, xLabel: xLabel).draw(xAxis, yAxis, in: rect, on: &frame)
    }

    /// The cell of a point, `nil` outside.
    func cell(_ x: Double, _ y: Double) -> (x: Int, y: Int)? {
        guard let column = Self.step(xAxis.position(x), of: rect.width),
            let row = Self.step(1 - yAxis.position(y), of: rect.height)
        else { return nil }
        return (rect.x + column, rect.y + row)
    }

    /// Which of `count` steps from 0 to 1 a place falls on, `nil` outside.
    static func step(_ position: Double, of count: Int) -> Int? {
        guard count > 0, position >= -1e-9, position <= 1 + 1e-9 else { return nil }
        return min(max(Int((position * Double(count - 1)).rounded()), 0), count - 1)
    }

    /// Puts what was drawn on a canvas of this area's size into the frame.
    func paint(_ canvas: DotCanvas, on frame: inout Frame) {
        for row in 0..<min(canvas.rows, rect.height) {
            for column in 0..<min(canvas.columns, rect.width) {
                guard var cell = canvas.cell(column: column, row: row) else { continue }
                if cell.style.background == nil {
                    cell.style.background = frame[rect.x + column, rect.y + row].style.background
                }
                frame[rect.x + column, rect.y + row] = cell
            }
        }
    }
}
