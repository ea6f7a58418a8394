import Figures
import Screen

extension FilterBank: Plot {
    func draw(into frame: inout Frame, _ options: PlotOptions) {
        var rect = Title.draw(title, on: &frame, options)
        guard !filters.isEmpty else { return }
        let scale = sharedScale
        if let scale, rect.height > 5, rect.width >= 24 {
            frame.draw(
                scale.legend(options).padded(to: rect.width, .center), at: rect.x, rect.maxY - 1, width: rect.width)
            rect.height -= 1
        }
        let tiles = Tiles(count: filters.count, width: width, height: height, hasNames: !names.isEmpty, in: rect)
        let rasters = rasters(scale)
        for (index, place) in tiles.rects.enumerated() {
            let isLast = index == tiles.rects.count - 1
            if isLast, tiles.rects.count < filters.count {
                let rest = filters.count - index
                let note = StyledLine("+\(rest)", options.theme.dim).truncated(to: place.width, ellipsis: "")
                frame.draw(
                    note.padded(to: place.width, .center), at: place.x, place.y + place.height / 2, width: place.width)
                continue
            }
            rasters[index].draw(in: place, on: &frame, options)
            if tiles.hasNames, names.indices.contains(index) {
                let name = StyledLine(names[index]).truncated(to: place.width, ellipsis: "")
                frame.draw(name.padded(to: place.width, .center), at: place.x, place.maxY, width: place.width)
            }
        }
    }

    /// The scale of values that are not brightnesses.
    var sharedScale: ColorScale? {
        guard channels != 3 else { return nil }
        let isBrightness = filters.allSatisfy { $0.allSatisfy { !$0.isFinite || (0...1).contains($0) } }
        return isBrightness ? nil : ColorScale(of: filters.flatMap { $0 })
    }

    /// The pictures with their colours.
    func rasters(_ scale: ColorScale?) -> [Raster] {
        (channels == 3 ? spread : filters).map { pixels in
            Raster(
                width: width, height: height, channels: channels, pixels: pixels,
                palette: scale.map { .scale($0) } ?? .own)
        }
    }

    /// Colours spread over the range from 0 to 1 where they leave it, as those of filters do.
    private var spread: [[Double]] {
        let values = filters.joined().filter(\.isFinite)
        guard let low = values.min(), let high = values.max(), low < 0 || high > 1, low < high else { return filters }
        return filters.map { $0.map { ($0 / 2 - low / 2) / (high / 2 - low / 2) } }
    }

    func rows(in width: Int, atMost limit: Int) -> Int {
        let around = (title.isEmpty ? 0 : 1) + (sharedScale == nil ? 0 : 1)
        // The height at which the pictures are as large as the limit lets them be, and not more.
        let tiles = { (height: Int) in
            Tiles(
                count: filters.count, width: self.width, height: self.height, hasNames: !names.isEmpty,
                in: Rect(x: 0, y: 0, width: width, height: height - around))
        }
        guard let last = tiles(limit).rects.last, !filters.isEmpty else { return limit }
        return last.maxY + around + (names.isEmpty ? 0 : 1)
    }

    var summary: String {
        let name = title.isEmpty ? "Pictures" : "Pictures \"\(title)\""
        guard !filters.isEmpty else { return "\(name): none." }
        let values = filters.joined().filter(\.isFinite)
        let number = { (value: Double) in NumberText.significant(value) }
        let channelWords = channels == 3 ? "in colour" : "with one channel"
        var text =
            "\(name): \(filters.count) of them, each \(width) wide and \(height) high, \(channelWords)"
        if let low = values.min(), let high = values.max() {
            text += ", with values from \(number(low)) to \(number(high))"
        }
        return text + "." + (names.isEmpty ? "" : " They are " + names.prefix(12).joined(separator: ", ") + ".")
    }
}

/// Equal rectangles for pictures of one size, in rows, as large as they fit.
struct Tiles {
    private(set) var rects: [Rect] = []
    private(set) var hasNames: Bool

    /// - Parameters:
    ///   - width: the width of a picture in pixels, as wide as they are high.
    ///   - hasNames: whether a row for a name below each picture is wanted.
    init(count: Int, width: Int, height: Int, hasNames: Bool, in rect: Rect) {
        self.hasNames = hasNames
        var best: (columns: Int, size: (width: Int, height: Int), scale: Double)?
        // A tile is at least one cell, so more columns than these never fit.
        for columns in 1...max(1, min(count, (rect.width + 1) / 2)) {
            let rows = (count + columns - 1) / columns
            let tileWidth = (rect.width + 1) / columns - 1
            let tileHeight = (rect.height + (hasNames ? 0 : 1)) / rows - 1
            guard tileWidth > 0, tileHeight > 0 else { continue }
            let scale = min(Double(tileWidth) / Double(max(1, width)), 2 * Double(tileHeight) / Double(max(1, height)))
            if scale > best?.scale ?? 0 {
                // No wider or higher than the picture becomes, so that pictures stand close together.
                let size = (
                    width: min(tileWidth, max(1, Int((scale * Double(width)).rounded(.up)))),
                    height: min(tileHeight, max(1, Int((scale * Double(height) / 2).rounded(.up))))
                )
                best = (columns, size, scale)
            }
        }
        let columns = best?.columns ?? max(1, (rect.width + 1) / 2)
        let size = best?.size ?? (width: 1, height: 1)
        if best == nil { self.hasNames = false }
        let pitch = (x: size.width + 1, y: size.height + (best == nil ? 0 : 1))
        let used = min(count, columns) * pitch.x - 1
        let left = rect.x + max(0, (rect.width - used) / 2)
        for index in 0..<count {
            let place = Rect(
                x: left + index % columns * pitch.x, y: rect.y + index / columns * pitch.y, width: size.width,
                height: size.height)
            guard place.maxY <= rect.maxY, place.maxX <= rect.maxX else { break }
            rects.append(place)
        }
    }
}
