internal import Screen

extension AppState {
    mutating func openSettings() {
        guard page != .settings else { return }
        (returnPage, page, settingsRow) = (page, .settings, 0)
    }

    mutating func handleSettings(_ key: Key) -> [Effect] {
        let rows = SettingsRow.allCases
        switch key {
        case .escape, .character("q"): page = returnPage
        case .down, .character("j"), .tab, .scrollDown: settingsRow = min(settingsRow + 1, rows.count - 1)
        case .up, .character("k"), .shiftTab, .scrollUp: settingsRow = max(0, settingsRow - 1)
        case .enter, .character(" "), .left, .right: return toggle(rows[settingsRow])
        case .click(_, let y):
            let row = y - body.y - 1
            guard rows.indices.contains(row) else { return [] }
            settingsRow = row
            return toggle(rows[row])
        default: break
        }
        return []
    }

    private mutating func toggle(_ row: SettingsRow) -> [Effect] {
        settings[keyPath: row.property].toggle()
        return [.saveSettings(settings)]
    }

    /// Takes the settings over; documents are laid out again.
    mutating func adoptSettings() {
        appearance.glyphs = settings.isASCII ? .ascii : terminalAppearance.glyphs
        appearance.usesColor = settings.usesColor && terminalAppearance.usesColor
        if motion.isPaused == settings.playsAnimations { motion = Motion(plays: settings.playsAnimations) }
        for id in lessons.keys {
            lessons[id]?.showsValues = settings.showsValues
            lessons[id]?.layout = StepLayout()
        }
    }

    func drawSettings(into frame: inout Frame) {
        let theme = appearance.theme
        var lines: [StyledLine] = [StyledLine()]
        for (index, row) in SettingsRow.allCases.enumerated() {
            let isSelected = index == settingsRow
            let isOn = settings[keyPath: row.property]
            let pointer = isSelected ? StyledLine(" ▸ ", theme.accent) : StyledLine("   ")
            let mark = StyledLine(isOn ? "[x] " : "[ ] ", isOn ? theme.accent : .plain)
            lines.append((pointer + mark + StyledLine(row.title, isSelected ? theme.title : .plain)))
        }
        lines.append(StyledLine())
        let changes = settings.keys.changes.sorted {
            ($0.key.page.rawValue, $0.key.name) < ($1.key.page.rawValue, $1.key.name)
        }
        let about =
            "The file settings.conf in your workspace holds this. It may also give keys to actions, for example: "
            + "key lesson next = PgDn"
        lines += StyledLine(about, theme.dim).wrapped(to: max(8, min(width - 6, 92))).map { "   " + $0 }
        if !changes.isEmpty { lines += ["", StyledLine("   Your keys", theme.heading)] }
        for (action, key) in changes {
            let name = StyledLine("   " + key.name, theme.key).padded(to: 16)
            lines.append(name + StyledLine("\(action.help) (\(action.page.rawValue))"))
        }
        frame.draw(lines.map { $0.truncated(to: max(0, width - 1)) }, in: body)
        drawChrome(
            into: &frame, title: StyledLine("Settings", theme.title), status: StyledLine(),
            keys: [KeyHint("↑↓", "move"), KeyHint("Enter", "change"), KeyHint("Esc", "back")])
    }
}
