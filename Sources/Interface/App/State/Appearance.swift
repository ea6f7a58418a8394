package import Screen

/// What the terminal can show.
package struct Appearance: Equatable, Sendable {
    package var glyphs: GlyphSet
    package var usesColor: Bool
    package var theme: Theme

    package init(glyphs: GlyphSet = .unicode, usesColor: Bool = true, theme: Theme = .standard) {
        self.glyphs = glyphs
        self.usesColor = usesColor
        self.theme = theme
    }
}
