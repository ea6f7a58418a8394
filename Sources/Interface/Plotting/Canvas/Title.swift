import Screen

/// The title of a figure that has no axes.
enum Title {
    /// Draws the title centred in the first row, unless fewer than `rows` rows would be left.
    ///
    /// - Returns: the rectangle that is left.
    static func draw(_ title: String, keeping rows: Int = 2, on frame: inout Frame, _ options: PlotOptions) -> Rect {
        let rect = frame.bounds
        guard !title.isEmpty, rect.height > rows else { return rect }
        let line = StyledLine(title, options.theme.title).truncated(to: rect.width, ellipsis: options.ellipsis)
        frame.draw(line.padded(to: rect.width, .center), at: 0, 0)
        return rect.splitTop(1).rest
    }
}
