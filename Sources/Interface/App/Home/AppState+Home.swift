internal import Courseware
internal import Screen

extension AppState {
    mutating func handleHome(_ key: Key) -> [Effect] {
        if let step = listStep(key) {
            moveSelection(step)
            return []
        }
        switch key {
        case .enter, .character(" "): return home.selected.map { activate($0) } ?? []
        case .right, .character("l"): setOpen(true)
        case .left, .character("h"): setOpen(false)
        case .character("c"): return continueLesson.map { open(.lesson($0.id)) } ?? []
        case .character("g"): return nextAssignment.map { open(.assignment($0.id)) } ?? []
        case .character("v"): return open(.review)
        case .character("o"): return open(.coverage)
        case .character("q"): return [.quit]
        case .click(let x, let y): return click(x, y)
        case .control("c"): notice = "q leaves Nabla."
        default: break
        }
        return []
    }

    private mutating func moveSelection(_ count: Int) {
        let rows = homeRows(home)
        guard !rows.isEmpty else { return }
        let place = home.selected.flatMap { rows.firstIndex(of: $0) } ?? 0
        home.selected = rows[min(max(0, place + count), rows.count - 1)]
    }

    /// The first click on a row selects it, the next one opens it.
    private mutating func click(_ x: Int, _ y: Int) -> [Effect] {
        guard body.contains(x: x, y: y), let row = homeRow(atLine: y - body.y + home.scroll) else { return [] }
        if row == home.selected { return activate(row) }
        home.selected = row
        return []
    }

    private mutating func activate(_ row: HomeRow) -> [Effect] {
        switch row {
        case .continueLesson(let id), .lesson(let id): return open(.lesson(id))
        case .nextAssignment(let id), .assignment(let id): return open(.assignment(id))
        case .quiz(let id): return open(.quiz(id))
        case .review: return open(.review)
        case .course, .week:
            home.toggle(row)
            return []
        }
    }

    /// Opens or closes the selected course or week; closing something inside a week closes the week.
    private mutating func setOpen(_ isOpen: Bool) {
        switch home.selected {
        case .course(let number):
            if home.openCourses.contains(number) != isOpen { home.toggle(.course(number)) }
        case .week(let id):
            if home.openWeeks.contains(id) != isOpen {
                home.toggle(.week(id))
            } else if !isOpen, let course = courses.first(where: { $0.weeks.contains { $0.id == id } }) {
                home.selected = .course(course.number)
            }
        case .lesson(let id), .quiz(let id), .assignment(let id):
            guard !isOpen, let week = courses.flatMap(\.weeks).first(where: { $0.holds(id) }) else { return }
            home.selected = .week(week.id)
        case .continueLesson, .nextAssignment, .review, nil: break
        }
    }
}

extension Course.Week {
    fileprivate func holds(_ id: String) -> Bool {
        lessons.contains { $0.id == id } || quiz?.id == id || assignments.contains { $0.id == id }
    }
}
