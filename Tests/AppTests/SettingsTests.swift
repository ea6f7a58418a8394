import App
import Screen
import Testing

@Suite struct SettingsTests {
    @Test func aChoiceIsTakenOverAndSaved() {
        var session = Session.lesson()
        session.press(.character(","))
        #expect(session.text.contains("[x] Values beside"))
        session.press(.enter)
        #expect(session.text.contains("[ ] Values beside"))
        var expected = Settings()
        expected.showsValues = false
        #expect(session.effects == [.saveSettings(expected)])
        session.press(.escape)
        #expect(session.state.page == .lesson("c1w2-neuron"))
    }

    @Test func asciiAndNoColourChangeHowPagesLook() {
        var session = Session()
        session.press(.character(","), .down, .down, .down, .enter, .down, .enter)
        #expect(session.state.appearance.glyphs == .ascii)
        #expect(!session.state.appearance.usesColor)
    }

    @Test func theFileKeepsWhatItDoesNotKnowAndTheOrderOfItsLines() {
        let old = "# mine\nmouse = on\n\nkey lesson next = PgDn\n"
        var settings = SettingsFile(old).settings
        settings.usesMouse = false
        let text = SettingsFile.text(settings, replacing: old)
        #expect(text.hasPrefix("# mine\nmouse = off\n\nkey lesson next = PgDn\n"))
        #expect(SettingsFile(text).settings == settings)
        #expect(SettingsFile(text).problems.isEmpty)
        let new = SettingsFile.text(Settings(), replacing: "")
        #expect(SettingsFile(new).settings == Settings())
        #expect(SettingsFile(new).problems.isEmpty)
    }

    @Test(arguments: [
        ("colour = on", "line 1: there is no setting"), ("mouse = perhaps", "on or off"), ("mouse", "no “=”"),
        ("key lesson fly = x", "no action"), ("key lesson next = Hyper-X", "is no key"),
    ])
    func aLineThatCannotBeUnderstoodIsNamed(line: String, sentence: String) {
        let file = SettingsFile(line)
        #expect(file.problems.count == 1)
        #expect(file.problems[0].contains(sentence))
        #expect(file.settings == Settings())
    }

    @Test func everyKeyCanBeWrittenAndRead() {
        for action in KeyAction.all { #expect(Key(name: action.key.name) == action.key) }
        for name in ["Space", "ctrl-x", "PGDN", "=", "é"] { #expect(Key(name: name) != nil) }
        #expect(Key(name: "") == nil && Key(name: "Ctrl-") == nil)
    }

    @Test func noTwoActionsOfAPageShareAKey() {
        for page in PageKind.allCases {
            let keys = KeyAction.all.filter { $0.page == page || $0.page == .everywhere }.map(\.key)
            #expect(Set(keys).count == keys.count, "\(page)")
        }
    }
}

@Suite struct KeyMapTests {
    private func session(_ lines: String) -> Session {
        let file = SettingsFile(lines)
        #expect(file.problems.isEmpty)
        return Session.lesson(settings: file.settings)
    }

    @Test func anActionHasTheLearnersKeyAndNotItsOldOne() {
        var session = session("key lesson next = N")
        #expect(session.text.contains("N next"))
        session.press(.character("n"))
        #expect(session.text.contains("step 1 of 3"))
        session.press(.character("N"))
        #expect(session.text.contains("step 2 of 3"))
    }

    @Test func twoActionsMayChangePlaces() {
        var session = session("key lesson next = p\nkey lesson previous = n")
        session.press(.character("p"))
        #expect(session.text.contains("step 2 of 3"))
        session.press(.character("n"))
        #expect(session.text.contains("step 1 of 3"))
    }

    @Test func keysOfEveryPageChangeEverywhereAndHelpSaysSo() {
        var session = session("key everywhere help = F")
        session.send(.resized(width: 80, height: 60))
        session.press(.character("F"))
        #expect(session.text.contains("F            this help"))
        session.press(.escape, .character("?"))
        #expect(!session.text.contains("this help"))
    }
}
