import Testing

@testable import Courseware

/// Derivations that are walked line by line.
@Suite struct DerivationTests {
    private static let yaml = #"""
        title: From the loss to dz
        lines:
          - formula: da = -\frac{y}{a} + \frac{1 - y}{1 - a}
            because: The derivative of the loss by $a$.
          - formula: \frac{da}{dz} = ___
            because: The slope of the sigmoid.
            options:
              - text: $a (1 - a)$
                right: true
                why: So it is.
              - text: $1 - a^2$
                why: That is tanh.
          - formula: dz = ___
            ask: The product of both, please.
            answers: [a - y, -y + a]
            why: The fractions cancel.
        """#

    @Test func linesHaveReasonsAndBlanks() throws {
        let derivation = try parse(Self.yaml)

        #expect(derivation.title == "From the loss to dz")
        #expect(derivation.lines.map(\.blank?.id) == [nil, "d-2", "d-3"])
        #expect(derivation.lines[1].formula == #"\frac{da}{dz} = a (1 - a)"#)
        #expect(derivation.lines[2].formula == "dz = a - y")
        #expect(derivation.lines[0].reason == "The derivative of the loss by $a$.")
        let prompt = try #require(derivation.lines[1].blank?.prompt)
        #expect(prompt.contains(#"$$\frac{da}{dz} = [\,?\,]$$"#) && prompt.contains("The slope of the sigmoid."))
        #expect(try derivation.lines[2].blank?.judge(.typed("a-y")).isRight == true)
    }

    @Test func aBlankAskedAloneBringsTheLineAbove() throws {
        let question = try parse(Self.yaml).questions[1]

        #expect(question.prompt.contains("From the loss to dz"))
        #expect(question.prompt.contains(#"$$\frac{da}{dz} = a (1 - a)$$"#))
        #expect(question.prompt.hasSuffix("The product of both, please."))
    }

    @Test(arguments: [
        ("formula: a = ___", "The formula has a blank without an answer"),
        ("formula: a = b\n    answer: 3\n    why: So.", "The line has an answer, but its formula has no blank"),
        ("formula: ___ = ___\n    answer: 3\n    why: So.", "The formula has several blanks"),
        ("formula: a = ___\n    order: [b, c]\n    why: So.", "The line does not say what fills its blank"),
        ("because: So.", "The line of the derivation has no `formula`"),
    ])
    func whatIsWrongIsSaid(_ line: String, _ problem: String) {
        let error = #expect(throws: DocumentError.self) {
            try parse("title: T\nlines:\n  - formula: x\n  - \(line)")
        }
        #expect(error?.problem == problem)
    }

    @Test func oneLineIsNoDerivation() {
        #expect(throws: DocumentError.self) { try parse("title: T\nlines:\n  - formula: x") }
    }

    private func parse(_ yaml: String) throws -> Derivation {
        try Derivation(yaml: SourceText(file: "a.md", text: yaml), id: "d")
    }
}
