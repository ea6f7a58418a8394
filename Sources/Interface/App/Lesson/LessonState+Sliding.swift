internal import Courseware

/// A slider that moves: its cell runs again and again, each time for the newest number.
struct Sliding: Equatable, Sendable {
    var cell: Int
    /// Whether the slider has moved since the running run began.
    var isBehind = false

    /// A run that took longer, in seconds, is stopped when the slider moves on; a short one may end, so that there is
    /// something to see while a key is held down.
    static let patience = 0.3
}

extension LessonState {
    /// The cell whose slider the keys move: the focused one, or else the nearest one in the step, above rather than
    /// below, since Enter leads on from a cell that has run.
    var slidingCell: CellState? {
        let numbers = blocks.indices.compactMap { index -> (block: Int, cell: CellState)? in
            guard case .cell(let code) = blocks[index], let cell = cells[code.number], !cell.sliders.isEmpty else {
                return nil
            }
            return (index, cell)
        }
        let focus = focus ?? 0
        return (numbers.last { $0.block <= focus } ?? numbers.first)?.cell
    }

    /// Moves the slider to the next stop, 1 up or -1 down, and runs its cell.
    mutating func slide(_ direction: Int) -> [Effect] {
        guard let cell = slidingCell, let slider = cell.slider else { return [] }
        return slide(cell.number, slider, to: slider.neighbour(direction))
    }

    mutating func slide(_ number: Int, _ slider: Slider, to value: Double) -> [Effect] {
        guard let cell = cells[number], let block = block(of: number) else { return [] }
        if focus != block { setFocus(block) }
        foldedCell = number
        invalidate(block: block)
        follows = .slider
        guard value != slider.value else { return [] }
        var effects = adopt(slider.set(value, in: cell.source), for: number)
        guard let running else {
            sliding = Sliding(cell: number)
            return effects + run(number)
        }
        if !queue.contains(number) { sliding = Sliding(cell: number, isBehind: true) }
        if running == number, let seconds = cell.before.seconds, seconds > Sliding.patience {
            effects.append(.interrupt(lesson: lesson.id))
        }
        return effects
    }

    /// Moves the slider whose bar is at a place of the block; `nil` where there is none.
    mutating func slide(block: Int, row: Int, column: Int, _ bars: SliderLayout) -> [Effect]? {
        guard case .cell(let code) = blocks[block], let cell = cells[code.number],
            let index = sliderRows(inBlock: block).firstIndex(of: row), cell.sliders.indices.contains(index),
            let value = bars.stop(of: cell.sliders[index], at: column)
        else { return nil }
        cells[code.number]?.sliderIndex = index
        return slide(code.number, cell.sliders[index], to: value)
    }

    /// Lets the keys move the next slider of the cell.
    mutating func chooseSlider() {
        guard let cell = slidingCell, let block = block(of: cell.number) else { return }
        cells[cell.number]?.sliderIndex = (cell.sliderIndex + 1) % cell.sliders.count
        setFocus(block)
        follows = .slider
    }

    /// What follows when a cell has ended: the newest number where the slider has moved on, or its run was stopped by a
    /// move that came late. Nothing where the newest number has run: the focus stays at the slider. `nil` where no slider
    /// moves.
    mutating func slideOn(after number: Int, _ outcome: CellOutcome) -> [Effect]? {
        guard let sliding, queue.isEmpty else { return nil }
        let wasStopped = outcome == .interrupted && number == sliding.cell
        guard sliding.isBehind || wasStopped else {
            guard number == sliding.cell else { return nil }
            self.sliding = nil
            return []
        }
        self.sliding = Sliding(cell: sliding.cell)
        return run(sliding.cell)
    }

    /// The rows of a laid out block in which there are bars of sliders.
    func sliderRows(inBlock block: Int) -> [Int] {
        guard layout.blocks.indices.contains(block), let lines = layout.blocks[block] else { return [] }
        return lines.indices.filter { SliderLayout.isBar(lines[$0]) }
    }

    /// The row of the slider that the keys move, in the focused block.
    var sliderRow: Int {
        guard let focus, let cell = focusedCell, let first = sliderRows(inBlock: focus).first else { return 0 }
        let rows = sliderRows(inBlock: focus)
        return max(0, (rows.indices.contains(cell.sliderIndex) ? rows[cell.sliderIndex] : first) - 1)
    }

    /// Shows all lines of a cell whose slider was moved before.
    mutating func endSliding() {
        guard let cell = foldedCell else { return }
        foldedCell = nil
        invalidate(cell: cell)
    }
}
