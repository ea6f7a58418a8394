internal import Courseware

/// An open lesson.
struct LessonState: Equatable, Sendable {
    let lesson: Lesson
    /// From 0.
    var step = 0
    var isDone = false
    var cells: [Int: CellState]
    var questions: [String: QuestionState]
    var derivations: [String: DerivationState]
    var drills: [String: DrillState]
    /// The block of the step that keys act on: a cell or a question.
    var focus: Int?
    var scroll = 0
    /// What must be inside the window when the layout is next prepared.
    var follows = Follow.nothing
    var editor: CellEditor?

    struct CellEditor: Equatable, Sendable {
        let cell: Int
        var code: CodeEditor
    }

    /// The cells to run after the running one.
    var queue: [Int] = []
    var running: Int?
    var sliding: Sliding?
    /// The cell whose slider was moved last: where it is too long for the window, its other lines give way to the figure.
    var foldedCell: Int?
    /// Hints that were opened, by step and block.
    var openHints: Set<BlockPlace> = []
    var showsValues = true
    /// Typeset blocks of the step, kept so that a key costs only what it changes.
    var layout = StepLayout()

    enum Follow: Equatable, Sendable {
        case nothing, focus, cursor
        /// The running cell, as its output grows, until the learner scrolls.
        case running
        /// The slider that moves, and what its cell shows.
        case slider
    }

    struct BlockPlace: Hashable, Sendable {
        var step: Int
        var block: Int
    }

    init(_ lesson: Lesson, saved: SavedLesson, answers: [String: SavedAnswer], place: LessonPlace?) {
        self.lesson = lesson
        cells = [:]
        questions = [:]
        derivations = [:]
        drills = [:]
        for block in lesson.steps.flatMap(\.blocks) {
            switch block {
            case .cell(let cell):
                var state = CellState(
                    number: cell.number, original: cell.source, source: saved.edits[cell.number] ?? cell.source)
                if let record = saved.results[cell.number] { state.restore(record) }
                cells[cell.number] = state
            case .question(let question, _):
                questions[question.id] = QuestionState(question, saved: answers[question.id])
            case .derivation(let derivation):
                derivations[derivation.id] = DerivationState(derivation, answers: answers)
            case .drill(let drill):
                drills[drill.id] = DrillState(drill, saved: answers[drill.id])
            case .prose, .hint: break
            }
        }
        isDone = place?.isDone ?? false
        enter(step: place?.step ?? 0)
    }

    var blocks: [Lesson.Block] {
        lesson.steps.indices.contains(step) ? lesson.steps[step].blocks : []
    }

    var place: LessonPlace {
        LessonPlace(step: step, stepCount: lesson.steps.count, isDone: isDone)
    }

    /// The page that the lesson was opened from.
    var pageBefore: Page { lesson.assignment.map(Page.assignment) ?? .home }

    var isLastStep: Bool { step + 1 >= lesson.steps.count }

    mutating func enter(step: Int) {
        self.step = min(max(0, step), max(0, lesson.steps.count - 1))
        (scroll, follows, foldedCell) = (0, .nothing, nil)
        layout = StepLayout()
        focus = stops.first { !isSettled($0) } ?? stops.first
    }

    // MARK: Focus

    /// The blocks that can have the focus.
    var stops: [Int] {
        blocks.indices.filter { index in
            switch blocks[index] {
            case .cell, .question, .derivation, .drill: true
            case .prose, .hint: false
            }
        }
    }

    /// Whether the learner is done with a block.
    func isSettled(_ block: Int) -> Bool {
        switch blocks[block] {
        case .cell(let cell): cells[cell.number]?.status == .done
        case .question(let question, _): questions[question.id]?.isSettled ?? true
        case .derivation(let derivation): derivations[derivation.id]?.isSettled ?? true
        case .drill(let drill): drills[drill.id]?.isSettled ?? true
        case .prose, .hint: true
        }
    }

    var focusedCell: CellState? {
        guard let focus, case .cell(let cell) = blocks[focus] else { return nil }
        return cells[cell.number]
    }

    /// The block that shows a cell in this step.
    func block(of cell: Int) -> Int? {
        blocks.firstIndex { if case .cell(let shown) = $0 { shown.number == cell } else { false } }
    }

    func nextUnsettled(after block: Int) -> Int? {
        stops.first { $0 > block && !isSettled($0) }
    }
}
