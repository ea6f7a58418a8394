import Screen
import Testing

@testable import Terminal

@Suite struct ASCIIFallbackTests {
    @Test func everyCellBecomesOneASCIICharacter() {
        for cluster in ["a", "─", "✓", "▰", "é", "漢", "👩‍🔬", "⠁", "…"] {
            let text = ASCIIFallback.text(for: cluster)
            #expect(text.count == 1 && text.allSatisfy(\.isASCII), "\(cluster)")
        }
        #expect(ASCIIFallback.text(for: "│") == "|")
    }

    @Test func aWholeFrameIsASCIIAndAsWideAsBefore() {
        var frame = Frame(width: 8, height: 1)
        frame.draw("漢─▸é", at: 0, 0)
        #expect(frame.inASCII.text == "? ->?")
    }
}
