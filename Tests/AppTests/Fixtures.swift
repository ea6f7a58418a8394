import Screen
import App
import Courseware
import Figures

/// A small course that has one of everything.
enum Fixtures {
    static let courses = [
        Course(
            number: 1, label: "1", title: "Neural networks and deep learning",
            weeks: [
                Course.Week(id: "c1w1", course: 1, number: 1, title: "What is a neural network?"),
                Course.Week(
                    id: "c1w2", course: 1, number: 2, title: "Logistic regression",
                    lessons: [
                        .init(
                            id: "c1w2-neuron", title: "A neuron that decides", minutes: 20, course: 1, week: 2,
                            file: "a.md"),
                        .init(
                            id: "c1w2-shapes", title: "Shapes and broadcasting", minutes: 10, course: 1, week: 2,
                            file: "b.md"),
                    ],
                    quiz: .init(
                        id: "c1w2", title: "Logistic regression", course: 1, week: 2, questionCount: 5,
                        file: "quiz.yaml"),
                    assignments: [
                        .init(
                            id: "c1w2-logistic-regression", title: "Logistic regression", course: 1, week: 2,
                            folder: "a")
                    ]),
            ]),
        Course(number: 2, label: "2", title: "Improving deep networks", weeks: []),
        Course(number: 6, label: "P", title: "Practice", weeks: []),
    ]

    static let lesson = Lesson(
        id: "c1w2-neuron", title: "A neuron that decides", course: 1, week: 2, minutes: 20, covers: [],
        steps: [
            .init(
                title: "Two numbers in, one out",
                blocks: [
                    .prose("A neuron weighs its inputs, adds a bias, and squashes the sum into a number from 0 to 1."),
                    .cell(.init(number: 1, source: "let w = 2.0\nlet b = -1.0", line: 10)),
                    .question(prediction, isPrediction: true),
                    .cell(.init(number: 2, source: "let a = 1 / (1 + exp(-(w * 0.5 + b)))\nshow(a)", line: 20)),
                    .hint("Put 0.5 in for x: the sum is 0."),
                ]),
            .init(
                title: "The cost falls",
                blocks: [
                    .prose("Train for 200 steps and watch the cost."),
                    .cell(
                        .init(
                            number: 3, source: "for step in 0..<200 {\n    plot(\"cost\", step, cost(step))\n}",
                            line: 30)),
                ]),
            .init(title: "What you have seen", blocks: [.prose("A neuron is a line and a squash.")]),
        ])

    static let prediction = Question(
        id: "c1w2-neuron-half", prompt: "What is the output for x = 0.5?",
        kind: .chooseOne([
            .init(text: "0", isRight: false, reason: "The sum is 0, and the squash of 0 is not 0."),
            .init(text: "0.5", isRight: true, reason: "The sum is 0, in the middle of the squash."),
        ]), explanation: "sigmoid(0) is one half.", covers: [])

    static let quiz = Quiz(
        id: "c1w2", title: "Logistic regression", course: 1, week: 2,
        questions: [
            prediction.with(id: "q1"),
            Question(
                id: "q2", prompt: "Which of these are needed for a prediction?",
                kind: .chooseMany([
                    .init(text: "the weights", isRight: true, reason: "They multiply the inputs."),
                    .init(text: "the labels", isRight: false, reason: "Labels are for training."),
                    .init(text: "the bias", isRight: true, reason: "It shifts the sum."),
                ]), explanation: "", covers: []),
            Question(
                id: "q3", prompt: "X has 3 rows and 7 columns. What is the shape of w?", kind: .shape([3, 1]),
                explanation: "One weight for each feature, in a column.", covers: []),
            Question(
                id: "q4", prompt: "Put a step of training in order.",
                kind: .order(["forward", "cost", "backward", "update"]), explanation: "", covers: []),
            Question(
                id: "q5", prompt: "What is what?",
                kind: .match([.init(left: "w", right: "weights"), .init(left: "b", right: "bias")]), explanation: "",
                covers: []),
        ])

    static let quizWithFigures = Quiz(
        id: "c1w2", title: "Logistic regression", course: 1, week: 2,
        questions: [
            Question(
                id: "q6", prompt: "Which curve is 0 on the left?", kind: .text(["A"]), explanation: "It is the ReLU.",
                covers: [],
                figures: [
                    curve("A") { max(0, $0) }, curve("B") { $0 / (1 + abs($0)) },
                    .network(NetworkDiagram(layers: [.init("in", units: 2), .init("out", units: 1)])),
                ])
        ])

    private static func curve(_ name: String, _ function: (Double) -> Double) -> Figure {
        let x = (-10...10).map { Double($0) / 5 }
        return .line(LineChart(title: name, series: [LineChart.Series(name, x: x, y: x.map(function))]))
    }

    static let coverage = Coverage(groups: [
        Coverage.Group(
            title: "Course 1 · Week 2: Logistic regression",
            rows: [
                .init(row: .init(id: "C1W2-03", title: "A neuron's two steps"), documents: [.lesson("c1w2-neuron")]),
                .init(row: .init(id: "C1W2-25", title: "Broadcasting"), documents: [.lesson("c1w2-shapes")]),
                .init(row: .init(id: "Q-C1W2-01", title: "What a neuron computes"), documents: [.quiz("c1w2")]),
                .init(
                    row: .init(id: "C1W2-30", title: "The whole pipeline"),
                    documents: [.assignment("c1w2-logistic-regression")]),
            ]),
        Coverage.Group(
            title: "Course 2 · Week 1", rows: [.init(row: .init(id: "C2W1-01", title: "Splits"), documents: [])]),
    ])

    static let glossary = Glossary(terms: [
        .init(
            name: "neuron", meaning: "It weighs its inputs and squashes the sum.", sign: "$a$", lesson: "c1w2-neuron"),
        .init(name: "bias", meaning: "The number that is added.", lesson: "c1w2-neuron", seeAlso: ["neuron"]),
        .init(name: "cost", meaning: "What falls.", lesson: "c1w2-neuron"),
    ])

    static let assignment = AssignmentDocument(
        id: "c1w2-logistic-regression", title: "Logistic regression", course: 1, week: 2,
        introduction: "Six functions.",
        functions: [
            .init(name: "sigmoid", guide: "Squash each number into 0 to 1.", hints: ["Use exp.", "1 / (1 + exp(-z))"]),
            .init(name: "propagate", guide: "The cost, and how it changes with w and b.", hints: []),
            .init(name: "optimize", guide: "Many small steps.", hints: ["Call propagate in a loop."]),
        ],
        starter: """
            import Nabla

            /// The logistic function of every element.
            ///
            /// - Returns: a tensor of the shape of `z`.
            func sigmoid(_ z: Tensor) -> Tensor {
                todo()
            }

            func propagate(_ w: Tensor, _ b: Double) -> (dw: Tensor, db: Double, cost: Double) {
                let m = 3.0
                if m > 2 {
                    todo()
                }
                todo()
            }

            func optimize(_ w: Tensor) -> Tensor { todo() }

            """)

    static let trainedAssignment = {
        var document = assignment
        document.hasTraining = true
        return document
    }()

    /// The last part of the assignment.
    static let training = Lesson(
        id: "c1w2-logistic-regression-training", title: "Train it", course: 1, week: 2, minutes: 5, covers: [],
        steps: [
            .init(
                title: "Watch it", blocks: [.cell(.init(number: 1, source: "show(sigmoid(0))", line: 10))])
        ], assignment: "c1w2-logistic-regression")

    static let report = GradeReport(
        functions: [
            .init(
                name: "sigmoid", status: .passed, points: 10, maxPoints: 10,
                checks: [
                    .init(name: "some numbers", status: .passed, message: "")
                ]),
            .init(
                name: "propagate", status: .failed, points: 0, maxPoints: 20,
                checks: [
                    .init(
                        name: "one feature, two examples", status: .failed,
                        message: "dw: expected 0.998, got 2.995 at [0, 0].",
                        diagnosis: "The sum over the examples was not divided by m.")
                ]),
            .init(name: "optimize", status: .blocked, points: 0, maxPoints: 20, blockedBy: "propagate"),
        ], score: 10, maxScore: 50, seconds: 0.241)

    static let costs = Figure.line(
        LineChart(
            title: "cost", xLabel: "step", yLabel: "",
            series: [LineChart.Series("cost", x: [0, 50, 100, 150, 200], y: [0.69, 0.5, 0.4, 0.34, 0.31])]))

    static let boundary = Figure.decisionMap(
        DecisionMap(
            title: "boundary", xRange: -2...2, yRange: -2...2, columns: 4, rows: 2, regions: [0, 0, 1, 1, 0, 1, 1, 1],
            points: ClassifiedPoints(x: [-1, 1, 0.5], y: [0.5, -1, 1], label: [0, 1, 1])))
}

extension Question {
    func with(id: String) -> Question {
        var question = self
        question.id = id
        return question
    }
}
