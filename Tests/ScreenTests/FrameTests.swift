import Screen
import TestSupport
import Testing

struct FrameTests {
    private let bold = Style(bold: true)

    @Test func drawsAndClips() {
        var frame = Frame(width: 8, height: 2)
        #expect(frame.draw("gradient descent", at: 2, 0) == 6)
        #expect(frame.draw("abcdef", at: -2, 1, width: 5) == 5)
        #expect(frame.text == "  gradie\ncde")
        #expect(frame.draw("outside", at: 0, 2) == 0)
        #expect(frame.draw("outside", at: 9, 0) == 0)
    }

    @Test func wideCharactersAreNeverCutInHalf() {
        var frame = Frame(width: 5, height: 1)
        frame.draw("深层学", at: 0, 0)
        #expect(frame.text == "深层")
        #expect(frame[1, 0].text == "" && frame[4, 0].text == " ")
        frame.draw("x", at: 1, 0)
        #expect(frame.text == " x层")
        frame.draw("x", at: 2, 0)
        #expect(frame.text == " xx")
        frame.draw("深", at: -1, 0)
        #expect(frame.text == " xx")
        frame.draw("深层", at: 0, 0, width: 3)
        #expect(frame[2, 0].text == " ")
    }

    @Test func everyHalfHasItsOtherHalfWhateverIsDrawn() {
        var random = SeededGenerator(seed: 2)
        var frame = Frame(width: 9, height: 3)
        var patch = Frame(width: 4, height: 2)
        patch.draw("a层b", at: 0, 0)
        patch.draw("层层", at: 0, 1)
        for _ in 0..<3000 {
            let (x, y) = (Int.random(in: -4...10, using: &random), Int.random(in: -1...3, using: &random))
            switch Int.random(in: 0...3, using: &random) {
            case 0: frame.draw("a层é层b", at: x, y, width: Int.random(in: 0...7, using: &random))
            case 1: frame.fill(Rect(x: x, y: y, width: 3, height: 2), with: Cell("."))
            case 2: frame.draw(patch, at: x, y)
            default: frame.draw("层", at: x, y)
            }
            for row in 0..<frame.height {
                let width = (0..<frame.width).reduce(0) { $0 + frame[$1, row].text.displayWidth }
                #expect(width == frame.width, "\(frame.text)")
            }
        }
    }

    @Test func fillsAndRestylesWithinTheFrame() {
        var frame = Frame(width: 4, height: 3)
        frame.fill(Rect(x: 2, y: 1, width: 9, height: 9), with: Cell("#"))
        frame.restyle(Rect(x: 0, y: 2, width: 3, height: 1)) { $0.isReversed = true }
        #expect(frame.text == "\n  ##\n  ##")
        #expect(frame.styleText == "\n\naaa\na reversed")
    }

    @Test func onlyChangedCellsAreReported() {
        var old = Frame(width: 10, height: 2)
        old.draw("loss 0.69", at: 0, 0)
        var new = old
        #expect(new.changes(since: old).isEmpty)
        new.draw("42", at: 7, 0)
        new.draw("层", at: 0, 1)
        #expect(
            new.changes(since: old) == [
                CellRun(x: 7, y: 0, cells: [Cell("4"), Cell("2")]), CellRun(x: 0, y: 1, cells: [Cell("层"), Cell("")]),
            ])
        #expect(new.changes(since: nil).count == 2)
        #expect(new.changes(since: Frame(width: 3, height: 3)).map(\.cells.count) == [10, 10])
    }

    @Test func applyingTheChangesGivesTheNewFrame() {
        var random = SeededGenerator(seed: 3)
        var old = Frame(width: 12, height: 3)
        for _ in 0..<300 {
            var new = old
            new.draw("a层é层b", at: Int.random(in: -3...12, using: &random), Int.random(in: 0...2, using: &random))
            var patched = old
            for run in new.changes(since: old) {
                #expect(run.cells.first?.text != "")
                for (offset, cell) in run.cells.enumerated() { patched[run.x + offset, run.y] = cell }
            }
            #expect(patched == new)
            old = new
        }
    }

    @Test func tinyFramesTakeAnything() {
        for (width, height) in [(0, 0), (1, 1), (1, 0), (0, 5), (2, 1)] {
            var frame = Frame(width: width, height: height)
            frame.draw("层a", at: 0, 0)
            frame.fill(frame.bounds.inset(horizontal: 2, vertical: 2), with: Cell("x"))
            frame.draw(["a", "b"], in: Rect(x: 0, y: 0, width: 5, height: 5))
            #expect(frame.changes(since: nil).count == height)
        }
    }

    @Test func rectanglesSplitWithinThemselves() {
        let rect = Rect(x: 1, y: 1, width: 10, height: 4)
        let (top, rest) = rect.splitTop(9)
        #expect(top == rect && rest.isEmpty)
        let (left, right) = rect.splitLeft(3)
        #expect(left.maxX == right.x && left.width + right.width == 10)
        #expect(rect.intersection(Rect(x: 20, y: 0, width: 2, height: 2)).isEmpty)
    }
}
