import Testing

@testable import Courseware

/// Sliders: numbers in a cell that move with a key.
@Suite struct SliderTests {
    private static let cell = """
        let rate = 0.1  // slide 0.001...1 log
        var steps: Int = 20  // slide 0...100
        let w: Double = -0.5   // slide -1...1 step 0.25
        show(rate)  // slides nothing
        """

    private let sliders = Slider.all(in: cell)

    @Test func aCommentMakesASlider() {
        #expect(sliders.map(\.name) == ["rate", "steps", "w"])
        #expect(sliders.map(\.line) == [1, 2, 3])
        #expect(sliders.map(\.value) == [0.1, 20, -0.5])
        #expect(sliders.map(\.isLogarithmic) == [true, false, false])
        #expect(sliders.map(\.isWhole) == [false, true, false])
    }

    @Test func itStopsAtRoundNumbersAndAtTheEnds() {
        #expect(sliders[0].stops.prefix(8) == [0.001, 0.0015, 0.002, 0.003, 0.005, 0.007, 0.01, 0.015])
        #expect(sliders[0].stops.last == 1)
        #expect(sliders[1].stops == stride(from: 0, through: 100, by: 5).map(Double.init))
        #expect(sliders[2].stops == [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1])
        let fractions = Slider.all(in: "let keep = 0.5 // slide 0.1...1.0")[0].stops
        #expect(fractions.contains(0.3) && fractions.contains(0.7))
    }

    @Test func itMovesStopByStopAndHoldsAtTheEnds() {
        var slider = sliders[0]
        #expect(slider.neighbour(1) == 0.15)
        #expect(slider.neighbour(-1) == 0.07)
        slider.value = 0.12
        #expect(slider.neighbour(1) == 0.15)
        #expect(slider.neighbour(-1) == 0.1)
        slider.value = 1
        #expect(slider.neighbour(1) == 1)
    }

    @Test func movingItWritesTheNumberIntoTheCell() {
        let moved = sliders[2].set(0.25, in: sliders[1].set(25, in: sliders[0].set(0.03, in: Self.cell)))

        #expect(
            moved == """
                let rate = 0.03  // slide 0.001...1 log
                var steps: Int = 25  // slide 0...100
                let w: Double = 0.25   // slide -1...1 step 0.25
                show(rate)  // slides nothing
                """)
        #expect(Slider.all(in: moved).map(\.value) == [0.03, 25, 0.25])
    }

    @Test func itsPlaceFollowsItsScale() {
        #expect(abs(sliders[0].fraction - 2.0 / 3) < 1e-12)
        #expect(sliders[1].fraction == 0.2)
        #expect(sliders[0].stop(at: 1.0 / 3) == 0.01)
        #expect(sliders[1].stop(at: 0.99) == 100)
    }

    @Test func everyStopIsReachedFromEitherEnd() {
        for slider in sliders {
            for direction in [1, -1] {
                var (walker, seen) = (slider, 1)
                walker.value = direction > 0 ? slider.range.lowerBound : slider.range.upperBound
                while walker.neighbour(direction) != walker.value {
                    walker.value = walker.neighbour(direction)
                    seen += 1
                }
                #expect(seen == slider.stops.count)
            }
        }
    }

    private static func lesson(with line: String) -> String {
        """
        ---
        id: c1w2-a
        title: A
        minutes: 10
        covers: [C1W2-03]
        ---
        ## One
        ```swift
        let x = 1
        \(line)
        ```
        """
    }

    @Test(arguments: [
        ("show(1)  // slide 0...1", "The slider stands behind no constant"),
        ("let a = b  // slide 0...1", "The slider moves a number, and `b` is none"),
        ("let a = 1  // slide fast", "The slider has no range"),
        ("let a = 1  // slide 2...0", "The slider has no range"),
        ("let a = 1  // slide 0...2 log", "A slider with `log` begins at 0"),
        ("let a = 3  // slide 0...2", "The slider stands at 3, outside of its range"),
        ("let a = 1  // slide 0...2 steps 1", "The slider's range is followed by `steps 1`"),
        ("let a = 1.0  // slide 0...2 step 0.001", "The slider has more than 200 stops"),
    ])
    func aSliderThatCannotBeReadIsAnErrorOfTheLesson(_ line: String, _ problem: String) {
        let text = Self.lesson(with: line)
        let errors = #expect(throws: DocumentErrors.self) {
            try LessonParser.parse(SourceText(file: "a.md", text: text), course: 1, week: 2)
        }
        #expect(errors?.errors.map(\.problem).contains(problem) == true, "\(errors?.description ?? "")")
        #expect(Slider.all(in: line).isEmpty)
    }
}
