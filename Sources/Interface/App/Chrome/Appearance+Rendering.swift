internal import Figures
internal import Plotting
internal import Screen
internal import Typesetting

extension Appearance {
    /// Markdown with formulas as lines of at most `width` columns.
    func prose(_ markdown: String, width: Int) -> [StyledLine] {
        Typesetter(width: width, glyphs: glyphs, theme: theme).markdown(markdown)
    }

    /// A TeX formula in two dimensions.
    func formula(_ tex: String, width: Int) -> [StyledLine] {
        Typesetter(width: width, glyphs: glyphs, theme: theme).math(display: tex)
    }

    /// Swift source, one line for each line of the source.
    func code(_ source: String) -> [StyledLine] {
        highlight(swift: source, theme: theme)
    }

    /// How many rows a figure of this width has a use for.
    func rows(of figure: Figure, width: Int, atMost limit: Int) -> Int {
        height(of: figure, width: width, atMost: limit)
    }

    /// - Parameter seconds: how long an animation has been playing; `nil` shows some of its frames.
    func picture(_ figure: Figure, width: Int, height: Int, seconds: Double? = nil) -> [StyledLine] {
        draw(
            figure,
            options: PlotOptions(
                width: width, height: height, glyphs: glyphs == .ascii ? .ascii : .braille, usesColor: usesColor,
                theme: theme, seconds: seconds))
    }
}
