internal import Figures
internal import Plotting
internal import Screen
internal import Typesetting

extension Appearance {
    /// Markdown with formulas as lines of at most `width` columns.
    func prose(_ markdown: String, width: Int) -> [StyledLine] {
        StyledLine(markdown).wrapped(to: max(1, width))
    }

    /// Swift source, one line for each line of the source.
    func code(_ source: String) -> [StyledLine] {
        StyledLine.lines(of: source)
    }

    func picture(_ figure: Figure, width: Int, height: Int) -> [StyledLine] {
        draw(
            figure,
            options: PlotOptions(
                width: width, height: height, glyphs: glyphs == .ascii ? .ascii : .braille, usesColor: usesColor,
                theme: theme))
    }
}
