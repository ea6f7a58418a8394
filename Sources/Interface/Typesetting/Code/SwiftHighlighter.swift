package import Screen

/// Swift source in colours, one styled line for each line of the source; the text itself is unchanged (tabs become four
/// spaces).
package func highlight(swift source: String, theme: Theme = .standard) -> [StyledLine] {
    var lines = [StyledLine()]
    var lexer = SwiftLexer(source)
    while let token = lexer.next() {
        let style = theme.style(of: token.kind)
        for (index, part) in token.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            if index > 0 { lines.append(StyledLine()) }
            let text =
                part.contains("\t")
                ? part.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "    ") : String(part)
            if !text.isEmpty { lines[lines.count - 1].append(text, style) }
        }
    }
    return lines
}

extension Theme {
    fileprivate func style(of kind: SwiftToken.Kind) -> Style {
        switch kind {
        case .keyword: codeKeyword
        case .type: codeType
        case .string: codeString
        case .number: codeNumber
        case .comment: codeComment
        case .plain: code
        }
    }
}
