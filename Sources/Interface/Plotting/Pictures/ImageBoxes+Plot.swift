import Figures
import Screen

extension ImageBoxes: Plot {
    func draw(into frame: inout Frame, _ options: PlotOptions) {
        let rect = Title.draw(title.isEmpty ? image.title : title, on: &frame, options)
        let placement = image.raster.draw(in: rect, on: &frame, options)
        // The surest box comes last, above the others.
        let order = boxes.indices.sorted { (boxes[$0].score ?? 1) < (boxes[$1].score ?? 1) }
        for index in order {
            let color = options.theme.seriesColor(colorIndex(index))
            if options.usesColor, options.glyphs != .ascii {
                outline(boxes[index], color, placement, in: rect, on: &frame)
            } else {
                drawLines(boxes[index], placement, in: rect, on: &frame, options)
            }
            label(boxes[index], color, placement, in: rect, on: &frame, options)
        }
    }

    /// Boxes of one name have one colour, and it is not the blue of many pictures' backgrounds.
    func colorIndex(_ index: Int) -> Int {
        1 + (boxes.firstIndex { $0.name == boxes[index].name } ?? index)
    }

    /// The first and last dot of a box on each axis; `nil` for what is not a box.
    private func dots(_ box: Box, _ placement: Raster.Placement) -> (left: Int, top: Int, right: Int, bottom: Int)? {
        let (from, to) = (placement.dot(box.left, box.top), placement.dot(box.right, box.bottom))
        guard from.x < to.x, from.y < to.y, [from.x, from.y, to.x, to.y].allSatisfy({ abs($0) < 1e6 }) else {
            return nil
        }
        let (left, top) = (Int(from.x.rounded(.down)), Int(from.y.rounded(.down)))
        return (left, top, max(left, Int(to.x.rounded(.up)) - 1), max(top, Int(to.y.rounded(.up)) - 1))
    }

    /// A line of dots in a colour, two dots in a cell.
    private func outline(
        _ box: Box, _ color: Color, _ placement: Raster.Placement, in rect: Rect, on frame: inout Frame
    ) {
        guard let (left, top, right, bottom) = dots(box, placement) else { return }
        func set(_ x: Int, _ y: Int) {
            guard x >= 0, x < placement.dots.width, y >= 0, y < placement.dots.height else { return }
            if y.isMultiple(of: 2) {
                frame[placement.x + x, placement.y + y / 2].style.foreground = color
            } else {
                frame[placement.x + x, placement.y + y / 2].style.background = color
            }
        }
        for x in stride(from: max(0, left), through: min(right, placement.dots.width), by: 1) {
            set(x, top)
            set(x, bottom)
        }
        for y in stride(from: max(0, top), through: min(bottom, placement.dots.height), by: 1) {
            set(left, y)
            set(right, y)
        }
    }

    /// A line of characters.
    private func drawLines(
        _ box: Box, _ placement: Raster.Placement, in rect: Rect, on frame: inout Frame, _ options: PlotOptions
    ) {
        guard let (left, top, right, bottom) = cells(box, placement) else { return }
        let parts =
            options.glyphs == .ascii
            ? (h: "-", v: "|", tl: "+", tr: "+", bl: "+", br: "+")
            : (h: "─", v: "│", tl: "┌", tr: "┐", bl: "└", br: "┘")
        let style = options.usesColor ? Style(foreground: options.theme.seriesColor(1), bold: true) : Style(bold: true)
        func put(_ text: String, _ x: Int, _ y: Int) {
            if rect.contains(x: x, y: y) { frame[x, y] = Cell(text, style) }
        }
        for x in stride(from: max(left, rect.x), through: min(right, rect.maxX), by: 1) {
            put(parts.h, x, top)
            put(parts.h, x, bottom)
        }
        for y in stride(from: max(top, rect.y), through: min(bottom, rect.maxY), by: 1) {
            put(parts.v, left, y)
            put(parts.v, right, y)
        }
        put(parts.tl, left, top)
        put(parts.tr, right, top)
        put(parts.bl, left, bottom)
        put(parts.br, right, bottom)
    }

    private func cells(_ box: Box, _ placement: Raster.Placement) -> (left: Int, top: Int, right: Int, bottom: Int)? {
        dots(box, placement).map { dots in
            (
                placement.x + floorDivided(dots.left, placement.dotsAcross),
                placement.y + floorDivided(dots.top, placement.dotsDown),
                placement.x + floorDivided(dots.right, placement.dotsAcross),
                placement.y + floorDivided(dots.bottom, placement.dotsDown)
            )
        }
    }

    private func floorDivided(_ a: Int, _ b: Int) -> Int { Int((Double(a) / Double(b)).rounded(.down)) }

    /// The name and the score in the first row of the box.
    private func label(
        _ box: Box, _ color: Color, _ placement: Raster.Placement, in rect: Rect, on frame: inout Frame,
        _ options: PlotOptions
    ) {
        let text = box.label
        guard !text.isEmpty, let (left, top, _, _) = cells(box, placement) else { return }
        // Above the box where there is room, so that the box itself stays visible.
        let y = top - 1 >= rect.y ? top - 1 : max(top, rect.y)
        let x = max(left, rect.x)
        let style =
            options.usesColor
            ? Style(foreground: color.readableInk, background: color) : Style(bold: true, reversed: true)
        let line = StyledLine(text, style).truncated(to: rect.maxX - x, ellipsis: "")
        if rect.contains(x: x, y: y) { frame.draw(line, at: x, y, width: rect.maxX - x) }
    }

    func rows(in width: Int, atMost limit: Int) -> Int {
        image.raster.rows(in: width) + (title.isEmpty && image.title.isEmpty ? 0 : 1)
    }

    var summary: String {
        let name = title.isEmpty ? image.title : title
        let number = { (value: Double) in NumberText.significant(value) }
        let picture =
            "Picture\(name.isEmpty ? "" : " \"\(name)\""), \(image.width) pixels wide and \(image.height) high, "
        guard !boxes.isEmpty else { return picture + "without boxes." }
        let parts = boxes.map { box in
            "\(box.label.isEmpty ? "a box" : box.label) from (\(number(box.left)), \(number(box.top))) to "
                + "(\(number(box.right)), \(number(box.bottom)))"
        }
        return picture + "with \(boxes.count == 1 ? "1 box" : "\(boxes.count) boxes"): "
            + parts.joined(separator: "; ") + "."
    }
}

extension Box {
    /// The name and the score, such as `car 0.92`.
    var label: String {
        [name, score.map { NumberText.significant($0, digits: 2) } ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
