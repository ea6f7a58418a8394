import Screen
import Typesetting

/// Markdown for text output.
enum Prose {
    static func lines(_ markdown: String, width: Int) -> [StyledLine] {
        Typesetter(width: width, glyphs: Console.isUnicode ? .unicode : .ascii).markdown(markdown)
    }

    /// Text to be read aloud or by touch: every formula in one line.
    static func linear(_ markdown: String) -> [StyledLine] {
        let inline = markdown.replacing(/\$\$([^$]+)\$\$/) { match in
            "$" + match.1.split(whereSeparator: \.isWhitespace).joined(separator: " ") + "$"
        }
        return lines(inline, width: Console.width)
    }
}
