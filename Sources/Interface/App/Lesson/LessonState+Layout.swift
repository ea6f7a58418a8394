internal import Courseware
internal import Figures
internal import Screen

/// The typeset blocks of one step at one size; `nil` where a block has changed.
struct StepLayout: Equatable, Sendable {
    var width = -1
    var height = -1
    var blocks: [[StyledLine]?] = []
    /// How long animations had been playing.
    var seconds: Double?
    /// The rows of animations, by block.
    var moving: [Int: [Range<Int>]] = [:]
}

extension LessonState {
    mutating func invalidate(block: Int) {
        if layout.blocks.indices.contains(block) { layout.blocks[block] = nil }
    }

    mutating func invalidate(cell: Int) {
        if let block = block(of: cell) { invalidate(block: block) }
    }

    mutating func prepareLayout(width: Int, height: Int, seconds: Double?, _ appearance: Appearance) {
        if (layout.width, layout.height, layout.blocks.count) != (width, height, blocks.count) {
            layout = StepLayout(width: width, height: height, blocks: Array(repeating: nil, count: blocks.count))
        }
        if layout.seconds != seconds {
            layout.seconds = seconds
            for block in layout.moving.keys { invalidate(block: block) }
        }
        for index in blocks.indices where layout.blocks[index] == nil {
            let (lines, moving) = typeset(block: index, width: width, height: height, appearance)
            layout.blocks[index] = lines
            layout.moving[index] = moving.isEmpty ? nil : moving
        }
        follow(width: width, height: height)
        scroll = min(max(0, scroll), max(0, start(ofBlock: blocks.count) - 1 - height))
    }

    /// The block as it was prepared for this size, or typeset now.
    func preparedLines(ofBlock index: Int, width: Int, height: Int, _ appearance: Appearance) -> [StyledLine] {
        if layout.width == width, layout.height == height, layout.blocks.indices.contains(index),
            let lines = layout.blocks[index]
        {
            return lines
        }
        return typeset(block: index, width: width, height: height, appearance).lines
    }

    /// The lines of a block, and which of them move.
    private func typeset(
        block index: Int, width: Int, height: Int, _ appearance: Appearance
    ) -> (lines: [StyledLine], moving: [Range<Int>]) {
        guard case .cell(let cell) = blocks[index], let state = cells[cell.number] else {
            return (stillLines(ofBlock: index, width: width, appearance), [])
        }
        let buffer = editor?.cell == cell.number ? editor?.code.buffer : nil
        return cellLayout(of: state, width: width, height: height, appearance)
            .typeset(state, editing: buffer, showsValues: showsValues)
    }

    private func stillLines(ofBlock index: Int, width: Int, _ appearance: Appearance) -> [StyledLine] {
        let margin = Margin(width: width)
        let prose = min(margin.prose, 92)
        switch blocks[index] {
        case .prose(let text):
            return appearance.prose(text, width: prose).map { margin.indent + $0 }
        case .cell: return []
        case .question(let question, let isPrediction):
            guard let state = questions[question.id] else { return [] }
            let head = StyledLine(
                isPrediction ? "?  Before you run it" : "?  A question", appearance.theme.heading)
            let lines = state.lines(width: questionWidth(width), isFocused: focus == index, appearance)
            return [margin.indent + head] + lines.map { margin.indent + "   " + $0 }
        case .derivation(let derivation):
            guard let state = derivations[derivation.id] else { return [] }
            let head = StyledLine("?  " + derivation.title, appearance.theme.heading)
            let lines = state.lines(width: prose - 3, isFocused: focus == index, appearance)
            return [margin.indent + head, ""] + lines.map { margin.indent + "   " + $0 }
        case .drill(let drill):
            guard let state = drills[drill.id] else { return [] }
            let head = StyledLine("?  A drill: \(drill.goal) right ones in a row", appearance.theme.heading)
            let lines = state.lines(width: prose - 3, isFocused: focus == index, appearance)
            return [margin.indent + head] + lines.map { margin.indent + "   " + $0 }
        case .hint(let text):
            guard openHints.contains(BlockPlace(step: step, block: index)) else {
                return [margin.indent + StyledLine("A hint is here. Press i to read it.", appearance.theme.dim)]
            }
            return appearance.prose(text, width: prose - 2).map {
                margin.indent + StyledLine("│ ", appearance.theme.accent) + $0
            }
        }
    }

    func cellLayout(of cell: CellState, width: Int, height: Int, _ appearance: Appearance) -> CellLayout {
        var layout = CellLayout(
            margin: Margin(width: width), figureHeight: min(max(8, height - 9), 22), appearance: appearance,
            seconds: layout.seconds)
        if foldedCell == cell.number, editor == nil {
            layout.foldsCode = layout.typeset(cell, editing: nil, showsValues: showsValues).lines.count > height
        }
        return layout
    }

    /// The animations that a window of this height shows.
    func animations(inHeight height: Int) -> [Animation] {
        let window = scroll..<(scroll + height)
        return layout.moving.flatMap { block, rows -> [Animation] in
            guard blocks.indices.contains(block), case .cell(let cell) = blocks[block] else { return [] }
            let start = start(ofBlock: block)
            let isVisible = rows.contains { ($0.lowerBound + start..<$0.upperBound + start).overlaps(window) }
            return isVisible ? cells[cell.number]?.shownOutput.compactMap(\.animation) ?? [] : []
        }
    }

    // MARK: Places in the page

    /// The heading and the empty line below it.
    static let headingHeight = 2

    /// The row of the page where a block starts; each is followed by an empty line.
    func start(ofBlock index: Int) -> Int {
        layout.blocks.prefix(index).reduce(Self.headingHeight) { $0 + ($1?.count ?? 0) + 1 }
    }

    /// The block that covers a row of the page.
    func block(atRow row: Int) -> Int? {
        layout.blocks.indices.first { index in
            let start = start(ofBlock: index)
            return (start..<start + (layout.blocks[index]?.count ?? 0)).contains(row)
        }
    }

    private mutating func follow(width: Int, height: Int) {
        switch follows {
        case .nothing: return
        case .focus: reveal(focus, from: firstRowToShow(height: height), height: height)
        case .running:
            // The state stays until the reader scrolls, so that growing output is followed.
            if let running { return reveal(block(of: running), height: height) }
            if let cell = focusedCell, cell.status != .notRun { reveal(focus, height: height) }
        case .slider: reveal(focus, from: sliderRow, height: height)
        case .cursor:
            if let row = cursorRow { scroll = min(max(scroll, row - height + 2), max(0, row - 1)) }
        }
        follows = .nothing
    }

    /// A derivation grows at its end, so that is what must be seen; of other blocks, it is the beginning.
    private func firstRowToShow(height: Int) -> Int {
        guard let focus, case .derivation = blocks[focus], layout.blocks.indices.contains(focus) else { return 0 }
        return max(0, (layout.blocks[focus]?.count ?? 0) - height)
    }

    /// - Parameter row: the row of the block that matters most, where not the whole block has room.
    private mutating func reveal(_ block: Int?, from row: Int = 0, height: Int) {
        guard let block, layout.blocks.indices.contains(block) else { return }
        let start = start(ofBlock: block)
        let end = start + (layout.blocks[block]?.count ?? 0)
        scroll = min(max(scroll, end - height), start + row)
    }

    /// The row of the page where the editor's cursor is.
    var cursorRow: Int? {
        guard let editor, let block = block(of: editor.cell) else { return nil }
        return start(ofBlock: block) + editor.code.buffer.line
    }

    // MARK: Keys

    mutating func moveFocus(_ direction: Int) {
        let stops = stops
        guard !stops.isEmpty else { return }
        let place = focus.flatMap { stops.firstIndex(of: $0) } ?? 0
        setFocus(stops[(place + direction + stops.count) % stops.count])
        follows = .focus
    }

    mutating func setFocus(_ block: Int) {
        if let focus { invalidate(block: focus) }
        focus = block
        invalidate(block: block)
    }

    mutating func scroll(by count: Int) {
        scroll += count
        follows = .nothing
    }

    mutating func toggleOutput() {
        guard let number = focusedCell?.number else { return }
        cells[number]?.showsAllOutput.toggle()
        invalidate(cell: number)
    }

    mutating func toggleValues() {
        showsValues.toggle()
        layout = StepLayout()
    }

    mutating func openHint() {
        let places = blocks.indices.filter { if case .hint = blocks[$0] { true } else { false } }
            .map { BlockPlace(step: step, block: $0) }
        guard let next = places.first(where: { !openHints.contains($0) }) else { return }
        openHint(next.block)
    }

    mutating func openHint(_ block: Int) {
        openHints.insert(BlockPlace(step: step, block: block))
        invalidate(block: block)
    }

    /// The columns of a question in a page of `width` columns.
    func questionWidth(_ width: Int) -> Int { min(Margin(width: width).prose, 92) - 3 }
}

/// How a page is indented: less where there is little room.
struct Margin {
    let width: Int
    let left: Int
    /// The columns for the cell's number, state and bar.
    let gutter: Int

    init(width: Int) {
        self.width = width
        left = width < 60 ? 1 : 3
        gutter = width < 60 ? 6 : 10
    }

    var indent: StyledLine { StyledLine(String(repeating: " ", count: left)) }
    var prose: Int { max(4, width - left - 2) }
    var code: Int { max(4, width - gutter - 2) }
}
