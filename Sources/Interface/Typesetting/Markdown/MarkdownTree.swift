/// A block of a Markdown document.
indirect enum MarkdownBlock: Equatable {
    struct ListItem: Equatable {
        var blocks: [MarkdownBlock]
        /// For an item of a task list, whether it is done.
        var isChecked: Bool?
    }

    enum ColumnAlignment: Equatable { case left, center, right }

    case heading(level: Int, [MarkdownInline])
    case paragraph([MarkdownInline])
    /// `start` is the first number, `nil` for bullets.
    case list(start: Int?, isTight: Bool, [ListItem])
    case quote([MarkdownBlock])
    case code(language: String, String)
    case table([ColumnAlignment], header: [[MarkdownInline]], rows: [[[MarkdownInline]]])
    case thematicBreak
    case html(String)
}

/// A piece of text inside a block.
indirect enum MarkdownInline: Equatable {
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case emphasis([MarkdownInline])
    case strong([MarkdownInline])
    case strikethrough([MarkdownInline])
    case link([MarkdownInline], address: String)
    case image([MarkdownInline])
    case html(String)
    case math(String)
    case displayMath(String)
}
