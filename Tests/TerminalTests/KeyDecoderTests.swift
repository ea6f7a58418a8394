import CNCurses
import Screen
import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
    private func decode(_ keys: [(nc_key, Character)]) -> [Key] {
        var decoder = KeyDecoder()
        return keys.compactMap { decoder.key($0.0, character: $0.1.unicodeScalars.first!.value) }
    }

    @Test func lettersControlsAndNamedKeys() {
        #expect(
            decode([(NC_KEY_TEXT, "é"), (NC_KEY_CONTROL, "c"), (NC_KEY_PAGE_UP, "\0"), (NC_KEY_OTHER, "\0")])
                == [.character("é"), .control("c"), .pageUp])
    }

    @Test func aPasteIsOneKey() {
        #expect(
            decode([
                (NC_KEY_TEXT, "a"), (NC_KEY_PASTE_START, "\0"), (NC_KEY_TEXT, "漢"), (NC_KEY_ENTER, "\0"),
                (NC_KEY_TAB, "\0"),
                (NC_KEY_TEXT, "q"), (NC_KEY_UP, "\0"), (NC_KEY_PASTE_END, "\0"), (NC_KEY_TEXT, "z"),
            ]) == [.character("a"), .paste("漢\n\tq"), .character("z")])
    }

    @Test func anUnfinishedPasteCanBeEnded() {
        var decoder = KeyDecoder()
        _ = decoder.key(NC_KEY_PASTE_START, character: 0)
        _ = decoder.key(NC_KEY_TEXT, character: 65)
        #expect(decoder.isInPaste)
        #expect(decoder.endPaste() == .paste("A"))
        #expect(!decoder.isInPaste && decoder.endPaste() == nil)
    }
}
