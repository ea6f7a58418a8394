/// Where the text of a line stands in a wider space.
package enum Alignment: Sendable {
    case left, center, right
}

extension StyledLine {
    /// The line cut to at most `width` columns; where something was cut off, `ellipsis` stands at the end.
    package func truncated(to width: Int, ellipsis: String = "…") -> StyledLine {
        guard self.width > width else { return self }
        let mark = ellipsis.displayWidth < width ? ellipsis : ""
        let room = max(0, width - mark.displayWidth)
        var kept: [StyledCluster] = []
        var used = 0
        for cluster in clusters {
            guard used + cluster.width <= room else { break }
            used += cluster.width
            kept.append(cluster)
        }
        let style = kept.last?.style ?? spans.first?.style ?? .plain
        var line = StyledLine(clusters: kept)
        if !mark.isEmpty { line.append(mark, style) }
        return line
    }

    /// The line with spaces added up to `width` columns; a wider line is returned as it is.
    package func padded(to width: Int, _ alignment: Alignment = .left, style: Style = .plain) -> StyledLine {
        let missing = width - self.width
        guard missing > 0 else { return self }
        let before: Int
        switch alignment {
        case .left: before = 0
        case .center: before = missing / 2
        case .right: before = missing
        }
        var line = StyledLine()
        if before > 0 { line.append(String(repeating: " ", count: before), style) }
        line += self
        if missing > before { line.append(String(repeating: " ", count: missing - before), style) }
        return line
    }

    /// The line broken at spaces (and beside wide characters) into lines of at most `width` columns.
    ///
    /// Words wider than a line are cut. Spaces at a break disappear; leading spaces of the whole line stay. An empty
    /// line gives one empty line.
    package func wrapped(to width: Int) -> [StyledLine] {
        let width = max(1, width)
        guard self.width > width else { return [self] }
        let clusters = clusters.map { $0.width > width ? StyledCluster("?", $0.style) : $0 }
        var lines: [StyledLine] = []
        var start = 0
        while start < clusters.count {
            let end = clusters.end(from: start, width: width)
            let next = end == clusters.count ? end : clusters.lastBreak(from: start, upTo: end)
            var lineEnd = next
            while next < clusters.count, lineEnd > start, clusters[lineEnd - 1].isSpace { lineEnd -= 1 }
            lines.append(StyledLine(clusters: clusters[start..<lineEnd]))
            start = next
            while start < clusters.count, clusters[start].isSpace { start += 1 }
        }
        return lines
    }

    /// The line cut into lines of at most `width` columns wherever they are full: for code, where spaces count.
    package func chopped(to width: Int) -> [StyledLine] {
        let width = max(1, width)
        guard self.width > width else { return [self] }
        let clusters = clusters.map { $0.width > width ? StyledCluster("?", $0.style) : $0 }
        var lines: [StyledLine] = []
        var start = 0
        while start < clusters.count {
            let end = clusters.end(from: start, width: width)
            lines.append(StyledLine(clusters: clusters[start..<end]))
            start = end
        }
        return lines
    }
}

extension [StyledCluster] {
    /// Where a line of `width` columns that begins at `start` is full.
    fileprivate func end(from start: Int, width: Int) -> Int {
        var end = start
        var used = 0
        while end < count, used + self[end].width <= width {
            used += self[end].width
            end += 1
        }
        return end
    }

    /// The last place in `start..<end` or at `end` where a line may be broken; `end` when there is none.
    fileprivate func lastBreak(from start: Int, upTo end: Int) -> Int {
        guard let firstWord = self[start..<end].firstIndex(where: { !$0.isSpace }) else { return end }
        var place = end
        while place > firstWord {
            let isWideBoundary = self[place - 1].width == 2 || self[place].width == 2
            if self[place].isSpace || self[place - 1].isSpace || isWideBoundary { return place }
            place -= 1
        }
        return end
    }
}

extension StyledCluster {
    fileprivate var isSpace: Bool { character == " " }
}
