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
}
