import App
import Courseware
import Screen

/// A lesson with a slider, a derivation and a drill, one in each step.
enum Widgets {
    static let source = """
        let rate = 0.1  // slide 0.001...1 log
        let steps = 20  // slide 0...100
        show(costs(rate, steps))
        """

    static let derivation = Derivation(
        id: "c1w2-widgets-d1", title: "From the loss to dz",
        lines: [
            .init(formula: #"da = -\frac{y}{a} + \frac{1 - y}{1 - a}"#, reason: "The derivative of the loss by $a$."),
            .init(
                formula: #"\frac{da}{dz} = a (1 - a)"#, reason: "The slope of the sigmoid.",
                blank: Question(
                    id: "c1w2-widgets-d1-2", prompt: #"$$\frac{da}{dz} = [\,?\,]$$"#,
                    kind: .chooseOne([
                        .init(text: "$a (1 - a)$", isRight: true, reason: "It is largest in the middle."),
                        .init(text: "$1 - a^2$", isRight: false, reason: "That is the slope of tanh."),
                    ]), explanation: "", covers: [])),
            .init(formula: "dz = a - y", reason: "The fractions cancel."),
        ])

    static let lesson = Lesson(
        id: "c1w2-shapes", title: "Things that move", course: 1, week: 2, minutes: 10, covers: [],
        steps: [
            .init(
                title: "A slider",
                blocks: [
                    .cell(.init(number: 1, source: "func costs() {}", line: 5)), .prose("Move it."),
                    .cell(.init(number: 2, source: source, line: 9)),
                    .question(Fixtures.prediction, isPrediction: false),
                ]),
            .init(title: "A derivation", blocks: [.derivation(derivation), .prose("And so on.")]),
            .init(
                title: "A drill",
                blocks: [.drill(Drill(id: "c1w2-widgets-drill1", tasks: [.transpose], goal: 2)), .prose("Well done.")]),
            .init(
                title: "A number",
                blocks: [
                    .question(number, isPrediction: true),
                    .cell(.init(number: 3, source: "let n = 2  // slide 1...9", line: 40)),
                ]),
        ])

    private static let number = Question(
        id: "c1w2-widgets-number", prompt: "How many?", kind: .number(answer: 2, tolerance: 0), explanation: "Count.",
        covers: [])
}

extension Session {
    static func widgets(
        step: Int = 0, width: Int = 80, height: Int = 24, saved: SavedLesson = SavedLesson(),
        answers: [String: SavedAnswer] = [:]
    ) -> Session {
        let id = Widgets.lesson.id
        let place = LessonPlace(step: step, stepCount: 4, isDone: false)
        var session = Session(
            width: width, height: height,
            progress: LearnerProgress(places: [id: place], latestLesson: id, answers: answers))
        session.press(.character("c"))
        session.send(.lessonLoaded(Widgets.lesson, saved))
        return session
    }

    mutating func report(_ cell: Int, _ events: CellEvent...) {
        for event in events { send(.cellEvent(lesson: Widgets.lesson.id, cell: cell, event)) }
    }
}
