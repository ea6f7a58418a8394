import TestSupport
import Testing

@testable import Courseware

@Suite struct GlossaryTests {
    private let glossary = Glossary(terms: [
        .init(name: "gradient", also: ["gradients"], meaning: "Uphill.", lesson: "a"),
        .init(name: "gradient descent", also: ["descent"], meaning: "Downhill.", lesson: "a"),
        .init(name: "ReLU", also: ["rectified linear unit"], meaning: "A bend.", lesson: "a"),
        .init(name: "element-wise", meaning: "One by one.", lesson: "a"),
    ])

    @Test(arguments: [
        ("Gradient", "gradient"), ("GRADIENTS", "gradient"), ("gradient  descent", "gradient descent"),
        ("relu", "ReLU"), ("Rectified linear unit", "ReLU"),
    ])
    func aTermIsFoundByEachOfItsForms(_ word: String, _ name: String) {
        #expect(glossary.term(named: word)?.name == name)
    }

    @Test(arguments: [
        ("gradeint", "gradient"), ("relo", "ReLU"), ("elementwise", "element-wise"), ("rectified", "ReLU"),
    ])
    func whatIsNearlySpeltSoIsSuggested(_ word: String, _ name: String) {
        #expect(glossary.term(named: word) == nil)
        #expect(glossary.nearMisses(of: word).first?.name == name)
    }

    @Test func aWordThatIsNearNothingGetsNoSuggestion() {
        #expect(glossary.nearMisses(of: "quicksand").isEmpty)
    }

    @Test func theTermsOfATextComeInItsOrderAndTheLongestFormWins() {
        let text = "Gradient descent uses element-wise steps. The ReLU's gradients are 0 or 1; descent goes on."

        #expect(glossary.terms(in: text).map(\.name) == ["gradient descent", "element-wise", "ReLU", "gradient"])
        #expect(glossary.terms(in: "Regradient relus").isEmpty)
    }

    @Test func aBrokenGlossarySaysWhatIsWrong() throws {
        let source = SourceText(
            file: Glossary.file,
            text: """
                terms:
                  - {term: a, means: One. Two. Three. Four., met: l}
                  - {term: b, also: [c], means: M., met: l}
                  - {term: C, means: M., met: l}
                  - {term: d, met: l}
                """)
        let errors = #expect(throws: DocumentErrors.self) { try Glossary.parse(source) }

        expectSnapshot(errors?.description ?? "", named: "broken-glossary")
    }

    @Test func whatATermPointsToMustBeThere() throws {
        let folder = try LibraryFolder()
        try folder.write(
            "lessons/glossary.yaml",
            """
            terms:
              - {term: text, means: Words., met: c1w2-a, see: [nothing]}
              - {term: matrix, means: Rows and columns., met: c1w2-b}
              - {term: page, means: Paper., met: c9w9-none}
            """)

        let problems = try CourseLibrary.load(from: folder.root).problems().filter { $0.file == Glossary.file }

        expectSnapshot(problems.map(\.description).joined(separator: "\n"), named: "loose-terms")
    }
}
