extension StyledLine {
    /// The line as text with ECMA-48 escape sequences, for output that is not a full screen.
    package func ansi(_ depth: ColorDepth) -> String {
        guard depth != .none else { return text }
        return spans.map { span in
            let codes = span.style.codes(depth)
            return codes.isEmpty ? span.text : "\u{1B}[\(codes)m\(span.text)\u{1B}[0m"
        }.joined()
    }
}

extension Style {
    /// The parameters of the escape sequence that selects this style, joined by semicolons.
    fileprivate func codes(_ depth: ColorDepth) -> String {
        var codes: [String] = []
        if isBold { codes.append("1") }
        if isDim { codes.append("2") }
        if isItalic { codes.append("3") }
        if isUnderlined { codes.append("4") }
        if isReversed { codes.append("7") }
        if let foreground { codes.append(foreground.code(depth, isBackground: false)) }
        if let background { codes.append(background.code(depth, isBackground: true)) }
        return codes.joined(separator: ";")
    }
}

extension Color {
    fileprivate func code(_ depth: ColorDepth, isBackground: Bool) -> String {
        switch depth {
        case .none, .sixteen:
            let index = index16
            return String((isBackground ? 40 : 30) + index % 8 + (index < 8 ? 0 : 60))
        case .twoHundredFiftySix: return "\(isBackground ? 48 : 38);5;\(index256)"
        case .full: return "\(isBackground ? 48 : 38);2;\(red);\(green);\(blue)"
        }
    }
}
