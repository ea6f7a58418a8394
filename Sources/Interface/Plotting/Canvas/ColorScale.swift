import Screen

/// Numbers as colours, and as shades where there are no colours.
struct ColorScale {
    let low: Double
    let high: Double
    /// Whether colours leave white at zero in two directions, which they do when both signs occur.
    let isDiverging: Bool

    init(of values: [Double]) {
        var (low, high) = (Double.infinity, -Double.infinity)
        for value in values where value.isFinite {
            low = min(low, value)
            high = max(high, value)
        }
        if low > high { (low, high) = (0, 1) }
        isDiverging = low < 0 && high > 0
        if isDiverging {
            let reach = max(-low, high)
            (low, high) = (-reach, reach)
        }
        self.low = low
        self.high = high
    }

    init(_ range: ClosedRange<Double>) {
        (low, high) = (range.lowerBound, range.upperBound)
        isDiverging = low < 0 && high > 0
    }

    /// From 0 at the low end to 1 at the high end; `nil` for what is not a number.
    func position(_ value: Double) -> Double? {
        guard !value.isNaN else { return nil }
        if low == high { return 0.5 }
        return min(max((value / 2 - low / 2) / (high / 2 - low / 2), 0), 1)
    }

    func color(_ value: Double) -> Color {
        guard let position = position(value) else { return Color(90, 90, 90) }
        return Self.interpolated(isDiverging ? Self.diverging : Self.sequential, at: position)
    }

    /// The colour for a thin line, on a ground that may be as dark as the scale's own dark end.
    func lineColor(_ value: Double) -> Color {
        let color = color(value)
        let lack = max(0, 110 - color.lightness) / 255
        func lifted(_ component: UInt8) -> UInt8 {
            UInt8((Double(component) + (255 - Double(component)) * lack).rounded())
        }
        return Color(lifted(color.red), lifted(color.green), lifted(color.blue))
    }

    /// The blacker, the larger; `?` for what is not a number.
    func shade(_ value: Double, _ glyphs: PlotGlyphs) -> String {
        let shades = glyphs == .ascii ? [" ", ".", ":", "-", "=", "+", "*", "#", "%", "@"] : [" ", "░", "▒", "▓", "█"]
        guard let position = position(value) else { return "?" }
        return shades[min(Int(position * Double(shades.count)), shades.count - 1)]
    }

    // Even in lightness and readable with any colour blindness: after the palette viridis, and blue to red over white.
    private static let sequential = [
        Color(68, 1, 84), Color(59, 82, 139), Color(33, 145, 140), Color(94, 201, 98), Color(253, 231, 37),
    ]
    private static let diverging = [
        Color(33, 102, 172), Color(146, 197, 222), Color(247, 247, 247), Color(244, 165, 130), Color(178, 24, 43),
    ]

    private static func interpolated(_ anchors: [Color], at position: Double) -> Color {
        let place = position * Double(anchors.count - 1)
        let index = min(Int(place), anchors.count - 2)
        let part = place - Double(index)
        func mixed(_ component: KeyPath<Color, UInt8>) -> UInt8 {
            let (from, to) = (
                Double(anchors[index][keyPath: component]), Double(anchors[index + 1][keyPath: component])
            )
            return UInt8((from + (to - from) * part).rounded())
        }
        return Color(mixed(\.red), mixed(\.green), mixed(\.blue))
    }
}

extension Color {
    /// Black or white, whichever is easier to read on this colour.
    var readableInk: Color {
        lightness > 130 ? Color(0, 0, 0) : Color(255, 255, 255)
    }

    /// From 0 to 255, as light as the eye takes it.
    var lightness: Double {
        0.2126 * Double(red) + 0.7152 * Double(green) + 0.0722 * Double(blue)
    }
}
