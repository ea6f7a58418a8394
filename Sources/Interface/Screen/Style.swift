/// How a cell looks. Colours carry meaning (state, error, class), so they are named by hue and the terminal maps them.
package struct Style: Hashable, Sendable {
    package var foreground: Color?
    package var background: Color?
    package var isBold: Bool
    package var isDim: Bool
    package var isItalic: Bool
    package var isUnderlined: Bool
    package var isReversed: Bool

    package init(
        foreground: Color? = nil, background: Color? = nil, bold: Bool = false, dim: Bool = false, italic: Bool = false,
        underlined: Bool = false, reversed: Bool = false
    ) {
        self.foreground = foreground
        self.background = background
        isBold = bold
        isDim = dim
        isItalic = italic
        isUnderlined = underlined
        isReversed = reversed
    }

    package static let plain = Style()
}

/// A 24-bit colour. Drivers reduce it to what the terminal has (256, 16 or none).
package struct Color: Hashable, Sendable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }
}
