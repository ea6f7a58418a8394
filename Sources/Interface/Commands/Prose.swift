import Screen
import Typesetting

/// Markdown for text output.
enum Prose {
    static func lines(_ markdown: String, width: Int) -> [StyledLine] {
        StyledLine.lines(of: markdown)
    }
}
