/// The styles of everything that has a meaning, by meaning.
///
/// Nothing is told by colour alone: where a colour stands, a mark, a word or a shape says the same.
package struct Theme: Hashable, Sendable {
    package var title = Style(bold: true)
    package var heading = Style(foreground: Color(86, 180, 233), bold: true)
    package var dim = Style(dim: true)
    package var accent = Style(foreground: Color(86, 180, 233))
    package var selection = Style(reversed: true)
    package var key = Style(bold: true)
    package var success = Style(foreground: Color(60, 190, 110))
    package var failure = Style(foreground: Color(225, 85, 60), bold: true)
    package var warning = Style(foreground: Color(230, 159, 0))
    package var link = Style(foreground: Color(86, 180, 233), underlined: true)
    package var quote = Style(italic: true)
    package var math = Style(foreground: Color(214, 190, 140))

    package var code = Style()
    package var inlineCode = Style(foreground: Color(214, 190, 140))
    package var codeKeyword = Style(foreground: Color(204, 121, 167), bold: true)
    package var codeString = Style(foreground: Color(214, 126, 80))
    package var codeNumber = Style(foreground: Color(86, 180, 233))
    package var codeComment = Style(dim: true, italic: true)
    package var codeType = Style(foreground: Color(60, 190, 150))

    /// The colours of classes and series, after Okabe and Ito: apart for readers with any colour blindness, and apart
    /// from each other in 16 colours too.
    package var series = [
        Color(86, 180, 233), Color(230, 159, 0), Color(0, 158, 115), Color(204, 121, 167), Color(213, 94, 0),
        Color(170, 170, 170),
    ]
    /// Quiet backgrounds in the hues of `series`, dark enough for its colours to stand on.
    package var regions = [
        Color(18, 52, 77), Color(77, 52, 8), Color(6, 58, 44), Color(70, 36, 58), Color(77, 34, 6), Color(58, 58, 58),
    ]

    package init() {}

    package static let standard = Theme()

    /// The colour of the class or series with this number; numbers beyond the palette start again.
    package func seriesColor(_ index: Int) -> Color {
        series[wrap(index, series.count)]
    }

    package func regionColor(_ index: Int) -> Color {
        regions[wrap(index, regions.count)]
    }

    /// A colour for what stands behind the same colour: darker, of the same hue.
    package func faint(_ color: Color) -> Color {
        Color(color.red / 5 * 2, color.green / 5 * 2, color.blue / 5 * 2)
    }

    private func wrap(_ index: Int, _ count: Int) -> Int {
        (index % count + count) % count
    }
}

/// Which characters may be drawn.
package enum GlyphSet: Sendable, CaseIterable {
    case unicode
    /// Only ASCII, for terminals without UTF-8.
    case ascii
}
