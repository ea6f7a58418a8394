internal import Screen

/// The settings as text: lines of `name = value`, where `name` is a setting or the key of an action.
///
///     values = off
///     key lesson next = PgDn
///
/// `#` begins a comment.
package struct SettingsFile: Equatable, Sendable {
    package var settings = Settings()
    /// Sentences about lines that cannot be understood.
    package var problems: [String] = []

    package init(_ text: String) {
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let content = line.trimmed
            guard !content.isEmpty, !content.hasPrefix("#") else { continue }
            if let problem = read(content) { problems.append("settings, line \(index + 1): \(problem)") }
        }
    }

    private mutating func read(_ line: Substring) -> String? {
        // The value may be the key "=".
        guard let sign = line.firstIndex(of: "=") else { return "\u{201C}\(line)\u{201D} has no “=”." }
        let name = line[..<sign].trimmed
        let value = line[line.index(after: sign)...].trimmed
        if name.hasPrefix("key ") { return readKey(name.dropFirst(4), value) }
        guard let row = SettingsRow(rawValue: String(name)) else {
            return "there is no setting \u{201C}\(name)\u{201D}. "
                + "There are: \(SettingsRow.allCases.map(\.rawValue).joined(separator: ", "))."
        }
        guard value == "on" || value == "off" else { return "\(name) is either on or off." }
        settings[keyPath: row.property] = value == "on"
        return nil
    }

    private mutating func readKey(_ name: Substring, _ value: Substring) -> String? {
        let words = name.split(separator: " ")
        let action = KeyAction.all.first { [$0.page.rawValue, $0.name] == words.map(String.init) }
        guard let action else { return "there is no action \u{201C}\(name)\u{201D}. Help (?) lists them." }
        guard let key = Key(name: String(value)) else {
            return "\u{201C}\(value)\u{201D} is no key. Write a letter, Ctrl-R, Enter, Tab, Up, PgDn or the like."
        }
        settings.keys.set(key, for: action)
        return nil
    }

    /// The text with the current choices; comments, keys and the order of lines stay.
    package static func text(_ settings: Settings, replacing old: String) -> String {
        var rest = SettingsRow.allCases
        var lines = old.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        for index in lines.indices {
            let name = lines[index].split(separator: "=").first?.trimmed ?? ""
            guard let row = rest.first(where: { $0.rawValue == name }) else { continue }
            rest.removeAll { $0 == row }
            lines[index] = line(row, settings)
        }
        if lines.isEmpty { lines = header }
        lines += rest.map { line($0, settings) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ row: SettingsRow, _ settings: Settings) -> String {
        "\(row.rawValue) = \(settings[keyPath: row.property] ? "on" : "off")"
    }

    private static let header = [
        "# The settings of Nabla. The settings page writes this file, and you may edit it.",
        "# A key of your own: key <page> <action> = <key>, such as",
        "# key lesson next = PgDn",
    ]
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
