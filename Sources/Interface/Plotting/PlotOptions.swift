package import Screen

/// What small shapes a plot is made of.
package enum PlotGlyphs: Sendable, CaseIterable {
    /// 2 × 4 dots in a cell, one colour each cell: the finest lines.
    case braille
    /// 1 × 2 blocks in a cell, a colour each: for terminals whose font draws braille badly.
    case halfBlock
    /// Only ASCII.
    case ascii
}

/// How large and with what means a figure is drawn.
package struct PlotOptions: Sendable {
    package var width: Int
    package var height: Int
    package var glyphs: PlotGlyphs
    /// Without colours, textures and marks alone tell classes apart.
    package var usesColor: Bool
    package var theme: Theme
    /// How long an animation has been running; `nil` for a picture that stands still, which shows several of its frames.
    package var seconds: Double?

    package init(
        width: Int, height: Int, glyphs: PlotGlyphs = .braille, usesColor: Bool = true, theme: Theme = .standard,
        seconds: Double? = nil
    ) {
        self.width = width
        self.height = height
        self.glyphs = glyphs
        self.usesColor = usesColor
        self.theme = theme
        self.seconds = seconds
    }

    /// What shows that something was cut off.
    var ellipsis: String { glyphs == .ascii ? "..." : "…" }
}
