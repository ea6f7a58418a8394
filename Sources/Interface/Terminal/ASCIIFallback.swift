package import Screen

/// Stands in for characters of the interface where the terminal has ASCII only.
enum ASCIIFallback {
    private static let table: [Character: String] = [
        "─": "-", "━": "-", "│": "|", "┃": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+",
        "┴": "+", "┼": "+", "▰": "#", "▱": ".", "●": "*", "◉": "@", "○": "o", "•": "*", "·": ".", "✓": "+", "✗": "x",
        "▸": ">", "▾": "v", "▶": ">", "◀": "<", "→": ">", "←": "<", "↑": "^", "↓": "v", "…": "~", "–": "-", "—": "-",
        "×": "x", "−": "-", "“": "\"", "”": "\"", "‘": "'", "’": "'", "█": "#", "▀": "\"", "▄": "_", "░": ".", "▒": ":",
        "▓": "%", "⏎": "<", "≤": "<", "≥": ">", "≠": "!", "≈": "~",
    ]

    /// One ASCII character for one cell.
    static func text(for cluster: String) -> String {
        guard let character = cluster.first else { return cluster }
        return character.isASCII ? cluster : table[character, default: "?"]
    }
}

extension Frame {
    /// The frame for a terminal that has ASCII only; wide characters become one `?` and a space.
    package var inASCII: Frame {
        var frame = self
        for y in 0..<height {
            for x in 0..<width {
                let text = self[x, y].text
                if text.isEmpty { frame[x, y].text = " " } else { frame[x, y].text = ASCIIFallback.text(for: text) }
            }
        }
        return frame
    }
}
