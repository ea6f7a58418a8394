internal import Courseware
internal import Screen

extension AppState {
    func drawHome(into frame: inout Frame) {
        let (lines, _) = homeLines()
        frame.draw(lines.dropFirst(home.scroll), in: body)
        drawChrome(
            into: &frame, title: StyledLine("Nabla", appearance.theme.title), status: homeStatus,
            keys: [
                KeyHint("Enter", "open"), KeyHint("↑↓", "move"), KeyHint("c", "continue"), KeyHint("g", "assignment"),
                KeyHint("v", "review"), KeyHint("/", "search"), KeyHint("o", "overview"), KeyHint("q", "quit"),
            ],
            hasMoreBelow: lines.count > home.scroll + body.height)
    }

    /// The days in a row, what waits for review, and how far the course is.
    private var homeStatus: StyledLine {
        var parts: [String] = []
        if progress.streak > 1 { parts.append("\(progress.streak) day streak") }
        if !progress.due.isEmpty { parts.append(countText(progress.due.count, "card") + " due") }
        if let course = courses.first(where: { $0.number == currentWeek?.course }) {
            let name = Int(course.label).map { $0 > 0 ? "course \($0)" : nil } ?? nil
            parts.append("\(percentText(done(of: course))) of \(name ?? "the \(course.title.lowercased())")")
        }
        return StyledLine(parts.joined(separator: " · "), appearance.theme.dim)
    }

    /// The rows as lines, and the line of the selected one.
    func homeLines() -> (lines: [StyledLine], selected: Int) {
        var lines: [StyledLine] = []
        var selected = 0
        var isInActions = true
        for row in homeRows(home) {
            if case .course = row, isInActions {
                if !lines.isEmpty { lines.append(StyledLine()) }
                isInActions = false
            }
            let isSelected = row == home.selected
            if isSelected { selected = lines.count }
            let pointer = isSelected ? StyledLine(" ▸ ", appearance.theme.accent) : StyledLine("   ")
            let line = (pointer + text(of: row)).truncated(to: max(0, width - 1))
            lines.append(isSelected ? line.restyled { $0.isBold = true } : line)
        }
        if lines.isEmpty { lines = [StyledLine("   There are no courses here. 'nabla doctor' says what is missing.")] }
        return (lines, selected)
    }

    /// The row that stands at a line; the empty line before the courses is none.
    func homeRow(atLine line: Int) -> HomeRow? {
        let rows = homeRows(home)
        let actions = rows.prefix { if case .course = $0 { false } else { true } }.count
        if line < actions { return rows.indices.contains(line) ? rows[line] : nil }
        let place = actions > 0 ? line - 1 : line
        return place >= actions && rows.indices.contains(place) ? rows[place] : nil
    }

    private func text(of row: HomeRow) -> StyledLine {
        let theme = appearance.theme
        switch row {
        case .continueLesson(let id):
            return StyledLine("Continue   ", theme.accent) + StyledLine(place(ofLesson: id))
        case .nextAssignment(let id):
            return StyledLine("Next       ", theme.accent) + StyledLine(next(inAssignment: id))
        case .review:
            return StyledLine("Review     ", theme.accent) + StyledLine(dueText)
        case .course(let number):
            guard let course = courses.first(where: { $0.number == number }) else { return StyledLine() }
            let title = StyledLine(course.label + "  ", theme.dim) + StyledLine(course.title, theme.title)
            guard course.weeks.contains(where: \.isWritten) else {
                return columns(title, StyledLine("not written yet", theme.dim))
            }
            let bar = StyledLine(progressBar(done(of: course), width: 10), theme.accent)
            return columns(title, bar + StyledLine("  " + percentText(done(of: course))))
        case .week(let id):
            guard let week = courses.flatMap(\.weeks).first(where: { $0.id == id }) else { return StyledLine() }
            let title = StyledLine("   Week \(week.number)  ", theme.dim) + StyledLine(week.title)
            return columns(title, StyledLine(summary(of: week), theme.dim))
        case .lesson(let id):
            guard let lesson = entry(ofLesson: id) else { return StyledLine() }
            let place = progress.places[id]
            let status = place.map { $0.isDone ? "✓ done" : "step \($0.step + 1) of \($0.stepCount)" }
            return item("Lesson", lesson.title, status ?? "\(lesson.minutes) min", isDone: place?.isDone == true)
        case .quiz(let id):
            guard let quiz = courses.flatMap(\.weeks).compactMap(\.quiz).first(where: { $0.id == id }) else {
                return StyledLine()
            }
            let score = quizScore(id)
            let status =
                score.answered == 0 ? "\(quiz.questionCount) questions" : "\(score.right)/\(quiz.questionCount) right"
            return item("Quiz", quiz.title, status, isDone: score.right == quiz.questionCount)
        case .assignment(let id):
            let title = entry(ofAssignment: id)?.title ?? id
            let score = assignmentScore(id)
            return item(
                "Assignment", title, score.map { "\($0.points)/\($0.maxPoints)" } ?? "not started",
                isDone: score.map { $0.points == $0.maxPoints } ?? false)
        }
    }

    private func item(_ kind: String, _ title: String, _ status: String, isDone: Bool) -> StyledLine {
        let theme = appearance.theme
        let head = StyledLine("      " + kind.padded(12), theme.dim) + StyledLine(title)
        return columns(head, StyledLine(status, isDone ? theme.success : theme.dim))
    }

    private func place(ofLesson id: String) -> String {
        guard let lesson = entry(ofLesson: id) else { return id }
        let label = weekLabel(course: lesson.course, week: lesson.week)
        guard let place = progress.places[id] else { return "\(label) · \(lesson.title)" }
        return "\(label) · \(lesson.title) — step \(place.step + 1) of \(place.stepCount)"
    }

    private func next(inAssignment id: String) -> String {
        let title = "Assignment: \(entry(ofAssignment: id)?.title ?? id)"
        guard let functions = progress.functions[id], let open = functions.first(where: { $0.status != .passed })
        else { return title }
        return "\(title) — \(open.name) \(open.status.words)"
    }

    /// Such as `3 cards: shapes, broadcasting, propagate`.
    private var dueText: String {
        let words = progress.due.prefix(ReviewItem.mostAtOnce).map(ReviewItem.words(for:))
        return countText(progress.due.count, "card") + ": " + words.joined(separator: ", ")
    }

    private func summary(of week: Course.Week) -> String {
        var parts: [String] = []
        if !week.lessons.isEmpty {
            parts.append(
                "lessons \(week.lessons.count { progress.places[$0.id]?.isDone == true })/\(week.lessons.count)")
        }
        if let quiz = week.quiz { parts.append("quiz \(quizScore(quiz.id).right)/\(quiz.questionCount)") }
        let assignments = week.assignments.count == 1 ? "assignment" : "assignments"
        let scores = week.assignments.compactMap { assignmentScore($0.id) }
        if !scores.isEmpty {
            let points = scores.reduce(0) { $0 + $1.points }
            parts.append("\(assignments) \(points)/\(scores.reduce(0) { $0 + $1.maxPoints })")
        } else if !week.assignments.isEmpty {
            parts.append("\(assignments) –")
        }
        return week.isWritten ? parts.joined(separator: "   ") : "not written yet"
    }
}

extension Course.Week {
    fileprivate var isWritten: Bool { !lessons.isEmpty || quiz != nil || !assignments.isEmpty }
}

extension FunctionStatus {
    fileprivate var words: String {
        switch self {
        case .passed: "is right"
        case .failed: "is failing"
        case .crashed: "crashed"
        case .timedOut: "did not end in time"
        case .notStarted: "is not started"
        case .blocked: "is blocked"
        }
    }
}

extension String {
    fileprivate func padded(_ width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
