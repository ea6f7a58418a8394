/// How to call the learner's editor so that it opens a file at a line.
package enum EditorCommand {
    /// The arguments for `TerminalDriver.run`.
    ///
    /// `editor` is the value of `$VISUAL` or `$EDITOR` and may hold options, such as `code --wait`.
    package static func arguments(editor: String, path: String, line: Int) -> [String] {
        let words = editor.split(separator: " ").map(String.init)
        guard let program = words.first else { return [] }
        let name = program.split(separator: "/").last.map(String.init) ?? program
        return words + place(name, path, line)
    }

    private static func place(_ name: String, _ path: String, _ line: Int) -> [String] {
        switch name {
        case "code", "codium", "code-insiders", "cursor": ["--goto", "\(path):\(line)"]
        case "hx", "helix", "subl", "zed": ["\(path):\(line)"]
        case "kate": ["--line", "\(line)", path]
        case "ed", "cat": [path]
        default: ["+\(line)", path]
        }
    }
}
