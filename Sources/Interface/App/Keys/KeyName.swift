package import Screen

extension Key {
    /// The key as it is shown and as it is written in the settings file, such as `Ctrl-R`, `Enter` or `n`.
    package var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(let letter): "Ctrl-" + letter.uppercased()
        case .click: "click"
        case .paste: "paste"
        default: Self.names.first { $0.1 == self }?.0 ?? "?"
        }
    }

    /// Reads a name; case matters for single letters only.
    package init?(name: String) {
        if let character = name.first, name.count == 1 {
            self = .character(character)
            return
        }
        let lower = name.lowercased()
        if lower == "space" {
            self = .character(" ")
        } else if lower.hasPrefix("ctrl-"), lower.count == 6, let letter = lower.last, letter.isLetter {
            self = .control(letter)
        } else if let known = Self.names.first(where: { $0.0.lowercased() == lower }) {
            self = known.1
        } else {
            return nil
        }
    }

    private static let names: [(String, Key)] = [
        ("Enter", .enter), ("Tab", .tab), ("Shift-Tab", .shiftTab), ("Esc", .escape), ("Backspace", .backspace),
        ("Delete", .delete), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("PgUp", .pageUp),
        ("PgDn", .pageDown), ("Home", .home), ("End", .end), ("Shift-Up", .selectUp), ("Shift-Down", .selectDown),
        ("Shift-Left", .selectLeft), ("Shift-Right", .selectRight), ("Wheel-Up", .scrollUp),
        ("Wheel-Down", .scrollDown),
    ]
}
