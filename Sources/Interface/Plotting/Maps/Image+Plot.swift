import Figures
import Screen

extension Image: Plot {
    func draw(into frame: inout Frame, _ options: PlotOptions) {
        var rect = frame.bounds
        if !title.isEmpty, rect.height > 2 {
            let line = StyledLine(title, options.theme.title).truncated(to: rect.width, ellipsis: "")
            frame.draw(line.padded(to: rect.width, .center), at: 0, 0)
            rect = rect.splitTop(1).rest
        }
        guard width > 0, height > 0, !rect.isEmpty else { return }
        if options.usesColor, options.glyphs != .ascii {
            drawBlocks(in: rect, on: &frame)
        } else if options.glyphs == .ascii {
            drawShades(in: rect, on: &frame)
        } else {
            drawDithered(in: rect, on: &frame, options)
        }
    }

    /// The largest size with the picture's proportions in dots that are as wide as they are high.
    private func fitted(_ dotsWide: Int, _ dotsHigh: Int) -> (width: Int, height: Int) {
        let scale = min(Double(dotsWide) / Double(width), Double(dotsHigh) / Double(height))
        return (
            min(dotsWide, max(1, Int((Double(width) * scale).rounded()))),
            min(dotsHigh, max(1, Int((Double(height) * scale).rounded())))
        )
    }

    /// Two pixels in a cell, one above the other, in their own colours.
    private func drawBlocks(in rect: Rect, on frame: inout Frame) {
        let size = fitted(rect.width, rect.height * 2)
        let left = rect.x + (rect.width - size.width) / 2
        for row in 0..<(size.height + 1) / 2 {
            for column in 0..<size.width {
                let top = color(column, 2 * row, size)
                let bottom = 2 * row + 1 < size.height ? color(column, 2 * row + 1, size) : nil
                frame[left + column, rect.y + row] = Cell("▀", Style(foreground: top, background: bottom))
            }
        }
    }

    private func drawShades(in rect: Rect, on frame: inout Frame) {
        let size = fitted(rect.width, rect.height * 2)
        let left = rect.x + (rect.width - size.width) / 2
        let rows = max(1, size.height / 2)
        let shades = [" ", ".", ":", "-", "=", "+", "*", "#", "%", "@"]
        for row in 0..<rows {
            for column in 0..<size.width {
                let light = brightness(column, row, (size.width, rows))
                frame[left + column, rect.y + row] = Cell(shades[min(Int(light * 10), 9)])
            }
        }
    }

    /// Grey from black dots and none, by the ordered pattern of Bayer.
    private func drawDithered(in rect: Rect, on frame: inout Frame, _ options: PlotOptions) {
        var canvas = DotCanvas(columns: rect.width, rows: rect.height, glyphs: options.glyphs)
        let pen = canvas.add(Pen(color: Color(230, 230, 230)))
        let size = fitted(canvas.width, canvas.height)
        let left = (canvas.width - size.width) / 2
        let pattern = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]
        for y in 0..<size.height {
            for x in 0..<size.width {
                let threshold = (Double(pattern[(y % 4) * 4 + x % 4]) + 0.5) / 16
                if brightness(x, y, size) > threshold { canvas.set(left + x, y, pen: pen) }
            }
        }
        for row in 0..<canvas.rows {
            for column in 0..<canvas.columns {
                guard let cell = canvas.cell(column: column, row: row) else { continue }
                frame[rect.x + column, rect.y + row] = Cell(cell.text)
            }
        }
    }

    /// The mean of the pixels that a dot covers, for each channel.
    private func mean(_ x: Int, _ y: Int, _ size: (width: Int, height: Int)) -> [Double] {
        let columns = x * width / size.width..<max(x * width / size.width + 1, (x + 1) * width / size.width)
        let rows = y * height / size.height..<max(y * height / size.height + 1, (y + 1) * height / size.height)
        let channels = max(1, channels)
        var sums = [Double](repeating: 0, count: channels)
        for row in rows {
            for column in columns {
                for channel in 0..<channels {
                    let index = (row * width + column) * channels + channel
                    if pixels.indices.contains(index), pixels[index].isFinite { sums[channel] += pixels[index] }
                }
            }
        }
        let count = Double(rows.count * columns.count)
        return sums.map { min(max($0 / count, 0), 1) }
    }

    private func color(_ x: Int, _ y: Int, _ size: (width: Int, height: Int)) -> Color {
        let levels = mean(x, y, size).map { UInt8(($0 * 255).rounded()) }
        return levels.count >= 3 ? Color(levels[0], levels[1], levels[2]) : Color(levels[0], levels[0], levels[0])
    }

    private func brightness(_ x: Int, _ y: Int, _ size: (width: Int, height: Int)) -> Double {
        let levels = mean(x, y, size)
        return levels.count >= 3 ? 0.2126 * levels[0] + 0.7152 * levels[1] + 0.0722 * levels[2] : levels[0]
    }

    var summary: String {
        let name = title.isEmpty ? "Picture" : "Picture \"\(title)\""
        let finite = pixels.filter(\.isFinite)
        let mean = finite.isEmpty ? 0 : finite.reduce(0, +) / Double(finite.count)
        return "\(name), \(channels == 3 ? "in colour" : "grey"), \(width) pixels wide and \(height) high, "
            + "mean brightness \(NumberText.significant(mean, digits: 2)) of 1."
    }
}
