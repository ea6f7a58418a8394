internal import Courseware
internal import Screen

extension AppState {
    mutating func handleCoverage(_ key: Key) -> [Effect] {
        guard var state = coverage else { return open(.home) }
        defer { coverage = state }
        if let step = listStep(key) {
            state.move(step)
            return []
        }
        switch key {
        case .escape: return open(.home)
        case .right, .character("l"): state.setOpen(true)
        case .left, .character("h"): state.setOpen(false)
        case .click(let x, let y):
            guard body.contains(x: x, y: y) else { return [] }
            let line = y - body.y + state.scroll
            guard state.lines.indices.contains(line) else { return [] }
            guard line == state.selected else {
                state.selected = line
                return []
            }
            return activate(&state)
        case .enter, .character(" "): return activate(&state)
        default: break
        }
        return []
    }

    /// Opens or closes a group; of a row, opens the first document that is not done.
    private mutating func activate(_ state: inout CoverageState) -> [Effect] {
        switch state.selectedLine {
        case .group(let group): state.setOpen(!state.openGroups.contains(group))
        case .row(let group, let row):
            let documents = state.coverage.groups[group].rows[row].documents
            let next = documents.first { progress.standing(with: $0, in: courses) != .done } ?? documents.first
            switch next {
            case .lesson(let id): return open(.lesson(id))
            case .quiz(let id): return open(.quiz(id))
            case .assignment(let id): return open(.assignment(id))
            case nil: notice = "This is not written yet."
            }
        case nil: break
        }
        return []
    }
}
