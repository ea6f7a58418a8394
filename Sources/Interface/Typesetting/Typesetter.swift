package import Screen

/// Turns Markdown, TeX mathematics and Swift source into styled lines of at most `width` columns.
package struct Typesetter: Sendable {
    package var width: Int
    package var glyphs: GlyphSet
    package var theme: Theme

    package init(width: Int, glyphs: GlyphSet = .unicode, theme: Theme = .standard) {
        self.width = max(1, width)
        self.glyphs = glyphs
        self.theme = theme
    }

    /// CommonMark with tables, strikethrough and task lists, and TeX between `$…$` (in the line) and `$$…$$` (displayed).
    package func markdown(_ source: String) -> [StyledLine] {
        lines(of: MarkdownParser.blocks(of: source)).map(\.withOrdinarySpaces)
    }

    /// A formula set in two dimensions.
    ///
    /// What is too wide is broken at relations and operators, and where that does not help set in one line and wrapped.
    /// What is not understood stays as its source.
    package func math(display tex: String) -> [StyledLine] {
        let lines = FormulaBreaker(width: width, glyphs: glyphs).lines(of: TeXParser.parse(tex))
        return lines.map { StyledLine($0, theme.math) }
    }

    /// A formula in one line, however long it gets.
    package func math(inline tex: String) -> StyledLine {
        StyledLine(MathLine(glyphs: glyphs).text(TeXParser.parse(tex)), theme.math)
    }

    /// Swift source in colours. Lines wider than the width are cut and go on below.
    package func swift(_ source: String) -> [StyledLine] {
        highlight(swift: source, theme: theme).flatMap { $0.chopped(to: width) }
    }
}

extension StyledLine {
    /// The line with ordinary spaces for those that kept a short formula together while lines were broken.
    fileprivate var withOrdinarySpaces: StyledLine {
        guard spans.contains(where: { $0.text.utf8.contains(0xC2) }) else { return self }
        return StyledLine(spans.map { Span(String($0.text.map { $0 == "\u{A0}" ? " " : $0 }), $0.style) })
    }
}
