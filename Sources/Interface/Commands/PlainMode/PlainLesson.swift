import App
import Courseware
import Foundation
import Notebook
import Progress
import Screen

/// A lesson walked part by part: prose is said, and at each cell or question the walk waits.
final class PlainLesson {
    private let lesson: Lesson
    private let notebook: Notebook
    private let store: ProgressStore
    private let input: LineInput
    private var edits: [Int: String]
    /// Whether the last answer to a question was right.
    private var answered: [String: Bool]
    /// What the cells showed when they ran last.
    private var records: [Int: App.CellRecord]
    private var step: Int
    /// The next block of the step.
    private var block = 0
    /// The next line of the derivation that the walk is in.
    private var line = 0
    private var drill: DrillRun?
    /// The cell that waits to be run.
    private var cell: Lesson.CodeCell?
    /// The question that waits for an answer.
    private(set) var question: Question?
    private var hintsSeen = 0
    private var hasRun: Set<Int> = []
    /// What was said since the last stop, for saying it again.
    private var said: [StyledLine] = []

    init(
        _ lesson: Lesson, step: Int, saved: SavedLesson, answered: [String: Bool], notebook: Notebook,
        store: ProgressStore, input: LineInput
    ) {
        self.answered = answered
        (self.lesson, self.notebook, self.store, self.input) = (lesson, notebook, store, input)
        (edits, records) = (saved.edits, saved.results)
        self.step = min(step, max(0, lesson.steps.count - 1))
        Console.write("Lesson: \(lesson.title), \(lesson.steps.count) steps.\n")
    }

    func week(in library: CourseLibrary) -> String? {
        library.weeks.first { $0.course == lesson.course && $0.number == lesson.week }?.id
    }

    /// What the present step says, cells left out.
    var stepText: String { lesson.steps.indices.contains(step) ? lesson.steps[step].text : "" }

    func close() async {
        await notebook.close()
    }

    func carryOut(_ command: String, argument: String?) async throws {
        switch command {
        case "next", "skip":
            (cell, question) = (nil, nil)
            drill?.isLeft = true
            try await next()
        case "run": try await run()
        case "output": output()
        case "set": try await set(argument)
        case "edit": try await edit(line: argument.flatMap { Int($0) })
        case "original": try await takeOriginal()
        case "hint": hint()
        default:
            Console.write(said)
            if let question { dialog.show(question) }
        }
    }

    /// Goes on to the next cell, or past the next question, or to the end of the step.
    func next() async throws {
        said = []
        guard lesson.steps.indices.contains(step) else {
            return Console.write("The lesson is done. Type list or quiz.\n")
        }
        let blocks = lesson.steps[step].blocks
        if block == 0 {
            try await savePosition(isDone: false)
            say([StyledLine("Step \(step + 1) of \(lesson.steps.count): \(lesson.steps[step].title)")])
        }
        while block < blocks.count {
            defer { block += 1 }
            switch blocks[block] {
            case .prose(let markdown): say(Prose.linear(markdown))
            case .hint: say(["There is a hint here. Type hint to read it."])
            case .question(let question, let isPrediction):
                let question = try await store.fresh(question)
                say([isPrediction ? "Before you run it:" : "A question:"])
                guard let wasRight = answered[question.id] else { return ask(question) }
                let verdict = wasRight ? "right" : "not right"
                return ask(
                    question, "You have answered this before, and it was \(verdict). Answer again, or skip.")
            case .derivation(let derivation):
                guard let blank = walk(derivation) else { continue }
                block -= 1  // The rest of the derivation comes first.
                return ask(blank)
            case .drill(let drill):
                guard let next = try await practise(drill) else { continue }
                block -= 1  // It goes on until there are enough in a row.
                return ask(next)
            case .cell(let code):
                cell = code
                sayCell(code)
                return say(["Type run, edit or skip."])
            }
        }
        (step, block, hintsSeen) = (step + 1, 0, 0)
        if step < lesson.steps.count { return say(["This is the end of the step. Type next."]) }
        step = lesson.steps.count - 1
        try await savePosition(isDone: true)
        step += 1
        say(["This is the end of the lesson."])
    }

    /// Takes a line as the answer to the question that waits.
    func answer(_ line: String) async throws {
        let source = drill == nil ? lesson.id : nil
        guard let question,
            let isRight = try await dialog.take(line, for: question, source: source)
        else { return }
        drill?.take(isRight)
        answered[question.id] = isRight
        self.question = nil
        try await next()
    }

    private var dialog: QuestionDialog { QuestionDialog(store: store, input: input) }

    private func ask(_ question: Question, _ request: String = "Type your answer, or skip.") {
        self.question = question
        dialog.show(question)
        say([StyledLine(request)])
    }

    /// Says the lines of a derivation up to its next blank.
    ///
    /// - Returns: the question of the blank; `nil` at the end of the derivation.
    private func walk(_ derivation: Derivation) -> Question? {
        if line == 0 { say([StyledLine("A derivation: \(derivation.title)")]) }
        if line > 0 { say(Prose.linear("$$\(derivation.lines[line - 1].formula)$$")) }
        while line < derivation.lines.count {
            defer { line += 1 }
            if let blank = derivation.lines[line].blank { return blank }
            say(Prose.linear(DerivationText.markdown(derivation.lines[line])))
        }
        line = 0
        return nil
    }

    /// - Returns: the next question of the drill; `nil` when it is done or was left.
    private func practise(_ drill: Drill) async throws -> Question? {
        var run = self.drill ?? DrillRun(drill)
        defer { self.drill = run.isOver ? nil : run }
        if run.row >= drill.goal {
            say([StyledLine("That makes \(drill.goal) in a row.")])
            try await dialog.save(
                AnswerRecord(answer: .typed("\(run.asked)")), isRight: true, question: drill.id, source: lesson.id)
        }
        guard !run.isOver else { return nil }
        say([StyledLine("A drill, \(run.row) of \(drill.goal) in a row:")])
        return run.next()
    }

    private func say(_ lines: [StyledLine]) {
        said += lines
        Console.write(lines)
    }

    private func source(of cell: Lesson.CodeCell) -> String { edits[cell.number] ?? cell.source }

    private func sayCell(_ cell: Lesson.CodeCell) {
        let lines = source(of: cell).split(separator: "\n", omittingEmptySubsequences: false)
        say([StyledLine("Cell \(cell.number), \(lines.count) \(lines.count == 1 ? "line" : "lines"):")])
        say(lines.enumerated().map { StyledLine("\($0 + 1): \($1)") })
        for slider in Slider.all(in: source(of: cell)) {
            say([StyledLine("\(slider.name) may go from \(slider.lowest) to \(slider.highest): set \(slider.name) …")])
        }
        if isCurrent(cell), records[cell.number]?.status == .done {
            say(["It has run before. Type output for what it showed."])
        }
    }

    /// Whether what is kept of a cell came from the source that it has now.
    private func isCurrent(_ cell: Lesson.CodeCell) -> Bool {
        records[cell.number]?.sourceHash == App.CellRecord.hash(of: source(of: cell))
    }

    private func savePosition(isDone: Bool) async throws {
        try await store.save(
            LessonPosition(lesson: lesson.id, step: step, stepCount: lesson.steps.count, isDone: isDone))
    }

    // MARK: Cells

    private func run() async throws {
        guard let cell else { return Console.write("There is no cell here. Type next.\n") }
        let all = lesson.steps.flatMap(\.cells)
        // A cell needs what the cells above have made.
        for earlier in all where earlier.number < cell.number && !hasRun.contains(earlier.number) {
            Console.write("Running cell \(earlier.number) first.\n")
            guard try await execute(earlier).status == .done else {
                return Console.write("Cell \(earlier.number) failed.\n")
            }
        }
        let record = try await execute(cell)
        Console.write(record.linesInWords)
        let isDone = record.status == .done
        Console.write(isDone ? "Done. Type next.\n" : "The cell did not work. Type edit, run or skip.\n")
    }

    /// Runs a cell and saves what it showed, as the full screen does.
    private func execute(_ cell: Lesson.CodeCell) async throws -> App.CellRecord {
        let source = source(of: cell)
        var events: [App.CellEvent] = []
        await notebook.runFromPrompt(cell: cell.number, source: source) { events += App.CellEvent.all($0) }
        let record = App.CellRecord(source: source, events: events)
        records[cell.number] = record
        hasRun = hasRun.filter { $0 < cell.number }
        if record.status == .done { hasRun.insert(cell.number) }
        try await store.save(record, lesson: lesson.id, cell: cell.number)
        return record
    }

    private func output() {
        guard let cell else { return Console.write("There is no cell here. Type next.\n") }
        guard let record = records[cell.number] else { return Console.write("The cell has not run. Type run.\n") }
        if !isCurrent(cell) { Console.write("The code has changed since this ran.\n") }
        Console.write(record.linesInWords)
    }

    private func edit(line number: Int?) async throws {
        guard let cell else { return Console.write("There is no cell here. Type next.\n") }
        var lines = source(of: cell).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let number {
            guard lines.indices.contains(number - 1) else {
                return Console.write("The cell has the lines 1 to \(lines.count).\n")
            }
            Console.write("\(number): \(lines[number - 1])\n")
            guard let text = await input.ask("new: ") else { return }
            lines[number - 1] = text
        } else {
            Console.write(
                "Type the lines of the cell. A line with only a point ends it; at once, it changes nothing.\n")
            var typed: [String] = []
            while let text = await input.ask("\(typed.count + 1): "), text != "." { typed.append(text) }
            guard !typed.isEmpty else { return Console.write("Nothing has changed.\n") }
            lines = typed
        }
        try await save(lines.joined(separator: "\n"), as: cell)
        Console.write("Saved. Type run.\n")
    }

    private func save(_ text: String, as cell: Lesson.CodeCell) async throws {
        edits[cell.number] = text
        try await store.save(CellEdit(lesson: lesson.id, cell: cell.number, source: text))
    }

    /// Moves a slider of the cell and runs it.
    private func set(_ argument: String?) async throws {
        guard let cell else { return Console.write("There is no cell here. Type next.\n") }
        let words = (argument ?? "").split { $0 == " " || $0 == "=" }.map(String.init)
        do {
            try await save(SliderSetting(words).applied(to: source(of: cell)), as: cell)
        } catch {
            return Console.write("\(error)\n")
        }
        try await run()
    }

    private func takeOriginal() async throws {
        guard let cell else { return Console.write("There is no cell here. Type next.\n") }
        edits[cell.number] = nil
        try await store.removeEdit(lesson: lesson.id, cell: cell.number)
        sayCell(cell)
    }

    private func hint() {
        guard lesson.steps.indices.contains(step) else { return }
        let hints = lesson.steps[step].blocks.compactMap { if case .hint(let text) = $0 { text } else { nil } }
        guard hintsSeen < hints.count else { return Console.write("There is no further hint in this step.\n") }
        Console.write(Prose.linear(hints[hintsSeen]))
        hintsSeen += 1
    }
}
