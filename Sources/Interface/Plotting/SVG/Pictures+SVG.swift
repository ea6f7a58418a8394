import Figures
import Screen

extension Image {
    func draw(on picture: inout SVGPicture, in whole: SVGArea) {
        let area = picture.title(title, in: whole)
        picture.pixels(raster.png, in: area.fitted(columns: width, rows: height))
    }
}

extension FilterBank {
    func draw(on picture: inout SVGPicture, in whole: SVGArea) {
        var area = picture.title(title, in: whole)
        let scale = sharedScale
        if let scale { area = scale.draw(on: &picture, in: area) }
        // More pictures than these are too small to be seen.
        let shown = min(filters.count, 400)
        guard shown > 0 else { return }
        let caption = names.isEmpty ? 4.0 : 20.0
        let sizes = (1...shown).map { columns in
            let lines = Double((shown + columns - 1) / columns)
            let room = (width: area.width / Double(columns) - 4, height: area.height / lines - caption)
            return min(room.width / Double(max(1, width)), room.height / Double(max(1, height)))
        }
        let columns = sizes.indices.max { sizes[$0] < sizes[$1] }! + 1
        let pixel = max(0.1, sizes[columns - 1])
        let tile = (width: pixel * Double(max(1, width)), height: pixel * Double(max(1, height)))
        let left = area.midX - (tile.width + 4) * Double(columns) / 2
        let lines = Double((shown + columns - 1) / columns)
        let top = area.midY - (tile.height + caption) * lines / 2
        for (index, raster) in rasters(scale).prefix(shown).enumerated() {
            let place = SVGArea(
                x: left + Double(index % columns) * (tile.width + 4),
                y: top + Double(index / columns) * (tile.height + caption), width: tile.width, height: tile.height)
            picture.pixels(raster.png, in: place)
            if names.indices.contains(index) {
                picture.text(names[index], place.midX, place.maxY + 14, size: 12, anchor: .middle, room: tile.width)
            }
        }
        if shown < filters.count {
            picture.text(
                "and \(filters.count - shown) more", area.midX, area.maxY, anchor: .middle, fill: SVGPicture.dim)
        }
    }
}

extension ImageBoxes {
    func draw(on picture: inout SVGPicture, in whole: SVGArea) {
        let area = picture.title(title.isEmpty ? image.title : title, in: whole)
        let place = area.fitted(columns: image.width, rows: image.height)
        picture.pixels(image.raster.png, in: place)
        let scale = place.width / Double(max(1, image.width))
        for (index, box) in boxes.enumerated() where box.left < box.right && box.top < box.bottom {
            let color = Theme.standard.seriesColor(colorIndex(index))
            let (left, top) = (max(place.x, place.x + box.left * scale), max(place.y, place.y + box.top * scale))
            let (right, bottom) = (
                min(place.maxX, place.x + box.right * scale), min(place.maxY, place.y + box.bottom * scale)
            )
            guard left < right, top < bottom else { continue }
            picture.rect(
                SVGArea(x: left, y: top, width: right - left, height: bottom - top), stroke: color, strokeWidth: 3)
            guard !box.label.isEmpty else { continue }
            let width = SVGPicture.width(of: box.label, size: 12) + 8
            let y = top - 18 >= area.y ? top - 18 : top
            picture.rect(SVGArea(x: left - 1.5, y: y, width: width, height: 18), fill: color)
            picture.text(box.label, left + 3, y + 13, size: 12, fill: color.readableInk)
        }
    }
}

extension Animation {
    /// All frames above each other, each seen for its time (SMIL); what does not play shows the last one.
    func draw(on picture: inout SVGPicture, in whole: SVGArea) {
        let area = picture.title(title, in: whole)
        let last = frames.count - 1
        for (index, frame) in frames.enumerated() {
            let step = duration / Double(frames.count + 2)
            let (start, end) = (Double(index) * step / duration, Double(index + 1) * step / duration)
            let times = index == last ? "0;\(decimal(start))" : "0;\(decimal(start));\(decimal(end))"
            let values = index == 0 ? "inline;inline;none" : index == last ? "none;inline" : "none;inline;none"
            let play =
                "<animate attributeName=\"display\" values=\"\(values)\" keyTimes=\"\(times)\" calcMode=\"discrete\" "
                + "dur=\"\(decimal(duration))s\" repeatCount=\"indefinite\"/>"
            picture.group("display=\"\(index == last ? "inline" : "none")\"", first: last > 0 ? play : "") {
                frame.plot.draw(on: &$0, in: area)
            }
        }
    }

    /// Four decimals: two would make the frames of a long animation one.
    private func decimal(_ value: Double) -> String {
        let digits = String(Int((value * 10000).rounded()) % 10000 + 10000).dropFirst()
        return "\(Int((value * 10000).rounded()) / 10000).\(digits)"
    }
}
