import Terminal
import Testing

@Suite struct EditorCommandTests {
    @Test(arguments: [
        ("vim", ["vim", "+7", "/w/a.swift"]),
        ("/usr/bin/nano", ["/usr/bin/nano", "+7", "/w/a.swift"]),
        ("emacs -nw", ["emacs", "-nw", "+7", "/w/a.swift"]),
        ("code --wait", ["code", "--wait", "--goto", "/w/a.swift:7"]),
        ("hx", ["hx", "/w/a.swift:7"]),
        ("ed", ["ed", "/w/a.swift"]),
        ("  ", []),
    ])
    func everyEditorOpensAtTheLineInItsOwnWay(editor: String, arguments: [String]) {
        #expect(EditorCommand.arguments(editor: editor, path: "/w/a.swift", line: 7) == arguments)
    }
}
