internal import Courseware
internal import Figures

extension LessonState {
    /// Runs a cell, and before it those above that have not run in this session.
    mutating func run(_ cell: Int) -> [Effect] {
        guard cells[cell] != nil else { return [] }
        return run(cells: cells.keys.sorted().filter { $0 < cell && cells[$0]?.isLive == false } + [cell])
    }

    /// Runs the focused cell and all above it anew.
    mutating func runAbove() -> [Effect] {
        guard let cell = focusedCell?.number else { return [] }
        return run(cells: cells.keys.sorted().filter { $0 <= cell })
    }

    /// Runs the cells of the step that do not stand as they would after running, and what they need.
    mutating func runStep() -> [Effect] {
        let inStep = lesson.steps[step].cells.map(\.number)
        guard let last = inStep.last else { return [] }
        return run(cells: cells.keys.sorted().filter { $0 <= last && cells[$0]?.isLive == false })
    }

    private mutating func run(cells numbers: [Int]) -> [Effect] {
        guard running == nil else { return [] }
        queue = numbers
        for number in queue.dropFirst() {
            setStatus(.waiting, of: number)
            cells[number]?.blockedBy = nil
        }
        return runNext()
    }

    private mutating func runNext() -> [Effect] {
        guard !queue.isEmpty else { return [] }
        let number = queue.removeFirst()
        running = number
        let isSliding = sliding?.cell == number
        follows = isSliding ? .slider : .running
        cells[number]?.start(isSliding: isSliding)
        invalidate(cell: number)
        return [.runCell(lesson: lesson.id, cell: number, source: cells[number]?.source ?? "")]
    }

    /// Takes a run back: the session is as it was before the cell.
    mutating func undoRun() -> [Effect] {
        guard running == nil, let cell = focusedCell, cell.status != .notRun else { return [] }
        let number = cell.number
        cells[number]?.forget()
        invalidate(cell: number)
        for later in cells.keys where later > number { outdate(later) }
        let record = cells[number].map { [Effect.saveResult(lesson: lesson.id, cell: number, $0.record)] } ?? []
        return [.undoRun(lesson: lesson.id, cell: number)] + record
    }

    mutating func receive(_ event: CellEvent, from number: Int) -> [Effect] {
        guard var cell = cells[number] else { return [] }
        cell.take(event)
        cells[number] = cell
        invalidate(cell: number)
        guard case .finished(let outcome, _) = event else { return [] }
        return [.saveResult(lesson: lesson.id, cell: number, cell.record)] + finished(number, outcome)
    }

    private mutating func finished(_ number: Int, _ outcome: CellOutcome) -> [Effect] {
        running = nil
        // What ran after this cell stood on its old result.
        for later in cells.keys where later > number { outdate(later) }
        guard outcome == .done else {
            for waiting in queue {
                setStatus(.stale, of: waiting)
                cells[waiting]?.blockedBy = number
            }
            queue = []
            return slideOn(after: number, outcome) ?? []
        }
        if let effects = slideOn(after: number, outcome) { return effects }
        let wasFocused = focus != nil && focus == block(of: number)
        if queue.isEmpty, wasFocused, let focus, let next = nextUnsettled(after: focus) { setFocus(next) }
        return runNext()
    }

    /// Marks a cell whose source or whose past has changed.
    mutating func outdate(_ number: Int) {
        cells[number]?.isLive = false
        if cells[number]?.status == .done { setStatus(.stale, of: number) }
    }

    /// Marks all cells, because what they stand on has changed.
    mutating func outdateAll() {
        for number in cells.keys { outdate(number) }
    }

    private mutating func setStatus(_ status: CellStatus, of number: Int) {
        if status == .stale, cells[number]?.output.isEmpty == true, cells[number]?.values.isEmpty == true {
            cells[number]?.status = .notRun
        } else {
            cells[number]?.status = status
        }
        invalidate(cell: number)
    }
}

extension CellState {
    fileprivate mutating func take(_ event: CellEvent) {
        switch event {
        case .started: break
        case .output(let text, let isError): output.append(text, isError: isError)
        case .value(let line, let name, let text): values.append(CellValue(line: line, name: name, text: text))
        case .problem(let line): problemLine = line
        case .figure(let id, let figure): output.show(figure, id: id)
        case .progress(let fraction, let label): (self.fraction, progressLabel) = (fraction, label)
        case .finished(let outcome, let seconds): finish(outcome, seconds)
        }
    }

    private mutating func finish(_ outcome: CellOutcome, _ seconds: Double) {
        switch outcome {
        case .done: status = .done
        case .failed: status = .failed
        case .interrupted: status = .interrupted
        }
        before = Before()
        isLive = outcome == .done
        (self.seconds, fraction) = (seconds, nil)
    }
}

extension CellRecord {
    /// What a whole run of a cell leaves behind.
    package init(source: String, events: [CellEvent]) {
        var cell = CellState(number: 0, original: source, source: source)
        cell.start()
        for event in events { cell.take(event) }
        self = cell.record
    }
}

extension [CellOutput] {
    /// A cell that prints without end must not fill the memory.
    private static var characterLimit: Int { 200_000 }

    fileprivate mutating func append(_ text: String, isError: Bool) {
        guard case .text(let before, isError) = last else { return append(.text(text, isError: isError)) }
        guard before.utf8.count < Self.characterLimit else { return }
        let cut =
            before.utf8.count + text.utf8.count < Self.characterLimit ? "" : "\n… Nabla shows no more of this output.\n"
        self[count - 1] = .text(before + text + cut, isError: isError)
    }

    fileprivate mutating func show(_ figure: Figure, id: String) {
        let place = firstIndex { if case .figure(id, _) = $0 { true } else { false } }
        if let place { self[place] = .figure(id: id, figure) } else { append(.figure(id: id, figure)) }
    }
}
