import Screen

extension Typesetter {
    /// The text of inlines as lines that end only at hard line breaks.
    func text(_ inlines: [MarkdownInline], _ style: Style = .plain) -> [StyledLine] {
        var lines = [StyledLine()]
        append(inlines, style, to: &lines)
        return lines
    }

    private func append(_ inlines: [MarkdownInline], _ style: Style, to lines: inout [StyledLine]) {
        for inline in inlines {
            append(inline, style, to: &lines)
        }
    }

    private func append(_ inline: MarkdownInline, _ style: Style, to lines: inout [StyledLine]) {
        func add(_ text: String, _ style: Style) {
            if !text.isEmpty { lines[lines.count - 1].append(text, style) }
        }
        switch inline {
        case .text(let text): add(printable(text), style)
        case .softBreak: add(" ", style)
        case .lineBreak: lines.append(StyledLine())
        case .code(let text): add(printable(text), theme.inlineCode.over(style))
        case .emphasis(let inner): append(inner, Style(italic: true).over(style), to: &lines)
        case .strong(let inner): append(inner, Style(bold: true).over(style), to: &lines)
        case .strikethrough(let inner): append(inner, Style(dim: true).over(style), to: &lines)
        case .link(let inner, let address):
            append(inner, theme.link.over(style), to: &lines)
            if text(inner).map(\.text) != [address], !address.isEmpty { add(" (\(printable(address)))", theme.dim) }
        case .image(let alt): add("[image: \(text(alt).map(\.text).joined(separator: " "))]", theme.dim)
        case .html(let source): if !source.hasPrefix("<!--") { add(printable(source), theme.dim) }
        case .math(let tex), .displayMath(let tex):
            let formula = math(inline: tex)
            let isShort = formula.width <= 16
            for span in formula.spans {
                add(isShort ? String(span.text.map { $0 == " " ? "\u{A0}" : $0 }) : span.text, span.style.over(style))
            }
        }
    }

    private func printable(_ text: String) -> String {
        StyledLine.lines(of: text).map(\.text).joined(separator: " ")
    }
}

extension Style {
    /// This style with what it leaves open taken from the style below.
    func over(_ below: Style) -> Style {
        Style(
            foreground: foreground ?? below.foreground, background: background ?? below.background,
            bold: isBold || below.isBold, dim: isDim || below.isDim, italic: isItalic || below.isItalic,
            underlined: isUnderlined || below.isUnderlined, reversed: isReversed || below.isReversed)
    }
}
