import Screen

/// A picture made of pixels, drawn as large as a rectangle allows and with its proportions.
struct Raster {
    /// How numbers become colours.
    enum Palette {
        /// Grey for one channel, red, green and blue for three, from 0 to 1.
        case own
        case scale(ColorScale)
    }

    let width: Int
    let height: Int
    private let channels: Int
    private let pixels: [Double]
    private let palette: Palette

    /// - Parameter pixels: (height, width, channels), row by row from the top; what is missing is 0.
    init(width: Int, height: Int, channels: Int, pixels: [Double], palette: Palette = .own) {
        // Beyond a million pixels a side there is nothing to see and only products that overflow.
        let isSensible = (1...1_000_000).contains(width) && (1...1_000_000).contains(height)
        self.width = isSensible ? width : 0
        self.height = isSensible ? height : 0
        self.channels = min(max(1, channels), 4)
        self.pixels = pixels
        self.palette = palette
    }

    /// Draws the picture into the middle of `rect`.
    ///
    /// - Returns: where it was drawn.
    @discardableResult
    func draw(in rect: Rect, on frame: inout Frame, _ options: PlotOptions) -> Placement {
        guard width > 0, height > 0, !rect.isEmpty else { return Placement(raster: self, x: rect.x, y: rect.y) }
        if options.glyphs == .ascii { return drawShades(in: rect, on: &frame) }
        return options.usesColor ? drawBlocks(in: rect, on: &frame) : drawDithered(in: rect, on: &frame, options)
    }

    /// The rows of cells that the picture fills in this width.
    func rows(in width: Int) -> Int {
        guard self.width > 0 else { return 1 }
        return max(1, Int((Double(width) * Double(height) / Double(self.width) / 2).rounded(.up)))
    }

    /// The largest size with the picture's proportions in dots that are as wide as they are high.
    func fitted(_ dotsWide: Int, _ dotsHigh: Int) -> (width: Int, height: Int) {
        let scale = min(Double(dotsWide) / Double(width), Double(dotsHigh) / Double(height))
        return (
            min(dotsWide, max(1, Int((Double(width) * scale).rounded()))),
            min(dotsHigh, max(1, Int((Double(height) * scale).rounded())))
        )
    }

    /// Two pixels in a cell, one above the other, in their own colours.
    private func drawBlocks(in rect: Rect, on frame: inout Frame) -> Placement {
        let size = fitted(rect.width, rect.height * 2)
        let left = rect.x + (rect.width - size.width) / 2
        for row in 0..<(size.height + 1) / 2 {
            for column in 0..<size.width {
                let top = color(column, 2 * row, size)
                let bottom = 2 * row + 1 < size.height ? color(column, 2 * row + 1, size) : nil
                frame[left + column, rect.y + row] = Cell("▀", Style(foreground: top, background: bottom))
            }
        }
        return Placement(raster: self, x: left, y: rect.y, dots: size, dotsDown: 2)
    }

    private func drawShades(in rect: Rect, on frame: inout Frame) -> Placement {
        let size = fitted(rect.width, rect.height * 2)
        let left = rect.x + (rect.width - size.width) / 2
        let rows = max(1, size.height / 2)
        let shades = [" ", ".", ":", "-", "=", "+", "*", "#", "%", "@"]
        for row in 0..<rows {
            for column in 0..<size.width {
                let light = light(column, row, (size.width, rows))
                frame[left + column, rect.y + row] = Cell(shades[min(Int(light * 10), 9)])
            }
        }
        return Placement(raster: self, x: left, y: rect.y, dots: (size.width, rows))
    }

    /// Grey from dots and none, by the ordered pattern of Bayer.
    private func drawDithered(in rect: Rect, on frame: inout Frame, _ options: PlotOptions) -> Placement {
        var canvas = DotCanvas(columns: rect.width, rows: rect.height, glyphs: options.glyphs)
        let pen = canvas.add(Pen(color: Color(230, 230, 230)))
        // A dot of half blocks is as wide as it is high; one of braille as well.
        let size = fitted(canvas.width, canvas.height)
        let left = (canvas.width - size.width) / 2 / canvas.dotsAcross * canvas.dotsAcross
        let pattern = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]
        for y in 0..<size.height {
            for x in 0..<size.width {
                let threshold = (Double(pattern[(y % 4) * 4 + x % 4]) + 0.5) / 16
                if light(x, y, size) > threshold { canvas.set(left + x, y, pen: pen) }
            }
        }
        for row in 0..<canvas.rows {
            for column in 0..<canvas.columns {
                guard let cell = canvas.cell(column: column, row: row) else { continue }
                frame[rect.x + column, rect.y + row] = Cell(cell.text)
            }
        }
        return Placement(
            raster: self, x: rect.x + left / canvas.dotsAcross, y: rect.y, dots: size, dotsAcross: canvas.dotsAcross,
            dotsDown: canvas.dotsDown)
    }

    /// The mean of the pixels that a dot covers, for each channel.
    private func mean(_ x: Int, _ y: Int, _ size: (width: Int, height: Int)) -> [Double] {
        let columns = x * width / size.width..<max(x * width / size.width + 1, (x + 1) * width / size.width)
        let rows = y * height / size.height..<max(y * height / size.height + 1, (y + 1) * height / size.height)
        var sums = [Double](repeating: 0, count: channels)
        let stored = rows.clamped(to: 0..<pixels.count / (width * channels) + 1)
        for row in stored {
            for column in columns {
                for channel in 0..<channels {
                    let index = (row * width + column) * channels + channel
                    if pixels.indices.contains(index), pixels[index].isFinite { sums[channel] += pixels[index] }
                }
            }
        }
        let count = Double(rows.count * columns.count)
        return sums.map { $0 / count }
    }

    /// The colour of a dot when the whole picture is `size` dots large.
    func color(_ x: Int, _ y: Int, _ size: (width: Int, height: Int)) -> Color {
        let values = mean(x, y, size)
        switch palette {
        case .scale(let scale): return scale.color(values[0])
        case .own:
            let levels = values.map { UInt8((min(max($0, 0), 1) * 255).rounded()) }
            return levels.count >= 3 ? Color(levels[0], levels[1], levels[2]) : Color(levels[0], levels[0], levels[0])
        }
    }

    /// How light a dot is where there are no colours, from 0 to 1.
    private func light(_ x: Int, _ y: Int, _ size: (width: Int, height: Int)) -> Double {
        let values = mean(x, y, size)
        switch palette {
        case .scale(let scale): return scale.position(values[0]) ?? 0
        case .own:
            let levels = values.map { min(max($0, 0), 1) }
            return levels.count >= 3 ? 0.2126 * levels[0] + 0.7152 * levels[1] + 0.0722 * levels[2] : levels[0]
        }
    }
}

extension Raster {
    /// Where a picture was drawn.
    struct Placement {
        let raster: Raster
        /// The cell of the top left corner.
        let x: Int
        let y: Int
        /// The picture's size in dots, and how many dots a cell has.
        var dots: (width: Int, height: Int) = (0, 0)
        var dotsAcross = 1
        var dotsDown = 1

        /// The dot of a place that is given in pixels; it may lie outside of the picture.
        func dot(_ pixelX: Double, _ pixelY: Double) -> (x: Double, y: Double) {
            (
                pixelX / Double(max(1, raster.width)) * Double(dots.width),
                pixelY / Double(max(1, raster.height)) * Double(dots.height)
            )
        }
    }
}
