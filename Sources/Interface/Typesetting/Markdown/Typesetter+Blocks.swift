import Screen

extension Typesetter {
    func lines(of blocks: [MarkdownBlock], isTight: Bool = false) -> [StyledLine] {
        var result: [StyledLine] = []
        for block in blocks {
            let lines = lines(of: block)
            if !result.isEmpty, !lines.isEmpty, !isTight { result.append(StyledLine()) }
            result += lines
        }
        return result
    }

    private func lines(of block: MarkdownBlock) -> [StyledLine] {
        switch block {
        case .heading(let level, let inlines): heading(level, inlines)
        case .paragraph(let inlines): paragraph(inlines)
        case .list(let start, let isTight, let items): list(start, isTight, items)
        case .quote(let blocks):
            prefixed(StyledLine(glyphs == .ascii ? "| " : "│ ", theme.dim)) { inner in
                inner.lines(of: blocks).map { line in line.restyled { if $0 == .plain { $0 = theme.quote } } }
            }
        case .code(let language, let source): code(language, source)
        case .table(let alignments, let header, let rows):
            TableLayout(typesetter: self, alignments: alignments).lines(header: header, rows: rows)
        case .thematicBreak:
            [StyledLine(String(repeating: glyphs == .ascii ? "-" : "─", count: width), theme.dim)]
        case .html(let source):
            // A comment is for the author; other HTML is shown as it is.
            source.hasPrefix("<!--")
                ? [] : StyledLine.lines(of: trimmingLastNewline(source), theme.dim).flatMap { $0.chopped(to: width) }
        }
    }

    /// The lines that `body` sets in what `prefix` leaves of the width, each behind the prefix (the first one behind
    /// `first`, which is as wide).
    private func prefixed(
        _ prefix: StyledLine, first: StyledLine? = nil, _ body: (Typesetter) -> [StyledLine]
    ) -> [StyledLine] {
        guard prefix.width < width else { return body(self) }
        var inner = self
        inner.width = width - prefix.width
        return body(inner).enumerated().map { ($0 == 0 ? first ?? prefix : prefix) + $1 }
    }

    private func heading(_ level: Int, _ inlines: [MarkdownInline]) -> [StyledLine] {
        let style = level == 1 ? theme.title : theme.heading
        let lines = text(inlines, style).flatMap { $0.wrapped(to: width) }
        guard level == 1, let widest = lines.map(\.width).max() else { return lines }
        return lines + [StyledLine(String(repeating: glyphs == .ascii ? "=" : "━", count: widest), theme.dim)]
    }

    /// A paragraph; displayed formulas inside it stand on lines of their own.
    private func paragraph(_ inlines: [MarkdownInline]) -> [StyledLine] {
        var result: [StyledLine] = []
        var pending: [MarkdownInline] = []
        func endText() {
            while pending.first == .softBreak { pending.removeFirst() }
            while pending.last == .softBreak { pending.removeLast() }
            result += text(pending).flatMap { $0.wrapped(to: width) }
            pending = []
        }
        for inline in inlines {
            guard case .displayMath(let tex) = inline else {
                pending.append(inline)
                continue
            }
            if !pending.allSatisfy({ $0 == .softBreak }) {
                endText()
                result.append(StyledLine())
            } else if !result.isEmpty {
                result.append(StyledLine())
            }
            pending = []
            let indent = String(repeating: " ", count: width >= 40 ? 4 : width >= 20 ? 2 : 0)
            result += prefixed(StyledLine(indent)) { $0.math(display: tex) }
        }
        if !pending.allSatisfy({ $0 == .softBreak }) {
            if !result.isEmpty { result.append(StyledLine()) }
            endText()
        }
        return result
    }

    private func list(_ start: Int?, _ isTight: Bool, _ items: [MarkdownBlock.ListItem]) -> [StyledLine] {
        let markers = items.indices.map { index in
            if let done = items[index].isChecked { return done ? "[x] " : "[ ] " }
            return start.map { "\($0 + index). " } ?? (glyphs == .ascii ? "- " : "• ")
        }
        let markerWidth = markers.map(\.displayWidth).max() ?? 0
        var result: [StyledLine] = []
        for (marker, item) in zip(markers, items) {
            if !result.isEmpty, !isTight { result.append(StyledLine()) }
            let first = StyledLine(marker, theme.accent).padded(to: markerWidth, .right)
            let indent = StyledLine(String(repeating: " ", count: markerWidth))
            let lines = prefixed(indent, first: first) { $0.lines(of: item.blocks, isTight: isTight) }
            result += lines.isEmpty ? [first.truncated(to: width, ellipsis: "")] : lines
        }
        return result
    }

    private func code(_ language: String, _ source: String) -> [StyledLine] {
        let source = trimmingLastNewline(source)
        let name = language.split(separator: " ").first ?? ""
        return prefixed(StyledLine("  ")) { inner in
            name == "swift"
                ? inner.swift(source) : StyledLine.lines(of: source, theme.code).flatMap { $0.chopped(to: inner.width) }
        }
    }

    private func trimmingLastNewline(_ source: String) -> String {
        source.last?.isNewline == true ? String(source.dropLast()) : source
    }
}
