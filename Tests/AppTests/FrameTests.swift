import Courseware
import App
import Screen
import Terminal
import TestSupport
import Testing

/// What every screen looks like at the sizes that matter.
@Suite struct FrameTests {
    static let sizes = [(80, 24), (160, 50), (40, 12)]

    private func look(_ change: (inout Settings) -> Void) -> Settings {
        var settings = Settings()
        change(&settings)
        return settings
    }

    private func expect(_ name: String, _ make: (Int, Int) -> Session) {
        for (width, height) in Self.sizes {
            let frame = make(width, height).frame
            #expect(frame.width == width && frame.height == height)
            let mono = Session.$look.withValue(look { $0.usesColor = false }) { make(width, height).frame }
            let ascii = Session.$look.withValue(look { $0.isASCII = true }) { make(width, height).frame }
            let parts = [
                frame.text, "=== colour", frame.styleText,
                mono.text == frame.text ? "=== mono: the same text" : "=== mono\n" + mono.text, "=== ASCII",
                ascii.inASCII.text,
            ]
            expectSnapshot(parts.joined(separator: "\n"), named: "\(name)-\(width)x\(height)")
        }
    }

    @Test func home() {
        expect("home") { Session(width: $0, height: $1) }
    }

    @Test func homeWithProgress() {
        let progress = LearnerProgress(
            places: ["c1w2-neuron": LessonPlace(step: 1, stepCount: 3, isDone: false)], latestLesson: "c1w2-neuron",
            answers: ["q1": SavedAnswer(source: "c1w2", answer: .choices([1]), isRight: true)],
            functions: [Fixtures.assignment.id: Fixtures.report.functions])
        expect("home-progress") { Session(width: $0, height: $1, progress: progress) }
    }

    @Test func lesson() {
        expect("lesson") { Session.lesson(width: $0, height: $1) }
    }

    @Test func lessonAnswered() {
        expect("lesson-answered") { width, height in
            var session = Session.lesson(width: width, height: height)
            session.press(.enter)
            session.run(1, .value(line: 1, name: "w", text: "2.0"), .value(line: 2, name: "b", text: "-1.0"))
            session.press(.character("a"))
            return session
        }
    }

    @Test func slider() {
        expect("slider") { width, height in
            var session = Session.widgets(width: width, height: height)
            session.press(.character("s"))
            session.report(1, .finished(.done, seconds: 0))
            session.report(2, .figure(id: "figure 1", Fixtures.costs), .finished(.done, seconds: 0.1))
            session.press(.character("]"))
            return session
        }
    }

    @Test func derivation() {
        expect("derivation") { width, height in
            var session = Session.widgets(step: 1, width: width, height: height)
            session.press(.enter)
            return session
        }
        expect("derivation-filled") { width, height in
            var session = Session.widgets(step: 1, width: width, height: height)
            session.press(.enter, .character("b"), .enter)
            return session
        }
    }

    @Test func drill() {
        expect("drill") { width, height in
            var session = Session.widgets(step: 2, width: width, height: height)
            session.type("1,2")
            session.press(.enter)
            return session
        }
    }

    @Test func lessonTraining() {
        expect("lesson-training") { width, height in
            var session = Session.lesson(step: 1, width: width, height: height)
            session.press(.enter)
            session.run(1)
            session.run(2)
            session.send(.cellEvent(lesson: Fixtures.lesson.id, cell: 3, .figure(id: "cost", Fixtures.costs)))
            session.send(.cellEvent(lesson: Fixtures.lesson.id, cell: 3, .figure(id: "map", Fixtures.boundary)))
            session.send(.cellEvent(lesson: Fixtures.lesson.id, cell: 3, .progress(fraction: 0.7, label: "143/200")))
            return session
        }
    }

    @Test func lessonEditing() {
        expect("lesson-editing") { width, height in
            var session = Session.lesson(width: width, height: height)
            session.press(.character("e"), .end, .enter)
            return session
        }
    }

    @Test func lessonFailed() {
        expect("lesson-failed") { width, height in
            var session = Session.lesson(width: width, height: height)
            session.press(.enter)
            session.run(1, .output("cell 1, line 2: cannot find 'q' in scope\n", isError: true), outcome: .failed)
            return session
        }
    }

    @Test func quiz() {
        expect("quiz") { Session.quiz(width: $0, height: $1) }
    }

    @Test func quizAnswered() {
        expect("quiz-answered") { width, height in
            var session = Session.quiz(width: width, height: height)
            session.press(.character("a"))
            return session
        }
    }

    @Test func quizWithFigures() {
        expect("quiz-figures") { width, height in
            var session = Session(width: width, height: height)
            session.openFromHome(.loadQuiz("c1w2"))
            session.send(.quizLoaded(Fixtures.quizWithFigures))
            return session
        }
    }

    @Test func coverage() {
        expect("coverage") { width, height in
            var session = Session(
                width: width, height: height,
                progress: LearnerProgress(
                    places: ["c1w2-neuron": LessonPlace(step: 3, stepCount: 3, isDone: true)],
                    answers: ["q1": SavedAnswer(source: "c1w2", answer: .choices([1]), isRight: true)]))
            session.press(.character("o"))
            session.send(.coverageLoaded(Fixtures.coverage))
            return session
        }
    }

    @Test func helpWithWords() {
        expect("help-words") { width, height in
            var session = Session.lesson(width: width, height: height)
            session.send(.glossaryLoaded(Fixtures.glossary))
            session.press(.character("?"), .pageDown)
            return session
        }
    }

    @Test func quizResult() {
        expect("quiz-result") { width, height in
            var session = Session.quiz(width: width, height: height)
            session.press(.character("b"), .enter, .enter)
            for _ in 0..<5 { session.press(.tab) }
            return session
        }
    }

    @Test func assignment() {
        expect("assignment") { Session.assignment(width: $0, height: $1) }
    }

    @Test func assignmentGraded() {
        expect("assignment-graded") { width, height in
            var session = Session.assignment(width: width, height: height)
            session.send(.gradeEvent(assignment: Fixtures.assignment.id, .finished(Fixtures.report)))
            session.press(.down)
            return session
        }
    }

    @Test func review() {
        expect("review") { ReviewTests.session(width: $0, height: $1) }
    }

    @Test func reviewOfAFunction() {
        expect("review-function") { width, height in
            var session = ReviewTests.session([ReviewTests.function], width: width, height: height)
            session.press(.enter)
            return session
        }
    }

    @Test func reviewResult() {
        expect("review-result") { width, height in
            var session = ReviewTests.session([ReviewTests.function], width: width, height: height)
            session.press(.enter, .character("3"))
            return session
        }
    }

    @Test func editorSelecting() {
        expect("editor-completing") { width, height in
            var session = Session.lesson(width: width, height: height)
            session.press(.character("e"), .selectDown, .escape, .down, .end, .enter)
            session.type("sh")
            session.press(.tab)
            guard case .complete(_, let version) = session.effects.last else { return session }
            let items = [("shape", "shape"), ("show(", "show(values: Any...)")]
            session.send(.completions(items.map { .init(word: $0.0, title: $0.1) }, version: version))
            return session
        }
    }

    @Test func editorInACall() {
        expect("editor-call") { width, height in
            var session = Session.lesson(width: width, height: height, saved: SavedLesson(edits: [1: "matmul(a, "]))
            session.press(.character("e"), .end)
            guard case .describeCall(let source, _) = session.effects.last else { return session }
            let form = CallSignature(
                name: "matmul", parameters: ["_ a: Tensor", "_ b: Tensor"], result: " -> Tensor", active: 1)
            session.send(.call([form, form], version: 0, offset: source.offset))
            return session
        }
    }

    @Test func assignmentTrace() {
        expect("assignment-trace") { width, height in
            let values = [
                11: ["m = 3.0"], 12: ["= true"],
                13: ["dw = (2, 1)  2.99 7.19", "db = 0.5, the last of 12, first 0.25"],
            ]
            return TraceTests.session(TracedFunction(name: "propagate", values: values), width: width, height: height)
        }
    }

    @Test func lessonAnimation() {
        expect("lesson-animation") { width, height in
            var session = MotionTests.session(width: width, height: height)
            session.send(.tick(seconds: 0.51))
            return session
        }
    }

    @Test func assignmentEditing() {
        expect("assignment-editing") { width, height in
            var session = Session.assignment(width: width, height: height)
            session.press(.character("e"), .down)
            return session
        }
    }

    @Test func search() {
        expect("search") { width, height in
            var session = SearchTests.session(width: width, height: height)
            session.type("cost")
            return session
        }
    }

    @Test func settings() {
        expect("settings") { width, height in
            var session = Session(width: width, height: height)
            session.press(.character(","))
            return session
        }
    }

    @Test func zoom() {
        expect("zoom") { ZoomTests.session(width: $0, height: $1) }
    }

    @Test func help() {
        expect("help") { width, height in
            var session = Session.lesson(width: width, height: height)
            session.press(.character("?"))
            return session
        }
    }

    @Test func aTinyTerminalGetsASentence() {
        for (width, height) in [(0, 0), (1, 1), (10, 3), (23, 40), (200, 7)] {
            let frame = Session(width: width, height: height).frame
            #expect(frame.width == width && frame.height == height)
        }
        #expect(Session(width: 20, height: 6).text.contains("Enlarge"))
    }
}
