/// How many colours a terminal has.
package enum ColorDepth: Sendable, CaseIterable {
    /// No escape sequences at all.
    case none
    case sixteen
    case twoHundredFiftySix
    /// 24 bits for each colour.
    case full
}

extension Color {
    /// The nearest colour of the 256-colour palette: its 6×6×6 cube (16–231) or its greys (232–255).
    package var index256: Int {
        let levels = [0, 95, 135, 175, 215, 255]
        func nearest(_ component: UInt8) -> Int {
            levels.indices.min { abs(levels[$0] - Int(component)) < abs(levels[$1] - Int(component)) }!
        }
        let (r, g, b) = (nearest(red), nearest(green), nearest(blue))
        let cube = 16 + 36 * r + 6 * g + b
        // Only what has hardly a hue may become grey: dark blue and dark brown must not look the same.
        guard max(red, green, blue) - min(red, green, blue) < 20 else { return cube }
        let average = (Int(red) + Int(green) + Int(blue)) / 3
        let grey = min(max((average - 3) / 10, 0), 23)
        let greyLevel = 8 + 10 * grey
        if squaredDistance(greyLevel, greyLevel, greyLevel) < squaredDistance(levels[r], levels[g], levels[b]) {
            return 232 + grey
        }
        return cube
    }

    /// The colour of the 16-colour palette (0–7 normal, 8–15 bright) that reads the same.
    ///
    /// The 16 colours look different in every terminal, so the hue decides and not a distance.
    package var index16: Int {
        let (r, g, b) = (Double(red), Double(green), Double(blue))
        let largest = max(r, g, b)
        let chroma = largest - min(r, g, b)
        let lightness = (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255
        if chroma < 0.2 * largest || largest < 24 {
            return lightness < 0.2 ? 0 : lightness < 0.55 ? 8 : lightness < 0.85 ? 7 : 15
        }
        var hue: Double
        if largest == r {
            hue = 60 * (g - b) / chroma
        } else if largest == g {
            hue = 60 * (b - r) / chroma + 120
        } else {
            hue = 60 * (r - g) / chroma + 240
        }
        if hue < 0 { hue += 360 }
        let base: Int
        switch hue {
        case 30..<75: base = 3
        case 75..<168: base = 2
        case 168..<192: base = 6
        case 192..<265: base = 4
        case 265..<335: base = 5
        default: base = 1
        }
        return lightness >= 0.5 ? base + 8 : base
    }

    private func squaredDistance(_ r: Int, _ g: Int, _ b: Int) -> Int {
        let (dr, dg, db) = (r - Int(red), g - Int(green), b - Int(blue))
        return dr * dr + dg * dg + db * db
    }
}
