/// A part of a Markdown text that lessons and guides give a meaning: a `##` heading, a fence, or any other line.
enum MarkdownPiece {
    case heading(title: String, line: Int)
    case fence(Fence)
    case line(Substring, number: Int)
}

/// A fenced code block.
struct Fence {
    /// What stands behind the opening fence, such as `swift example`.
    var info: String
    /// The line of the opening fence.
    var line: Int
    var content: SourceText
    /// The block as written, with its fences.
    var raw: String
    var isClosed: Bool
}

extension SourceText {
    /// Splits the text by the rules of CommonMark: nothing inside a fence is a heading or opens a fence, and a fence
    /// ends only at one of the same sign that is at least as long.
    func pieces() -> [MarkdownPiece] {
        var pieces: [MarkdownPiece] = []
        var index = lines.startIndex
        while index < lines.endIndex {
            let line = lines[index]
            let number = firstLine + (index - lines.startIndex)
            if let opening = FenceMarker(opening: line) {
                let fence = fence(at: index, opening: opening)
                index = fence.end
                pieces.append(.fence(fence.fence))
                continue
            }
            if let title = Self.headingTitle(line) {
                pieces.append(.heading(title: title, line: number))
            } else {
                pieces.append(.line(line, number: number))
            }
            index += 1
        }
        return pieces
    }

    private func fence(at start: Int, opening: FenceMarker) -> (fence: Fence, end: Int) {
        let closing = lines[(start + 1)...].firstIndex(where: opening.isClosed)
        let end = closing ?? lines.endIndex
        let line = firstLine + (start - lines.startIndex)
        let inside = lines[(start + 1)..<end].map { $0.dropIndentation(upTo: opening.indentation) }
        let fence = Fence(
            info: opening.info, line: line,
            content: SourceText(file: file, firstLine: line + 1, lines: inside[...]),
            raw: lines[start..<min(end + 1, lines.endIndex)].joined(separator: "\n"), isClosed: closing != nil)
        return (fence, closing.map { $0 + 1 } ?? lines.endIndex)
    }

    /// The title of a second-level heading; `nil` for any other line.
    private static func headingTitle(_ line: Substring) -> String? {
        let indentation = line.prefix { $0 == " " }.count
        let text = line.dropFirst(indentation)
        guard indentation < 4, text.hasPrefix("##") else { return nil }
        let rest = text.dropFirst(2)
        guard rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
        let title = rest.trimmed
        // A closing row of # behind a space belongs to the heading's syntax, not to its title.
        let closing = title.reversed().prefix { $0 == "#" }.count
        let open = title.dropLast(closing)
        return open.isEmpty || open.last?.isWhitespace == true ? open.trimmed : title
    }
}

extension Substring {
    fileprivate func dropIndentation(upTo width: Int) -> Substring {
        dropFirst(Swift.min(width, prefix { $0 == " " }.count))
    }
}
