import Screen
import TestSupport
import Testing
import Typesetting

struct SwiftTests {
    private let source = #"""
        import Nabla  // the tensors
        /* a /* nested */ comment */
        func sigmoid(_ z: Tensor) -> Tensor { 1 / (1 + exp(-z)) }
        let rate = 1.5e-3, hex = 0xFF, range = 0..<10
        print("cost \(J.item(at: "x")) after \(steps) steps")
        let raw = #"no \(escape) here"#
        let text = """
            two "quoted"
            lines
            """
        @main struct App { let `in` = x.init($0) }
        """#

    @Test func colours() {
        let lines = highlight(swift: source)
        var frame = Frame(width: 60, height: lines.count)
        frame.draw(lines, in: frame.bounds)
        expectSnapshot(frame.text + "\n\n" + frame.styleText, named: "colours")
    }

    @Test func noCharacterIsLost() {
        #expect(highlight(swift: source).map(\.text).joined(separator: "\n") == source)
        var random = SeededGenerator(seed: 6)
        let pieces = [
            "\"", "\"\"\"", "\\(", ")", "(", "#", "/*", "*/", "//", "\n", "let", " ", "1.", "e+", "`", "\\", "@", "层",
            "x",
        ]
        for _ in 0..<1000 {
            let text = (0..<Int.random(in: 0...20, using: &random)).map { _ in pieces.randomElement(using: &random)! }
                .joined()
            #expect(highlight(swift: text).map(\.text).joined(separator: "\n") == text)
        }
    }

    @Test func linesWiderThanTheWidthGoOnBelow() {
        let lines = Typesetter(width: 12).swift("let gradient = a - y")
        #expect(lines.map(\.text) == ["let gradient", " = a - y"])
    }
}
