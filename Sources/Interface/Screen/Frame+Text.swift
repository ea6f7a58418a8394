extension Frame {
    /// The characters of the frame row by row, without trailing spaces: what snapshots compare.
    package var text: String {
        (0..<height).map { y in
            let row = (0..<width).map { self[$0, y].text }.joined()
            return String(row.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }

    /// The styles of the frame: a letter for each cell (`·` for plain) and below it what the letters mean.
    package var styleText: String {
        var names: [Style: Character] = [.plain: "·"]
        var legend: [String] = []
        var rows: [String] = []
        let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
        for y in 0..<height {
            var row = ""
            for x in 0..<width {
                let style = self[x, y].style
                if names[style] == nil {
                    let letter = legend.count < letters.count ? letters[legend.count] : "?"
                    names[style] = letter
                    legend.append("\(letter) \(style)")
                }
                row.append(names[style]!)
            }
            rows.append(String(row.reversed().drop { $0 == "·" }.reversed()))
        }
        return (rows + legend).joined(separator: "\n")
    }
}

extension Style: CustomStringConvertible {
    package var description: String {
        var words: [String] = []
        if let foreground { words.append("\(foreground)") }
        if let background { words.append("on \(background)") }
        if isBold { words.append("bold") }
        if isDim { words.append("dim") }
        if isItalic { words.append("italic") }
        if isUnderlined { words.append("underlined") }
        if isReversed { words.append("reversed") }
        return words.isEmpty ? "plain" : words.joined(separator: " ")
    }
}

extension Color: CustomStringConvertible {
    /// `#rrggbb`
    package var description: String {
        "#"
            + [red, green, blue].map { component in
                let digits = String(component, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
    }
}
