import Screen
import TestSupport
import Testing

struct StyledLineTests {
    private let bold = Style(bold: true)

    @Test func neighboursOfOneStyleBecomeOneSpan() {
        var line = StyledLine("a")
        line.append("b")
        line.append("c", bold)
        #expect(line.spans == [Span("ab"), Span("c", bold)])
        #expect((line + StyledLine("d", bold)).spans == [Span("ab"), Span("cd", bold)])
    }

    @Test func truncatingKeepsStylesAndMarksTheCut() {
        let line = StyledLine([Span("deep "), Span("learning", bold)])
        #expect(line.truncated(to: 20) == line)
        #expect(line.truncated(to: 8).spans == [Span("deep "), Span("le…", bold)])
        #expect(StyledLine("深层学习").truncated(to: 6).text == "深层…")
        #expect(StyledLine("深层").truncated(to: 1, ellipsis: "").text == "")
    }

    @Test func paddingAligns() {
        #expect(StyledLine("ab").padded(to: 5).text == "ab   ")
        #expect(StyledLine("ab").padded(to: 5, .center).text == " ab  ")
        #expect(StyledLine("层").padded(to: 5, .right).text == "   层")
        #expect(StyledLine("abcdef").padded(to: 5).text == "abcdef")
    }

    @Test func wrappingBreaksAtSpaces() {
        let line = StyledLine([Span("the cost "), Span("falls  slowly", bold), Span(" at first")])
        let lines = line.wrapped(to: 10)
        #expect(lines.map(\.text) == ["the cost", "falls", "slowly at", "first"])
        #expect(lines[2].spans == [Span("slowly", bold), Span(" at")])
    }

    @Test func choppingKeepsEveryColumn() {
        #expect(StyledLine("let a  = 1").chopped(to: 6).map(\.text) == ["let a ", " = 1"])
        #expect(StyledLine("a深层").chopped(to: 2).map(\.text) == ["a", "深", "层"])
        #expect(StyledLine("").chopped(to: 3).map(\.text) == [""])
    }

    @Test func wrappingCutsLongWordsAndBreaksBesideWideCharacters() {
        #expect(StyledLine("a initializeWithZeros").wrapped(to: 8).map(\.text) == ["a", "initiali", "zeWithZe", "ros"])
        #expect(StyledLine("深层学习的").wrapped(to: 5).map(\.text) == ["深层", "学习", "的"])
        #expect(StyledLine("深层").wrapped(to: 1).map(\.text) == ["?", "?"])
        #expect(StyledLine("").wrapped(to: 5).map(\.text) == [""])
        #expect(StyledLine("  indented text").wrapped(to: 10).map(\.text) == ["  indented", "text"])
    }

    @Test func noWrappedLineIsTooWideAndNoWordIsLost() {
        var random = SeededGenerator(seed: 1)
        let alphabet: [Character] = ["a", "b", " ", " ", "层", "é", "👩‍🔬", "-", "."]
        for _ in 0..<500 {
            let text = String(
                (0..<Int.random(in: 0...40, using: &random)).map { _ in alphabet.randomElement(using: &random)! })
            let width = Int.random(in: 2...12, using: &random)
            let lines = StyledLine(text).wrapped(to: width)
            #expect(lines.allSatisfy { $0.width <= width }, "\(text) at \(width)")
            #expect(lines.map(\.text).joined().filter { $0 != " " } == text.filter { $0 != " " })
            #expect(StyledLine(text).truncated(to: width).width <= width)
        }
    }

    @Test func programOutputBecomesPrintableLines() {
        let output = "loss\t0.69\r\n\u{1B}[31mred\u{1B}[0m\u{7} end\n"
        #expect(StyledLine.lines(of: output).map(\.text) == ["loss    0.69", "red end", ""])
    }

    @Test func escapeSequencesFollowTheDepth() {
        let line = StyledLine([Span("ok", Style(foreground: Color(86, 180, 233), bold: true)), Span(" on")])
        #expect(line.ansi(.full) == "\u{1B}[1;38;2;86;180;233mok\u{1B}[0m on")
        #expect(line.ansi(.twoHundredFiftySix) == "\u{1B}[1;38;5;74mok\u{1B}[0m on")
        #expect(line.ansi(.sixteen) == "\u{1B}[1;94mok\u{1B}[0m on")
        #expect(line.ansi(.none) == "ok on")
    }

    @Test func seriesColoursStayApartInSixteenColours() {
        let theme = Theme.standard
        #expect(Set(theme.series.map(\.index16)).count == theme.series.count)
        #expect(Set(theme.series.map(\.index256)).count == theme.series.count)
        #expect(Set(theme.regions.map(\.index16)).count == theme.regions.count)
        #expect(Set(theme.regions.map(\.index256)).count == theme.regions.count)
        #expect(theme.seriesColor(-1) == theme.series.last)
        #expect(theme.success.foreground?.index16 == 10)
        #expect(theme.failure.foreground?.index16 == 1)
    }
}
