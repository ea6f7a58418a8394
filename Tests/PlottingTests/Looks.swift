import Figures
import Plotting
import Screen

extension PlotOptions {
    static func unicode(_ width: Int, _ height: Int) -> PlotOptions { PlotOptions(width: width, height: height) }
    static func ascii(_ width: Int, _ height: Int) -> PlotOptions {
        PlotOptions(width: width, height: height, glyphs: .ascii, usesColor: false)
    }
    static func mono(_ width: Int, _ height: Int, _ glyphs: PlotGlyphs = .braille) -> PlotOptions {
        PlotOptions(width: width, height: height, glyphs: glyphs, usesColor: false)
    }
}

/// The characters of a drawn figure.
func text(_ figure: Figure, _ options: PlotOptions) -> String {
    draw(figure, options: options).map(\.text).joined(separator: "\n")
}

/// The characters and the styles of a drawn figure.
func look(_ figure: Figure, _ options: PlotOptions) -> String {
    var frame = Frame(width: options.width, height: options.height)
    frame.draw(draw(figure, options: options), in: frame.bounds)
    return frame.text + "\n\n" + frame.styleText
}
