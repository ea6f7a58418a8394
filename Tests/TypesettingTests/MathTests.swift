import Screen
import TestSupport
import Testing
import Typesetting

struct MathTests {
    private static func sheet(_ formulas: [String], _ glyphs: GlyphSet) -> String {
        let typesetter = Typesetter(width: 100, glyphs: glyphs)
        return formulas.map { tex in
            ([tex, "    " + typesetter.math(inline: tex).text, ""] + typesetter.math(display: tex).map(\.text))
                .joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    @Test(arguments: GlyphSet.allCases)
    func formulas(glyphs: GlyphSet) {
        for (name, formulas) in Formulas.sheets {
            expectSnapshot(Self.sheet(formulas, glyphs), named: "\(name)-\(glyphs)")
        }
    }

    @Test func allOfTheCurriculumIsUnderstood() {
        let typesetter = Typesetter(width: 200)
        let curriculum = Formulas.sheets.filter { $0.0 != "every-construct" }.flatMap(\.1)
        #expect(curriculum.count >= 180)
        for tex in curriculum {
            #expect(!typesetter.math(inline: tex).text.contains("\\"), "\(tex)")
        }
    }

    @Test func whatIsNotUnderstoodStaysAsItWasWritten() {
        let typesetter = Typesetter(width: 80)
        for tex in [
            #"\unknown{a}{b}"#, #"\frac"#, #"\begin{strange} a \end{strange}"#, "}", "^", #"\left( x"#, #"\end{x}"#,
            "a & b", "&", #"\mathcal"#,
        ] {
            let shown = typesetter.math(inline: tex).text.filter { $0 != " " }
            #expect(shown == tex.filter { $0 != " " })
        }
    }

    @Test func wideFormulasAreBrokenAtSigns() {
        let lines = Typesetter(width: 40).math(
            display:
                #"J = \frac{1}{m} \sum_{i=1}^m y^{(i)} \log a^{(i)} + \frac{1}{m} \sum_{i=1}^m (1 - y^{(i)}) \log (1 - a^{(i)})"#
        )
        expectSnapshot(lines.map(\.text).joined(separator: "\n"), named: "broken")
    }

    @Test(arguments: GlyphSet.allCases)
    func everyFormulaFitsEveryWidth(glyphs: GlyphSet) {
        for width in [1, 2, 3, 5, 8, 13, 21, 34, 55] {
            let typesetter = Typesetter(width: width, glyphs: glyphs)
            for tex in Formulas.all {
                #expect(typesetter.math(display: tex).allSatisfy { $0.width <= width }, "\(tex) at \(width)")
            }
        }
    }

    @Test func asciiIsASCII() {
        let typesetter = Typesetter(width: 80, glyphs: .ascii)
        for tex in Formulas.all {
            let text = typesetter.math(display: tex).map(\.text).joined() + typesetter.math(inline: tex).text
            #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(tex): \(text)")
        }
    }

    @Test func randomSourceNeverBreaksAnything() {
        var random = SeededGenerator(seed: 5)
        let pieces = [
            "{", "}", "^", "_", "&", #"\\"#, #"\frac"#, #"\sqrt"#, "[", "]", #"\left"#, #"\right"#, "(", ")", "|", "x",
            "12",
            "+", "=", "'", #"\sum"#, #"\begin{pmatrix}"#, #"\end{pmatrix}"#, #"\text{a b}"#, #"\hat"#, "层", " ", #"\"#,
            "$",
            #"\begin"#, #"\end"#, #"\underbrace"#, #"\mathbb{R}"#, #"\foo"#, ".", #"\begin{cases}"#, #"\end{cases}"#,
        ]
        for _ in 0..<1500 {
            let tex = (0..<Int.random(in: 0...20, using: &random)).map { _ in pieces.randomElement(using: &random)! }
                .joined()
            let width = Int.random(in: 1...60, using: &random)
            let typesetter = Typesetter(width: width, glyphs: Bool.random(using: &random) ? .unicode : .ascii)
            #expect(typesetter.math(display: tex).allSatisfy { $0.width <= width }, "\(tex)")
            // Digits are never part of a command, so all of them must be there.
            let digits = tex.filter { "12".contains($0) }.count
            let shown = typesetter.math(inline: tex).text.unicodeScalars.filter { "12¹²₁₂".unicodeScalars.contains($0) }
                .count
            #expect(shown == digits, "\(tex) became \(typesetter.math(inline: tex).text)")
        }
    }

    @Test func deepNestingIsLeftAsSource() {
        let tex = String(repeating: "{", count: 5000) + "x"
        #expect(Typesetter(width: 80).math(inline: tex).text.contains("x"))
        let fractions = String(repeating: #"\frac{1}{"#, count: 500) + "x"
        #expect(Typesetter(width: 80).math(display: fractions).allSatisfy { $0.width <= 80 })
    }
}
