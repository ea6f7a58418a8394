import Screen
import TestSupport
import Testing
import Typesetting

struct MarkdownTests {
    private let lesson = #"""
        # A neuron that decides

        ## The cost falls

        The *cost* is the **mean** loss over all `m` examples, with $\hat{y}^{(i)} = \sigma(w^T x^{(i)} + b)$ and a rate
        $\alpha$ of 0.05. It costs $5 or $10, never \$.

        $$
        J = -\frac{1}{m} \sum_{i=1}^m \left[ y^{(i)} \log a^{(i)} + (1 - y^{(i)}) \log (1 - a^{(i)}) \right]
        $$

        Read [the guide](https://example.org/guide_one) or <https://example.org>.
        ![A curve that falls](curve.png)

        > Move one weight a little. The cost moves too.
        >
        > > The ratio of the two is the gradient.

        1. First, with $x_1$ and $x_2$:
           - a bullet that is long enough to be wrapped onto a second line of its own
           - another
        2. Second

        - [x] done
        - [ ] not ~~yet~~ done

        | symbol | shape | what it is |
        |:-------|:-----:|-----------:|
        | $w$    | (n, 1) | the weights |
        | $X$    | (n, m) | all examples, one in each column |

        ```swift
        let $cost = -mean(y * log(a))  // $J$
        show("cost", cost)
        ```

        ---

            plain code with $x$

        A line  
        break. <b>bold</b> <!-- hidden -->
        """#

    @Test(arguments: [72, 40])
    func lesson(width: Int) {
        let text = Typesetter(width: width).markdown(lesson).map(\.text).joined(separator: "\n")
        expectSnapshot(text, named: "lesson-\(width)")
    }

    @Test func ascii() {
        let lines = Typesetter(width: 60, glyphs: .ascii).markdown(lesson)
        expectSnapshot(lines.map(\.text).joined(separator: "\n"), named: "lesson-ascii-60")
        #expect(lines.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x80 } })
    }

    @Test func styles() {
        let lines = Typesetter(width: 50).markdown(
            "# Title\n\nPlain *emphasis* **strong `code`** [link](u) $a_1$.\n\n> quoted *word*\n\n```swift\nlet x = 1\n```"
        )
        var frame = Frame(width: 50, height: lines.count)
        frame.draw(lines, in: frame.bounds)
        expectSnapshot(frame.text + "\n\n" + frame.styleText, named: "styles")
    }

    @Test func formulasAreNotMarkdown() {
        let typesetter = Typesetter(width: 80)
        #expect(typesetter.markdown("a $x_i * y_j * z$ b").map(\.text) == ["a xᵢ * yⱼ * z b"])
        #expect(typesetter.markdown("`$x_1$` and ``$a` $`` stay").map(\.text) == ["$x_1$ and $a` $ stay"])
        #expect(typesetter.markdown("from $5 to $10").map(\.text) == ["from $5 to $10"])
        #expect(typesetter.markdown(#"\$x\$"#).map(\.text) == ["$x$"])
        #expect(typesetter.markdown("only one $ sign").map(\.text) == ["only one $ sign"])
        #expect(typesetter.markdown("```\n$0 + $1\n```\nthen $a$").map(\.text) == ["  $0 + $1", "", "then a"])
        #expect(typesetter.markdown("- $$a$$\n- b").map(\.text) == ["•     a", "• b"])
        #expect(typesetter.markdown("a $x +\r\ny$ b\r\n\r\n$ c").map(\.text) == ["a x + y b", "", "$ c"])
        #expect(typesetter.markdown("[$w$](http://x/$y$)").map(\.text) == ["w (http://x/$y$)"])
    }

    @Test func anythingFitsAnyWidth() {
        var random = SeededGenerator(seed: 8)
        let pieces = [
            "# ", "- ", "1. ", "> ", "```", "```swift", "\n", "\n\n", "    ", "|", "|-|-|\n", "word ", "longer-word ",
            "层次 ",
            "*", "**", "_", "`", "$", "$$", #"\frac{1}{2}"#, "[a](b)", "![i](j)", "<b>", "<!-- c -->", "👩‍🔬", "~~",
            "- [ ] ", "\t",
            "---\n", "&amp;", "\\", "\u{E000}", "\u{E001}", "\u{0}",
        ]
        for _ in 0..<800 {
            let source = (0..<Int.random(in: 0...40, using: &random)).map { _ in pieces.randomElement(using: &random)! }
                .joined()
            let width = Int.random(in: 1...50, using: &random)
            let lines = Typesetter(width: width).markdown(source)
            #expect(lines.allSatisfy { $0.width <= width }, "\(source.debugDescription) at \(width)")
        }
        for width in 1...30 {
            #expect(Typesetter(width: width).markdown(lesson).allSatisfy { $0.width <= width })
        }
    }
}
