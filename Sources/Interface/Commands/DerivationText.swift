import Courseware
import Screen

/// A derivation as lines of text. Blanks stay open: who reads them may fill them.
struct DerivationText {
    let derivation: Derivation

    init(_ derivation: Derivation) {
        self.derivation = derivation
    }

    func lines(width: Int) -> [StyledLine] {
        var lines = Prose.lines("Derivation: " + derivation.title, width: width)
        for line in derivation.lines {
            lines.append("")
            if let blank = line.blank {
                lines += Prose.lines(blank.prompt, width: width) + StyledLine.lines(of: QuestionText.choices(blank))
            } else {
                lines += Prose.lines(Self.markdown(line), width: width)
            }
        }
        return lines
    }

    /// A complete line with its reason in front.
    static func markdown(_ line: Derivation.Line) -> String {
        (line.reason.isEmpty ? "" : line.reason + "\n\n") + "$$\(line.formula)$$"
    }
}
