internal import Courseware

/// The page that says what the learner has met, done, and still owes.
struct CoverageState: Equatable, Sendable {
    enum Line: Hashable, Sendable {
        case group(Int)
        case row(group: Int, row: Int)
    }

    let coverage: Coverage
    /// How far the learner is, by group and row.
    let standings: [[Standing]]
    var openGroups: Set<Int> = []
    var selected = 0
    var scroll = 0

    /// Opens at the group in which the next thing is owed.
    init(_ coverage: Coverage, progress: LearnerProgress, courses: [Course]) {
        self.coverage = coverage
        standings = coverage.groups.map { group in
            group.rows.map { progress.standing(of: $0, in: courses) }
        }
        let next = standings.firstIndex { $0.contains { $0 == .owed || $0 == .met } } ?? 0
        openGroups = [next]
        selected = lines.firstIndex(of: .group(next)) ?? 0
    }

    var lines: [Line] {
        coverage.groups.indices.flatMap { group -> [Line] in
            let rows = coverage.groups[group].rows.indices.map { Line.row(group: group, row: $0) }
            return [.group(group)] + (openGroups.contains(group) ? rows : [])
        }
    }

    var selectedLine: Line? { lines.indices.contains(selected) ? lines[selected] : nil }

    func count(_ standing: Standing, in group: Int? = nil) -> Int {
        (group.map { [standings[$0]] } ?? standings).joined().count { $0 == standing }
    }

    mutating func move(_ step: Int) {
        selected = min(max(0, selected + step), max(0, lines.count - 1))
    }

    /// Opens or closes a group; a row closes its own.
    mutating func setOpen(_ isOpen: Bool) {
        switch selectedLine {
        case .group(let group): if isOpen { openGroups.insert(group) } else { openGroups.remove(group) }
        case .row(let group, _) where !isOpen:
            openGroups.remove(group)
            selected = lines.firstIndex(of: .group(group)) ?? 0
        case .row, nil: break
        }
    }
}
