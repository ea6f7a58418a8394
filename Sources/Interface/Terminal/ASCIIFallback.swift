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
