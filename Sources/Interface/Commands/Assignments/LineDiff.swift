/// Two texts, line by line: what only the first has, what only the second has, and what both have.
struct LineDiff {
    enum Line: Equatable {
        case both(String)
        case left(String)
        case right(String)
    }

    let lines: [Line]

    init(_ left: String, _ right: String) {
        let (old, new) = (Self.lines(left), Self.lines(right))
        let difference = new.difference(from: old)
        let removed = Set(difference.removals.map(Self.offset))
        let inserted = Set(difference.insertions.map(Self.offset))
        var lines: [Line] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if i < old.count, removed.contains(i) {
                lines.append(.left(old[i]))
                i += 1
            } else if j < new.count, inserted.contains(j) {
                lines.append(.right(new[j]))
                j += 1
            } else {
                lines.append(.both(new[j]))
                i += 1
                j += 1
            }
        }
        self.lines = lines
    }

    private static func lines(_ text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func offset(_ change: CollectionDifference<String>.Change) -> Int {
        switch change {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }

    /// Side by side where there is room, else one below the other with `-` and `+`.
    func text(width: Int) -> String {
        let half = (width - 3) / 2
        let longest =
            lines.map { line in
                switch line {
                case .both(let text), .left(let text), .right(let text): text.count
                }
            }.max() ?? 0
        return longest + 2 <= half ? beside(half) : below()
    }

    private func below() -> String {
        lines.map { line in
            switch line {
            case .both(let text): "  \(text)\n"
            case .left(let text): "- \(text)\n"
            case .right(let text): "+ \(text)\n"
            }
        }.joined()
    }

    private func beside(_ half: Int) -> String {
        var rows: [(String, String, String)] = [("yours", " ", "solution")]
        var (left, right): ([String], [String]) = ([], [])
        func flush() {
            for index in 0..<max(left.count, right.count) {
                rows.append((index < left.count ? left[index] : "", "|", index < right.count ? right[index] : ""))
            }
            (left, right) = ([], [])
        }
        for line in lines {
            switch line {
            case .left(let text): left.append(text)
            case .right(let text): right.append(text)
            case .both(let text):
                flush()
                rows.append((text, " ", text))
            }
        }
        flush()
        return rows.map { row in
            let padding = String(repeating: " ", count: max(0, half - row.0.count))
            return "\(row.0)\(padding) \(row.1) \(row.2)".trimmingEnd + "\n"
        }.joined()
    }
}
