internal import Screen

extension AppState {
    mutating func openSearch() -> [Effect] {
        guard page != .search else { return [] }
        (returnPage, page) = (page, .search)
        search.isRecalled = true
        return search.entries == nil ? [.loadSearch] : []
    }

    mutating func handleSearch(_ key: Key) -> [Effect] {
        switch key {
        case .escape: page = returnPage
        case .enter: return search.chosen.map { open($0.page, at: $0.place) } ?? []
        case .down, .tab, .control("n"), .scrollDown: search.move(1)
        case .up, .shiftTab, .control("p"), .scrollUp: search.move(-1)
        case .pageDown: search.move(max(1, bodyHeight / 2 - 1))
        case .pageUp: search.move(-max(1, bodyHeight / 2 - 1))
        case .character(let character): search.type(String(character))
        case .paste(let text): search.type(String(text.prefix(200).filter { !$0.isNewline }))
        case .backspace: search.look(for: String(search.query.dropLast()))
        case .control("u"): search.look(for: "")
        case .click(let x, let y):
            let row = (y - body.y - 2 + search.scroll) / 2
            guard body.contains(x: x, y: y), y >= body.y + 2, search.results.indices.contains(row) else { return [] }
            // As everywhere, the second click opens.
            if row == search.selected { return search.chosen.map { open($0.page, at: $0.place) } ?? [] }
            search.move(row - search.selected)
        default: break
        }
        return []
    }

    /// Opens a document at a step, question or function.
    mutating func open(_ page: Page, at place: Int) -> [Effect] {
        wantedPlace = place
        let effects = open(page)
        return self.page == page ? effects + goToWantedPlace() : effects
    }

    /// Turns the page that has arrived to the place that was asked for.
    mutating func goToWantedPlace() -> [Effect] {
        guard let place = wantedPlace else { return [] }
        wantedPlace = nil
        switch page {
        case .lesson(let id):
            lessons[id]?.enter(step: place)
            return lessons[id].map { savePosition(of: $0) } ?? []
        case .quiz(let id): quizzes[id]?.show(place)
        case .assignment(let id): assignments[id]?.select(place)
        case .home, .review, .coverage, .search, .settings: break
        }
        return []
    }

    // MARK: The page

    /// Two lines for each result: where it is, and what is written there.
    func searchLines() -> [StyledLine] {
        let theme = appearance.theme
        guard let entries = search.entries else { return [StyledLine("   Reading the lessons…", theme.dim)] }
        if search.results.isEmpty {
            let text = search.query.isEmpty ? "Type words; all of them must be there." : "Nothing found."
            return [StyledLine("   " + text, theme.dim)]
        }
        return search.results.enumerated().flatMap { row, index in
            let isSelected = row == search.selected
            let pointer = isSelected ? StyledLine(" ▸ ", theme.accent) : StyledLine("   ")
            let source = entries[index].excerpt(for: search.words)
            let excerpt = appearance.prose(source, width: 400).first?.text ?? source
            return [
                (pointer + StyledLine(entries[index].title, isSelected ? theme.title : .plain)),
                StyledLine("     " + excerpt, theme.dim),
            ].map { $0.truncated(to: max(0, width - 1)) }
        }
    }

    func drawSearch(into frame: inout Frame) {
        let theme = appearance.theme
        var field = StyledLine(" / ", theme.key) + StyledLine(search.query)
        field.append(" ", theme.selection)
        frame.draw(field, at: 0, body.y, width: width)
        let (_, rest) = body.splitTop(2)
        let lines = searchLines()
        frame.draw(lines.dropFirst(search.scroll), in: rest)
        let count = search.query.isEmpty ? "" : countText(search.results.count, "place")
        drawChrome(
            into: &frame, title: StyledLine("Search", theme.title), status: StyledLine(count, theme.dim),
            keys: [KeyHint("↑↓", "move"), KeyHint("Enter", "open"), KeyHint("Esc", "back")],
            hasMoreBelow: lines.count > search.scroll + rest.height)
    }
}
